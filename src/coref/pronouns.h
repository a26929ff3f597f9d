#pragma once

// Pronouns of the third person: "he", "her", "its", "they" where they act.
// What stays unsure is left alone.

#include "coref/reference_context.h"

namespace news_extract {

/// Resolves the pronoun at token `i`, whose WordFeature bits are `features`.
void read_pronoun(ReferenceContext& context, std::uint32_t i, std::uint64_t features);

}  // namespace news_extract
