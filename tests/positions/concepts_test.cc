#include "positions/concepts.h"

#include "support/catch.h"
#include "text/segment.h"

namespace news_extract {
namespace {

TEST_CASE("a codebook's label is the concept of the issues that hold its phrase") {
  const auto rules = RuleBase::built_in();
  const auto book = Codebook::parse("RENT\trent cap\n", "book.tsv");
  Document document;
  document.text = "Mayors back a rent cap and a bus lane.";
  document.explain = true;
  segment_text(*rules, document);
  const auto add = [&document](std::string_view issue) {
    Position position;
    const auto begin = static_cast<std::uint32_t>(document.text.find(issue));
    position.issue = {begin, begin + static_cast<std::uint32_t>(issue.size())};
    document.positions.push_back(position);
  };
  add("a rent cap");
  add("a bus lane");
  code_positions(*rules, *book, document);
  CHECK(document.positions[0].concept_code == "RENT");
  CHECK(document.positions[1].concept_code.empty());
  REQUIRE(document.trace.size() == 1);
  CHECK(document.trace[0].note == "concept RENT: the issue has \"rent cap\"");
  CHECK(document.trace[0].rule.line == 1);
}

}  // namespace
}  // namespace news_extract
