#pragma once

// Finds what the article says that somebody said, thought or wants: marked
// words, reported speech, statements set off in paragraphs of their own. Writes
// Document::quotes with kind, content, cue and rule. `speaker` gets the bare
// noun phrase that the grammar points to, unresolved: src/attribution does the rest.

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// Fills `document.quotes`, in text order. Reads tokens, sentences, paragraphs
/// and Document::syntax; without syntax there are no quotes.
/// Quotes that carry the source of the one before have Attribution::floating.
void find_quotes(const RuleBase& rules, Document& document);

}  // namespace news_extract
