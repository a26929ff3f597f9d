#pragma once

// The bytes of a file or of standard input, in pieces. What begins like gzip
// or Zstandard is unpacked on the way, whatever its name. It knows nothing of
// text: no decoding, no lines.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace news_extract {

class ByteStream {
 public:
  virtual ~ByteStream() = default;
  ByteStream(const ByteStream&) = delete;
  ByteStream& operator=(const ByteStream&) = delete;

  /// Up to `size` bytes, as many as are there without waiting for more once
  /// there is one; 0 at the end, -1 on an error or an interrupt: see error().
  virtual std::ptrdiff_t read(char* to, std::size_t size) = 0;

  /// Bytes taken from the file so far, packed as they are there.
  virtual std::uint64_t consumed() const = 0;

  const std::string& error() const { return error_; }

 protected:
  ByteStream() = default;
  std::string error_;
};

/// Opens a file, or standard input for "-". Null with the reason in `error`.
std::unique_ptr<ByteStream> open_stream(const std::string& path, std::string& error);

/// Replaces `bytes` by all that a file holds. False with the reason in `error`.
bool read_all(const std::string& path, std::string& bytes, std::string& error);

}  // namespace news_extract
