#include "rules/openers.h"

#include "clauses/analysed.h"
#include "support/catch.h"

namespace news_extract::test {
namespace {

TEST_CASE("openers: the packs of which a phrase may begin at a token, by form or lemma") {
  struct Case {
    const char* text;
    const char* token;
    PackId pack;
    bool opens;
  };
  const auto [text, token, pack, opens] = GENERATE(values<Case>({
      {"The bank said it would pay.", "said", PackId::quote_cues, true},
      {"According to the bank, it would pay.", "According", PackId::quote_cues, true},
      {"The bank said it would pay.", "bank", PackId::quote_cues, false},
      {"It opposed the ban in a statement.", "opposed", PackId::frames, true},
      {"It opposed the ban in a statement.", "statement", PackId::media_nouns, true},
      {"It opposed the ban in a statement.", "a", PackId::media_nouns, false},
      {"It opposed the bans in two statements.", "bans", PackId::policy_words, true},
      {"It will pay unless the bank pays.", "unless", PackId::conditions, true},
      {"It will pay unless the bank pays.", "pays", PackId::conditions, false},
  }));
  INFO(text << ": " << token);
  const Document document = analysed(text);
  REQUIRE(document.syntax.openers.size() == document.tokens.size());
  CHECK(may_open(document, pack, token_of(document, token)) == opens);
}

}  // namespace
}  // namespace news_extract::test
