#include "cli/batch_runner.h"

#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <thread>
#include <utility>

#include "cli/delivery.h"
#include "cli/signals.h"
#include "news_extract/error.h"
#include "text/decode.h"

namespace news_extract {
namespace {

// A signal does not wake a condition variable: waiting is done in short turns.
constexpr std::chrono::milliseconds kTurn{50};
// How long an ended run waits for its threads, one of which may hang in a read.
constexpr std::chrono::seconds kPatience{5};

void run_alone(const RunOptions& options, const Pipeline& pipeline, BatchReader& reader, Delivery& delivery) {
  Worker worker(options, pipeline, g_stop);
  std::vector<std::unique_ptr<Slot>> done;
  auto slot = std::make_unique<Slot>();
  while (!g_stop && !delivery.ended() && reader.next(slot->batch)) {
    worker.run(slot->batch, slot->result);
    delivery.take(std::move(slot), done);
    slot = std::move(done.back());
    done.clear();
  }
}

class ThreadedRun {
 public:
  ThreadedRun(const RunOptions& options, const Pipeline& pipeline, Delivery& delivery)
      : options_(options), pipeline_(pipeline), delivery_(delivery) {
    for (unsigned i = 0; i < 2 * options.jobs + 2; ++i) free_.push_back(std::make_unique<Slot>());
    const SignalShield shield;
    for (unsigned i = 0; i < options.jobs; ++i) threads_.emplace_back([this] { work(); });
  }

  void feed(BatchReader& reader) {
    while (auto slot = wait_for_free_slot()) {
      if (!reader.next(slot->batch)) break;
      const std::lock_guard<std::mutex> lock(mutex_);
      queue_.push_back(std::move(slot));
      changed_.notify_all();
    }
  }

  // False where a thread does not come back.
  bool join() {
    std::unique_lock<std::mutex> lock(mutex_);
    closed_ = true;
    changed_.notify_all();
    auto deadline = std::chrono::steady_clock::time_point::max();
    while (idle_ < threads_.size()) {
      changed_.wait_for(lock, kTurn);
      const auto now = std::chrono::steady_clock::now();
      if (g_stop && deadline == std::chrono::steady_clock::time_point::max()) deadline = now + kPatience;
      if (now > deadline) return false;
    }
    lock.unlock();
    for (std::thread& thread : threads_) thread.join();
    return true;
  }

 private:
  bool stopped() const { return g_stop || delivery_.ended(); }

  std::unique_ptr<Slot> wait_for_free_slot() {
    std::unique_lock<std::mutex> lock(mutex_);
    while (free_.empty() && !stopped()) changed_.wait_for(lock, kTurn);
    if (stopped()) return nullptr;
    auto slot = std::move(free_.back());
    free_.pop_back();
    return slot;
  }

  std::unique_ptr<Slot> wait_for_batch() {
    std::unique_lock<std::mutex> lock(mutex_);
    while (queue_.empty() && !closed_ && !stopped()) changed_.wait_for(lock, kTurn);
    if (queue_.empty() || stopped()) return nullptr;
    auto slot = std::move(queue_.front());
    queue_.pop_front();
    return slot;
  }

  void work() {
    Worker worker(options_, pipeline_, g_stop);
    std::vector<std::unique_ptr<Slot>> done;
    while (auto slot = wait_for_batch()) {
      worker.run(slot->batch, slot->result);
      delivery_.take(std::move(slot), done);
      const std::lock_guard<std::mutex> lock(mutex_);
      for (auto& each : done) free_.push_back(std::move(each));
      done.clear();
      changed_.notify_all();
    }
    const std::lock_guard<std::mutex> lock(mutex_);
    ++idle_;
    changed_.notify_all();
  }

  const RunOptions& options_;
  const Pipeline& pipeline_;
  Delivery& delivery_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::unique_ptr<Slot>> free_;
  std::deque<std::unique_ptr<Slot>> queue_;
  bool closed_ = false;
  std::size_t idle_ = 0;
  std::vector<std::thread> threads_;
};

}  // namespace

int run_batches(const RunOptions& options, const Pipeline& pipeline) {
  Document probe;
  decode("", options.encoding, probe);  // an unknown encoding is told before the first article
  Delivery delivery(options);
  if (delivery.complete()) return delivery.finish();
  BatchReader reader(options.inputs, options.input_format);
  if (reader.skip(delivery.resumed().items, g_stop) != delivery.resumed().trail && !g_stop) {
    throw Error(options.output + ".part", 0,
                "was begun with inputs that have changed: leave out --resume to begin anew");
  }
  if (options.jobs == 1) {
    run_alone(options, pipeline, reader, delivery);
    return delivery.finish();
  }
  ThreadedRun run(options, pipeline, delivery);
  run.feed(reader);
  if (!run.join()) ::_exit(delivery.finish());
  return delivery.finish();
}

}  // namespace news_extract
