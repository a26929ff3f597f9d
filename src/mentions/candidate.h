#pragma once

// A stretch of tokens that may be a name, with what speaks for each type.

#include <cstdint>

#include "mentions/evidence.h"
#include "news_extract/document.h"

namespace news_extract {

struct Candidate {
  TokenRange tokens;
  std::uint32_t key = 0;  // of its words, case-folded: equal names, equal keys
  std::uint32_t group = kNone;
  RowId title = kNone;  // of titles.tsv, right before it
  RowId known = kNone;  // of organizations.tsv or places.tsv, the whole name
  Gender gender = Gender::unknown;
  bool opening = false;  // begins where any word has a capital
  bool single = false;   // one word
  Votes votes;
  Votes total;  // with those of its group
  NameType type = NameType::other;
  RuleId rule;
};

/// The key of a run of tokens.
inline std::uint32_t key_of(const Document& document, TokenRange tokens) {
  std::uint32_t key = 2166136261U;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    key = (key ^ document.tokens[i].hash) * 16777619U;
    key ^= key >> 13;
  }
  return key;
}

}  // namespace news_extract
