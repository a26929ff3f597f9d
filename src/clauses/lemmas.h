#pragma once

// The lemma of each token, from its word and the state that was chosen for it:
// "leaves" is of leaf as a noun and of leave as a verb.

#include "clauses/sentence_view.h"
#include "news_extract/document.h"

namespace news_extract {

/// Sets the lemmas of the sentence's tokens, whose states are final.
void write_lemmas(const SentenceView& view, Document& document);

}  // namespace news_extract
