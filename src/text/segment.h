#pragma once

// Paragraphs, sentences, tokens, article parts and language of a Document: all
// that later stages stand on. It reads Document::text alone and never changes it.

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"
#include "text/tokenizer.h"

namespace news_extract {

/// Fills paragraphs, sentences, tokens and article, and adds warnings. Time and
/// memory are linear in the text.
void segment_text(const RuleBase& rules, Document& document);

/// The same with some short ways switched off: the result must not change.
void segment_text(const RuleBase& rules, Document& document, TokenizerWays ways);

}  // namespace news_extract
