#include "rules/openers.h"

namespace news_extract {

void find_openers(const RuleBase& rules, const std::vector<Token>& tokens, std::vector<std::uint8_t>& openers) {
  openers.resize(tokens.size());
  std::uint8_t* out = openers.data();
  for (const Token& token : tokens) {
    *out++ = static_cast<std::uint8_t>(rules.openers(token.word) | rules.openers(token.lemma));
  }
}

}  // namespace news_extract
