#pragma once

// Statements without marks: paragraphs set off behind a lead-in that ends in a
// colon, turns of a transcript ("SMITH: ..."), headlines with a speaker before
// the colon ("Smith: Ban it now").

#include "quotes/reader.h"

namespace news_extract {

/// Adds the blocks to `reports`, which lie in text order; reports inside a block are dropped.
void read_blocks(QuoteContext& context, std::vector<Report>& reports);

}  // namespace news_extract
