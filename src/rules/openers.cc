#include "rules/openers.h"

namespace news_extract {
namespace {

std::uint64_t packs_of(const Word& word) { return word.packs | word.opens; }

}  // namespace

void find_openers(const RuleBase& rules, const std::vector<Token>& tokens, std::vector<std::uint8_t>& openers) {
  openers.resize(tokens.size());
  std::uint8_t* out = openers.data();
  for (const Token& token : tokens) {
    *out++ = opener_bits(packs_of(rules.word(token.word)) | packs_of(rules.word(token.lemma)));
  }
}

}  // namespace news_extract
