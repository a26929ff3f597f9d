#pragma once

// What is known of each token before names are looked for: the facts of its
// word, and what its letters and its neighbours add to them.

#include <vector>

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"
#include "rules/word_names.h"

namespace news_extract {

/// Fills `facts` with one entry for each token.
void read_token_facts(const RuleBase& rules, const Document& document, std::vector<NameFacts>& facts);

}  // namespace news_extract
