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

TEST_CASE("joint actors have a position each", "[positions]") {
  check_positions({
      {"France and Germany oppose the treaty.",
       {"France|oppose|declare|the treaty", "Germany|oppose|declare|the treaty"}},
      {"France joined Germany in opposing the treaty.",
       {"France|oppose|declare|the treaty", "Germany|oppose|declare|the treaty"}},
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

TEST_CASE("inside speech the holder is who the speaker says it is", "[positions]") {
  check_positions({
      {"\"France opposes the treaty,\" Mr Smith said.", {"France|oppose|declare|the treaty"}},
      {"\"I oppose the treaty,\" Mr Smith said.", {"Smith|oppose|declare|the treaty"}},
      {"The bank said it would not sell weapons to the police.", {"The bank|oppose|commit|sell weapons to the police"}},
  });
}

TEST_CASE("a spokesman speaks for a body, and so does we", "[positions]") {
  const Document document = read_article("\"We oppose the fishing ban,\" said a spokesman for Greenpeace.");
  REQUIRE(document.positions.size() == 1);
  REQUIRE(document.positions[0].on_behalf_of);
  CHECK(document.positions[0].on_behalf_of->name == "Greenpeace");
}

}  // namespace news_extract
