#pragma once

// One thread's share of a run: takes a batch, reads its articles, runs the
// pipeline over a group of them at a time and writes what is asked for into
// memory or below --output-dir. The order of batches and the output are the
// runner's business.

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/output_tree.h"
#include "cli/run_options.h"
#include "news_extract/pipeline.h"
#include "read/article_reader.h"

namespace news_extract {

/// An input that could not be read.
struct Failure {
  std::string path;
  std::uint64_t line = 0;
  std::string reason;
};

/// What came of a batch.
struct BatchResult {
  std::string out;  // whole lines for the output
  std::vector<Failure> failures;
  std::uint64_t items = 0;     // read or failed
  std::uint64_t articles = 0;  // read
  std::uint64_t bytes = 0;     // of the articles read
  bool wrong = false;          // --verify found a fault
  std::string fault;           // output that could not be written: ends the run

  void clear();
};

class Worker {
 public:
  /// All three must outlive the worker. `stop` asks to end after the articles at hand.
  Worker(const RunOptions& options, const Pipeline& pipeline, const std::atomic<bool>& stop);

  /// Replaces `result` by what `batch` gives.
  void run(const Batch& batch, BatchResult& result);

 private:
  void read(const Batch& batch, const BatchItem& item, BatchResult& result);
  std::string load(const Batch& batch, const BatchItem& item, Document& document);
  void fail(Failure failure, BatchResult& result);
  void run_apart(Document& giant, BatchResult& result);
  void finish(BatchResult& result);
  void deliver(const Document& document, BatchResult& result);
  void write(const Document& document, BatchResult& result);
  void verify(const Document& document, BatchResult& result);
  void shrink(Document& document);

  const RunOptions& options_;
  const Pipeline& pipeline_;
  const std::atomic<bool>& stop_;
  ArticleReader reader_;
  OutputTree tree_;
  std::vector<Document> group_;  // the first held_ have been read and wait for the pipeline
  std::size_t held_ = 0;
  std::size_t held_bytes_ = 0;
  std::string record_;
};

}  // namespace news_extract
