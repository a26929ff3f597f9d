#pragma once

// Writes into the trace how the votes for a name fell: which type won by which
// rule, and what spoke for the others. Only for --explain.

#include "mentions/votes.h"

namespace news_extract {

/// The candidate must be decided.
void trace_votes(const VoteInput& input, const Candidate& candidate, Document& document);

}  // namespace news_extract
