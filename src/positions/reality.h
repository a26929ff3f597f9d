#pragma once

// Whether a stance is stated of the real world, and which way round: negation,
// negation of a verb above ("does not believe police should"), hedges,
// predictions and hypotheses.

#include "positions/context.h"

namespace news_extract::positions {

struct Reality {
  bool real = true;  // false: may, is expected to, if they
  bool negated = false;
};

/// Of a verb group, by its own modal and negation and by what governs it.
Reality reality_of(const Context& context, std::uint32_t verb);

/// Whether the token stands in an "if" or "whether" clause.
bool hypothetical(const Context& context, std::uint32_t t);

}  // namespace news_extract::positions
