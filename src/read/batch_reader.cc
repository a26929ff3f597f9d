#include "read/batch_reader.h"

#include <algorithm>

#include "read/json_scan.h"

namespace news_extract {
namespace {

// A batch of files ends at one of these: small enough to share out evenly,
// large enough that handing it over costs nothing beside the work.
constexpr std::uint64_t kBatchBytes = std::uint64_t{1} << 18;
constexpr std::size_t kBatchFiles = 64;

}  // namespace

bool BatchReader::next(Batch& batch) {
  do {
    batch.items.clear();
    batch.bytes.clear();
    batch.path.clear();
    if (lines_ != nullptr) {
      if (!next_lines(batch)) continue;
    } else {
      std::uint64_t bytes = 0;
      while (bytes < kBatchBytes && batch.items.size() < kBatchFiles) {
        InputFile file = std::move(waiting_);
        if (!is_waiting_ && !walk_.next(file)) break;
        is_waiting_ = false;
        bytes += file.size;
        if (!add(file, batch)) break;
      }
      if (batch.items.empty() && lines_ == nullptr && !is_waiting_) return false;
    }
    batch.consumed = consumed_ + (lines_ != nullptr ? lines_->consumed() : 0);
    drop_skipped(batch);
  } while (batch.items.empty());
  batch.sequence = sequence_++;
  return true;
}

// False where the batch ends with what it has: JSON Lines and standard input have batches of their own.
bool BatchReader::add(InputFile& file, Batch& batch) {
  const bool json =
      format_ == InputFormat::json_lines || (format_ == InputFormat::by_name && has_json_lines_name(file.path));
  const bool alone = file.error.empty() && (json || file.path == "-");
  if (alone && !batch.items.empty()) {
    waiting_ = std::move(file);
    is_waiting_ = true;
    return false;
  }
  std::string error = file.error;
  if (alone && json) {
    auto stream = open_stream(file.path, error);
    if (stream != nullptr) {
      lines_ = std::make_unique<LineChunks>(std::move(stream), '\n');
      lines_path_ = file.path;
      line_ = 0;
      return false;
    }
  } else if (alone && read_all(file.path, batch.bytes, error)) {
    batch.path = file.path;
    BatchItem& item = batch.items.emplace_back();
    item.kind = BatchItem::Kind::text;
    item.end = batch.bytes.size();
    return false;
  }
  consumed_ += file.size;
  if (!error.empty()) {
    add_failure(batch, file.path, 0, std::move(error));
  } else {
    BatchItem& item = batch.items.emplace_back();
    item.path = std::move(file.path);
    item.folder = file.folder;
  }
  return true;
}

// False where the file is at its end and has nothing to tell.
bool BatchReader::next_lines(Batch& batch) {
  batch.path = lines_path_;
  if (lines_->next(batch.bytes)) {
    cut_lines(batch);
    return true;
  }
  const std::string error = lines_->error();
  consumed_ += lines_->consumed();
  lines_.reset();
  if (error.empty()) return false;
  add_failure(batch, lines_path_, line_ + 1, error);
  return true;
}

void BatchReader::cut_lines(Batch& batch) {
  const std::string_view bytes = batch.bytes;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    std::size_t content = begin;
    if (++line_ == 1 && bytes.substr(begin, 3) == "\xEF\xBB\xBF") content += 3;
    if (skip_space(bytes.substr(0, end), content) < end) {
      BatchItem& item = batch.items.emplace_back();
      item.kind = BatchItem::Kind::line;
      item.line = line_;
      item.begin = content;
      item.end = end;
    }
    begin = end + 1;
  }
}

void BatchReader::drop_skipped(Batch& batch) {
  const std::size_t count = static_cast<std::size_t>(std::min<std::uint64_t>(skip_, batch.items.size()));
  batch.items.erase(batch.items.begin(), batch.items.begin() + static_cast<std::ptrdiff_t>(count));
  skip_ -= count;
}

void BatchReader::add_failure(Batch& batch, const std::string& path, std::uint64_t line, std::string reason) {
  BatchItem& item = batch.items.emplace_back();
  item.kind = BatchItem::Kind::failure;
  item.path = path;
  item.line = line;
  item.reason = std::move(reason);
}

}  // namespace news_extract
