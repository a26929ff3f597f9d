#include "clauses/phrase_reader.h"

#include <string>

#include "clauses/analysed.h"
#include "support/catch.h"

namespace news_extract {
namespace {

// "[phrase|head]" for each phrase that is not inside another.
std::string phrases_of(const Document& document) {
  std::string all;
  for (const NounPhrase& phrase : document.syntax.phrases) {
    if (phrase.possessive) continue;
    all += "[" + test::slice(document, phrase.tokens) + "|" +
           std::string(document.slice(document.tokens[phrase.head])) + "]";
  }
  return all;
}

TEST_CASE("base noun phrases and their heads") {
  struct Case {
    const char* text;
    const char* phrases;
  };
  const Case cases[] = {
      {"The new law works.", "[The new law|law]"},
      {"The company's president Ann Hall resigned.", "[The company's president Ann Hall|Hall]"},
      {"His plan for schools failed.", "[His plan|plan][schools|schools]"},
      {"A 15-year-old boy was hurt.", "[A 15-year-old boy|boy]"},
      {"They want political and economic reform.", "[They|They][political and economic reform|reform]"},
      {"The growing gap worries voters.", "[The growing gap|gap][voters|voters]"},
      {"It fell under increased pressure.", "[It|It][increased pressure|pressure]"},
      {"About 40 of them left.", "[40|40][them|them]"},
      {"Some want change.", "[Some|Some][change|change]"},
      {"The rich will pay.", "[The rich|rich]"},
      {"It is ready.", "[It|It]"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(phrases_of(test::analysed(c.text)) == c.phrases);
  }
}

const NounPhrase& phrase_at(const Document& document, std::string_view word) {
  const std::uint32_t at = test::token_of(document, word);
  REQUIRE(at != kNone);
  REQUIRE(document.syntax.phrase_of[at] != kNone);
  return document.syntax.phrases[document.syntax.phrase_of[at]];
}

TEST_CASE("possessors are phrases inside") {
  const Document document = test::analysed("The bank's new chief met his staff.");
  const NounPhrase& chief = phrase_at(document, "chief");
  CHECK(test::phrase_text(document, chief.possessor) == "The bank");
  REQUIRE(chief.possessor != kNone);
  CHECK(document.syntax.phrases[chief.possessor].possessive);
  CHECK(chief.definite);
  const NounPhrase& staff = phrase_at(document, "staff");
  CHECK(test::phrase_text(document, staff.possessor) == "his");
  CHECK(test::slice(document, phrase_at(document, "bank").tokens) == "The bank");
}

TEST_CASE("of-phrases lengthen the reach, other prepositions do not") {
  const Document document = test::analysed("The head of the union of nurses in Wales resigned.");
  const NounPhrase& head = phrase_at(document, "head");
  CHECK(test::slice(document, {head.tokens.first, head.reach}) == "The head of the union of nurses");
  const NounPhrase& wales = phrase_at(document, "Wales");
  CHECK(document.slice(document.tokens[wales.governor]) == "in");
}

TEST_CASE("phrases are joined by conjunctions and commas") {
  const Document list = test::analysed("Nurses, teachers and drivers went on strike.");
  const NounPhrase& first = phrase_at(list, "Nurses");
  REQUIRE(first.coordinated != kNone);
  CHECK(test::phrase_text(list, first.coordinated) == "teachers");
  CHECK(test::phrase_text(list, list.syntax.phrases[first.coordinated].coordinated) == "drivers");
  const Document apposition = test::analysed("Ms Hall, a teacher and poet, won the seat.");
  CHECK(phrase_at(apposition, "Hall").coordinated == kNone);
}

TEST_CASE("number, definiteness, time") {
  const Document document = test::analysed("On Monday the women met a lawyer.");
  CHECK(phrase_at(document, "Monday").temporal);
  CHECK(phrase_at(document, "women").definite);
  CHECK_FALSE(phrase_at(document, "women").temporal);
  CHECK(phrase_at(document, "women").plural);
  CHECK(phrase_at(document, "lawyer").indefinite);
  CHECK_FALSE(phrase_at(document, "lawyer").plural);
}

}  // namespace
}  // namespace news_extract
