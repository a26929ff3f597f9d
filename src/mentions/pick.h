#pragma once

// Picks the few elements of a list that a step looks at, once, from the first
// to the last. To ask each by a branch would be to guess; here none is taken for
// the others. The list may be of anything. Tokens that are looked for in one
// range after another, or asked for one by one, make a TokenSet (token_set.h).

#include <cstdint>
#include <vector>

#include "news_extract/annotations.h"

namespace news_extract {

/// Sets `picked` to the indices of the elements that are wanted, in order, and kNone behind them.
template <typename Element, typename Wanted>
void pick(const std::vector<Element>& elements, const Wanted& wanted, std::vector<std::uint32_t>& picked) {
  picked.resize(elements.size() + 1);
  std::uint32_t* next = picked.data();
  std::uint32_t index = 0;
  for (const Element& element : elements) {
    *next = index++;
    next += wanted(element) ? 1 : 0;
  }
  *next = kNone;
}

}  // namespace news_extract
