#include "quotes/quotes.h"

#include <string>

#include "support/catch.h"
#include "support/describe_quotes.h"
#include "support/read_article.h"

namespace news_extract {
namespace {

TEST_CASE("marked speech", "[quotes]") {
  check_quotes({
      {"verb behind", "\"The dam will hold,\" Martha Greene said.", "direct: The dam will hold, <said>"},
      {"inverted", "\"The dam will hold,\" said Martha Greene, the county's engineer.",
       "direct: The dam will hold, <said>"},
      {"verb in front", "Martha Greene said, \"The dam will hold.\"", "direct: The dam will hold. <said>"},
      {"colon", "Martha Greene told reporters on Monday: \"The dam will hold.\"", "direct: The dam will hold. <told>"},
      {"inverted, with a verb that may tell somebody", "\"The dam will hold,\" warned county engineer Martha Greene.",
       "direct: The dam will hold, <warned>"},
      {"near miss: who is told", "\"The dam will hold\" told readers little.", ""},
      {"a question in front is no content", "Asked if it was safe, Greene said: \"The dam will hold.\"",
       "indirect: if it was safe <Asked>\ndirect: The dam will hold. <said>"},
      {"interrupted", "\"The dam,\" Greene said, \"will hold.\"", "direct: The dam, / will hold. <said>"},
      {"goes on behind the cue", "\"The dam will hold,\" Greene said. \"We tested it twice.\"",
       "direct: The dam will hold, / We tested it twice. <said>"},
      {"two cues, two quotes", "\"The dam will hold,\" Greene said. \"We tested it twice,\" added Paul Webb.",
       "direct: The dam will hold, <said>\ndirect: We tested it twice, <added>"},
      {"curly", "\u201cThe dam will hold,\u201d Greene said.", "direct: The dam will hold, <said>"},
      {"question", "\"Will it hold?\" Greene asked.", "direct: Will it hold? <asked>"},
      {"mixed", "Greene said the dam was \"entirely safe\" this year.",
       "mixed: the dam was \"entirely safe\" this year <said>"},
      {"British marks", "\u2018The dams\u2019 walls will hold,\u2019 Greene said.",
       "direct: The dams\u2019 walls will hold, <said>"},
      {"British marks, interrupted", "\u2018The dam will hold,\u2019 said Greene. \u2018We tested it.\u2019",
       "direct: The dam will hold, / We tested it. <said>"},
      {"two single marks as one", "''The dam will hold,'' Greene said at ''Town Hall Live.''",
       "direct: The dam will hold, <said>"},
      {"apostrophes of every kind",
       "The cops\u2019 \u201990s songs played. \u201cIt is the singers\u2019 night,\u201d Greene said.",
       "direct: It is the singers\u2019 night, <said>"},
      {"a description of the speaker in between",
       "\"The dam will hold,\" said Ann Greene, who built it, in an interview. \"We tested it.\"",
       "direct: The dam will hold, / We tested it. <said>"},
      {"reopened in the next paragraph", "\"The dam will hold.\n\n\"We tested it,\" said Ann Greene.\n",
       "direct: The dam will hold. / We tested it, <said>"},
      {"carried on in a paragraph of its own",
       "\"The dam will hold,\" Greene said.\n\n\"We have tested it twice.\"\n\nIt is old.\n",
       "direct: The dam will hold, / We have tested it twice. <said>"},
      {"carried on behind reported speech", "Greene promised to stay. \"We have tested it twice.\"",
       "mixed: to stay / We have tested it twice. <promised>"},
      {"words in the narrator's frame are not joined", "In a statement, the trust said: \"We regret the error.\"",
       "direct: We regret the error. <said>"},
      {"a fronted clause is the narrator's", "After Webb had left, Greene said, \"The dam will hold.\"",
       "direct: The dam will hold. <said>"},
      {"a clause before the cue is content", "The dam is old, Greene said, \"but it will hold.\"",
       "mixed: The dam is old / but it will hold. <said>"},
      {"what follows a second cue goes with it",
       "\"The dam will hold,\" said Ann Greene, who added that it was old. \"We tested it twice.\"",
       "direct: The dam will hold, <said>\nmixed: that it was old / We tested it twice. <added>"},
      {"one speech around the narrator's sentence",
       "\"The dam will hold,\" Greene said. The others left. \"We tested it twice this year.\"",
       "direct: The dam will hold, / We tested it twice this year. <said>"},
      {"a speech in the paragraph before is another",
       "\"The dam will hold,\" Greene said.\n\nThe others left. \"We tested it twice this year.\"",
       "direct: The dam will hold, <said>\ndirect: We tested it twice this year."},
      {"a title in the lead", "Greene wrote in his book, \"The Long Winter.\"", ""},
      {"closed where the sentence ends", "\"It will hold.\" Greene said.", "direct: It will hold. <said>"},
      {"marks inside marks", "\u201cShe told me, \u2018Go home,\u2019 and I went,\u201d Greene said.",
       "direct: She told me, \u2018Go home,\u2019 and I went, <said>\ndirect: Go home, <told>"},
      {"the name behind a dash", "\"The wall is dead.\"\n- Ann Greene\n", "direct: The wall is dead. <->"},
      {"a name before a colon", "It rained. Webb: \"You will see.\"", "direct: You will see. <:>"},
      {"as somebody put it", "It is, as one aide put it, \"a total mess.\"", "direct: a total mess. <put it>"},
      {"an apostrophe opens nothing", "The dams\u2019 walls are old, and the engineers\u2019 report is late.", ""},
      {"title of a work", "They watched \"The Long Winter\" on Monday.", ""},
      {"so-called", "The so-called \"miracle wall\" is old.", ""},
  });
}

TEST_CASE("reported speech", "[quotes]") {
  check_quotes({
      {"that", "Greene said that the dam would hold.", "indirect: that the dam would hold <said>"},
      {"bare", "Greene said the dam would hold.", "indirect: the dam would hold <said>"},
      {"infinitive", "The council has vowed to repair the wall.", "indirect: to repair the wall <has vowed>"},
      {"addressee", "Greene told the council that the dam would hold.", "indirect: that the dam would hold <told>"},
      {"parenthetical", "The dam, she said, would hold until spring.",
       "indirect: The dam / would hold until spring <said>"},
      {"at the end", "The dam would hold until spring, the engineer said.",
       "indirect: The dam would hold until spring <said>"},
      {"according to", "The dam would hold until spring, according to the engineer.",
       "indirect: The dam would hold until spring <according to>"},
      {"according to first", "According to the engineer, the dam would hold.",
       "indirect: the dam would hold <According to>"},
      {"a comment of the narrator's", "Greene said the dam would hold, which surprised nobody.",
       "indirect: the dam would hold <said>"},
      {"a new main clause", "Greene said the dam would hold, but she had not tested it.",
       "indirect: the dam would hold <said>"},
      {"a time and a place before that", "The bank said on Monday in a filing that it would cut jobs.",
       "indirect: that it would cut jobs <said>"},
      {"a noun's clause before the verb of the sentence", "The mayor's claim that taxes fell is false.",
       "indirect: that taxes fell <claim>"},
      {"two clauses with that", "Police said they had held two men and that a third was at large.",
       "indirect: they had held two men and that a third was at large <said>"},
      {"a second predicate of the speaker's", "Greene called for a ban and left the room.", "indirect: a ban <called>"},
      {"whether", "She asked whether the dam was safe.", "indirect: whether the dam was safe <asked>"},
      {"the content lacks its subject", "They sold the land, which critics said was worthless.",
       "indirect: which / was worthless <said>"},
      {"passive with its agent", "The plan was denounced by the tribunal.", "indirect: The plan <was denounced>"},
      {"passive with an infinitive", "The mayor is expected to resign.",
       "indirect: The mayor / to resign <is expected>"},
      {"a noun through a light verb", "Greene voiced concern about the wall.", "indirect: the wall <concern>"},
      {"behind the copula of its noun", "Her message has long been that the dam will hold.",
       "indirect: that the dam will hold <message>"},
      {"a copula without a clause", "Her message was a surprise.", ""},
      {"that as a pronoun", "They say that would make the wall unsafe.",
       "indirect: that would make the wall unsafe <say>"},
      {"behind one word", "Time, Greene said, was short.", "indirect: Time / was short <said>"},
      {"a title on the way", "Greene said on NBC's \"Morning Hour\" on Sunday that the dam would hold.",
       "indirect: that the dam would hold <said>"},
      {"what will be is said too", "Greene said the dam was safe, and would hold.",
       "indirect: the dam was safe, and would hold <said>"},
      {"a second cue behind and", "Half said the dam was safe, and more than four in ten said it was old.",
       "indirect: the dam was safe <said>\nindirect: it was old <said>"},
      {"a relative clause that goes on", "Greene said the dam, which is old, would hold.",
       "indirect: the dam, which is old, would hold <said>"},
      {"a time behind a noun phrase", "Greene endorsed Webb on Wednesday.", "indirect: Webb <endorsed>"},
      {"a clause behind a noun phrase", "Greene praised the wall while Webb was there.",
       "indirect: the wall <praised>"},
      {"a place behind a noun phrase", "Greene praised the wall in the north.",
       "indirect: the wall in the north <praised>"},
      {"the whole subject", "The ban on trucks in the city was denounced by the mayor.",
       "indirect: The ban on trucks in the city <was denounced>"},
      {"persons can speak", "The organizers claimed a victory.", "indirect: a victory <claimed>"},
      {"counts of people can speak", "A majority of voters support a ban.", "indirect: a ban <support>"},
      {"things cannot", "The crane supports a beam.", ""},
      {"a noun phrase before the verb of the sentence", "Her comments about the wall angered them.",
       "indirect: the wall <comments>"},
      {"a relative clause before the verb of the sentence", "The mayor who attacked the bill has left.",
       "indirect: the bill <attacked>"},
      {"a comment with an adverb", "The council is expected to sign the bill, possibly ending the row.",
       "indirect: The council / to sign the bill <is expected>"},
      {"a noun without a relative pronoun", "It was an approach several candidates have endorsed.",
       "indirect: an approach <have endorsed>"},
      {"a name is given, not said", "They sold a firm called Hale.", ""},
      {"a particle makes another verb", "Greene is showing up on television.", ""},
      {"a fronted phrase is no content", "For the second month, a survey shows Webb in the lead.",
       "indirect: Webb in the lead <shows>"},
      {"a fronted phrase of the content", "In the old days, she said, the dam was safe.",
       "indirect: In the old days / the dam was safe <said>"},
      {"declined to comment", "The trust declined to comment.", ""},
      {"did not respond", "The trust did not respond to a request for comment.", ""},
      {"no cue", "The dam held until spring.", ""},
  });
}

TEST_CASE("a block behind a lead-in", "[quotes]") {
  const std::string text =
      "Paul Webb answered with a statement that reads:\n\n"
      "We have waited for ten years. Our members want the wall repaired.\n\n"
      "We ask the council to act.\n\n"
      "The council meets on Friday.\n";
  CHECK(describe(read_article(text)) ==
        "block: We have waited for ten years. Our members want the wall repaired. / We ask the council to act. "
        "<answered>");
}

TEST_CASE("a name and a colon in a headline", "[quotes]") {
  const char* body = "\n\nThe mayor spoke to farmers in Dale on Monday, and many of them cheered.\n";
  const auto first = [body](const char* headline) {
    const std::string all = describe(read_article(std::string(headline) + body));
    return all.substr(0, all.find('\n'));
  };
  CHECK(first("Greene: Webb wants to sell the dam") == "indirect: Webb wants to sell the dam <:>");
  CHECK(first("Canada: Webb wants to sell the dam") == "indirect: to sell the dam <wants>");
}

TEST_CASE("turns of a transcript", "[quotes]") {
  CHECK(describe(read_article("GREENE: The dam will hold, I think.\n\nWEBB: I do not agree with you.\n")) ==
        "block: The dam will hold, I think. <:>\nblock: I do not agree with you. <:>");
  CHECK(describe(read_article("NOTE: The dam was built in 1950 by the county.\n\nIt is old.\n")) == "");
}

TEST_CASE("an unclosed mark is warned of", "[quotes]") {
  const Document document = read_article("\"The dam will hold, Greene said.\n\nThe wall is old.\n");
  REQUIRE(document.warnings.size() == 1);
  CHECK(document.warnings[0].code == WarningCode::unclosed_quote);
  CHECK(read_article("\"It will hold,\" Greene said.").warnings.empty());
}

}  // namespace
}  // namespace news_extract
