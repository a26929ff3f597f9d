#pragma once

// Where a phrase of the packs that every sentence is searched by may begin, and
// which words may be pronouns for somebody. Asked of the dictionary once for each
// token, for all later stages. Whether they are is not asked here.

#include <cstdint>
#include <iterator>
#include <vector>

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"
#include "rules/pack_schema.h"

namespace news_extract {

/// The packs that sentences are searched by. In Syntax::openers each has a bit, in this order.
inline constexpr PackId kSearchedPacks[] = {PackId::comparisons, PackId::conditions,   PackId::frames,
                                            PackId::media_nouns, PackId::policy_words, PackId::quote_cues};
/// Behind the bits of the packs: a word that is a third-person pronoun, or has one as its lemma.
inline constexpr std::uint8_t kPronounBit = 1U << std::size(kSearchedPacks);
static_assert(std::size(kSearchedPacks) < 8, "a byte has no more bits");

/// Of a set of packs those, as bits of a byte.
constexpr std::uint8_t opener_bits(std::uint64_t packs) {
  unsigned bits = 0;
  for (std::size_t i = 0; i < std::size(kSearchedPacks); ++i) {
    if ((packs & pack_bit(kSearchedPacks[i])) != 0) bits |= 1U << i;
  }
  return static_cast<std::uint8_t>(bits);
}

/// The bit of one of them in Syntax::openers.
constexpr std::uint8_t opener_bit(PackId pack) { return opener_bits(pack_bit(pack)); }

/// Whether a phrase of the pack, which is one of them, may begin at the token.
inline bool may_open(const Document& document, PackId pack, std::uint32_t token) {
  return (document.syntax.openers[token] & opener_bit(pack)) != 0;
}

/// Fills `openers` with the bits of each token, by its form or its lemma.
void find_openers(const RuleBase& rules, const std::vector<Token>& tokens, std::vector<std::uint8_t>& openers);

}  // namespace news_extract
