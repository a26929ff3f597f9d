#pragma once

// What the article calls each person: the office, job or description before a
// name ("Indiana Gov. Mike Hill", "its chairman, Mike Hill"), in apposition ("Zoe
// Hill, a lawyer for Acme"), behind be, become, serve as, and in "who heads Acme".
// Kinship and courtesy titles are no roles; what a description ("the Ohio senator")
// adds once it is resolved is for descriptions.h.

#include "coref/mention_index.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// Fills Entity::roles of the people. Needs entities and syntax.
void read_roles(const RuleBase& rules, const MentionIndex& index, Document& document);

}  // namespace news_extract
