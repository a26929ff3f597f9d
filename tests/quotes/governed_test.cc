#include "quotes/reader.h"

#include "support/catch.h"
#include "support/describe_quotes.h"

namespace news_extract {
namespace {

TEST_CASE("a cue that leads up to a mark", "[quotes]") {
  check_quotes({
      {"verb in front", "Martha Greene said, \"The dam will hold.\"", "direct: The dam will hold. <said>"},
      {"colon", "Martha Greene told reporters on Monday: \"The dam will hold.\"", "direct: The dam will hold. <told>"},
      {"mixed", "Greene said the dam was \"entirely safe\" this year.",
       "mixed: the dam was \"entirely safe\" this year <said>"},
      {"a question in front is no content", "Asked if it was safe, Greene said: \"The dam will hold.\"",
       "indirect: if it was safe <Asked>\ndirect: The dam will hold. <said>"},
      {"words in the narrator's frame are not joined", "In a statement, the trust said: \"We regret the error.\"",
       "direct: We regret the error. <said>"},
      {"a fronted clause is the narrator's", "After Webb had left, Greene said, \"The dam will hold.\"",
       "direct: The dam will hold. <said>"},
      {"a title in the lead", "Greene wrote in his book, \"The Long Winter.\"", ""},
      {"carried on behind reported speech", "Greene promised to stay. \"We have tested it twice.\"",
       "mixed: to stay / We have tested it twice. <promised>"},
  });
}

TEST_CASE("passives and objects in front", "[quotes]") {
  check_quotes({
      {"passive with its agent", "The plan was denounced by the tribunal.", "indirect: The plan <was denounced>"},
      {"passive with an infinitive", "The mayor is expected to resign.",
       "indirect: The mayor / to resign <is expected>"},
      {"the whole subject", "The ban on trucks in the city was denounced by the mayor.",
       "indirect: The ban on trucks in the city <was denounced>"},
      {"a noun without a relative pronoun", "It was an approach several candidates have endorsed.",
       "indirect: an approach <have endorsed>"},
      {"accused of", "Greene was accused of fraud.", "indirect: Greene / fraud <was accused>"},
      {"known for", "The town is known for its dam.", "indirect: The town / its dam <is known>"},
      {"known for years", "They knew the town for years.", ""},
      {"charged with", "Webb was charged with fraud by the council.", "indirect: Webb / fraud <was charged>"},
      {"declared", "Webb was declared the winner.", "indirect: Webb / the winner <was declared>"},
      {"what it does itself", "The team is focused on the dam.", ""},
  });
}

TEST_CASE("cues that govern nothing", "[quotes]") {
  check_quotes({
      {"a name is given, not said", "They sold a firm called Hale.", ""},
      {"a particle makes another verb", "Greene is showing up on television.", ""},
      {"a noun through a light verb", "Greene voiced concern about the wall.", "indirect: the wall <concern>"},
      {"declined to comment", "The trust declined to comment.", ""},
      {"did not respond", "The trust did not respond to a request for comment.", ""},
      {"no cue", "The dam held until spring.", ""},
      {"what a noun is for", "It gave her a chance to attack the mayor.", ""},
      {"what somebody plans", "Greene plans to attack the mayor.", "indirect: to attack the mayor <plans>"},
  });
}

}  // namespace
}  // namespace news_extract
