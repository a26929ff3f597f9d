#pragma once

// Who stands where on which policy: reads the quotes, entities and clauses of a
// Document and fills Document::positions. A position is a statement that an
// actor is for or against something decided or governed; candidates a person,
// a match or a takeover are for or against are not. Never throws on text; linear in it.

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// Appends to `document.positions`, in text order of the issues.
void find_positions(const RuleBase& rules, Document& document);

}  // namespace news_extract
