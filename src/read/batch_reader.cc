#include "read/batch_reader.h"

#include <algorithm>
#include <utility>

#include "read/input_trail.h"
#include "read/json_scan.h"

namespace news_extract {
namespace {

// A batch of files ends at one of these: small enough to share out evenly,
// large enough that handing it over costs nothing beside the work.
constexpr std::uint64_t kBatchBytes = std::uint64_t{1} << 18;
constexpr std::size_t kBatchFiles = 64;
// What room is made for an article of an archive before its size is known.
constexpr std::size_t kMemberBytes = std::size_t{1} << 13;

}  // namespace

bool BatchReader::next(Batch& batch) {
  if (rest_.items.empty()) {
    if (!read(batch)) return false;
  } else {
    batch = std::exchange(rest_, Batch());
  }
  batch.sequence = sequence_++;
  return true;
}

std::uint64_t BatchReader::skip(std::uint64_t count, const std::atomic<bool>& stop) {
  std::uint64_t trail = 0;
  while (count > 0 && !stop && read(rest_)) {
    const auto skipped = static_cast<std::size_t>(std::min<std::uint64_t>(count, rest_.items.size()));
    trail = extended_trail(trail, rest_, skipped);
    rest_.items.erase(rest_.items.begin(), rest_.items.begin() + static_cast<std::ptrdiff_t>(skipped));
    count -= skipped;
  }
  return trail;
}

// The next batch, without its number.
bool BatchReader::read(Batch& batch) {
  do {
    batch.items.clear();
    batch.bytes.clear();
    batch.path.clear();
    if (lines_ != nullptr) {
      next_lines(batch);
    } else if (archive_ != nullptr) {
      next_members(batch);
    } else if (!ended_) {
      next_files(batch);
    } else {
      return false;
    }
    batch.consumed = consumed();
  } while (batch.items.empty());
  return true;
}

std::uint64_t BatchReader::consumed() const {
  if (archive_ != nullptr) return consumed_ + archive_->consumed();
  return consumed_ + (lines_ != nullptr ? lines_->consumed() : 0);
}

bool BatchReader::holds_lines(std::string_view path) const {
  return format_ == InputFormat::json_lines || (format_ == InputFormat::by_name && has_json_lines_name(path));
}

void BatchReader::next_files(Batch& batch) {
  std::uint64_t bytes = 0;
  while (bytes < kBatchBytes && batch.items.size() < kBatchFiles) {
    InputFile file = std::move(waiting_);
    if (!is_waiting_ && !walk_.next(file)) {
      ended_ = true;
      return;
    }
    is_waiting_ = false;
    bytes += file.size;
    if (!add(file, batch)) return;
  }
}

// False where the batch ends with what it has: what is opened here has batches of its own.
bool BatchReader::add(InputFile& file, Batch& batch) {
  const bool alone = file.error.empty() && (file.path == "-" || has_archive_name(file.path) || holds_lines(file.path));
  if (alone && !batch.items.empty()) {
    waiting_ = std::move(file);
    is_waiting_ = true;
    return false;
  }
  std::string error = file.error;
  if (alone && open_alone(file, batch, error)) return false;
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

bool BatchReader::open_alone(const InputFile& file, Batch& batch, std::string& error) {
  if (has_archive_name(file.path)) {
    archive_ = Archive::open(file.path, error);
    archive_file_ = file;
    members_ = 0;
    return archive_ != nullptr;
  }
  if (holds_lines(file.path)) {
    auto stream = open_stream(file.path, error);
    if (stream == nullptr) return false;
    start_lines(std::move(stream), file.path, file.folder);
    return true;
  }
  if (!read_all(file.path, batch.bytes, error)) return false;
  BatchItem& item = batch.items.emplace_back();
  item.kind = BatchItem::Kind::text;
  item.path = file.path;
  item.end = batch.bytes.size();
  return true;
}

void BatchReader::start_lines(std::unique_ptr<ByteStream> stream, const std::string& path, std::size_t folder) {
  lines_ = std::make_unique<LineChunks>(std::move(stream), '\n');
  lines_path_ = path;
  lines_folder_ = folder;
  line_ = 0;
}

void BatchReader::next_lines(Batch& batch) {
  batch.path = lines_path_;
  batch.folder = lines_folder_;
  if (lines_->next(batch.bytes)) return cut_lines(batch);
  const std::string error = lines_->error();
  if (archive_ == nullptr) consumed_ += lines_->consumed();
  lines_.reset();
  if (!error.empty()) add_failure(batch, lines_path_, line_ + 1, error);
}

// Files of the archive, up to one of JSON Lines: that is read next.
void BatchReader::next_members(Batch& batch) {
  std::string name;
  while (batch.bytes.size() < kBatchBytes && batch.items.size() < kBatchFiles && lines_ == nullptr) {
    if (!archive_->next(name)) return close_archive(batch);
    if (!walk_.included(name)) continue;
    ++members_;
    add_member(name, batch);
  }
}

void BatchReader::add_member(const std::string& name, Batch& batch) {
  const std::string path = archive_file_.path + '/' + name;
  if (has_archive_name(name)) return add_failure(batch, path, 0, "an archive in an archive is not opened");
  std::string error;
  auto stream = archive_->stream(error);
  if (stream != nullptr && holds_lines(name)) {
    return start_lines(std::move(stream), path, archive_file_.folder);
  }
  const std::size_t begin = batch.bytes.size();
  if (stream == nullptr || !read_rest(*stream, kMemberBytes, batch.bytes, error)) {
    batch.bytes.resize(begin);
    return add_failure(batch, path, 0, std::move(error));
  }
  BatchItem& item = batch.items.emplace_back();
  item.kind = BatchItem::Kind::text;
  item.path = path;
  item.folder = archive_file_.folder;
  item.begin = begin;
  item.end = batch.bytes.size();
}

void BatchReader::close_archive(Batch& batch) {
  const std::string error =
      members_ == 0 && archive_->error().empty() ? "no articles in this archive" : archive_->error();
  consumed_ += archive_file_.size;
  archive_.reset();
  if (!error.empty()) add_failure(batch, archive_file_.path, 0, error);
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

void BatchReader::add_failure(Batch& batch, const std::string& path, std::uint64_t line, std::string reason) {
  BatchItem& item = batch.items.emplace_back();
  item.kind = BatchItem::Kind::failure;
  item.path = path;
  item.line = line;
  item.reason = std::move(reason);
}

}  // namespace news_extract
