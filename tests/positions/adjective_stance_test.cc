#include "positions/check.h"

namespace news_extract {

TEST_CASE("stance adjectives follow a copula", "[positions]") {
  check_positions({
      {"The government is opposed to the war.", {"The government|oppose|declare|the war"}},
      {"The government is in favour of gun control.", {"The government|support|declare|gun control"}},
      {"The government is not in favour of the tax.", {"The government|oppose|declare|the tax"}},
      {"The government is against the war.", {"The government|oppose|declare|the war"}},
  });
}

TEST_CASE("verdicts in reported speech are the speaker's", "[positions]") {
  check_positions({
      {"Mr Smith said the law was unacceptable.", {"Smith|oppose|declare|the law"}},
      {"\"It is wrong to deport refugees,\" Smith said.", {"Smith|oppose|declare|deport refugees"}},
      {"Mr Smith said the weather was unacceptable.", {}},
  });
}

TEST_CASE("a proposer stands for what the proposal would do", "[positions]") {
  check_positions({
      {"The harbour union's proposed bill would limit night fishing.",
       {"The harbour union|support|decide|limit night fishing"}},
      {"The bill would limit night fishing.", {}},
  });
}

}  // namespace news_extract
