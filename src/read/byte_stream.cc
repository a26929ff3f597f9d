#include "read/byte_stream.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <new>
#include <utility>

#include "read/unpack.h"

namespace news_extract {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 16;

std::atomic<int> giving_up{-1};

bool may_wait(int file) {
  struct stat status;
  return ::fstat(file, &status) != 0 || !S_ISREG(status.st_mode);
}

// Without waiting for the writer of a named pipe: FileStream waits for it, and can be told to give up.
int open_file(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file >= 0) ::fcntl(file, F_SETFL, ::fcntl(file, F_GETFL) & ~O_NONBLOCK);
  return file;
}

class FileStream : public ByteStream {
 public:
  FileStream(int file, bool owned) : file_(file), owned_(owned), may_wait_(may_wait(file)) {}
  ~FileStream() override {
    if (owned_) ::close(file_);
  }

  // An interrupted read is an error here: only a signal that ends the run has a handler.
  std::ptrdiff_t read(char* to, std::size_t size) override {
    const ssize_t got = may_wait_ && !wait() ? -1 : ::read(file_, to, size);
    if (got < 0) {
      error_ = std::strerror(errno);
      return -1;
    }
    consumed_ += static_cast<std::uint64_t>(got);
    return got;
  }

  std::uint64_t consumed() const override { return consumed_; }

 private:
  // False, with errno set, where reading is to be given up. A signal that comes just before
  // the read would not interrupt it: what its handler writes to `giving_up` is still there.
  bool wait() const {
    pollfd files[] = {{file_, POLLIN, 0}, {giving_up.load(), POLLIN, 0}};
    if (::poll(files, 2, -1) < 0) return false;
    if (files[1].revents == 0) return true;
    errno = EINTR;
    return false;
  }

  int file_;
  bool owned_;
  bool may_wait_;
  std::uint64_t consumed_ = 0;
};

// Gives back the first bytes, which were read to see what they are.
class Peeked : public ByteStream {
 public:
  Peeked(std::unique_ptr<ByteStream> inner, std::string head) : inner_(std::move(inner)), head_(std::move(head)) {}

  std::ptrdiff_t read(char* to, std::size_t size) override {
    if (at_ < head_.size()) {
      const std::size_t count = std::min(size, head_.size() - at_);
      std::memcpy(to, head_.data() + at_, count);
      at_ += count;
      return static_cast<std::ptrdiff_t>(count);
    }
    const std::ptrdiff_t got = inner_->read(to, size);
    if (got < 0) error_ = inner_->error();
    return got;
  }

  std::uint64_t consumed() const override { return inner_->consumed(); }

 private:
  std::unique_ptr<ByteStream> inner_;
  std::string head_;
  std::size_t at_ = 0;
};

// Reads until `head` holds enough to tell a packed file, or the input ends.
bool peek(ByteStream& stream, std::string& head) {
  char piece[kMagicSize];
  while (head.size() < kMagicSize && is_packed_prefix(head)) {
    const std::ptrdiff_t got = stream.read(piece, kMagicSize - head.size());
    if (got < 0) return false;
    if (got == 0) break;
    head.append(piece, static_cast<std::size_t>(got));
  }
  return true;
}

}  // namespace

void give_up_reads_when_readable(int file) { giving_up.store(file); }

std::unique_ptr<ByteStream> open_stream(const std::string& path, std::string& error) {
  const bool standard_input = path == "-";
  const int file = standard_input ? STDIN_FILENO : open_file(path);
  if (file < 0) {
    error = std::strerror(errno);
    return nullptr;
  }
  return unpacked(std::make_unique<FileStream>(file, !standard_input), error);
}

std::unique_ptr<ByteStream> unpacked(std::unique_ptr<ByteStream> stream, std::string& error) {
  std::string head;
  if (!peek(*stream, head)) {
    error = stream->error();
    return nullptr;
  }
  const Packing packing = packing_of(head);
  stream = std::make_unique<Peeked>(std::move(stream), std::move(head));
  return packing == Packing::none ? std::move(stream) : unpack(std::move(stream), packing);
}

bool grow(std::string& bytes, std::size_t size) {
  try {
    bytes.resize(size);
    return true;
  } catch (const std::bad_alloc&) {
    return false;
  }
}

bool read_rest(ByteStream& stream, std::size_t expected, std::string& bytes, std::string& error) {
  const std::size_t before = bytes.size();
  std::size_t piece = expected + 1;  // one read, and one that sees the end
  for (std::size_t used = before;;) {
    if (bytes.size() == used && !grow(bytes, used + piece)) {
      error = kNoMemory;
      return false;
    }
    const std::ptrdiff_t got = stream.read(bytes.data() + used, bytes.size() - used);
    if (got <= 0) {
      bytes.resize(used);
      if (got < 0) error = stream.error();
      return got == 0;
    }
    used += static_cast<std::size_t>(got);
    piece = std::max(kPiece, used - before);
    if (used - before > kMostArticleBytes) {
      error = kTooLarge;
      return false;
    }
  }
}

bool read_all(const std::string& path, std::string& bytes, std::string& error) {
  bytes.clear();
  const std::unique_ptr<ByteStream> stream = open_stream(path, error);
  if (stream == nullptr) return false;
  struct stat status;
  const bool sized = path != "-" && ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
  return read_rest(*stream, sized ? static_cast<std::size_t>(status.st_size) : kPiece, bytes, error);
}

}  // namespace news_extract
