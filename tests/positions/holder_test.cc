#include "positions/check.h"

namespace news_extract {

TEST_CASE("a holder is somebody who can have a stance", "[positions]") {
  check_positions({
      {"A group of fishermen and pilots opposed the bill.",
       {"A group of fishermen and pilots|oppose|declare|the bill"}},
      {"The law opposes smuggling of weapons.", {}},
      {"Voters oppose the tax.", {}},
      {"The report called for a ban on smoking.", {"The report|support|demand|a ban on smoking"}},
      {"Mr Smith is among those opposed to the war.", {"Smith|oppose|declare|the war"}},
      {"Among those who oppose the tax is Mr Smith.", {"Smith|oppose|declare|the tax"}},
      {"Mr Smith, head of the union's legal team, who made the call for a fuel tax, resigned.",
       {"Smith|support|demand|a fuel tax"}},
  });
}

TEST_CASE("a proposer stands for what the proposal would do", "[positions]") {
  check_positions({
      {"The harbour union's proposed bill would limit night fishing.",
       {"The harbour union|support|decide|limit night fishing"}},
      {"The bill would limit night fishing.", {}},
  });
}

TEST_CASE("joint actors and echoes have a position each", "[positions]") {
  check_positions({
      {"France joined Germany in opposing the treaty.",
       {"France|oppose|declare|the treaty", "Germany|oppose|declare|the treaty"}},
      {"The government opposed the tax. France did so as well.",
       {"The government|oppose|declare|the tax", "France|oppose|declare|the tax"}},
      {"The government opposes the tax, but France does not.",
       {"The government|oppose|declare|the tax", "France|support|declare|the tax"}},
      {"The government opposes the tax, but France does not know of it.", {"The government|oppose|declare|the tax"}},
      {"Friends of the Earth and the RSPB oppose the tax.",
       {"Friends of the Earth|oppose|declare|the tax", "RSPB|oppose|declare|the tax"}},
      {"The Food and Drug Administration opposes the tax.", {"Food and Drug Administration|oppose|declare|the tax"}},
  });
}

TEST_CASE("a state in brackets or commas is no holder", "[positions]") {
  check_positions({
      {"Zoe Plimmer, D-Calif., and Tom Harker, R-Texas, oppose the tax.",
       {"Zoe Plimmer|oppose|declare|the tax", "Tom Harker|oppose|declare|the tax"}},
  });
}

TEST_CASE("a field of policy is an issue, whatever its words are", "[positions]") {
  check_positions({
      {"The government opposes assisted dying.", {"The government|oppose|declare|assisted dying"}},
      {"The government backs net zero.", {"The government|support|declare|net zero"}},
      {"The government opposes faith schools.", {"The government|oppose|declare|faith schools"}},
      {"The government opposes dying.", {}},
      {"The government backs the fans.", {}},
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

TEST_CASE("inside speech the holder is who the speaker says it is", "[positions]") {
  check_positions({
      {"\"France opposes the treaty,\" Mr Smith said.", {"France|oppose|declare|the treaty"}},
      {"\"I oppose the treaty,\" Mr Smith said.", {"Smith|oppose|declare|the treaty"}},
      {"The bank said it would not sell weapons to the police.", {"The bank|oppose|commit|sell weapons to the police"}},
  });
}

}  // namespace news_extract
