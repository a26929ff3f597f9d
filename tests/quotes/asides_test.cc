#include "quotes/reader.h"

#include "support/catch.h"
#include "support/describe_quotes.h"

namespace news_extract {
namespace {

TEST_CASE("marked words and their cue", "[quotes]") {
  check_quotes({
      {"verb behind", "\"The dam will hold,\" Martha Greene said.", "direct: The dam will hold, <said>"},
      {"inverted", "\"The dam will hold,\" said Martha Greene, the county's engineer.",
       "direct: The dam will hold, <said>"},
      {"inverted, with a verb that may tell somebody", "\"The dam will hold,\" warned county engineer Martha Greene.",
       "direct: The dam will hold, <warned>"},
      {"near miss: who is told", "\"The dam will hold\" told readers little.", ""},
      {"question", "\"Will it hold?\" Greene asked.", "direct: Will it hold? <asked>"},
      {"interrupted", "\"The dam,\" Greene said, \"will hold.\"", "direct: The dam, / will hold. <said>"},
      {"goes on behind the cue", "\"The dam will hold,\" Greene said. \"We tested it twice.\"",
       "direct: The dam will hold, / We tested it twice. <said>"},
      {"two cues, two quotes", "\"The dam will hold,\" Greene said. \"We tested it twice,\" added Paul Webb.",
       "direct: The dam will hold, <said>\ndirect: We tested it twice, <added>"},
      {"a description of the speaker in between",
       "\"The dam will hold,\" said Ann Greene, who built it, in an interview. \"We tested it.\"",
       "direct: The dam will hold, / We tested it. <said>"},
      {"a clause before the cue is content", "The dam is old, Greene said, \"but it will hold.\"",
       "mixed: The dam is old / but it will hold. <said>"},
      {"what follows a second cue goes with it",
       "\"The dam will hold,\" said Ann Greene, who added that it was old. \"We tested it twice.\"",
       "direct: The dam will hold, <said>\nmixed: that it was old / We tested it twice. <added>"},
      {"closed where the sentence ends", "\"It will hold.\" Greene said.", "direct: It will hold. <said>"},
      {"as somebody put it", "It is, as one aide put it, \"a total mess.\"", "direct: a total mess. <put it>"},
  });
}

TEST_CASE("a cue aside from words without marks", "[quotes]") {
  check_quotes({
      {"parenthetical", "The dam, she said, would hold until spring.",
       "indirect: The dam / would hold until spring <said>"},
      {"at the end", "The dam would hold until spring, the engineer said.",
       "indirect: The dam would hold until spring <said>"},
      {"behind one word", "Time, Greene said, was short.", "indirect: Time / was short <said>"},
      {"what the verb in front waits for", "There is, she said, no hope.", "indirect: There is / no hope <said>"},
      {"one word that it waits for", "The mayor is, she said, old.", "indirect: The mayor is / old <said>"},
      {"a description of the speaker", "The dam will be sold, said Hale, the owner.",
       "indirect: The dam will be sold <said>"},
      {"a clause about the speaker", "The dam will be sold, said Hale, who runs the firm.",
       "indirect: The dam will be sold <said>"},
  });
}

TEST_CASE("the quotation that follows a cue", "[quotes]") {
  check_quotes({
      {"behind a colon", "\"The dam is old,\" Greene said. She went on: \"We tested it twice.\"",
       "direct: The dam is old, <said>\ndirect: We tested it twice. <went on>"},
      {"behind a cue that quotes", "\"The dam is old,\" said Greene, adding that it leaks. \"We tested it twice.\"",
       "direct: The dam is old, <said>\nmixed: that it leaks / We tested it twice. <adding>"},
      {"behind a cue that does not", "\"The dam is old,\" Greene said, referring to the wall. \"We tested it twice.\"",
       "direct: The dam is old, / We tested it twice. <said>\nindirect: the wall <referring>"},
  });
}

}  // namespace
}  // namespace news_extract
