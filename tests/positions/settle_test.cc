#include "support/catch.h"
#include "support/read_article.h"

namespace news_extract {

TEST_CASE("who reports a stance", "[positions]") {
  struct Case {
    const char* text;
    ReportedBy by;
    bool quoted;
  };
  const Case cases[] = {
      {"The government opposes the tax.", ReportedBy::narrator, false},
      {"\"We oppose the tax,\" Mr Smith said.", ReportedBy::quote, true},
      {"Mr Smith said that he opposed the tax.", ReportedBy::indirect, true},
      {"Mr Smith called for a ban on smoking.", ReportedBy::narrator, false},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    const Document document = read_article(c.text);
    REQUIRE(document.positions.size() == 1);
    CHECK(document.positions[0].reported_by == c.by);
    CHECK((document.positions[0].quote != kNone) == c.quoted);
  }
}

TEST_CASE("the same position again points to the first", "[positions]") {
  const Document document =
      read_article("France opposes the fishing ban. Germany opposes the fishing ban. France opposes the fishing ban.");
  REQUIRE(document.positions.size() == 3);
  CHECK(document.positions[0].same_as == kNone);
  CHECK(document.positions[1].same_as == kNone);
  CHECK(document.positions[2].same_as == 0);
}

}  // namespace news_extract
