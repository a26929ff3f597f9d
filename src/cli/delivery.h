#pragma once

// What happens to the results of batches: failures are told, lines written,
// the state noted, in the order of the inputs unless --unordered. Safe for
// threads.

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "cli/output.h"
#include "cli/report.h"
#include "cli/run_options.h"
#include "cli/worker.h"
#include "read/batch.h"

namespace news_extract {

/// A batch and its result, together on their way; used again and again.
struct Slot {
  Batch batch;
  BatchResult result;
};

class Delivery {
 public:
  /// Throws Error where output or the --errors file cannot be opened.
  explicit Delivery(const RunOptions& options);

  const RunState& resumed() const { return resumed_; }
  bool complete() const { return output_.complete(); }

  /// Takes a slot whose batch has been run; hands back, in `done`, the slots that are written.
  void take(std::unique_ptr<Slot> slot, std::vector<std::unique_ptr<Slot>>& done);

  /// Whether the output cannot take any more.
  bool ended() const { return ended_; }

  /// Gives the output its name if the run came to its end, prints the last
  /// line, returns the exit code.
  int finish();

 private:
  void write(const Slot& slot);

  const RunOptions& options_;
  Output output_;
  RunState resumed_;
  RunReport report_;
  std::mutex mutex_;
  std::map<std::uint64_t, std::unique_ptr<Slot>> waiting_;  // by sequence: a batch before them is not done
  std::uint64_t next_ = 0;
  std::uint64_t items_ = 0;
  std::uint64_t trail_ = 0;
  bool wrong_ = false;
  std::atomic<bool> ended_{false};
  std::string fault_;
};

}  // namespace news_extract
