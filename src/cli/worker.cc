#include "cli/worker.h"

#include <new>
#include <span>
#include <system_error>
#include <thread>
#include <utility>

#include "cli/printable.h"
#include "read/byte_stream.h"
#include "write/verify.h"

namespace news_extract {
namespace {

// So many articles are read together, unless they have so many bytes before.
constexpr std::size_t kGroup = 32;
constexpr std::size_t kGroupBytes = std::size_t{64} << 10;
// From these sizes on memory is not kept: a long article in every place of the group would add up.
constexpr std::size_t kLong = std::size_t{12} << 10;
constexpr std::size_t kGiant = std::size_t{4} << 20;
constexpr std::size_t kMostOutput = std::size_t{16} << 20;

}  // namespace

void BatchResult::clear() {
  if (out.capacity() > kMostOutput) out = std::string();
  out.clear();
  failures.clear();
  items = articles = bytes = 0;
  wrong = false;
  fault.clear();
}

Worker::Worker(const RunOptions& options, const Pipeline& pipeline, const std::atomic<bool>& stop)
    : options_(options),
      pipeline_(pipeline),
      stop_(stop),
      reader_(options.fields, options.encoding),
      tree_(options.output_dir, options.force),
      group_(tree_.active() ? 1 : kGroup) {}

void Worker::run(const Batch& batch, BatchResult& result) {
  result.clear();
  for (const BatchItem& item : batch.items) {
    if (stop_.load(std::memory_order_relaxed) || !result.fault.empty()) break;
    read(batch, item, result);
  }
  finish(result);
}

void Worker::read(const Batch& batch, const BatchItem& item, BatchResult& result) {
  if (tree_.active() && item.kind != BatchItem::Kind::failure) {
    tree_.place(batch, item);
    if (options_.resume && tree_.exists()) {
      ++result.items;
      return;
    }
  }
  Document& document = group_[held_];
  const std::string problem = load(batch, item, document);
  if (!problem.empty()) {
    if (stop_.load(std::memory_order_relaxed)) return;  // the signal broke off the reading
    finish(result);                                     // items count in their order
    return fail({item.kind == BatchItem::Kind::line ? batch.path : item.path, item.line, problem}, result);
  }
  document.explain = options_.mode == RunMode::explain;
  if (document.text.size() > kGiant) {
    Document giant = std::exchange(document, Document());
    finish(result);
    return run_apart(giant, result);
  }
  held_bytes_ += document.text.size();
  if (++held_ == group_.size() || held_bytes_ >= kGroupBytes) finish(result);
}

// Empty, or why the article cannot be read.
std::string Worker::load(const Batch& batch, const BatchItem& item, Document& document) {
  try {
    return reader_.read(batch, item, document) ? "" : reader_.error();
  } catch (const std::bad_alloc&) {
    document = Document();
    return kNoMemory;
  }
}

void Worker::fail(Failure failure, BatchResult& result) {
  result.failures.push_back(std::move(failure));
  ++result.items;
}

// A giant has a thread of its own: the memory that the stages keep for the next article goes with
// it, and so does what they had half done where the memory was not enough.
void Worker::run_apart(Document& giant, BatchResult& result) {
  const std::size_t before = result.out.size();
  bool done = false;
  const auto work = [&] {
    try {
      pipeline_.run(std::span(&giant, 1));
      deliver(giant, result);
      done = true;
    } catch (const std::bad_alloc&) {  // told below
    }
  };
  try {
    std::thread(work).join();
  } catch (const std::system_error&) {  // no memory for a thread
  }
  record_ = std::string();
  reader_ = ArticleReader(options_.fields, options_.encoding);
  if (done) return;
  result.out.resize(before);
  fail({giant.source.path, giant.source.line, kNoMemory}, result);
}

// Runs the pipeline over the articles that wait for it, and delivers them.
void Worker::finish(BatchResult& result) {
  pipeline_.run(std::span(group_).first(held_));
  for (std::size_t i = 0; i < held_; ++i) {
    deliver(group_[i], result);
    shrink(group_[i]);
  }
  held_ = held_bytes_ = 0;
}

void Worker::deliver(const Document& document, BatchResult& result) {
  if (tree_.active()) {
    record_.clear();
    record_.swap(result.out);
    write(document, result);
    record_.swap(result.out);
    if (!tree_.write(record_)) result.fault = tree_.error();
  } else {
    write(document, result);
  }
  ++result.items;
  ++result.articles;
  result.bytes += document.source.bytes;
}

void Worker::write(const Document& document, BatchResult& result) {
  switch (options_.mode) {
    case RunMode::record:
      return write_record(document, pipeline_.rules(), options_.record, result.out);
    case RunMode::flat:
      return write_flat(document, pipeline_.rules(), options_.flat, options_.record, result.out);
    case RunMode::verify:
      return verify(document, result);
    case RunMode::explain:
      return write_explanation(document, options_.explanation, result.out);
  }
}

void Worker::verify(const Document& document, BatchResult& result) {
  record_.clear();
  write_record(document, pipeline_.rules(), options_.record, record_);
  const Verification found = verify_record(record_, document.text, options_.record.offsets);
  const std::string name = printable(document.id);
  result.out +=
      name + ": " + std::to_string(found.spans) + " spans checked, " + std::to_string(found.faults.size()) + " wrong\n";
  for (const std::string& fault : found.faults) result.out += name + ": " + fault + "\n";
  result.wrong = result.wrong || !found.faults.empty();
}

// Memory is used again from group to group; that of a long article is given back.
void Worker::shrink(Document& document) {
  if (document.text.capacity() > kLong) document = Document();
}

}  // namespace news_extract
