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
      {"The government dropped its opposition to the bill.", {"The government|support|declare|the bill"}},
      {"The government withdrew its support for the bill.", {"The government|oppose|declare|the bill"}},
      {"The government dropped the bill on immigration.", {"The government|oppose|decide|the bill on immigration"}},
      {"Opposition to the bill is growing.", {}},
      {"The bridge needs support for its weight.", {}},
  });
}

}  // namespace news_extract
