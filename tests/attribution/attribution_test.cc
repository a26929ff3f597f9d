#include "attribution/attribution.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/read_article.h"

namespace news_extract {
namespace {

std::string speakers(const Document& document) {
  std::string out;
  for (const Quote& quote : document.quotes) {
    if (!out.empty()) out += '\n';
    out += quote.speaker ? std::string(document.slice(quote.speaker->span)) : "-";
  }
  return out;
}

struct Case {
  const char* name;
  const char* text;
  const char* expected;
};

TEST_CASE("who stands as the speaker", "[attribution]") {
  const std::vector<Case> cases = {
      {"subject", "\"The dam will hold,\" Martha Greene said.", "Martha Greene"},
      {"inverted", "\"The dam will hold,\" said Martha Greene, the county's engineer.", "Martha Greene"},
      {"not the addressee", "Martha Greene told the council that the dam would hold.", "Martha Greene"},
      {"relative", "The engineer, who said the dam would hold, left on Monday.", "who"},
      {"according to", "The dam would hold, according to the engineer.", "the engineer"},
      {"carried on", "\"The dam will hold,\" Greene said.\n\n\"We have tested the wall twice this year.\"\n", "Greene"},
      {"carried on behind the narrator",
       "\"The dam will hold,\" Greene said.\n\nIt was late. \"We have tested the wall twice this year.\"\n",
       "Greene\nGreene"},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(speakers(read_article(c.text)) == c.expected);
  }
}

TEST_CASE("the medium", "[attribution]") {
  const Document spoken = read_article("\"The dam will hold,\" Greene said in an interview on Monday.");
  REQUIRE(spoken.quotes.size() == 1);
  CHECK(spoken.quotes[0].medium == Medium::interview);
  const Document plain = read_article("\"The dam will hold,\" Greene said on Monday.");
  REQUIRE(plain.quotes.size() == 1);
  CHECK(plain.quotes[0].medium == Medium::none);
}

}  // namespace
}  // namespace news_extract
