#pragma once

// Pronouns and descriptions that stand for somebody named: "he", "its", "the
// company", "the Vermont senator". Each looks back over the last sentences for
// the likeliest of the people or bodies seen there; what stays unsure is left
// alone.

#include "coref/mention_index.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// Adds mentions of kind `nominal` and `pronoun` to document.mentions, sorted into place, and
/// lists them with their entities. Needs entities with their roles, and syntax; `index` holds the names.
void resolve_references(const RuleBase& rules, const MentionIndex& index, Document& document);

}  // namespace news_extract
