#pragma once

// Picks the few elements of a list that a step looks at, once, from the first
// to the last. To ask each by a branch would be to guess; here none is taken for
// the others. The list may be of anything. Tokens that are looked for in one
// range after another, or asked for one by one, make a TokenSet (token_set.h).

#include <cstddef>
#include <cstdint>
#include <vector>

#include "news_extract/annotations.h"

namespace news_extract {

/// Sets `picked` to those of the indices below `count` that are wanted, in order, and kNone behind them.
template <typename Wanted>
void pick(std::size_t count, const Wanted& wanted, std::vector<std::uint32_t>& picked) {
  picked.resize(count + 1);
  std::uint32_t* next = picked.data();
  for (std::uint32_t index = 0; index < count; ++index) {
    *next = index;
    next += wanted(index) ? 1 : 0;
  }
  *next = kNone;
}

/// The same of the elements themselves.
template <typename Element, typename Wanted>
void pick(const std::vector<Element>& elements, const Wanted& wanted, std::vector<std::uint32_t>& picked) {
  const Element* const first = elements.data();
  pick(
      elements.size(), [first, &wanted](std::uint32_t index) { return wanted(first[index]); }, picked);
}

}  // namespace news_extract
