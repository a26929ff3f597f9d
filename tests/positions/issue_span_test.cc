#include "positions/check.h"

namespace news_extract {

TEST_CASE("an issue keeps what restricts it and drops what does not", "[positions]") {
  check_positions({
      {"The government opposed a bill that would raise fuel taxes.",
       {"The government|oppose|declare|a bill that would raise fuel taxes"}},
      {"The government opposed the bill, which would raise fuel taxes.", {"The government|oppose|declare|the bill"}},
      {"The government opposed the bill because it would raise taxes.", {"The government|oppose|declare|the bill"}},
      {"The government opposed the tax in a statement on Friday.", {"The government|oppose|declare|the tax"}},
      {"The government opposed a ban on so-called legal highs.",
       {"The government|oppose|declare|a ban on so-called legal highs"}},
      {"The government opposed the tax so that prices would fall.", {"The government|oppose|declare|the tax"}},
      {"The government opposed the tax, Mr Smith said.", {"The government|oppose|declare|the tax"}},
      {"The government opposed the tax and the unions went on strike.", {"The government|oppose|declare|the tax"}},
      {"The government opposed the taxes on fuel, bread and wine.",
       {"The government|oppose|declare|the taxes on fuel, bread and wine"}},
      {"The government vowed to ban all trawlers — some 200 boats — from entering the port.",
       {"The government|support|commit|ban all trawlers — some 200 boats — from entering the port"}},
  });
}

TEST_CASE("one record for each issue with a verb of its own", "[positions]") {
  check_positions({
      {"The government promised to lift sanctions and open more land to drilling.",
       {"The government|support|commit|lift sanctions", "The government|support|commit|open more land to drilling"}},
      {"Mr Smith urged ministers to scrap the tax and to raise pensions.",
       {"Smith|support|demand|scrap the tax|to ministers", "Smith|support|demand|raise pensions|to ministers"}},
  });
}

TEST_CASE("the object may stand before its verb", "[positions]") {
  check_positions({
      {"The ministers defend the detention powers, which the judges have ruled against.",
       {"The ministers|support|declare|the detention powers", "the judges|oppose|decide|the detention powers"}},
      {"The chamber discussed plans, backed by France, to lift the embargo.",
       {"France|support|declare|lift the embargo"}},
      {"The minister called the tax unworkable.", {"The minister|oppose|declare|the tax"}},
      {"The unions criticised the minister for cutting pensions.", {"The unions|oppose|declare|cutting pensions"}},
  });
}

}  // namespace news_extract
