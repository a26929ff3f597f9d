#include "quotes/cues.h"

#include "support/catch.h"
#include "support/describe_quotes.h"

namespace news_extract {
namespace {

TEST_CASE("participles that tell how somebody feels", "[quotes]") {
  check_quotes({
      {"with a clause", "Some members are concerned that the dam leaks.",
       "indirect: that the dam leaks <are concerned>"},
      {"with a preposition", "They have been upset about the toll.", "indirect: the toll <have been upset>"},
      {"a verb that is a cue too", "He is worried that it leaks.", "indirect: that it leaks <is worried>"},
      {"without a verb in front", "Officials concerned about the toll left.", "indirect: the toll <concerned>"},
      {"of a person", "Greene is opposed to the toll.", "indirect: the toll <is opposed>"},
      {"a passive with its agent", "The toll is opposed by the mayor.", "indirect: The toll <is opposed>"},
      {"what will happen", "The firm is set to open a shop.", ""},
  });
}

}  // namespace
}  // namespace news_extract
