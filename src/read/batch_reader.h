#pragma once

// Cuts the inputs of a run into batches, in order. It opens JSON Lines, archives
// and standard input itself; files of one article are left to the workers.

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "read/archive.h"
#include "read/batch.h"
#include "read/input_walk.h"

namespace news_extract {

enum class InputFormat : std::uint8_t { by_name, text, json_lines };

class BatchReader {
 public:
  /// Throws Error where a list of inputs cannot be read.
  BatchReader(InputOptions inputs, InputFormat format) : walk_(std::move(inputs)), format_(format) {}

  /// Leaves out the first `count` items of the run, or fewer where `stop` is set
  /// meanwhile or the inputs have no more. Returns their trail: see input_trail.h.
  std::uint64_t skip(std::uint64_t count, const std::atomic<bool>& stop);

  /// Replaces `batch` by the next one. False at the end of the inputs.
  bool next(Batch& batch);

 private:
  bool read(Batch& batch);
  void next_files(Batch& batch);
  void start_lines(std::unique_ptr<ByteStream> stream, const std::string& path, std::size_t folder);
  void next_lines(Batch& batch);
  void next_members(Batch& batch);
  bool add(InputFile& file, Batch& batch);
  bool open_alone(const InputFile& file, Batch& batch, std::string& error);
  void add_member(const std::string& name, Batch& batch);
  void close_archive(Batch& batch);
  void cut_lines(Batch& batch);
  void add_failure(Batch& batch, const std::string& path, std::uint64_t line, std::string reason);
  bool holds_lines(std::string_view path) const;
  std::uint64_t consumed() const;

  InputWalk walk_;
  InputFormat format_;
  std::unique_ptr<Archive> archive_;  // that is being read
  InputFile archive_file_;
  std::uint64_t members_ = 0;          // articles and lists of lines found in it
  std::unique_ptr<LineChunks> lines_;  // the JSON Lines file that is being read, perhaps in the archive
  std::string lines_path_;
  std::size_t lines_folder_ = 0;
  std::uint64_t line_ = 0;
  InputFile waiting_;  // a file that belongs to the next batch
  bool is_waiting_ = false;
  bool ended_ = false;
  std::uint64_t sequence_ = 0;
  Batch rest_;                  // of the batch in which skip() ended
  std::uint64_t consumed_ = 0;  // of the inputs before the present one
};

}  // namespace news_extract
