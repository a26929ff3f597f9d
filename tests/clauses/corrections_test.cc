#include "clauses/corrections.h"

#include <string>

#include "clauses/analysed.h"
#include "support/catch.h"

namespace news_extract {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* word;
  const char* upos;
};

TEST_CASE("rules mend what two neighbours do not show") {
  const Case cases[] = {
      {"object behind an infinitive", "It is a way to tax people on low wages.", "tax", "VERB"},
      {"near miss: compound noun", "They moved to police headquarters.", "police", "NOUN"},
      {"help and a bare infinitive", "The loan will help fund schools.", "fund", "VERB"},
      {"near miss: help the noun", "They want help with schools.", "help", "NOUN"},
      {"degree before an adjective", "It is more likely now.", "more", "ADV"},
      {"near miss: quantity before a noun", "They need more money.", "more", "ADJ"},
      {"enough behind an adjective", "It is not good enough for us.", "enough", "ADV"},
      {"near miss: enough before a noun", "They have enough money.", "enough", "ADJ"},
      {"no longer", "He is no longer the leader.", "longer", "ADV"},
      {"near miss: longer before a noun", "They want longer talks.", "longer", "ADJ"},
      {"a sentence has a verb", "The hymn talks about war and peace.", "talks", "VERB"},
      {"near miss: another verb is there", "The talks about war and peace failed.", "talks", "NOUN"},
      {"an owner before a modified noun", "The firm's most prized asset was sold.", "'s", "PART"},
      {"a name that ends like an owner", "Shares of Quorl's fell.", "'s", "PART"},
      {"the same behind a preposition", "A buyer for Quorl's said no.", "'s", "PART"},
      {"near miss: an auxiliary", "Mr Quorl's gone to Leeds.", "'s", "AUX"},
      {"near miss: a predicate", "It's most odd, he said.", "'s", "AUX"},
      {"an object behind a verb", "The party backed Tory demands for a vote.", "demands", "NOUN"},
      {"near miss: a clause behind a verb of saying", "The paper said Smith demands a vote.", "demands", "VERB"},
      {"a singular pointer before -s", "This means war, he said.", "means", "VERB"},
      {"that at a clause's begin", "He left, and that works well.", "works", "VERB"},
      {"near miss: a noun that is singular too", "They came by this means of transport.", "means", "NOUN"},
      {"near miss: that opens what is said", "He knew that works of art were lost.", "works", "NOUN"},
      {"near miss: a plural pointer", "These means are not enough.", "means", "NOUN"},
      {"a participle behind a comma", "He was cautious, warning that taxes would rise.", "warning", "VERB"},
      {"near miss: a noun behind a comma", "He sold the land, building and garden.", "building", "NOUN"},
      {"a clitic behind a pronoun", "That's right, he added.", "'s", "AUX"},
      {"near miss: a possessive behind a noun", "The bank's right to sue was upheld.", "'s", "PART"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name, c.text);
    const Document document = test::analysed(c.text);
    const std::uint32_t at = test::token_of(document, c.word);
    REQUIRE(at != kNone);
    CHECK(test::upos_name(document.tokens[at].upos) == c.upos);
  }
}

TEST_CASE("rules reach the end of a sentence of any length") {
  for (const std::size_t items : {1, 31, 32, 33, 63, 64, 65, 200}) {
    std::string text = "The loan will pay for";
    for (std::size_t i = 0; i < items; ++i) text += " more likely sales,";
    text += " and it will help fund schools.";
    const Document document = test::analysed(text);
    CAPTURE(items);
    std::size_t adverbs = 0;
    for (const Token& token : document.tokens) {
      if (document.slice(token) == "more" && token.upos == Upos::adv) ++adverbs;
    }
    CHECK(adverbs == items);
    CHECK(document.tokens[test::token_of(document, "fund")].upos == Upos::verb);
  }
}

}  // namespace
}  // namespace news_extract
