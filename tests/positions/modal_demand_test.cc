#include "positions/check.h"

namespace news_extract {

TEST_CASE("a modal in reported speech is the speaker's demand", "[positions]") {
  check_positions({
      {"\"Congress must repeal the law,\" Smith said.", {"Smith|support|demand|repeal the law|to Congress"}},
      {"\"Must recognise the council's right to ban cars,\" Smith said.",
       {"Smith|support|demand|recognise the council's right to ban cars"}},
      {"\"We must win the match,\" Smith said.", {}},
      {"Mr Smith said the law should be repealed.", {"Smith|support|demand|the law should be repealed"}},
  });
}

}  // namespace news_extract
