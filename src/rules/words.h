#pragma once

// Function words by name: `is(token, "that"_w)` compares hashes, so that rules
// over closed-class words need no look-up. Only for words in lower case, with the
// straight apostrophe; marks are told by their text and shape.

#include <cstdint>

#include "news_extract/annotations.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// The hash that Token::hash holds for a lower-case ASCII word.
consteval std::uint32_t operator""_w(const char* text, std::size_t size) { return RuleBase::hash_word({text, size}); }

constexpr bool is(const Token& token, std::uint32_t word) { return token.hash == word; }

/// Whether it is one of the words.
template <typename... Words>
constexpr bool is_any(const Token& token, Words... words) {
  return ((token.hash == words) | ...);  // joined: which of them it is nobody could foresee
}

/// The same of words that hardly any token is: by six bits of their hashes it turns the others away.
template <std::uint32_t... kWords>
constexpr bool is_rare(const Token& token) {
  constexpr std::uint64_t kMay = ((std::uint64_t{1} << kWords % 64) | ...);
  return (kMay >> token.hash % 64 & 1) != 0 && is_any(token, kWords...);
}

}  // namespace news_extract
