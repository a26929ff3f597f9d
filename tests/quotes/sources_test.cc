#include "quotes/sources.h"

#include "support/catch.h"
#include "support/describe_quotes.h"
#include "support/read_article.h"

namespace news_extract {
namespace {

TEST_CASE("whose it is", "[quotes]") {
  check_quotes({
      {"a participle in front", "Calling it \"bad,\" Greene walked out.", "mixed: it \"bad,\" <Calling>"},
      {"a participle in front, behind a preposition", "While celebrating the deal, Greene walked out.",
       "indirect: the deal <celebrating>"},
      {"a gerund that is the subject", "Calling the mayor was a mistake.", ""},
      {"an owner far behind", "There was criticism of the plan from Greene.", "indirect: the plan <criticism>"},
      {"an agent of another noun", "There was criticism of a book by Greene.", ""},
      {"a paper that says it", "Greene issued a statement saying the dam was old.",
       "indirect: the dam was old <saying>"},
  });
  const Document said = read_article("The firm said in a statement the dam was old.");
  REQUIRE(said.quotes.size() == 1);
  REQUIRE(said.quotes[0].speaker);
  CHECK(said.slice(said.quotes[0].speaker->span) == "The firm");
  const Document counted = read_article("Most of the voters say the dam is old.");
  REQUIRE(counted.quotes.size() == 1);
  REQUIRE(counted.quotes[0].speaker);
  CHECK(counted.slice(counted.quotes[0].speaker->span) == "Most of the voters");
  const Document issued = read_article("Greene issued a statement saying the dam was old.");
  REQUIRE(issued.quotes.size() == 1);
  REQUIRE(issued.quotes[0].speaker);
  CHECK(issued.slice(issued.quotes[0].speaker->span) == "Greene");
}

}  // namespace
}  // namespace news_extract
