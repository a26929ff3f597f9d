#pragma once

// Whether the text is English: by the share of function words among its words,
// and for other languages a guess at their code. No model, no lists of its own.

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// Sets article.language; adds the warning not_english to a text of fifty words
/// and more that has too few English function words.
void find_language(const RuleBase& rules, Document& document);

}  // namespace news_extract
