#include "clauses/verb_reader.h"

#include <string>

#include "clauses/analysed.h"
#include "support/catch.h"

namespace news_extract {
namespace {

std::string shown(const Document& document, const VerbGroup& group) {
  constexpr const char* kTenses[] = {"present", "past", "infinitive", "ing", "participle", "imperative"};
  std::string text = test::slice(document, group.tokens) + ":" + std::string(test::built_in_rules().text(group.lemma)) +
                     " " + kTenses[static_cast<std::size_t>(group.tense)];
  if (group.finite) text += " finite";
  if (group.passive) text += " passive";
  if (group.perfect) text += " perfect";
  if (group.progressive) text += " progressive";
  if (group.negated) text += " not";
  if (group.modal != 0) text += " " + std::string(test::built_in_rules().text(group.modal));
  if (group.particle != kNone) text += " +" + std::string(document.slice(document.tokens[group.particle]));
  return text;
}

TEST_CASE("tense, voice, modality and polarity of a verb group") {
  struct Case {
    const char* text;
    const char* group;  // of the first verb
  };
  const Case cases[] = {
      {"The board will not have been told.", "will not have been told:tell present finite passive perfect not will"},
      {"The board has never met.", "has never met:meet present finite perfect not"},
      {"The board is meeting today.", "is meeting:meet present finite progressive"},
      {"The board was sacked.", "was sacked:sack past finite passive"},
      {"The board met.", "met:meet past finite"},
      {"They meet here.", "meet:meet present finite"},
      {"She doesn't agree.", "doesn't agree:agree present finite not"},
      {"The law is not ready.", "is not:be present finite not"},
      {"The board no longer meets.", "meets:meet present finite not"},
      {"Ministers should act.", "should act:act past finite should"},
      {"Ministers ruled out a deal.", "ruled:rule past finite +out"},
      {"Ministers relied on a deal.", "relied:rely past finite"},
      {"Did the board vote on it?", "Did:do past finite"},
      {"Stop the cuts!", "Stop:stop imperative finite"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Document document = test::analysed(c.text);
    REQUIRE_FALSE(document.syntax.verbs.empty());
    std::string text = shown(document, document.syntax.verbs.front());
    CHECK(text == c.group);
  }
}

TEST_CASE("past tense or participle") {
  struct Case {
    const char* name;
    const char* text;
    const char* word;
    bool finite;
  };
  const Case cases[] = {
      {"verb of its subject", "The board approved the plan.", "approved", true},
      {"reduced relative clause", "The plan approved by the board was dropped.", "approved", false},
      {"behind a relative clause", "The man who met voters resigned.", "resigned", true},
      {"behind an opener", "It was dropped after voters complained.", "complained", true},
      {"behind a comma", "The law, drafted in May, failed.", "drafted", false},
      {"behind an object and a comma", "The board discussed plans, backed by the union, to close.", "backed", false},
      {"near miss: a measure", "They said prices rose by a tenth.", "rose", true},
      {"object's participle", "They want a plan drafted by experts.", "drafted", false},
      {"inverted verb of saying", "\"We agree,\" added Ms Hall.", "added", true},
      {"joined to a finite verb", "The board met and voted.", "voted", true},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name, c.text);
    const Document document = test::analysed(c.text);
    const std::uint32_t at = test::token_of(document, c.word);
    REQUIRE(at != kNone);
    REQUIRE(document.syntax.verb_of[at] != kNone);
    CHECK(document.syntax.verbs[document.syntax.verb_of[at]].finite == c.finite);
    CHECK(document.tokens[at].tag == (c.finite ? Tag::verb_past : Tag::verb_participle));
  }
}

}  // namespace
}  // namespace news_extract
