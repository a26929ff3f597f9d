#pragma once

// The last step of positions: the user's codebook names the concept of each
// issue. It changes nothing else.

#include "news_extract/codebook.h"
#include "news_extract/document.h"

namespace news_extract {

/// Fills Position::concept_code where a phrase of the codebook occurs in the issue.
void code_positions(const RuleBase& rules, const Codebook& codebook, Document& document);

}  // namespace news_extract
