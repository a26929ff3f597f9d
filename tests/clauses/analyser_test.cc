#include "clauses/analyser.h"

#include "clauses/analysed.h"
#include "support/catch.h"

namespace news_extract {
namespace {

TEST_CASE("every array has the size of what it is about") {
  for (const char* text : {"", "\n\n", "One.", "A plan. “No,” he said.\n\nAnd then? 40 %, she said; so it went."}) {
    CAPTURE(text);
    const Document document = test::analysed(text);
    const Syntax& syntax = document.syntax;
    CHECK(syntax.phrase_of.size() == document.tokens.size());
    CHECK(syntax.verb_of.size() == document.tokens.size());
    CHECK(syntax.clause_of.size() == document.tokens.size());
    CHECK(syntax.sentences.size() == document.sentences.size());
  }
}

TEST_CASE("the ranges of the sentences follow one another") {
  const Document document = test::analysed("The board met. It voted. Nobody was told that it had.");
  std::uint32_t phrase = 0;
  std::uint32_t verb = 0;
  std::uint32_t clause = 0;
  for (const Syntax::Range& range : document.syntax.sentences) {
    CHECK(range.first_phrase == phrase);
    CHECK(range.first_verb == verb);
    CHECK(range.first_clause == clause);
    phrase = range.last_phrase;
    verb = range.last_verb;
    clause = range.last_clause;
  }
  CHECK(phrase == document.syntax.phrases.size());
  CHECK(verb == document.syntax.verbs.size());
  CHECK(clause == document.syntax.clauses.size());
}

TEST_CASE("a second run over the same document changes nothing") {
  Document document = test::analysed("The board met. It voted to close.");
  const auto phrases = document.syntax.phrases.size();
  const auto clauses = document.syntax.clauses.size();
  ClauseAnalyser(test::built_in_rules()).run(document);
  CHECK(document.syntax.phrases.size() == phrases);
  CHECK(document.syntax.clauses.size() == clauses);
}

}  // namespace
}  // namespace news_extract
