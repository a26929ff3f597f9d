#include "cli/worker.h"

#include "write/verify.h"

namespace news_extract {

void BatchResult::clear() {
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
      tree_(options.output_dir, options.force) {}

void Worker::run(const Batch& batch, BatchResult& result) {
  result.clear();
  for (const BatchItem& item : batch.items) {
    if (stop_.load(std::memory_order_relaxed) || !result.fault.empty()) return;
    article(batch, item, result);
  }
}

void Worker::article(const Batch& batch, const BatchItem& item, BatchResult& result) {
  const bool to_tree = tree_.active() && item.kind != BatchItem::Kind::failure;
  if (to_tree) {
    tree_.place(batch, item);
    if (options_.resume && tree_.exists()) {
      ++result.items;
      return;
    }
  }
  if (!reader_.read(batch, item, document_)) {
    if (stop_.load(std::memory_order_relaxed)) return;  // the signal broke off the reading
    result.failures.push_back(
        {item.kind == BatchItem::Kind::line ? batch.path : item.path, item.line, reader_.error()});
    ++result.items;
    return;
  }
  document_.explain = options_.mode == RunMode::explain;
  pipeline_.run(document_);
  if (to_tree) {
    record_.clear();
    record_.swap(result.out);
    write(result);
    record_.swap(result.out);
    if (!tree_.write(record_)) result.fault = tree_.error();
  } else {
    write(result);
  }
  ++result.items;
  ++result.articles;
  result.bytes += document_.source.bytes;
  shrink();
}

void Worker::write(BatchResult& result) {
  switch (options_.mode) {
    case RunMode::record:
      return write_record(document_, pipeline_.rules(), options_.record, result.out);
    case RunMode::flat:
      return write_flat(document_, pipeline_.rules(), options_.flat, options_.record, result.out);
    case RunMode::verify:
      return verify(result);
    case RunMode::explain:
      return write_explanation(document_, options_.explanation, result.out);
  }
}

void Worker::verify(BatchResult& result) {
  record_.clear();
  write_record(document_, pipeline_.rules(), options_.record, record_);
  const Verification found = verify_record(record_, document_.text, options_.record.offsets);
  result.out += document_.id + ": " + std::to_string(found.spans) + " spans checked, " +
                std::to_string(found.faults.size()) + " wrong\n";
  for (const std::string& fault : found.faults) result.out += document_.id + ": " + fault + "\n";
  result.wrong = result.wrong || !found.faults.empty();
}

// A thread's memory is used again from article to article; that of a giant is given back.
void Worker::shrink() {
  constexpr std::size_t kGiant = std::size_t{4} << 20;
  if (document_.text.capacity() <= kGiant) return;
  const bool explain = document_.explain;
  document_ = Document();
  document_.explain = explain;
  record_ = std::string();
  reader_ = ArticleReader(options_.fields, options_.encoding);
}

}  // namespace news_extract
