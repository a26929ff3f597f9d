#include "positions/check.h"

namespace news_extract {

TEST_CASE("stance nouns belong to their possessor or carrier", "[positions]") {
  check_positions({
      {"The government's opposition to the bill surprised nobody.", {"The government|oppose|declare|the bill"}},
      {"The government voiced support for the treaty.", {"The government|support|declare|the treaty"}},
      {"The government's refusal to accept the law came late.", {"The government|oppose|commit|the law"}},
      {"The government is a critic of the war.", {"The government|oppose|declare|the war"}},
      {"The government's efforts to pass the tax law failed.", {"The government|support|commit|pass the tax law"}},
      {"Voters praised the government for halting its efforts to pass the tax law.", {}},
      {"Opposition to the bill is growing.", {}},
      {"The bridge needs support for its weight.", {}},
  });
}

TEST_CASE("stance adjectives follow a copula", "[positions]") {
  check_positions({
      {"The government is opposed to the war.", {"The government|oppose|declare|the war"}},
      {"The government is in favour of gun control.", {"The government|support|declare|gun control"}},
      {"The government is not in favour of the tax.", {"The government|oppose|declare|the tax"}},
      {"The government is against the war.", {"The government|oppose|declare|the war"}},
  });
}

TEST_CASE("a modal in reported speech is the speaker's demand", "[positions]") {
  check_positions({
      {"\"Congress must repeal the law,\" Smith said.", {"Smith|support|demand|repeal the law|to Congress"}},
      {"\"Must recognise the council's right to ban cars,\" Smith said.",
       {"Smith|support|demand|recognise the council's right to ban cars"}},
      {"\"We must win the match,\" Smith said.", {}},
      {"Mr Smith said the law should be repealed.", {"Smith|support|demand|the law should be repealed"}},
  });
}

TEST_CASE("verdicts in reported speech are the speaker's", "[positions]") {
  check_positions({
      {"Mr Smith said the law was unacceptable.", {"Smith|oppose|declare|the law"}},
      {"\"It is wrong to deport refugees,\" Smith said.", {"Smith|oppose|declare|deport refugees"}},
      {"Mr Smith said the weather was unacceptable.", {}},
  });
}

}  // namespace news_extract
