#include "clauses/clause_builder.h"

#include <string>

#include "clauses/analysed.h"
#include "support/catch.h"

namespace news_extract {
namespace {

// "verb<subject" for each group.
std::string subjects_of(const Document& document) {
  std::string all;
  for (const VerbGroup& group : document.syntax.verbs) {
    if (!all.empty()) all += "; ";
    all += std::string(document.slice(document.tokens[group.main])) + "<" + test::phrase_text(document, group.subject);
  }
  return all;
}

TEST_CASE("subjects of verbs") {
  struct Case {
    const char* name;
    const char* text;
    const char* subjects;
  };
  const Case cases[] = {
      {"plain", "The board met.", "met<The board"},
      {"prepositional phrase between", "The head of the union in Wales resigned.", "resigned<The head"},
      {"apposition", "Ms Hall, the head of the union, resigned.", "resigned<Ms Hall"},
      {"relative clause", "The man who met voters resigned.", "met<The man; resigned<The man"},
      {"relative clause without pronoun", "The tax he wants is high.", "wants<he; is<The tax"},
      {"relative clause behind a comma", "The firm, which said it would stop, was praised.",
       "said<The firm; stop<it; praised<The firm"},
      {"list in a relative clause", "Ms Hall, who owns farms, mills and shops, praised the deal but wants more.",
       "owns<Ms Hall; praised<Ms Hall; wants<Ms Hall"},
      {"number shows whose verb it is", "Those who think about the sale say it is wrong.",
       "think<Those; say<Those; is<it"},
      {"complement", "She said that taxes would rise.", "said<She; rise<taxes"},
      {"complement without that", "She said taxes would rise.", "said<She; rise<taxes"},
      {"inverted behind a quotation", "\"We will not sell,\" said Ms Hall.", "sell<We; said<Ms Hall"},
      {"behind a statement", "Taxes will rise, he said.", "rise<Taxes; said<he"},
      {"aside", "The tax, he said, will rise.", "said<he; rise<The tax"},
      {"joined subjects", "Ms Hall, Mr Lee and Mr Roy were not invited.", "invited<Ms Hall"},
      {"joined verbs", "The court ruled that the law breaches the treaty and ordered a review.",
       "ruled<The court; breaches<the law; ordered<The court"},
      {"simple past goes on with simple past", "Ms Hall said the board had failed and ordered a review.",
       "said<Ms Hall; failed<the board; ordered<Ms Hall"},
      {"joined clauses", "The board met and the union went on strike.", "met<The board; went<the union"},
      {"object control", "The minister urged lawmakers to reject the plan.", "urged<The minister; reject<lawmakers"},
      {"subject control", "Republicans plan to cut taxes and raise spending.",
       "plan<Republicans; cut<Republicans; raise<Republicans"},
      {"leading clause", "When it closed, the firm sacked staff.", "closed<it; sacked<the firm"},
      {"leading time", "Last week the board met.", "met<the board"},
      {"question", "Has the board met?", "Has<the board; met<the board"},
      {"noun's complement", "Police heard claims that the minister lied.", "heard<Police; lied<the minister"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.name, c.text);
    CHECK(subjects_of(test::analysed(c.text)) == c.subjects);
  }
}

struct Shape {
  const char* text;
  const char* word;  // its innermost clause
  ClauseKind kind;
  const char* clause;  // its text
};

TEST_CASE("clauses: where they begin and end, and of what kind") {
  const Shape cases[] = {
      {"She said that taxes would rise.", "rise", ClauseKind::complement, "that taxes would rise"},
      {"The man who met voters resigned.", "met", ClauseKind::relative, "who met voters"},
      {"He will stay unless the bank objects.", "objects", ClauseKind::conditional, "unless the bank objects"},
      {"He asked if she would go.", "go", ClauseKind::complement, "if she would go"},
      {"It will stay as long as the law stands.", "stands", ClauseKind::conditional, "as long as the law stands"},
      {"It closed because sales fell.", "fell", ClauseKind::adverbial, "because sales fell"},
      {"When it closed, the firm sacked staff.", "closed", ClauseKind::adverbial, "When it closed"},
      {"When it closed, the firm sacked staff.", "sacked", ClauseKind::main, "When it closed, the firm sacked staff"},
      {"They plan to cut taxes.", "cut", ClauseKind::infinitive, "to cut taxes"},
      {"Taxes will rise, he said.", "said", ClauseKind::main, "he said"},
      {"Taxes will rise, he said.", "rise", ClauseKind::main, "Taxes will rise"},
      {"The tax, he said, will rise.", "said", ClauseKind::main, "he said"},
      {"Speaking in Paris, he backed the plan.", "Speaking", ClauseKind::participle, "Speaking in Paris"},
      {"He won by promising jobs.", "promising", ClauseKind::participle, "by promising jobs"},
      {"The board met and the union went on strike.", "went", ClauseKind::coordinated, "and the union went on strike"},
  };
  for (const Shape& c : cases) {
    CAPTURE(c.text, c.word);
    const Document document = test::analysed(c.text);
    const std::uint32_t at = test::token_of(document, c.word);
    REQUIRE(at != kNone);
    REQUIRE(document.syntax.clause_of[at] != kNone);
    const Clause& clause = document.syntax.clauses[document.syntax.clause_of[at]];
    CHECK(clause.kind == c.kind);
    CHECK(test::slice(document, clause.tokens) == c.clause);
  }
}

TEST_CASE("clauses nest: a clause lies inside its parent") {
  const Document document =
      test::analysed("He said that the man who led the union which went on strike wanted to talk if they met.");
  for (const Clause& clause : document.syntax.clauses) {
    if (clause.parent == kNone) continue;
    const TokenRange outer = document.syntax.clauses[clause.parent].tokens;
    CHECK(outer.first <= clause.tokens.first);
    CHECK(clause.tokens.last <= outer.last);
  }
}

TEST_CASE("a clause too deep for the stack is part of the one around it") {
  std::string text = "He said";
  for (int i = 0; i < 60; ++i) text += " that she said";
  const Document document = test::analysed(text + " no.");
  CHECK(document.syntax.clauses.size() <= 14);
  for (std::uint32_t i = 0; i + 1 < document.tokens.size(); ++i) CHECK(document.syntax.clause_of[i] != kNone);
}

}  // namespace
}  // namespace news_extract
