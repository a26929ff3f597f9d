#pragma once

// The few tokens of a document that may open what this room looks for around
// each cue. Whether they do is not asked here.

#include "mentions/token_set.h"
#include "news_extract/document.h"

namespace news_extract {

struct Openers {
  TokenSet media;   // a phrase of media_nouns.tsv may begin there: "statement"
  TokenSet behalf;  // "behalf", "speaking": for whom somebody speaks may stand behind it
};

/// Whether a phrase of media_nouns.tsv may begin at the token.
bool may_open_medium(const Document& document, std::uint32_t token);

/// Fills `openers` with those of the document.
void list_openers(const Document& document, Openers& openers);

}  // namespace news_extract
