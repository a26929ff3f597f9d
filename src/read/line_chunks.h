#pragma once

// A stream in chunks of whole lines. A chunk is what one read brought, so that
// a slow writer at the other end of a pipe gets its answers without waiting.

#include <memory>
#include <string>
#include <utility>

#include "read/byte_stream.h"

namespace news_extract {

class LineChunks {
 public:
  LineChunks(std::unique_ptr<ByteStream> stream, char delimiter) : stream_(std::move(stream)), delimiter_(delimiter) {}

  /// Replaces `chunk` by the next whole lines, delimiters included; the last
  /// line of the stream may lack its own. False at the end and on an error.
  bool next(std::string& chunk);

  std::uint64_t consumed() const { return stream_->consumed(); }
  /// Empty unless the stream ended with an error.
  const std::string& error() const { return error_; }

 private:
  bool give_up(std::string reason);

  std::unique_ptr<ByteStream> stream_;
  std::string tail_;  // the begin of a line whose end has not been read
  std::string error_;
  char delimiter_;
  bool ended_ = false;
};

}  // namespace news_extract
