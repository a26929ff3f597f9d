#pragma once

// What is known of each token before names are looked for: the facts of its
// word, and what its letters and its neighbours add to them.

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

#include "mentions/token_set.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"
#include "rules/word_names.h"
#include "rules/words.h"

namespace news_extract {

/// "Jr.", "III": the end of a person's name that tells father and son apart. `text` is that of the token, as it is
/// written; few words are any of these by their letters.
inline bool is_generation(const Token& token, std::string_view text) {
  if (!is_rare<"jr."_w, "jr"_w, "sr."_w, "sr"_w, "ii"_w, "iii"_w, "iv"_w>(token)) return false;
  constexpr std::string_view kGenerations[] = {"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"};
  return std::find(std::begin(kGenerations), std::end(kGenerations), text) != std::end(kGenerations);
}

/// Fills `facts` with one entry for each token, and `openers` with those that a name may begin with: capitalised words,
/// particles, words of mixed letters ("eBay"), and a few that are none of these.
void read_token_facts(const RuleBase& rules, const Document& document, std::vector<NameFacts>& facts,
                      TokenSet& openers);

}  // namespace news_extract
