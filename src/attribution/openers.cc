#include "attribution/openers.h"

#include <algorithm>

#include "quotes/words.h"

namespace news_extract {

Openers find_openers(const RuleBase& rules, const Document& document) {
  Openers openers;
  std::uint32_t i = 0;
  for (const Token& token : document.tokens) {
    if (may_open_medium(rules, token)) openers.media.push_back(i);
    if (is_any(token, {"behalf"_w, "speaking"_w, "spoke"_w, "speaks"_w})) openers.behalf.push_back(i);
    ++i;
  }
  return openers;
}

std::span<const std::uint32_t> openers_in(const std::vector<std::uint32_t>& openers, std::uint32_t first,
                                          std::uint32_t last) {
  const auto begin = std::lower_bound(openers.begin(), openers.end(), first);
  auto end = begin;
  while (end != openers.end() && *end < last) ++end;
  return {begin, end};
}

}  // namespace news_extract
