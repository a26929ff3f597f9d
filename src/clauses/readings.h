#pragma once

// The word classes a token may have before its neighbours are asked: those of
// the dictionary, and for words that it does not hold what capitals, digits
// and endings suggest. Each with a score in eighths of a bit.

#include <string_view>

#include "news_extract/annotations.h"
#include "news_extract/rule_pack.h"
#include "rules/word_readings.h"

namespace news_extract {

/// What the sentence says of its capitals.
enum class Capitals : std::uint8_t {
  tell,      // prose: a capital inside the sentence makes a name
  tell_not,  // a headline: every word has one
};

/// Fills `readings` for a token; it gets one state at least.
/// `word` is its dictionary entry (the empty entry 0 for an unknown word).
void read_token(const Token& token, const Word& word, std::string_view text, Capitals capitals, Readings& readings);

}  // namespace news_extract
