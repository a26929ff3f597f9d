#include "read/input_walk.h"

#include <dirent.h>
#include <fnmatch.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "news_extract/error.h"

namespace news_extract {

// A folder's entries that are still to come. The next one is the last of the
// vector; the name of a folder ends in a slash, which sorts a tree as its whole paths sort.
struct InputWalk::Folder {
  std::string path;  // ends in a slash
  std::vector<std::string> entries;
};

namespace {

std::uint64_t file_size(const std::string& path) {
  struct stat status;
  return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
}

// Links to files are followed, links to folders are not: they could form a ring.
bool is_folder(const std::string& path, const dirent& entry) {
  if (entry.d_type != DT_UNKNOWN) return entry.d_type == DT_DIR;
  struct stat status;
  return ::lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

// A named pipe below a folder would be waited for without end. A link that
// points nowhere counts as a file: it is told when it is read.
bool may_be_article(const std::string& path, const dirent& entry) {
  if (entry.d_type == DT_REG) return true;
  struct stat status;
  return ::stat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode);
}

std::string_view without_packing(std::string_view path) {
  for (const std::string_view end : {".gz", ".zst"}) {
    if (path.ends_with(end)) return path.substr(0, path.size() - end.size());
  }
  return path;
}

}  // namespace

bool has_json_lines_name(std::string_view path) {
  path = without_packing(path);
  return path.ends_with(".jsonl") || path.ends_with(".ndjson");
}

InputWalk::InputWalk(InputOptions options) : options_(std::move(options)) {
  if (options_.files_from.empty()) return;
  std::string error;
  auto stream = open_stream(options_.files_from, error);
  if (stream == nullptr) throw Error(options_.files_from, 0, error);
  list_ = std::make_unique<LineChunks>(std::move(stream), options_.nul_separated ? '\0' : '\n');
}

InputWalk::~InputWalk() = default;

bool InputWalk::next_path(std::string& path) {
  if (next_path_ < options_.paths.size()) {
    path = options_.paths[next_path_++];
    return true;
  }
  while (list_ != nullptr) {
    if (list_at_ == list_chunk_.size()) {
      list_at_ = 0;
      if (list_->next(list_chunk_)) continue;
      list_error_ = list_->error();
      list_.reset();
      break;
    }
    const char delimiter = options_.nul_separated ? '\0' : '\n';
    const std::size_t end = std::min(list_chunk_.find(delimiter, list_at_), list_chunk_.size());
    path.assign(list_chunk_, list_at_, end - list_at_);
    list_at_ = std::min(end + 1, list_chunk_.size());
    if (!path.empty()) return true;
  }
  return false;
}

bool InputWalk::next(InputFile& file) {
  std::string path;
  for (;;) {
    if (!folders_.empty()) {
      if (next_in_folder(file)) return true;
      if (found_ == 0) {
        file = {root_, 0, 0, "no articles in this folder"};
        return true;
      }
    } else if (!next_path(path)) {
      if (list_error_.empty()) return false;
      file = {options_.files_from, 0, 0, std::exchange(list_error_, "")};
      return true;
    } else if (start(path, file)) {
      return true;
    }
  }
}

// True where the path gives a file or a failure at once, false for a folder.
bool InputWalk::start(const std::string& path, InputFile& file) {
  struct stat status;
  if (const std::size_t nul = path.find('\0'); nul != std::string::npos) {
    file = {path.substr(0, nul), 0, 0, "a NUL ends this path: read such a list with -0"};
    return true;
  }
  if (path == "-") {
    file = {path, 0, 0, ""};
    return true;
  }
  if (::stat(path.c_str(), &status) != 0) {
    file = {path, 0, 0, std::strerror(errno)};
    return true;
  }
  if (!S_ISDIR(status.st_mode)) {
    file = {path, 0, S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0, ""};
    return true;
  }
  root_ = path;
  found_ = 0;
  open_folder(path.back() == '/' ? path : path + '/');
  return false;
}

void InputWalk::open_folder(const std::string& path) {
  Folder folder;
  folder.path = path;
  const std::size_t root = folders_.empty() ? path.size() : folders_.front().path.size();
  DIR* const stream = ::opendir(path.c_str());
  if (stream == nullptr) {
    folder_error_ = std::strerror(errno);
  } else {
    while (const dirent* entry = ::readdir(stream)) {
      std::string name = entry->d_name;
      if (name == "." || name == "..") continue;
      if (is_folder(path + name, *entry)) {
        folder.entries.push_back(name + '/');
      } else if (included((path + name).substr(root)) && may_be_article(path + name, *entry)) {
        folder.entries.push_back(std::move(name));
      }
    }
    ::closedir(stream);
  }
  std::sort(folder.entries.begin(), folder.entries.end(), std::greater<>());
  folders_.push_back(std::move(folder));
}

bool InputWalk::next_in_folder(InputFile& file) {
  while (!folders_.empty()) {
    if (!folder_error_.empty()) {
      file = {folders_.back().path, 0, 0, folder_error_};
      folder_error_.clear();
      ++found_;  // the failure has been told
      return true;
    }
    Folder& folder = folders_.back();
    if (folder.entries.empty()) {
      folders_.pop_back();
      continue;
    }
    std::string path = folder.path + folder.entries.back();
    folder.entries.pop_back();
    if (path.back() == '/') {
      open_folder(path);
      continue;
    }
    const std::uint64_t size = file_size(path);
    const bool alone = options_.paths.size() == 1 && options_.files_from.empty();
    file = {std::move(path), alone ? folders_.front().path.size() : 0, size, ""};
    ++found_;
    return true;
  }
  return false;
}

bool InputWalk::included(const std::string& path) const {
  const std::size_t slash = path.rfind('/');
  const char* const name = path.c_str() + (slash == std::string::npos ? 0 : slash + 1);
  return std::any_of(options_.include.begin(), options_.include.end(), [&](const std::string& glob) {
    const bool by_path = glob.find('/') != std::string::npos;
    return ::fnmatch(glob.c_str(), by_path ? path.c_str() : name, 0) == 0;
  });
}

}  // namespace news_extract
