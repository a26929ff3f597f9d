#include "positions/check.h"

namespace news_extract {

TEST_CASE("a field of policy is an issue, whatever its words are", "[positions]") {
  check_positions({
      {"The government opposes assisted dying.", {"The government|oppose|declare|assisted dying"}},
      {"The government backs net zero.", {"The government|support|declare|net zero"}},
      {"The government opposes faith schools.", {"The government|oppose|declare|faith schools"}},
      {"The government opposes dying.", {}},
      {"The government backs the fans.", {}},
  });
}

TEST_CASE("what is no issue of policy gives no position", "[positions]") {
  check_positions({
      {"The phone supports 4K video.", {}},
      {"The start-up is backed by investors.", {}},
      {"Smith leaned against the wall.", {}},
      {"The coach wants a rest for his players.", {}},
      {"Smith supports Jones.", {}},
      {"The government backed Smith for the leadership.", {}},
      {"The striker signed a new contract with the club.", {}},
      {"Smith called for a taxi.", {}},
      {"The board rejected a takeover bid.", {}},
      {"He defended his title in the final.", {}},
  });
}

}  // namespace news_extract
