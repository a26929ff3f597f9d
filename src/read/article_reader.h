#pragma once

// Fills a Document from an item of a batch: id, source and decoded text. The
// stages have not run on it yet.

#include <string>
#include <utility>

#include "news_extract/document.h"
#include "read/batch.h"
#include "read/json_line.h"

namespace news_extract {

class ArticleReader {
 public:
  /// `encoding` as decode() takes it: empty to find out.
  ArticleReader(FieldNames names, std::string encoding) : line_(std::move(names)), encoding_(std::move(encoding)) {}

  /// Clears `document` and reads the item into it. False with the reason in
  /// error(), for an item that is a failure already as well.
  bool read(const Batch& batch, const BatchItem& item, Document& document);

  const std::string& error() const { return error_; }

 private:
  bool read_line(const Batch& batch, const BatchItem& item, Document& document);
  bool decode_text(std::string_view bytes, const std::string& encoding, Document& document);

  JsonLineReader line_;
  std::string encoding_;
  std::string bytes_;
  std::string error_;
};

}  // namespace news_extract
