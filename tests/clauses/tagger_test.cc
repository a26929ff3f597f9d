#include "clauses/tagger.h"

#include <algorithm>
#include <string>

#include "clauses/analysed.h"
#include "support/catch.h"

namespace news_extract {
namespace {

/// The states of a text's first sentence, "noun" as N and so on.
std::string states_of(std::string_view text) {
  static const KnownForms forms(test::built_in_rules());
  static const Tagger tagger(test::built_in_rules());
  Document document;
  document.text = text;
  segment_text(test::built_in_rules(), document);
  SentenceView::Memory memory;
  SentenceView view(test::built_in_rules(), forms, document, memory);
  view.move_to(document.sentences.front());
  Tagger::Memory tagger_memory;
  tagger.tag(document, view, tagger_memory);
  // In the order of State.
  constexpr char kLetters[] = "nNPsopgdacrbeitBHDMTSuCXwp.qyj?";
  std::string letters;
  for (std::uint32_t i = view.first(); i < view.last(); ++i)
    letters += kLetters[static_cast<std::size_t>(view.state(i))];
  return letters;
}

TEST_CASE("the likeliest way through a sentence") {
  struct Case {
    const char* text;
    const char* states;
  };
  const Case cases[] = {
      {"The new law failed.", "dane."},          {"She will vote.", "sMb."},
      {"She will soon vote.", "sMrb."},  // the modal speaks through the adverb
      {"She does not plan to vote.", "sDrbTb."}, {"Voters want lower taxes.", "Nbc N."},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    std::string wanted = c.states;
    wanted.erase(std::remove(wanted.begin(), wanted.end(), ' '), wanted.end());
    CHECK(states_of(c.text) == wanted);
  }
}

TEST_CASE("a long run of ambiguous words is decided in parts") {
  std::string text = "They";
  for (int i = 0; i < 300; ++i) text += " plan";
  CHECK(states_of(text).size() == 301);
}

}  // namespace
}  // namespace news_extract
