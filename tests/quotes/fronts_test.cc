#include "quotes/reader.h"

#include "support/catch.h"
#include "support/describe_quotes.h"

namespace news_extract {
namespace {

TEST_CASE("what stands in front of a cue", "[quotes]") {
  check_quotes({
      {"a fronted clause with commas",
       "While the council, like the press, opposed it, the voters showed little interest.",
       "indirect: little interest <showed>"},
      {"a fronted clause and the main one", "While the council opposed it, the dam would hold, Greene said.",
       "indirect: While the council opposed it, the dam would hold <said>"},
      {"a cue with an object",
       "Despite a row in which many left, the voters see her as the stronger candidate, even in May.",
       "indirect: her as the stronger candidate, even in May <see>"},
      {"a cue with an addressee", "The dam would hold, the mayor told the council.",
       "indirect: The dam would hold <told>"},
      {"words marked in a clause about the speaker", "Greene, who calls the dam a \"disgrace,\" said she would leave.",
       "mixed: the dam a \"disgrace,\" <calls>\nindirect: she would leave <said>"},
      {"a participle clause", "Entering the last year, the firm led by far, according to Greene.",
       "indirect: the firm led by far <according to>"},
      {"a gerund as the subject", "Fishing in the dam, the mayor said, was banned.",
       "indirect: Fishing in the dam / was banned <said>"},
      {"the relative clause alone", "The firm sold its stake, which was worth a million, according to filings.",
       "indirect: which was worth a million <according to>"},
      {"a relative clause that is closed", "The stake, which was worth a million, was sold, according to filings.",
       "indirect: The stake, which was worth a million, was sold <according to>"},
      {"a fronted phrase is no content", "For the second month, a survey shows Webb in the lead.",
       "indirect: Webb in the lead <shows>"},
      {"a fronted phrase of the content", "In the old days, she said, the dam was safe.",
       "indirect: In the old days / the dam was safe <said>"},
  });
}

}  // namespace
}  // namespace news_extract
