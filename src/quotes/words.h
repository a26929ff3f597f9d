#pragma once

// Function words by name: `is(token, "that"_w)` compares hashes, so that rules
// over closed-class words need no look-up. Only for words; marks are told by marks.h.

#include <cstdint>
#include <initializer_list>

#include "news_extract/annotations.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// The hash that Token::hash holds for a lower-case ASCII word.
consteval std::uint32_t operator""_w(const char* text, std::size_t size) { return RuleBase::hash_word({text, size}); }

inline bool is(const Token& token, std::uint32_t word) { return token.hash == word; }

inline bool is_any(const Token& token, std::initializer_list<std::uint32_t> words) {
  bool found = false;  // joined: which of them it is nobody could foresee
  for (const std::uint32_t word : words) found |= token.hash == word;
  return found;
}

}  // namespace news_extract
