#pragma once

// From the tagger's states to what the Document keeps of each token: the Tag,
// the word class of Universal Dependencies and the lemma. Here the many roles of
// "that", "as", "before" are told from one another, each by a rule over the
// states around it. Past tense and participle are told apart by the chunker.

#include "clauses/sentence_view.h"
#include "news_extract/document.h"

namespace news_extract {

/// Sets tag, upos and lemma of each token of the sentence. May correct its states.
void write_word_classes(SentenceView& view, Document& document);

}  // namespace news_extract
