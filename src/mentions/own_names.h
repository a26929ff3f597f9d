#pragma once

// Names from the user's list take the place of what the rules found: the list
// wins wherever the two overlap, except inside a longer name ("Ford" of
// "Harrison Ford"). Entities and ids are for src/coref.

#include "news_extract/document.h"
#include "news_extract/name_list.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// Changes document.mentions, which must hold names alone, in text order.
void apply_own_names(const RuleBase& rules, const NameList& names, Document& document);

}  // namespace news_extract
