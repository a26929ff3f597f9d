#pragma once

// One actor's stance measured against another's: "its position is similar to
// Amazon's", "does not go as far as IBM", "joined Germany in opposing". Finds
// such phrases and hangs them on the actor's positions.

#include <vector>

#include "positions/sweep.h"

namespace news_extract::positions {

/// A comparison as the text words it: of the entity `of`, at a token.
struct ComparisonAt {
  std::uint32_t of = kNone;
  std::uint32_t token = 0;
  bool needs_stance = false;  // "follow", "join": only beside a stance in the same sentence
  Comparison comparison;
};

/// The comparison whose phrase begins at `t`, if there is one; none where Context::opens says so.
void read_comparison(const Sweep& sweep, std::uint32_t t, std::vector<ComparisonAt>& found);

/// Gives each comparison to its actor's nearest position: in the sentence, else before, else behind it.
void attach_comparisons(const Context& context, const std::vector<ComparisonAt>& found);

}  // namespace news_extract::positions
