#pragma once

// The files inside an archive (.zip, .tar, also packed), one after the other,
// in the archive's own order: nothing is unpacked to the disk, and no more than
// a piece is held in memory. Archives inside archives are not opened.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "read/byte_stream.h"

struct archive;

namespace news_extract {

class Archive {
 public:
  /// Opens an archive. Null with the reason in `error`.
  static std::unique_ptr<Archive> open(const std::string& path, std::string& error);
  ~Archive();
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  /// Moves on to the next file; folders, links and devices are passed over. `name` is its
  /// path inside the archive, as it stands there. False at the end, or where the archive breaks off: see error().
  bool next(std::string& name);

  /// The present file's bytes, packed ones unpacked. To be read before next(); the archive must outlive it.
  /// Null with the reason in `error`.
  std::unique_ptr<ByteStream> stream(std::string& error);

  /// Bytes of the archive read so far, packed as they are there.
  std::uint64_t consumed() const;

  const std::string& error() const { return error_; }

 private:
  explicit Archive(struct archive* handle) : handle_(handle) {}

  struct archive* handle_;
  std::string error_;
};

/// Whether a file of this name is read as an archive: *.zip, *.tar, *.tgz and *.tar packed.
bool has_archive_name(std::string_view path);

}  // namespace news_extract
