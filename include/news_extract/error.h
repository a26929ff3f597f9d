#pragma once

// The one exception of the library: a fault in the set-up (a rule pack, an
// option). Text is never an error; an unreadable file is the reader's to report.

#include <cstdint>
#include <stdexcept>
#include <string>

namespace news_extract {

/// A fault with its place. `what()` reads "file:line: reason", the parts that are known.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& reason) : std::runtime_error(reason) {}
  Error(const std::string& file, std::uint32_t line, const std::string& reason)
      : std::runtime_error(file + (line != 0 ? std::string(":").append(std::to_string(line)) : std::string()) + ": " +
                           reason) {}
};

}  // namespace news_extract
