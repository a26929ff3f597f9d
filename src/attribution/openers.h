#pragma once

// The few tokens of a document that may open what this room looks for around
// each cue, collected in one pass over it. Whether they do is not asked here.

#include <cstdint>
#include <span>
#include <vector>

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"
#include "rules/pack_schema.h"

namespace news_extract {

/// Tokens in text order.
struct Openers {
  std::vector<std::uint32_t> media;   // a phrase of media_nouns.tsv may begin there: "statement"
  std::vector<std::uint32_t> behalf;  // "behalf", "speaking": for whom somebody speaks may stand behind it
};

/// Whether a phrase of media_nouns.tsv may begin at the token.
inline bool may_open_medium(const RuleBase& rules, const Token& token) {
  const Word& lemma = rules.word(token.lemma);
  return ((lemma.packs | lemma.opens) & pack_bit(PackId::media_nouns)) != 0;
}

Openers find_openers(const RuleBase& rules, const Document& document);

/// Those of `openers` in [first, last).
std::span<const std::uint32_t> openers_in(const std::vector<std::uint32_t>& openers, std::uint32_t first,
                                          std::uint32_t last);

}  // namespace news_extract
