#include "quotes/reader.h"

#include "support/catch.h"
#include "support/describe_quotes.h"
#include "support/read_article.h"

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

TEST_CASE("what stands behind a cue", "[quotes]") {
  check_quotes({
      {"a negated infinitive", "Greene vowed not to leave.", "indirect: not to leave <vowed>"},
      {"a negated infinitive of a noun", "Her decision never to leave was a surprise.",
       "indirect: never to leave <decision>"},
      {"a participle", "Greene admitted taking bribes.", "indirect: taking bribes <admitted>"},
      {"to be somebody", "Greene claimed to be the mayor.", "indirect: to be the mayor <claimed>"},
      {"that with its verb", "Greene said that's why she left.", "indirect: that's why she left <said>"},
      {"that of a relative clause", "The words that hurt the mayor were few.", ""},
      {"a relative clause behind its noun", "She answered with a plan that would cost little.", ""},
      {"told of", "The firm informed the town of the sale.", "indirect: the sale <informed>"},
      {"an object behind adverbs", "On Tuesday, she offered yet another plan, this time in May.",
       "indirect: another plan, this time in May <offered>"},
      {"what the verb in front waits for", "There is, she said, no hope.", "indirect: There is / no hope <said>"},
      {"one word that it waits for", "The mayor is, she said, old.", "indirect: The mayor is / old <said>"},
      {"a description of the speaker", "The dam will be sold, said Hale, the owner.",
       "indirect: The dam will be sold <said>"},
      {"a clause about the speaker", "The dam will be sold, said Hale, who runs the firm.",
       "indirect: The dam will be sold <said>"},
      {"a bracket around it all", "The dam (Greene says it leaks) will be sold.", "indirect: it leaks <says>"},
  });
}

TEST_CASE("whose it is", "[quotes]") {
  check_quotes({
      {"a participle in front", "Calling it \"bad,\" Greene walked out.", "mixed: it \"bad,\" <Calling>"},
      {"a participle in front, behind a preposition", "While celebrating the deal, Greene walked out.",
       "indirect: the deal <celebrating>"},
      {"a gerund that is the subject", "Calling the mayor was a mistake.", ""},
      {"an owner far behind", "There was criticism of the plan from Greene.", "indirect: the plan <criticism>"},
      {"an agent of another noun", "There was criticism of a book by Greene.", ""},
      {"a place between said and its clause", "The firm said in a statement the dam was old.",
       "indirect: the dam was old <said>"},
      {"a paper that says it", "Greene issued a statement saying the dam was old.",
       "indirect: the dam was old <saying>"},
      {"behind a colon", "Greene said: The dam is old.", "indirect: The dam is old <said>"},
      {"told about", "Greene told Webb about the plan.", "indirect: the plan <told>"},
      {"told somebody", "Greene told Webb.", ""},
  });
  const Document said = read_article("The firm said in a statement the dam was old.");
  REQUIRE(said.quotes.size() == 1);
  REQUIRE(said.quotes[0].speaker);
  CHECK(said.slice(said.quotes[0].speaker->span) == "The firm");
  const Document counted = read_article("Most of the voters say the dam is old.");
  REQUIRE(counted.quotes.size() == 1);
  REQUIRE(counted.quotes[0].speaker);
  CHECK(counted.slice(counted.quotes[0].speaker->span) == "Most of the voters");
  const Document issued = read_article("Greene issued a statement saying the dam was old.");
  REQUIRE(issued.quotes.size() == 1);
  REQUIRE(issued.quotes[0].speaker);
  CHECK(issued.slice(issued.quotes[0].speaker->span) == "Greene");
}

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

TEST_CASE("a survey as the source", "[quotes]") {
  check_quotes({
      {"in front of a clause", "In a poll last month, most were against the toll.",
       "indirect: most were against the toll <In>"},
      {"in front of a cue", "In a survey last month, half said the dam was safe.",
       "indirect: half said the dam was safe <In>"},
      {"another noun", "In a town of weavers, most were against the toll.", ""},
  });
}

TEST_CASE("what is said of a subject", "[quotes]") {
  check_quotes({
      {"accused of", "Greene was accused of fraud.", "indirect: Greene / fraud <was accused>"},
      {"known for", "The town is known for its dam.", "indirect: The town / its dam <is known>"},
      {"known for years", "They knew the town for years.", ""},
      {"charged with", "Webb was charged with fraud by the council.", "indirect: Webb / fraud <was charged>"},
      {"declared", "Webb was declared the winner.", "indirect: Webb / the winner <was declared>"},
      {"who can speak, whatever they are", "Economists who believe in taxes left.", "indirect: taxes <believe>"},
      {"a share of people", "About 42% support the plan.", "indirect: the plan <support>"},
      {"what it does itself", "The team is focused on the dam.", ""},
      {"whatever shows", "The figures show a town in debt.", "indirect: a town in debt <show>"},
      {"what a noun is for", "It gave her a chance to attack the mayor.", ""},
      {"what somebody plans", "Greene plans to attack the mayor.", "indirect: to attack the mayor <plans>"},
  });
}

}  // namespace
}  // namespace news_extract
