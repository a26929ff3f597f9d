#include "quotes/reader.h"

#include "support/catch.h"
#include "support/describe_quotes.h"

namespace news_extract {
namespace {

TEST_CASE("according to somebody", "[quotes]") {
  check_quotes({
      {"according to", "The dam would hold until spring, according to the engineer.",
       "indirect: The dam would hold until spring <according to>"},
      {"according to first", "According to the engineer, the dam would hold.",
       "indirect: the dam would hold <According to>"},
  });
}

TEST_CASE("a survey as the source", "[quotes]") {
  check_quotes({
      {"in front of a clause", "In a poll last month, most were against the toll.",
       "indirect: most were against the toll <In>"},
      {"in front of a cue", "In a survey last month, half said the dam was safe.",
       "indirect: half said the dam was safe <In>"},
      {"another noun", "In a town of weavers, most were against the toll.", ""},
  });
}

}  // namespace
}  // namespace news_extract
