#pragma once

// What is known of each token before names are looked for: the facts of its
// word, and what its letters and its neighbours add to them.

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"
#include "rules/word_names.h"

namespace news_extract {

/// "Jr.", "III": the end of a person's name that tells father and son apart.
inline bool is_generation(std::string_view word) {
  constexpr std::string_view kGenerations[] = {"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"};
  return word.size() <= 3 &&
         std::find(std::begin(kGenerations), std::end(kGenerations), word) != std::end(kGenerations);
}

/// Fills `facts` with one entry for each token.
void read_token_facts(const RuleBase& rules, const Document& document, std::vector<NameFacts>& facts);

}  // namespace news_extract
