#include "read/article_reader.h"

#include "read/byte_stream.h"
#include "text/decode.h"

namespace news_extract {

bool ArticleReader::read(const Batch& batch, const BatchItem& item, Document& document) {
  document.clear();
  switch (item.kind) {
    case BatchItem::Kind::failure:
      error_ = item.reason;
      return false;
    case BatchItem::Kind::line:
      return read_line(batch, item, document);
    case BatchItem::Kind::text:
      document.id = document.source.path = item.path;
      document.source.format = "text";
      return decode_text(batch.slice(item), encoding_, document);
    case BatchItem::Kind::file:
      document.id = document.source.path = item.path;
      document.source.format = "text";
      if (!read_all(item.path, bytes_, error_)) return false;
      return decode_text(bytes_, encoding_, document);
  }
  return false;
}

bool ArticleReader::read_line(const Batch& batch, const BatchItem& item, Document& document) {
  if (!line_.read(batch.slice(item))) {
    error_ = line_.error();
    return false;
  }
  document.source.path = batch.path;
  document.source.line = item.line;
  document.source.format = "jsonl";
  document.source.fields = line_.fields();
  document.id = line_.id();
  if (document.id.empty()) document.id = batch.path + ":" + std::to_string(item.line);
  // JSON is UTF-8, whatever encoding the texts of the run have.
  return decode_text(line_.text(), "UTF-8", document);
}

bool ArticleReader::decode_text(std::string_view bytes, const std::string& encoding, Document& document) {
  if (bytes.size() > kMostArticleBytes) {
    error_ = kTooLarge;
    return false;
  }
  document.source.bytes = bytes.size();
  decode(bytes, encoding, document);
  return true;
}

}  // namespace news_extract
