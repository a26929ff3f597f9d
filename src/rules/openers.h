#pragma once

// Where a phrase of the packs that every sentence is searched by may begin.
// Asked of the dictionary once for each token, for all later stages. Whether
// the phrase does stand there is not asked here.

#include <cstdint>
#include <vector>

#include "news_extract/annotations.h"
#include "news_extract/rule_pack.h"
#include "rules/pack_schema.h"

namespace news_extract {

/// Of a set of packs those that sentences are searched by, a bit each, moved together into a byte.
constexpr std::uint8_t opener_bits(std::uint64_t packs) {
  // As they stand among the packs: comparisons, conditions, frames; media_nouns; policy_words, quote_cues.
  return static_cast<std::uint8_t>((packs >> 5 & 0b0000'1011) | (packs >> 13 & 0b0000'0100) |
                                   (packs >> 20 & 0b0101'0000));
}

/// The bit of one of them in Syntax::openers.
constexpr std::uint8_t opener_bit(PackId pack) { return opener_bits(pack_bit(pack)); }
static_assert(opener_bit(PackId::comparisons) + opener_bit(PackId::conditions) + opener_bit(PackId::frames) +
                      opener_bit(PackId::media_nouns) + opener_bit(PackId::policy_words) +
                      opener_bit(PackId::quote_cues) ==
                  opener_bits(~std::uint64_t{0}),
              "each of the six has a bit of its own");

/// Fills `openers` with the bits of each token, by its form or its lemma.
void find_openers(const RuleBase& rules, const std::vector<Token>& tokens, std::vector<std::uint8_t>& openers);

}  // namespace news_extract
