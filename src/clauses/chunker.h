#pragma once

// Base noun phrases and verb groups of a sentence, in one pass over the
// tagger's states. Phrases get their head, possessor, preposition and joined
// phrases; verb groups their tense, voice, modality and polarity. Whether an
// -ed form is past tense or participle is decided here, since it takes the
// phrase before it and the verbs behind it. Subjects and clauses are the clause
// builder's.

#include "clauses/sentence_view.h"
#include "clauses/steps.h"
#include "news_extract/document.h"

namespace news_extract {

/// Appends the phrases and verb groups of the sentence to document.syntax and
/// sets phrase_of, verb_of and the Tags of -ed forms. The arrays phrase_of and
/// verb_of have the size of the tokens and hold kNone. Fills `steps`.
void chunk_sentence(const SentenceView& view, Document& document, Steps& steps);

}  // namespace news_extract
