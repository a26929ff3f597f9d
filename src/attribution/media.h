#pragma once

// In what medium something was said: "in a statement", "on Twitter", "the lawsuit says".

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// The medium of a quote, from the words around its cue and from its source.
Medium find_medium(const RuleBase& rules, const Document& document, const Quote& quote);

}  // namespace news_extract
