#include "quotes/quotes.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/read_article.h"

namespace news_extract {
namespace {

constexpr const char* kKinds[] = {"direct", "mixed", "indirect", "block"};

/// "kind: piece / piece <cue>" for each quote, lines joined.
std::string describe(const Document& document) {
  std::string out;
  for (const Quote& quote : document.quotes) {
    if (!out.empty()) out += '\n';
    out += kKinds[static_cast<unsigned>(quote.kind)];
    out += ':';
    for (std::size_t i = 0; i < quote.spans.size(); ++i) {
      out += i == 0 ? " " : " / ";
      out += document.slice(quote.spans[i]);
    }
    if (quote.cue) out += " <" + std::string(document.slice(quote.cue->span)) + ">";
  }
  return out;
}

struct Case {
  const char* name;
  const char* text;
  const char* expected;
};

TEST_CASE("marked speech", "[quotes]") {
  const std::vector<Case> cases = {
      {"verb behind", "\"The dam will hold,\" Martha Greene said.", "direct: The dam will hold, <said>"},
      {"inverted", "\"The dam will hold,\" said Martha Greene, the county's engineer.",
       "direct: The dam will hold, <said>"},
      {"verb in front", "Martha Greene said, \"The dam will hold.\"", "direct: The dam will hold. <said>"},
      {"colon", "Martha Greene told reporters on Monday: \"The dam will hold.\"", "direct: The dam will hold. <told>"},
      {"interrupted", "\"The dam,\" Greene said, \"will hold.\"", "direct: The dam, / will hold. <said>"},
      {"goes on behind the cue", "\"The dam will hold,\" Greene said. \"We tested it twice.\"",
       "direct: The dam will hold, / We tested it twice. <said>"},
      {"two cues, two quotes", "\"The dam will hold,\" Greene said. \"We tested it twice,\" added Paul Webb.",
       "direct: The dam will hold, <said>\ndirect: We tested it twice, <added>"},
      {"curly", "\u201cThe dam will hold,\u201d Greene said.", "direct: The dam will hold, <said>"},
      {"question", "\"Will it hold?\" Greene asked.", "direct: Will it hold? <asked>"},
      {"mixed", "Greene said the dam was \"entirely safe\" this year.",
       "mixed: the dam was \"entirely safe\" this year <said>"},
      {"British marks", "\u2018The dams\u2019 walls will hold,\u2019 Greene said.",
       "direct: The dams\u2019 walls will hold, <said>"},
      {"an apostrophe opens nothing", "The dams\u2019 walls are old, and the engineers\u2019 report is late.", ""},
      {"title of a work", "They watched \"The Long Winter\" on Monday.", ""},
      {"so-called", "The so-called \"miracle wall\" is old.", ""},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(describe(read_article(c.text)) == c.expected);
  }
}

TEST_CASE("reported speech", "[quotes]") {
  const std::vector<Case> cases = {
      {"that", "Greene said that the dam would hold.", "indirect: that the dam would hold <said>"},
      {"bare", "Greene said the dam would hold.", "indirect: the dam would hold <said>"},
      {"infinitive", "The council has vowed to repair the wall.", "indirect: to repair the wall <has vowed>"},
      {"addressee", "Greene told the council that the dam would hold.", "indirect: that the dam would hold <told>"},
      {"parenthetical", "The dam, she said, would hold until spring.",
       "indirect: The dam / would hold until spring <said>"},
      {"at the end", "The dam would hold until spring, the engineer said.",
       "indirect: The dam would hold until spring <said>"},
      {"according to", "The dam would hold until spring, according to the engineer.",
       "indirect: The dam would hold until spring <according to>"},
      {"according to first", "According to the engineer, the dam would hold.",
       "indirect: the dam would hold <According to>"},
      {"a comment of the narrator's", "Greene said the dam would hold, which surprised nobody.",
       "indirect: the dam would hold <said>"},
      {"a new main clause", "Greene said the dam would hold, but she had not tested it.",
       "indirect: the dam would hold <said>"},
      {"no cue", "The dam held until spring.", ""},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(describe(read_article(c.text)) == c.expected);
  }
}

TEST_CASE("a block behind a lead-in", "[quotes]") {
  const std::string text =
      "Paul Webb answered with a statement that reads:\n\n"
      "We have waited for ten years. Our members want the wall repaired.\n\n"
      "We ask the council to act.\n\n"
      "The council meets on Friday.\n";
  CHECK(describe(read_article(text)) ==
        "block: We have waited for ten years. Our members want the wall repaired. / We ask the council to act. "
        "<answered>");
}

TEST_CASE("an unclosed mark is warned of", "[quotes]") {
  const Document document = read_article("\"The dam will hold, Greene said.\n\nThe wall is old.\n");
  REQUIRE(document.warnings.size() == 1);
  CHECK(document.warnings[0].code == WarningCode::unclosed_quote);
  CHECK(read_article("\"It will hold,\" Greene said.").warnings.empty());
}

}  // namespace
}  // namespace news_extract
