#pragma once

// Rules that mend the tagger's choice where two neighbours are too few to see:
// "plans to tax people", "more likely", "no longer", a sentence without a verb.
// Each rule looks at a token and a few around it and picks another of its
// readings; none invents one.

#include <vector>

#include "clauses/states.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// Corrects `states` of the sentence's tokens.
void correct_states(const RuleBase& rules, const Document& document, const Sentence& sentence,
                    std::vector<State>& states);

}  // namespace news_extract
