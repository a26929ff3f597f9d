#pragma once

// Rules that mend the tagger's choice where two neighbours are too few to see:
// "plans to tax people", "more likely", "no longer", a sentence without a verb.
// Each rule looks at a token and a few around it and picks another of its
// readings; none invents one.

#include "clauses/sentence_view.h"

namespace news_extract {

/// Corrects the states of the sentence's tokens.
void correct_states(SentenceView& view);

}  // namespace news_extract
