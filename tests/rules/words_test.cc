#include "rules/words.h"

#include "support/catch.h"

namespace news_extract {
namespace {

Token token_of(std::string_view word) {
  Token token;
  token.hash = RuleBase::hash_word(word);
  return token;
}

TEST_CASE("a word is one of those named or it is not") {
  for (const std::string_view word : {"that", "which", "who"}) {
    INFO(word);
    CHECK(is_any(token_of(word), "that"_w, "which"_w, "who"_w));
    CHECK(is_rare<"that"_w, "which"_w, "who"_w>(token_of(word)));
  }
  for (const std::string_view word : {"", "whose", "thatch", "those", "whom", "what", "witch"}) {
    INFO(word);
    CHECK_FALSE(is_any(token_of(word), "that"_w, "which"_w, "who"_w));
    CHECK_FALSE(is_rare<"that"_w, "which"_w, "who"_w>(token_of(word)));
  }
}

TEST_CASE("a word that shares the six bits of a rare one is told from it") {
  Token other = token_of("that");
  other.hash ^= 64U;
  CHECK_FALSE(is_rare<"that"_w>(other));
  CHECK_FALSE(is(other, "that"_w));
}

}  // namespace
}  // namespace news_extract
