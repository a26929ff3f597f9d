#pragma once

// The table of cases that every test of this room uses.

#include "positions/read_positions.h"
#include "support/catch.h"

namespace news_extract {

struct PositionCase {
  const char* text;
  std::vector<std::string> expected;
};

inline void check_positions(const std::vector<PositionCase>& cases) {
  for (const PositionCase& c : cases) {
    INFO(c.text);
    CHECK(read_positions(c.text) == c.expected);
  }
}

}  // namespace news_extract
