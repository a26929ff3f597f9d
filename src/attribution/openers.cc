#include "attribution/openers.h"

#include "rules/openers.h"
#include "rules/words.h"

namespace news_extract {

bool may_open_medium(const Document& document, std::uint32_t token) {
  return (document.syntax.openers[token] & opener_bit(PackId::media_nouns)) != 0;
}

void list_openers(const Document& document, Openers& openers) {
  const auto count = static_cast<std::uint32_t>(document.tokens.size());
  openers.media.fill(document.syntax.openers, opener_bit(PackId::media_nouns));
  openers.behalf.fill(count, [&document](std::uint32_t i) {
    return is_any(document.tokens[i], "behalf"_w, "speaking"_w, "spoke"_w, "speaks"_w);
  });
}

}  // namespace news_extract
