#pragma once

// Pronouns and descriptions that stand for somebody named: "he", "its", "the
// company", "the Vermont senator". Each looks back over the last sentences for
// the likeliest of the people or bodies seen there; what stays unsure is left
// alone. A description may tell a role that its name did not.

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// Adds mentions of kind `nominal` and `pronoun` to document.mentions, sorted into place.
/// Needs entities with their roles, and syntax.
void resolve_references(const RuleBase& rules, Document& document);

}  // namespace news_extract
