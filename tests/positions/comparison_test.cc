#include "support/catch.h"
#include "support/read_article.h"

namespace news_extract {

TEST_CASE("comparisons hang on the position of the one compared", "[positions]") {
  struct Case {
    const char* text;
    Relation relation;
    const char* name;
  };
  const Case cases[] = {
      {"France opposes the fishing ban. France's position is similar to Germany's.", Relation::similar, "Germany"},
      {"France opposes the fishing ban. France does not go as far as Spain.", Relation::weaker, "Spain"},
      {"France joined Germany in opposing the fishing ban.", Relation::follows, "Germany"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    const Document document = read_article(c.text);
    REQUIRE(!document.positions.empty());
    REQUIRE(document.positions[0].comparisons.size() == 1);
    CHECK(document.positions[0].comparisons[0].relation == c.relation);
    CHECK(document.positions[0].comparisons[0].name == c.name);
  }
  // No stance, no comparison: a band that joins another in a song.
  CHECK(read_article("France joined Germany in the final.").positions.empty());
}

}  // namespace news_extract
