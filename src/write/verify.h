#pragma once

// Holds a written record to its word: every span's text must be the slice that
// its offsets name. It reads the JSON back and counts characters by itself, so
// that no fault of the writer can hide behind its own code.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "news_extract/record.h"

namespace news_extract {

struct Verification {
  std::uint64_t spans = 0;          // checked
  std::vector<std::string> faults;  // "/quotes/0/spans/1: 12-40 is “x”, not “y”"
};

/// `record` is one record as write_record gave it; `text` the article's, well-formed UTF-8.
Verification verify_record(std::string_view record, std::string_view text, OffsetUnit unit);

}  // namespace news_extract
