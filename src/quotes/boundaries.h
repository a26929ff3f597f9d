#pragma once

// Where reported content ends. It runs on to the end of the sentence unless a
// sign says that the narrator is back: a semicolon, a new main clause, a
// relative clause that comments, a closing dash, "in an interview". The shares in the comments
// were counted over 2,700 pieces of indirect speech in political news.

#include "quotes/complements.h"
#include "quotes/cues.h"

namespace news_extract {

/// The token past the content that begins at `first`; `last` is the end of the
/// sentence's tokens. Never less than first + 1. Final punctuation is left out.
std::uint32_t content_end(const QuoteContext& context, const CueHit& cue, const ComplementHit& complement,
                          std::uint32_t last);

/// `last` without the full stop, marks and blanks that close a sentence.
std::uint32_t without_final_marks(const QuoteContext& context, std::uint32_t first, std::uint32_t last);

}  // namespace news_extract
