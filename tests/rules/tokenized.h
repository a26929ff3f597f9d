#pragma once

// A document of one sentence, cut as a phrase of a pack is cut, for tests of
// look-ups that need tokens and no text stage.

#include <string_view>

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"
#include "rules/phrase_split.h"

namespace news_extract {

inline Document tokenized(const RuleBase& rules, std::string_view text) {
  Document document;
  document.text = text;
  for (const std::string_view word : split_phrase(document.text)) {
    Token token;
    token.begin = static_cast<std::uint32_t>(word.data() - document.text.data());
    token.end = token.begin + static_cast<std::uint32_t>(word.size());
    const std::string folded = fold_word(word);
    token.hash = RuleBase::hash_word(folded);
    token.word = rules.find(folded);
    token.lemma = rules.word(token.word).verb_lemma;
    const unsigned capitals = required_case(word);
    token.shape = static_cast<std::uint16_t>(
        (capitals >= 1 ? shape::kCapital : 0) | (capitals == 2 ? shape::kAllCaps : 0) |
        (word.find_first_not_of(",-/():%'") != word.npos ? shape::kHasLetter : shape::kPunctuation));
    document.tokens.push_back(token);
  }
  document.sentences.push_back(
      {{0, static_cast<std::uint32_t>(text.size())}, {0, static_cast<std::uint32_t>(document.tokens.size())}, 0});
  return document;
}

}  // namespace news_extract
