#include "quotes/marks.h"

#include "support/catch.h"
#include "support/describe_quotes.h"

namespace news_extract {
namespace {

TEST_CASE("marks of every kind", "[quotes]") {
  check_quotes({
      {"curly", "\u201cThe dam will hold,\u201d Greene said.", "direct: The dam will hold, <said>"},
      {"British marks", "\u2018The dams\u2019 walls will hold,\u2019 Greene said.",
       "direct: The dams\u2019 walls will hold, <said>"},
      {"British marks, interrupted", "\u2018The dam will hold,\u2019 said Greene. \u2018We tested it.\u2019",
       "direct: The dam will hold, / We tested it. <said>"},
      {"two single marks as one", "''The dam will hold,'' Greene said at ''Town Hall Live.''",
       "direct: The dam will hold, <said>"},
      {"apostrophes of every kind",
       "The cops\u2019 \u201990s songs played. \u201cIt is the singers\u2019 night,\u201d Greene said.",
       "direct: It is the singers\u2019 night, <said>"},
      {"an apostrophe opens nothing", "The dams\u2019 walls are old, and the engineers\u2019 report is late.", ""},
      {"reopened in the next paragraph", "\"The dam will hold.\n\n\"We tested it,\" said Ann Greene.\n",
       "direct: The dam will hold. / We tested it, <said>"},
      {"title of a work", "They watched \"The Long Winter\" on Monday.", ""},
      {"so-called", "The so-called \"miracle wall\" is old.", ""},
  });
}

}  // namespace
}  // namespace news_extract
