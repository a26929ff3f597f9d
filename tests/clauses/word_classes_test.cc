#include "clauses/word_classes.h"

#include "clauses/analysed.h"
#include "support/catch.h"

namespace news_extract {
namespace {

struct Case {
  const char* text;
  const char* word;
  const char* upos;
  const char* lemma;
};

void check(const Case& c) {
  CAPTURE(c.text, c.word);
  const Document document = test::analysed(c.text);
  const std::uint32_t at = test::token_of(document, c.word);
  REQUIRE(at != kNone);
  CHECK(test::upos_name(document.tokens[at].upos) == c.upos);
  CHECK(test::built_in_rules().text(document.tokens[at].lemma) == c.lemma);
}

TEST_CASE("nouns and verbs of one form are told apart by their neighbours") {
  const Case cases[] = {
      {"The report was late.", "report", "NOUN", "report"},
      {"They report to the board.", "report", "VERB", "report"},
      {"The ministers plan to resign.", "plan", "VERB", "plan"},
      {"Her plan has failed.", "plan", "NOUN", "plan"},
      {"The union claims victory.", "claims", "VERB", "claim"},
      {"Their claims were false.", "claims", "NOUN", "claim"},
      {"He will face a vote.", "face", "VERB", "face"},
      {"He will face a vote.", "vote", "NOUN", "vote"},
      {"The firm wants to back the bill.", "back", "VERB", "back"},
      {"She went back to Leeds.", "back", "ADV", "back"},
      {"The Institute, a think tank, closed.", "think", "NOUN", "think"},
      {"They think tank crews are brave.", "think", "VERB", "think"},
      {"Reporters Without Borders said so.", "Without", "ADP", "without"},
      {"Mr Brown acts as chairman of the club.", "acts", "VERB", "act"},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("closed-class words take the class of their place") {
  const Case cases[] = {
      {"She said that taxes would rise.", "that", "SCONJ", "that"},
      {"The plan that failed was hers.", "that", "PRON", "that"},
      {"That man left early.", "That", "DET", "that"},
      {"That is why she left.", "That", "PRON", "that"},
      {"They want to leave.", "to", "PART", "to"},
      {"They went to Leeds.", "to", "ADP", "to"},
      {"It was dropped after voters complained.", "after", "SCONJ", "after"},
      {"It was dropped after the vote.", "after", "ADP", "after"},
      {"He won by promising jobs.", "by", "SCONJ", "by"},
      {"He was praised by voters.", "by", "ADP", "by"},
      {"About 40 people came.", "About", "ADV", "about"},
      {"They talked about taxes.", "about", "ADP", "about"},
      {"There is a plan.", "There", "PRON", "there"},
      {"He lives there.", "there", "ADV", "there"},
      {"All of them voted.", "All", "DET", "all"},
      {"She does not know.", "not", "PART", "not"},
      {"When he came, she left.", "When", "ADV", "when"},
      {"The bank's chief left.", "'s", "PART", "'s"},
      {"That's right.", "'s", "AUX", "be"},
  };
  for (const Case& c : cases) check(c);
}

TEST_CASE("forms lead to their lemmas") {
  const Case cases[] = {
      {"The women went home.", "women", "NOUN", "woman"},
      {"The women went home.", "went", "VERB", "go"},
      {"Prices were higher.", "Prices", "NOUN", "price"},
      {"Prices were higher.", "were", "AUX", "be"},
      {"Prices were higher.", "higher", "ADJ", "high"},
      {"They saw her there.", "her", "PRON", "she"},
      {"They lied about costs.", "lied", "VERB", "lie"},
      {"The judge focused on costs.", "focused", "VERB", "focus"},
      {"He wo n't go.", "n't", "PART", "not"},
  };
  for (const Case& c : cases) check(c);
}

}  // namespace
}  // namespace news_extract
