#include "cli/output.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "cli/whole_write.h"
#include "news_extract/error.h"

namespace news_extract {
namespace {

// A link stays a link: the file that it points to is replaced.
std::string resolved(const std::string& path) {
  char* const real = ::realpath(path.c_str(), nullptr);
  if (real == nullptr) return path;
  std::string result = real;
  std::free(real);
  return result;
}

bool exists(const std::string& path) {
  struct stat status;
  return ::stat(path.c_str(), &status) == 0;
}

std::uint64_t file_size(int file) {
  struct stat status;
  return ::fstat(file, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

}  // namespace

Output::Output(const RunOptions& options, std::string signature) : signature_(std::move(signature)) {
  name_ = options.output.empty() ? "standard output" : options.output;
  if (options.output.empty()) return;
  open_file(options);
}

Output::~Output() {
  if (state_file_ >= 0) ::close(state_file_);
  if (file_ > STDERR_FILENO) ::close(file_);
}

void Output::open_file(const RunOptions& options) {
  struct stat status;
  if (::stat(options.output.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) {
    // A device or a named pipe is written as it is.
    file_ = ::open(options.output.c_str(), O_WRONLY | O_CLOEXEC);
    if (file_ < 0) throw Error(options.output, 0, std::strerror(errno));
    return;
  }
  path_ = resolved(options.output);
  const bool unfinished = exists(path_ + ".part") && exists(path_ + ".part.state");
  if (exists(path_)) {
    complete_ = options.resume && !unfinished;
    if (complete_) return;
    if (!options.force) throw Error(options.output, 0, "exists already: use --force to replace it");
  }
  open_part(options.resume && unfinished);
}

void Output::open_part(bool resume) {
  const std::string part = path_ + ".part";
  file_ = ::open(part.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (file_ < 0) throw Error(part, 0, std::strerror(errno));
  if (::flock(file_, LOCK_EX | LOCK_NB) != 0) throw Error(part, 0, "another run is writing it");
  state_file_ = ::open((part + ".state").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (state_file_ < 0) throw Error(part + ".state", 0, std::strerror(errno));
  if (resume && !read_state())
    throw Error(part, 0, "was begun by a run with other inputs or options: leave out --resume to begin anew");
  if (file_size(file_) < state_.bytes) throw Error(part, 0, "has lost lines: leave out --resume to begin anew");
  // Lines behind the last note were written by a batch that was not whole.
  const off_t size = static_cast<off_t>(state_.bytes);
  if (::ftruncate(file_, size) != 0 || ::lseek(file_, size, SEEK_SET) != size) {
    throw Error(part, 0, std::strerror(errno));
  }
  note(state_);
}

// Six fields of fixed width: one short write, so that a kill leaves the old state or the new one.
bool Output::read_state() {
  std::array<char, 160> text{};
  if (::pread(state_file_, text.data(), text.size() - 1, 0) <= 0) return true;  // killed before the first note
  std::array<char, 33> signature{};
  const int fields =
      std::sscanf(text.data(), "%32s %" SCNu64 " %" SCNu64 " %" SCNu64 " %" SCNu64 " %" SCNu64, signature.data(),
                  &state_.items, &state_.failures, &state_.bytes, &state_.error_bytes, &state_.trail);
  return fields == 6 && signature_ == signature.data();
}

void Output::note(RunState state) {
  state.bytes = state_.bytes;
  state_ = state;
  if (state_file_ < 0) return;
  std::array<char, 160> text{};
  const int size = std::snprintf(
      text.data(), text.size(), "%s %020" PRIu64 " %020" PRIu64 " %020" PRIu64 " %020" PRIu64 " %020" PRIu64 "\n",
      signature_.c_str(), state.items, state.failures, state.bytes, state.error_bytes, state.trail);
  // Without its note a resumed run does the batch again: nothing is lost.
  if (::pwrite(state_file_, text.data(), static_cast<std::size_t>(size), 0) < 0) return;
}

bool Output::fail(int problem) {
  if (problem == EPIPE) {
    closed_ = true;
  } else {
    error_ = name_ + ": " + std::strerror(problem);
  }
  return false;
}

bool Output::write(std::string_view lines) {
  const int problem = write_whole(file_, lines);
  if (problem != 0) return fail(problem);
  state_.bytes += lines.size();
  return true;
}

bool Output::finish() {
  if (path_.empty() || complete_) return true;
  const std::string part = path_ + ".part";
  if (::fsync(file_) != 0) return fail(errno);
  if (std::rename(part.c_str(), path_.c_str()) != 0) return fail(errno);
  std::remove((part + ".state").c_str());
  return true;
}

}  // namespace news_extract
