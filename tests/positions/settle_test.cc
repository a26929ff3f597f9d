#include "positions/check.h"

namespace news_extract {
namespace {

Document run(const char* text) {
  const Pipeline pipeline(RuleBase::built_in());
  Document document;
  document.text = text;
  pipeline.run(document);
  return document;
}

}  // namespace

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
    const Document document = run(c.text);
    REQUIRE(document.positions.size() == 1);
    CHECK(document.positions[0].reported_by == c.by);
    CHECK((document.positions[0].quote != kNone) == c.quoted);
  }
}

TEST_CASE("the same position again points to the first", "[positions]") {
  const Document document =
      run("France opposes the fishing ban. Germany opposes the fishing ban. France opposes the fishing ban.");
  REQUIRE(document.positions.size() == 3);
  CHECK(document.positions[0].same_as == kNone);
  CHECK(document.positions[1].same_as == kNone);
  CHECK(document.positions[2].same_as == 0);
}

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
    const Document document = run(c.text);
    REQUIRE(!document.positions.empty());
    REQUIRE(document.positions[0].comparisons.size() == 1);
    CHECK(document.positions[0].comparisons[0].relation == c.relation);
    CHECK(document.positions[0].comparisons[0].name == c.name);
  }
  // No stance, no comparison: a band that joins another in a song.
  CHECK(run("France joined Germany in the final.").positions.empty());
}

TEST_CASE("conditions and their kinds", "[positions]") {
  struct Case {
    const char* text;
    ConditionKind kind;
    const char* condition;
  };
  const Case cases[] = {
      {"The government will oppose the tax unless ministers change it.", ConditionKind::unless,
       "unless ministers change it"},
      {"The government will back the treaty as long as Spain signs it.", ConditionKind::as_long_as,
       "as long as Spain signs it"},
      {"If ministers do not change the plan, the unions will oppose the tax.", ConditionKind::if_,
       "If ministers do not change the plan"},
      {"The government suspended the tax pending a review.", ConditionKind::pending, "pending a review"},
      {"The government opposes the tax — at least, until a review is finished.", ConditionKind::until,
       "until a review is finished"},
      {"The government will back the treaty only if Spain signs it.", ConditionKind::only_if, "only if Spain signs it"},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    const Document document = run(c.text);
    REQUIRE(document.positions.size() == 1);
    REQUIRE(document.positions[0].condition);
    CHECK(document.positions[0].condition->kind == c.kind);
    CHECK(document.slice(document.positions[0].condition->span) == c.condition);
  }
  for (const char* text :
       {"The government suspended the tax until Monday.", "The government opposes the tax even if it is small.",
        "The minister opposes detention without trial."}) {
    INFO(text);
    const Document document = run(text);
    REQUIRE(document.positions.size() == 1);
    CHECK(!document.positions[0].condition);
  }
}

TEST_CASE("a spokesman speaks for a body, and so does we", "[positions]") {
  const Document document = run("\"We oppose the fishing ban,\" said a spokesman for Greenpeace.");
  REQUIRE(document.positions.size() == 1);
  REQUIRE(document.positions[0].on_behalf_of);
  CHECK(document.positions[0].on_behalf_of->name == "Greenpeace");
}

}  // namespace news_extract
