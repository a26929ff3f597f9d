#pragma once

// From drafts to the records of a Document: who reports a stance, which drafts
// say the same thing twice, and which statement repeats an earlier one.

#include "positions/sweep.h"

namespace news_extract::positions {

/// Appends the drafts to Document::positions, one record an actor, in text order, and links repetitions.
void settle(const Context& context, std::vector<Draft>& drafts);

}  // namespace news_extract::positions
