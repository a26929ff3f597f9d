#include "positions/check.h"

namespace news_extract {

TEST_CASE("an echo takes over the position before it, or its opposite", "[positions]") {
  check_positions({
      {"The government opposed the tax. France did so as well.",
       {"The government|oppose|declare|the tax", "France|oppose|declare|the tax"}},
      {"The government opposes the tax, but France does not.",
       {"The government|oppose|declare|the tax", "France|support|declare|the tax"}},
      {"The government opposes the tax, but France does not know of it.", {"The government|oppose|declare|the tax"}},
  });
}

TEST_CASE("a demand goes on where the next sentence of the speech spells it out", "[positions]") {
  check_positions({
      {"\"Congress must repeal the law. This includes Texas cutting its sales tax,\" Smith said.",
       {"Smith|support|demand|repeal the law|to Congress", "Smith|support|demand|cutting its sales tax|to Texas"}},
      {"\"Congress must repeal the law. That means cutting the sales tax,\" Smith said.",
       {"Smith|support|demand|repeal the law|to Congress", "Smith|support|demand|cutting the sales tax|to Congress"}},
      {"\"Congress must repeal the law,\" Smith said. This includes Texas cutting its sales tax.",
       {"Smith|support|demand|repeal the law|to Congress"}},
      {"\"Congress must repeal the law. This includes the sales tax,\" Smith said.",
       {"Smith|support|demand|repeal the law|to Congress"}},
      {"\"Congress knew the law. This includes Texas cutting its sales tax,\" Smith said.", {}},
  });
}

}  // namespace news_extract
