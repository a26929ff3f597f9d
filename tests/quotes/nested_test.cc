#include "quotes/nested.h"

#include "support/catch.h"
#include "support/describe_quotes.h"

namespace news_extract {
namespace {

TEST_CASE("a quotation inside another", "[quotes]") {
  check_quotes({
      {"marks inside marks", "\u201cShe told me, \u2018Go home,\u2019 and I went,\u201d Greene said.",
       "direct: She told me, \u2018Go home,\u2019 and I went, <said>\ndirect: Go home, <told>"},
  });
}

}  // namespace
}  // namespace news_extract
