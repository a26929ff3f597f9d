#pragma once

// What a run says on standard error: a line for each failure, progress on a
// terminal, and how it ended. Not safe for threads: the runner locks.

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <thread>

#include "cli/output.h"
#include "cli/run_options.h"
#include "cli/worker.h"

namespace news_extract {

class RunReport {
 public:
  /// `resumed` is where the run begins. Opens the --errors file, cut to what it had there. Throws Error where it
  /// cannot.
  RunReport(const RunOptions& options, const RunState& resumed);
  ~RunReport();
  RunReport(const RunReport&) = delete;
  RunReport& operator=(const RunReport&) = delete;

  /// Counts a batch and tells its failures. `consumed` are input bytes behind it.
  void add(const BatchResult& result, std::uint64_t consumed);

  /// The last line: the summary and `end`, if the run did not end by itself.
  void finish(const std::string& end);

  /// With those of the run that is resumed.
  std::uint64_t failures() const { return resumed_.failures + failures_; }
  std::uint64_t articles() const { return articles_; }
  std::uint64_t error_bytes() const { return error_bytes_; }
  /// Empty, or why the --errors file could not be written.
  const std::string& error() const { return error_; }

 private:
  void tell(const Failure& failure);
  void progress();
  void clear_line();
  void open_errors();
  void count_inputs(const InputOptions& inputs);
  double seconds() const;

  RunState resumed_;
  bool quiet_;
  bool terminal_;
  bool line_open_ = false;  // a progress line stands on the terminal
  int errors_ = -1;
  std::string errors_path_;
  std::string error_;
  std::uint64_t error_bytes_ = 0;
  std::uint64_t articles_ = 0, failures_ = 0, bytes_ = 0, consumed_ = 0;
  std::uint64_t before_ = 0;             // consumed by the run that is resumed
  std::atomic<std::uint64_t> total_{0};  // bytes of all inputs, 0 while that is not known
  std::atomic<bool> ended_{false};
  std::thread counter_;  // finds out total_
  std::chrono::steady_clock::time_point start_, shown_;
};

}  // namespace news_extract
