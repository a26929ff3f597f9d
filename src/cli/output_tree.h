#pragma once

// --output-dir: one JSON file an article, in the tree of the inputs. A file
// appears whole or not at all.

#include <string>
#include <string_view>
#include <utility>

#include "read/batch.h"

namespace news_extract {

class OutputTree {
 public:
  /// An empty `root` makes an inactive tree.
  OutputTree(std::string root, bool force) : root_(std::move(root)), force_(force) {}

  bool active() const { return !root_.empty(); }

  /// Chooses the file for an article: the path below the given folder, where that is the
  /// only input, else the path as given without what leads out of the tree, and ".json"; for a line
  /// of JSON Lines a folder named like its file and the line's number.
  void place(const Batch& batch, const BatchItem& item);

  /// Whether the chosen file is there already.
  bool exists() const;

  /// Writes the chosen file. False with the reason in error().
  bool write(std::string_view content);

  const std::string& path() const { return path_; }
  const std::string& error() const { return error_; }

 private:
  bool fail(const std::string& reason);

  std::string root_;
  bool force_;
  std::string path_;
  std::string error_;
};

}  // namespace news_extract
