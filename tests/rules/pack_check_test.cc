#include "rules/pack_check.h"

#include <algorithm>

#include "rules/image.h"
#include "support/catch.h"

namespace news_extract {
namespace {

std::vector<PackProblem> problems_of(const std::vector<PackFile>& files) {
  std::vector<PackProblem> problems;
  parse_packs(files, problems);
  return problems;
}

TEST_CASE("a faulty row is named with its line, column and reason") {
  struct Case {
    const char* what;
    const char* file;
    const char* text;
    const char* problem;  // empty where the pack is good
  };
  const std::string openers = "phrase\tclass\n";
  const auto c = GENERATE(values<Case>({
      {"good", "clause_openers.tsv", "phrase\tclass\nas if\tsubordinator\n", ""},
      {"not sorted", "clause_openers.tsv", "phrase\tclass\nwhile\tsubordinator\nas if\tsubordinator\n", ""},
      {"byte order mark, CRLF", "clause_openers.tsv", "\xEF\xBB\xBFphrase\tclass\r\nas if\tsubordinator\r\n", ""},
      {"no end of line", "clause_openers.tsv", "phrase\tclass\nas if\tsubordinator", ""},
      {"choice", "clause_openers.tsv", "phrase\tclass\nas if\tsub\n",
       "clause_openers.tsv:2:2: class: \"sub\" is none of adverb|coordinator|noun|preposition|pronoun|subordinator"},
      {"columns", "clause_openers.add.tsv", "phrase\tclass\nas if\n",
       "clause_openers.add.tsv:2: 1 columns where 2 are wanted"},
      {"header", "clause_openers.tsv", "phrase\tkind\n",
       "clause_openers.tsv:1: the header row must be, tabs between: phrase class"},
      {"empty", "clause_openers.tsv", "# only a comment\n", "clause_openers.tsv: there is no header row"},
      {"empty cell", "clause_openers.tsv", "phrase\tclass\n\tnoun\n",
       "clause_openers.tsv:2:1: phrase: the cell is empty; write - for none"},
      {"blank at the edge", "clause_openers.tsv", "phrase\tclass\nas if \tnoun\n",
       "clause_openers.tsv:2:1: phrase: a blank stands at the cell's edge"},
      {"two blanks", "clause_openers.tsv", "phrase\tclass\nas  if\tnoun\n",
       "clause_openers.tsv:2:1: two blanks stand together"},
      {"long", "clause_openers.tsv", "phrase\tclass\na b c d e f g h i j k l m n o p q\tnoun\n",
       "clause_openers.tsv:2:1: the phrase has more than 16 words"},
      {"same row", "clause_openers.tsv", "phrase\tclass\nas if\tnoun\nas if\tnoun\n",
       "clause_openers.tsv:3: the same row stands in line 2"},
      {"same phrase, another reading", "clause_openers.tsv", "phrase\tclass\nas if\tnoun\nas if\tadverb\n", ""},
      {"same word where one row is allowed", "function_words.tsv",
       "form\tupos\tlemma\tfeatures\nthe\tDET\tthe\t-\nthe\tADV\tthe\t-\n",
       "function_words.tsv:3:1: \"the\" stands in line 2 already; this pack has one row a phrase"},
      {"sequence", "function_words.tsv", "form\tupos\tlemma\tfeatures\nto\tPART|ADPO\tto\t-\n",
       "function_words.tsv:2:2: upos: \"ADPO\" is none of "
       "ADJ|ADP|ADV|AUX|CCONJ|DET|INTJ|NOUN|NUM|PART|PRON|PROPN|PUNCT|SCONJ|SYM|VERB|X"},
      {"two words", "irregular_forms.tsv", "form\tlemma\tclass\tfeature\nlooked up\tlook up\tverb\tpast\n",
       "irregular_forms.tsv:2:1: one word is wanted; phrases have other packs"},
      {"two words where readers look at one", "speaker_nouns.tsv", "phrase\tkind\npress aide\tspokesperson\n",
       "speaker_nouns.tsv:2:1: one word is wanted; phrases have other packs"},
      {"not UTF-8", "clause_openers.tsv", "phrase\tclass\ncaf\xE9\tnoun\n",
       "clause_openers.tsv:2: the line is not UTF-8"},
      {"control character", "clause_openers.tsv", "phrase\tclass\nas\x01if\tnoun\n",
       "clause_openers.tsv:2: the line has a control character"},
      {"mistyped name", "clause_opener.tsv", "phrase\tclass\n",
       "clause_opener.tsv: there is no pack of this name; did you mean clause_openers.tsv?"},
      {"strange name", "recipes.add.tsv", "phrase\tclass\n",
       "recipes.add.tsv: there is no pack of this name; `extract rules list` shows the packs"},
  }));
  INFO(c.what);
  CHECK(describe(problems_of({{c.file, c.text}})) == c.problem);
}

TEST_CASE("the problems of a file stand in the order of its lines") {
  const auto problems = problems_of({{"clause_openers.tsv",
                                      "phrase\tclass\n"
                                      "as if\tnoun\n"
                                      "as if\tnoun\n"
                                      "when\tnone\n"
                                      "as if\tnoun\n"}});
  REQUIRE(problems.size() == 3);
  CHECK(std::is_sorted(problems.begin(), problems.end(),
                       [](const PackProblem& a, const PackProblem& b) { return a.line < b.line; }));
}

TEST_CASE("a list of choices fits the 32 bits of a cell") {
  for (const PackSchema& schema : pack_schemas()) {
    for (const Column& column : schema.columns) {
      if (column.type != ColumnType::choices || schema.use == PackUse::dictionary) continue;
      INFO(schema.name << " " << column.name);
      CHECK(std::count(column.choices.begin(), column.choices.end(), '|') < 32);
    }
  }
}

TEST_CASE("the first column of a pack is a phrase or a number, and no column's name stands twice") {
  for (const PackSchema& schema : pack_schemas()) {
    INFO(schema.name);
    REQUIRE_FALSE(schema.columns.empty());
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) CHECK(schema.columns[i].name != schema.columns[k].name);
      if (i > 0) CHECK(schema.columns[i].type != ColumnType::phrase);
    }
  }
}

}  // namespace
}  // namespace news_extract
