#include "quotes/loose_marks.h"

#include "support/catch.h"
#include "support/describe_quotes.h"

namespace news_extract {
namespace {

TEST_CASE("marked words without a cue of their own", "[quotes]") {
  check_quotes({
      {"carried on in a paragraph of its own",
       "\"The dam will hold,\" Greene said.\n\n\"We have tested it twice.\"\n\nIt is old.\n",
       "direct: The dam will hold, / We have tested it twice. <said>"},
      {"one speech around the narrator's sentence",
       "\"The dam will hold,\" Greene said. The others left. \"We tested it twice this year.\"",
       "direct: The dam will hold, / We tested it twice this year. <said>"},
      {"a speech in the paragraph before is another",
       "\"The dam will hold,\" Greene said.\n\nThe others left. \"We tested it twice this year.\"",
       "direct: The dam will hold, <said>\ndirect: We tested it twice this year."},
      {"the name behind a dash", "\"The wall is dead.\"\n- Ann Greene\n", "direct: The wall is dead. <->"},
      {"a name before a colon", "It rained. Webb: \"You will see.\"", "direct: You will see. <:>"},
  });
}

}  // namespace
}  // namespace news_extract
