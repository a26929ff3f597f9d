#include "read/unpack.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace news_extract {
namespace {

constexpr std::string_view kGzipMagic = "\x1F\x8B\x08";
constexpr std::string_view kZstandardMagic = "\x28\xB5\x2F\xFD";
constexpr std::size_t kInputSize = std::size_t{1} << 16;

// What both packings share: a buffer of packed bytes, and one shape of read().
class UnpackStream : public ByteStream {
 public:
  explicit UnpackStream(std::unique_ptr<ByteStream> packed) : packed_(std::move(packed)), input_(kInputSize) {}

  std::ptrdiff_t read(char* to, std::size_t size) override {
    for (;;) {
      if (at_ == filled_ && !at_end_ && !fill()) return -1;
      const bool starved = at_ == filled_;
      if (starved && !inside_) return 0;
      std::size_t written = 0;
      if (!step(to, size, written)) return -1;
      if (written > 0) return static_cast<std::ptrdiff_t>(written);
      if (starved && inside_) {
        error_ = "the packed file ends too early";
        return -1;
      }
    }
  }

  std::uint64_t consumed() const override { return packed_->consumed(); }

 protected:
  // Unpacks from at_ to filled_; sets inside_ to whether a packed stream is open.
  virtual bool step(char* to, std::size_t size, std::size_t& written) = 0;

  bool fill() {
    const std::ptrdiff_t got = packed_->read(input_.data(), input_.size());
    if (got < 0) {
      error_ = packed_->error();
      return false;
    }
    at_ = 0;
    filled_ = static_cast<std::size_t>(got);
    at_end_ = got == 0;
    return true;
  }

  std::unique_ptr<ByteStream> packed_;
  std::vector<char> input_;
  std::size_t at_ = 0;
  std::size_t filled_ = 0;
  bool at_end_ = false;
  bool inside_ = false;
};

class GzipStream : public UnpackStream {
 public:
  explicit GzipStream(std::unique_ptr<ByteStream> packed) : UnpackStream(std::move(packed)) {
    ready_ = inflateInit2(&state_, 15 + 16) == Z_OK;  // the largest window, gzip's header
  }
  ~GzipStream() override {
    if (ready_) inflateEnd(&state_);
  }

 protected:
  bool step(char* to, std::size_t size, std::size_t& written) override {
    const std::size_t room = std::min<std::size_t>(size, 1U << 30);
    state_.next_in = reinterpret_cast<Bytef*>(input_.data() + at_);
    state_.avail_in = static_cast<uInt>(filled_ - at_);
    state_.next_out = reinterpret_cast<Bytef*>(to);
    state_.avail_out = static_cast<uInt>(room);
    const int result = ready_ ? inflate(&state_, Z_NO_FLUSH) : Z_MEM_ERROR;
    at_ = filled_ - state_.avail_in;
    written = room - state_.avail_out;
    inside_ = result != Z_STREAM_END;
    if (result == Z_STREAM_END) return inflateReset(&state_) == Z_OK;
    if (result == Z_OK || result == Z_BUF_ERROR) return true;
    error_ = "broken gzip data";
    return false;
  }

 private:
  z_stream state_ = {};
  bool ready_ = false;
};

class ZstandardStream : public UnpackStream {
 public:
  explicit ZstandardStream(std::unique_ptr<ByteStream> packed)
      : UnpackStream(std::move(packed)), state_(ZSTD_createDStream()) {}
  ~ZstandardStream() override { ZSTD_freeDStream(state_); }

 protected:
  bool step(char* to, std::size_t size, std::size_t& written) override {
    ZSTD_inBuffer in = {input_.data(), filled_, at_};
    ZSTD_outBuffer out = {to, size, 0};
    const std::size_t result = ZSTD_decompressStream(state_, &out, &in);
    at_ = in.pos;
    written = out.pos;
    if (ZSTD_isError(result) != 0) {
      error_ = "broken Zstandard data";
      return false;
    }
    inside_ = result != 0;
    return true;
  }

 private:
  ZSTD_DStream* state_;
};

}  // namespace

Packing packing_of(std::string_view head) {
  if (head.substr(0, kGzipMagic.size()) == kGzipMagic) return Packing::gzip;
  if (head.substr(0, kZstandardMagic.size()) == kZstandardMagic) return Packing::zstandard;
  return Packing::none;
}

bool is_packed_prefix(std::string_view head) {
  const auto begins = [head](std::string_view magic) {
    const std::size_t size = std::min(head.size(), magic.size());
    return head.substr(0, size) == magic.substr(0, size);
  };
  return begins(kGzipMagic) || begins(kZstandardMagic);
}

std::unique_ptr<ByteStream> unpack(std::unique_ptr<ByteStream> packed, Packing packing) {
  if (packing == Packing::gzip) return std::make_unique<GzipStream>(std::move(packed));
  return std::make_unique<ZstandardStream>(std::move(packed));
}

}  // namespace news_extract
