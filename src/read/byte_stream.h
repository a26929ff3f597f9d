#pragma once

// The bytes of a file or of standard input, in pieces. What begins like gzip
// or Zstandard is unpacked on the way, whatever its name. It knows nothing of
// text: no decoding, no lines.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>

namespace news_extract {

/// An article may not be larger: decoding may make three bytes of one, and offsets have 32 bits.
inline constexpr std::size_t kMostArticleBytes = std::numeric_limits<std::uint32_t>::max() / 3;
inline constexpr const char* kTooLarge = "larger than an article may be (1.4 GB)";
inline constexpr const char* kNoMemory = "not enough memory for so long an article";

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

/// Reads of pipes, sockets and terminals, which may wait without end, are given up with an
/// error once `file` can be read. -1, as at first, for never.
void give_up_reads_when_readable(int file);

/// Opens a file, or standard input for "-". Null with the reason in `error`.
std::unique_ptr<ByteStream> open_stream(const std::string& path, std::string& error);

/// The same bytes, unpacked where they begin like gzip or Zstandard. Null with the reason in `error`.
std::unique_ptr<ByteStream> unpacked(std::unique_ptr<ByteStream> stream, std::string& error);

/// Makes `bytes` `size` long. False where there is not so much memory.
bool grow(std::string& bytes, std::size_t size);

/// Adds to `bytes` all that is left in `stream`, which is about `expected` bytes and at most an article's.
/// False with the reason in `error`.
bool read_rest(ByteStream& stream, std::size_t expected, std::string& bytes, std::string& error);

/// Replaces `bytes` by all that a file holds. False with the reason in `error`.
bool read_all(const std::string& path, std::string& bytes, std::string& error);

}  // namespace news_extract
