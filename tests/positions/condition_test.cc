#include "positions/check.h"

namespace news_extract {

TEST_CASE("conditions are cut off the issue", "[positions]") {
  check_positions({
      {"The government will oppose the bill unless ministers change it.",
       {"The government|oppose|commit|the bill|if unless ministers change it"}},
      {"The government called for the tax to be frozen until the review is finished.",
       {"The government|support|demand|the tax to be frozen|if until the review is finished"}},
      {"The government suspended the tax until Monday.", {"The government|oppose|decide|the tax"}},
  });
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
    const Document document = read_article(c.text);
    REQUIRE(document.positions.size() == 1);
    REQUIRE(document.positions[0].condition);
    CHECK(document.positions[0].condition->kind == c.kind);
    CHECK(document.slice(document.positions[0].condition->span) == c.condition);
  }
  for (const char* text :
       {"The government opposes the tax even if it is small.", "The minister opposes detention without trial."}) {
    INFO(text);
    const Document document = read_article(text);
    REQUIRE(document.positions.size() == 1);
    CHECK(!document.positions[0].condition);
  }
}

}  // namespace news_extract
