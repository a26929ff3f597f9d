#pragma once

// Where the lines of a run go: standard output, or a file that appears whole
// or not at all. Until it is whole a file's lines lie in FILE.part, beside it
// FILE.part.state, which says how far the run has come; --resume goes on from there.

#include <cstdint>
#include <string>
#include <string_view>

#include "cli/run_options.h"

namespace news_extract {

/// How far a run has come, for a later one to go on.
struct RunState {
  std::uint64_t items = 0;  // inputs behind it, failed ones included
  std::uint64_t failures = 0;
  std::uint64_t bytes = 0;        // of the output
  std::uint64_t error_bytes = 0;  // of the --errors file
  std::uint64_t trail = 0;        // which inputs they were
};

class Output {
 public:
  /// Opens the output. Throws Error where it exists without --force, is
  /// being written by another run, or cannot be made. `signature` stands for
  /// what the run is: --resume refuses to go on with another one.
  Output(const RunOptions& options, std::string signature);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// Where the resumed run had come to; zeros for a new one.
  const RunState& state() const { return state_; }
  /// --resume found the output whole: nothing is left to do.
  bool complete() const { return complete_; }

  /// Whether a run that ends early can be resumed.
  bool resumable() const { return state_file_ >= 0; }

  /// Appends whole lines. False where that fails: see closed() and error().
  bool write(std::string_view lines);
  /// Notes how far the run has come; `state.bytes` is filled in.
  void note(RunState state);
  /// Gives the file its name. False where that fails.
  bool finish();

  /// The reader of the pipe has gone.
  bool closed() const { return closed_; }
  const std::string& error() const { return error_; }

 private:
  void open_file(const RunOptions& options);
  void open_part(bool resume);
  bool read_state();
  bool fail(int problem);

  std::string path_;  // empty for standard output and for what is no regular file
  std::string name_;  // for messages
  std::string signature_;
  int file_ = 1;
  int state_file_ = -1;
  RunState state_;
  bool complete_ = false;
  bool closed_ = false;
  std::string error_;
};

}  // namespace news_extract
