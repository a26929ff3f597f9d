#include "quotes/boundaries.h"

#include "support/catch.h"
#include "support/describe_quotes.h"

namespace news_extract {
namespace {

TEST_CASE("the narrator goes on behind a noun phrase", "[quotes]") {
  check_quotes({
      {"a main clause behind a comma", "When she attacked Webb, the crowd left.", "indirect: Webb <attacked>"},
      {"a place behind a name", "Greene praised Webb at a fair in May.", "indirect: Webb <praised>"},
      {"a place behind a thing", "Greene praised a rally at the harbour.",
       "indirect: a rally at the harbour <praised>"},
      {"where somebody is shown", "The poll showed Webb in the lead.", "indirect: Webb in the lead <showed>"},
      {"what somebody is called on for", "Greene called on her to resign.", "indirect: her to resign <called>"},
      {"what is called for behind a time", "Greene called on her on Monday to resign.",
       "indirect: her on Monday to resign <called>"},
      {"a circumstance", "Greene backed Webb without a word of doubt.", "indirect: Webb <backed>"},
      {"a clause of time", "Greene criticized the toll while she was mayor.", "indirect: the toll <criticized>"},
      {"a clause of time with a verb before it", "Greene criticized Webb for taking bribes while he was mayor.",
       "indirect: Webb for taking bribes while he was mayor <criticized>"},
      {"a clause with as", "Greene welcomed the plan as the crowd left.", "indirect: the plan <welcomed>"},
      {"a clause with even as", "Greene backed the toll even as the crowd left.", "indirect: the toll <backed>"},
      {"as and a description", "Greene mocked Webb as a man who lacked skill.",
       "indirect: Webb as a man who lacked skill <mocked>"},
      {"a clause behind and", "Greene denied the claim and the others left.", "indirect: the claim <denied>"},
      {"a joined phrase", "Greene mocked Webb and his many friends, in a debate that lasted for hours.",
       "indirect: Webb and his many friends <mocked>"},
      {"a price for a time", "Greene defended her call for a fee of $5 an hour.",
       "indirect: her call for a fee of $5 an hour <defended>"},
      {"marked words further on", "Greene called Webb, who built the dam, a \"reckless man\" in May.",
       "mixed: Webb, who built the dam, a \"reckless man\" in May <called>"},
      {"marked words of another clause", "Greene attacked Webb, but the dam was \"entirely safe\" to others.",
       "indirect: Webb <attacked>"},
      {"a time behind a noun phrase", "Greene endorsed Webb on Wednesday.", "indirect: Webb <endorsed>"},
  });
}

TEST_CASE("conjunctions inside the content and behind it", "[quotes]") {
  check_quotes({
      {"adjectives are joined", "Greene said it was hard, slow and mean.",
       "indirect: it was hard, slow and mean <said>"},
      {"a base form after would", "Greene said she would stay and tell them the truth.",
       "indirect: she would stay and tell them the truth <said>"},
      {"no base form after will", "Greene insists that she will stay and refuses to talk.",
       "indirect: that she will stay <insists>\nindirect: to talk <refuses>"},
      {"a past tense behind a present", "Greene said it is too early and left the hall.",
       "indirect: it is too early <said>"},
      {"behind a quotation", "Greene said \"The Others\" and left the hall.", "direct: The Others <said>"},
      {"a second cue with a verb that is a noun too",
       "Greene denounced the toll and called the dam \"a danger\" for years.",
       "indirect: the toll <denounced>\nmixed: the dam \"a danger\" for years <called>"},
      {"the verb of the sentence", "Her accusation that Webb was rich has angered many.",
       "indirect: that Webb was rich <accusation>"},
      {"a verb of the content", "Her claim that Webb would leave if he lost is false.",
       "indirect: that Webb would leave if he lost <claim>"},
      {"a sentence in marks is all", "Greene yelled \"You lie!\" at the mayor in the hall.",
       "direct: You lie! <yelled>"},
      {"even with a phrase", "Greene said the dam holds, even in a flood.",
       "indirect: the dam holds, even in a flood <said>"},
      {"even with a clause", "Greene said the dam holds, even though nobody had tested it.",
       "indirect: the dam holds <said>"},
      {"two clauses with that", "Police said they had held two men and that a third was at large.",
       "indirect: they had held two men and that a third was at large <said>"},
      {"a second predicate of the speaker's", "Greene called for a ban and left the room.", "indirect: a ban <called>"},
      {"what will be is said too", "Greene said the dam was safe, and would hold.",
       "indirect: the dam was safe, and would hold <said>"},
      {"a second cue behind and", "Half said the dam was safe, and more than four in ten said it was old.",
       "indirect: the dam was safe <said>\nindirect: it was old <said>"},
  });
}

TEST_CASE("clauses that the narrator goes on with", "[quotes]") {
  check_quotes({
      {"a comment of the narrator's", "Greene said the dam would hold, which surprised nobody.",
       "indirect: the dam would hold <said>"},
      {"a comment with an adverb", "The council is expected to sign the bill, possibly ending the row.",
       "indirect: The council / to sign the bill <is expected>"},
      {"a new main clause", "Greene said the dam would hold, but she had not tested it.",
       "indirect: the dam would hold <said>"},
      {"a relative clause that goes on", "Greene said the dam, which is old, would hold.",
       "indirect: the dam, which is old, would hold <said>"},
      {"a noun's clause before the verb of the sentence", "The mayor's claim that taxes fell is false.",
       "indirect: that taxes fell <claim>"},
      {"a noun phrase before the verb of the sentence", "Her comments about the wall angered them.",
       "indirect: the wall <comments>"},
      {"a relative clause before the verb of the sentence", "The mayor who attacked the bill has left.",
       "indirect: the bill <attacked>"},
      {"a bracket around it all", "The dam (Greene says it leaks) will be sold.", "indirect: it leaks <says>"},
  });
}

}  // namespace
}  // namespace news_extract
