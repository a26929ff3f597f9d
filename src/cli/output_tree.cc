#include "cli/output_tree.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "cli/whole_write.h"

namespace news_extract {
namespace {

// "../a/./b.txt" and "/a/b.txt" both become "a/b.txt".
std::string inner_path(std::string_view path) {
  std::string inner;
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    if (part.empty() || part == "." || part == "..") continue;
    if (!inner.empty()) inner += '/';
    inner += part;
  }
  return inner;
}

std::string numbered(std::uint64_t line) {
  std::string digits = std::to_string(line);
  if (digits.size() < 6) digits.insert(0, 6 - digits.size(), '0');
  return digits;
}

}  // namespace

void OutputTree::place(const Batch& batch, const BatchItem& item) {
  path_ = root_ + '/';
  const bool is_line = item.kind == BatchItem::Kind::line;
  const std::string_view path = is_line ? std::string_view(batch.path) : std::string_view(item.path);
  path_ += path == "-" ? "stdin" : inner_path(path.substr(is_line ? batch.folder : item.folder));
  if (is_line) path_ += '/' + numbered(item.line);
  path_ += ".json";
}

bool OutputTree::exists() const {
  struct stat status;
  return ::lstat(path_.c_str(), &status) == 0;
}

bool OutputTree::fail(const std::string& reason) {
  error_ = path_ + ": " + reason;
  return false;
}

bool OutputTree::write(std::string_view content) {
  if (!force_ && exists()) return fail("exists already: use --force to replace it");
  const std::string part = path_ + ".part";
  int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0 && errno == ENOENT) {
    std::error_code error;
    std::filesystem::create_directories(std::filesystem::path(path_).parent_path(), error);
    if (error) return fail(error.message());
    file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  }
  if (file < 0) return fail(std::strerror(errno));
  const int problem = write_whole(file, content);
  const bool closed = ::close(file) == 0;
  if (problem == 0 && closed && std::rename(part.c_str(), path_.c_str()) == 0) return true;
  const std::string reason = std::strerror(problem != 0 ? problem : errno);
  std::remove(part.c_str());
  return fail(reason);
}

}  // namespace news_extract
