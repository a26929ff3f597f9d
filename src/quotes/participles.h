#pragma once

// Whose a participle is that has no subject of its own: "a sign saying", "Smith mocked
// the plan, saying", "While saying he admired him, Smith left". For sources.cc alone.

#include "quotes/context.h"

namespace news_extract {

/// "a sign saying": the phrase right before it. "Smith mocked the plan, saying": the subject of the main clause.
std::uint32_t holder_of_ing(const QuoteContext& context, const VerbGroup& group);

}  // namespace news_extract
