#pragma once

// Marked words that no cue claimed: quotations carried on from the one before,
// statements without a verb of saying, words taken from somebody's mouth, and
// what is no quotation at all (titles of works, terms, nicknames, doubts).

#include "quotes/reader.h"

namespace news_extract {

void read_loose_marks(QuoteContext& context, Reader& reader, std::vector<Report>& reports);

}  // namespace news_extract
