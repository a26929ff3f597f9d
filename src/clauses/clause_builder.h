#pragma once

// Clauses of a sentence and the subjects of its verb groups, from openers,
// marks and the order of phrases and groups. One pass with a short stack; a
// clause deeper than the stack's limit stays part of the clause around it.

#include "clauses/sentence_view.h"
#include "clauses/steps.h"
#include "news_extract/document.h"

namespace news_extract {

/// Appends the clauses of the sentence made of `steps` to document.syntax and
/// sets the `subject` and `clause` of the verb groups of `range`.
void build_clauses(const SentenceView& view, const Syntax::Range& range, const Steps& steps, Document& document);

/// Sets clause_of, which has the size of the tokens and holds kNone, by the clauses of all sentences.
void mark_clauses(Syntax& syntax);

}  // namespace news_extract
