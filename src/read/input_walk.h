#pragma once

// The files that the inputs of a run stand for: files as they are given, and
// the articles below folders, sorted by path. Folders are read as the walk
// reaches them, so a tree of millions is never held in memory.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "read/line_chunks.h"

namespace news_extract {

struct InputOptions {
  std::vector<std::string> paths;    // files, folders, "-"
  std::string files_from;            // a file of further paths, or "-"; empty for none
  bool nul_separated = false;        // paths in files_from end with NUL
  std::vector<std::string> include;  // globs for files below folders: by name, with a slash by path
};

/// One file, or why there is none.
struct InputFile {
  std::string path;        // as given, for a file of a folder below it
  std::size_t folder = 0;  // how much of `path` is the given folder and its slash, where it is the only input
  std::uint64_t size = 0;  // 0 where it is not known
  std::string error;       // a failure: nothing to read
};

class InputWalk {
 public:
  /// Throws Error where files_from cannot be read.
  explicit InputWalk(InputOptions options);
  ~InputWalk();

  /// The next file or failure. False at the end.
  bool next(InputFile& file);

  /// Whether the globs take a file of this path below a folder or in an archive.
  bool included(const std::string& path) const;

 private:
  struct Folder;

  bool next_path(std::string& path);
  bool start(const std::string& path, InputFile& file);
  bool next_in_folder(InputFile& file);
  void open_folder(const std::string& path);

  InputOptions options_;
  std::size_t next_path_ = 0;
  std::unique_ptr<LineChunks> list_;
  std::string list_chunk_;
  std::size_t list_at_ = 0;
  std::string list_error_;       // the list broke off
  std::vector<Folder> folders_;  // open ones, outermost first
  std::string root_;             // the given folder that is being walked
  std::uint64_t found_ = 0;      // files found below it
  std::string folder_error_;
};

/// Whether a file of this name holds JSON Lines: *.jsonl, *.ndjson, packed or not.
bool has_json_lines_name(std::string_view path);

}  // namespace news_extract
