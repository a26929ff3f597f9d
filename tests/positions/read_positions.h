#pragma once

// Runs the whole pipeline over a few sentences and words its positions as
// lines, so that a case of a table is one string.

#include <string>
#include <string_view>
#include <vector>

#include "news_extract/pipeline.h"

namespace news_extract {

/// "actor|stance|act|issue" for each position, and where there are any, "|to ADDRESSEE", "|if CONDITION".
inline std::vector<std::string> read_positions(std::string_view text) {
  static const Pipeline pipeline(RuleBase::built_in());
  Document document;
  document.text = text;
  pipeline.run(document);
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

}  // namespace news_extract
