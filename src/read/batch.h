#pragma once

// Articles on their way from the inputs to a worker, a few at a time. Of files
// only the paths travel; lines, standard input and files of archives travel as bytes.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace news_extract {

/// One article to read, or one failure to tell.
struct BatchItem {
  enum class Kind : std::uint8_t { file, text, line, failure };

  Kind kind = Kind::file;
  std::string path;        // of a file, text or failure; lines have the batch's
  std::size_t folder = 0;  // as in InputFile
  std::string reason;      // of a failure
  std::uint64_t line = 0;  // of a line or failure, from 1; 0 for none
  std::size_t begin = 0;   // of a line or text, in Batch::bytes
  std::size_t end = 0;
};

struct Batch {
  std::uint64_t sequence = 0;  // from 0
  std::string path;            // where lines came from
  std::size_t folder = 0;      // as in InputFile, of that path
  std::string bytes;
  std::vector<BatchItem> items;
  std::uint64_t consumed = 0;  // bytes of all inputs, packed as they are, up to its end

  std::string_view slice(const BatchItem& item) const {
    return std::string_view(bytes).substr(item.begin, item.end - item.begin);
  }
};

}  // namespace news_extract
