#include "cli/delivery.h"

#include <utility>

#include "cli/signals.h"
#include "cli/signature.h"
#include "read/input_trail.h"

namespace news_extract {

Delivery::Delivery(const RunOptions& options)
    : options_(options),
      output_(options, run_signature(options)),
      resumed_(output_.state()),
      report_(options, resumed_),
      items_(resumed_.items),
      trail_(resumed_.trail) {}

void Delivery::take(std::unique_ptr<Slot> slot, std::vector<std::unique_ptr<Slot>>& done) {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (options_.unordered) {
    write(*slot);
    done.push_back(std::move(slot));
    return;
  }
  waiting_[slot->batch.sequence] = std::move(slot);
  while (!waiting_.empty() && waiting_.begin()->first == next_) {
    write(*waiting_.begin()->second);
    done.push_back(std::move(waiting_.begin()->second));
    waiting_.erase(waiting_.begin());
    ++next_;
  }
}

void Delivery::write(const Slot& slot) {
  if (ended_) return;
  const BatchResult& result = slot.result;
  if (!output_.write(result.out)) {
    ended_ = true;
    fault_ = output_.error();
    return;
  }
  report_.add(result, slot.batch.consumed);
  items_ += result.items;
  wrong_ = wrong_ || result.wrong;
  trail_ = extended_trail(trail_, slot.batch, result.items);
  output_.note({items_, report_.failures(), 0, report_.error_bytes(), trail_});
  fault_ = !result.fault.empty() ? result.fault : report_.error();
  // A batch that a signal broke off is the last one: behind it there would be a gap.
  ended_ = !fault_.empty() || result.items < slot.batch.items.size();
}

int Delivery::finish() {
  const std::lock_guard<std::mutex> lock(mutex_);
  if (complete()) {
    report_.finish(options_.quiet ? "" : options_.output + " is whole already, nothing is left to do");
    return kExitOk;
  }
  const int signal = received_signal();
  if (fault_.empty() && signal == 0 && !output_.closed() && !output_.finish()) fault_ = output_.error();
  const bool can_resume = (output_.resumable() && !options_.unordered) || !options_.output_dir.empty();
  const std::string hint = can_resume ? "; --resume goes on from here" : "";
  if (!fault_.empty()) {
    report_.finish("ended: cannot write " + fault_ + hint);
    return kExitFault;
  }
  if (output_.closed()) {
    report_.finish("ended: the reader of the output has gone");
    return kExitOk;
  }
  if (signal != 0) {
    report_.finish(std::string("ended by ") + signal_name(signal) + hint);
    return kExitSignal + signal;
  }
  report_.finish("");
  return report_.failures() > 0 || wrong_ ? kExitFailures : kExitOk;
}

}  // namespace news_extract
