#pragma once

// The table of cases that most tests of this room use: a few sentences, read by
// the whole pipeline, and their positions worded as lines.

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/read_article.h"

namespace news_extract {

/// "actor|stance|act|issue" for each position, and where there are any, "|to ADDRESSEE", "|if CONDITION".
inline std::vector<std::string> positions_of(const Document& document) {
  static constexpr const char* kActs[] = {"declare", "commit", "demand", "decide"};
  std::vector<std::string> lines;
  for (const Position& position : document.positions) {
    std::string line =
        position.actor.name.empty() ? std::string(document.slice(position.actor.span)) : position.actor.name;
    line += position.stance == Stance::support ? "|support|" : "|oppose|";
    line += kActs[static_cast<unsigned>(position.act)];
    line += "|" + std::string(document.slice(position.issue));
    if (position.addressee) line += "|to " + std::string(document.slice(position.addressee->span));
    if (position.condition) line += "|if " + std::string(document.slice(position.condition->span));
    lines.push_back(line);
  }
  return lines;
}

struct PositionCase {
  const char* text;
  std::vector<std::string> expected;
};

inline void check_positions(const std::vector<PositionCase>& cases) {
  for (const PositionCase& c : cases) {
    INFO(c.text);
    CHECK(positions_of(read_article(c.text)) == c.expected);
  }
}

}  // namespace news_extract
