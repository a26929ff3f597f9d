#include "positions/check.h"

namespace news_extract {

TEST_CASE("negation turns a stance, prediction and hedging void it", "[positions]") {
  check_positions({
      {"The government does not support the bill.", {"The government|oppose|declare|the bill"}},
      {"The government is expected to oppose the bill.", {}},
      {"The government may oppose the bill.", {}},
      {"The government did not call for a ban on hunting.", {}},
      {"The government would not rule out a tax on land.", {}},
      {"Will the government oppose the bill?", {}},
      {"If the government opposes the bill, it will fall.", {}},
  });
}

TEST_CASE("a denial of a belief turns the demand below it", "[positions]") {
  check_positions({
      {"Mr Smith said he did not believe that police should use surveillance cameras.",
       {"Smith|oppose|demand|use surveillance cameras|to police"}},
      {"Mr Smith never said that the tax should be scrapped.", {}},
  });
}

TEST_CASE("two negations make a support", "[positions]") {
  check_positions({
      {"The minister did not agree with those who objected to the tax.", {"The minister|support|declare|the tax"}},
      {"Mr Smith said ministers should not ignore the need for tax reform.",
       {"Smith|support|demand|the need for tax reform|to ministers"}},
  });
}

TEST_CASE("what may be, was avoided or is guessed is no stance", "[positions]") {
  check_positions({
      {"The senate stopped short of backing the treaty.", {}},
      {"The minister failed to support the bill.", {}},
      {"The minister is likely to veto the bill.", {}},
      {"France was accused of blocking the treaty.", {}},
      {"The ruling made it easier for judges to dismiss the tax case.", {}},
      {"\"The tax should have been scrapped by now,\" Mr Smith said.", {}},
      {"\"The news should calm markets about the tax,\" Mr Smith said.", {}},
  });
}

}  // namespace news_extract
