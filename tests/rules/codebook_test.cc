#include "news_extract/codebook.h"

#include "news_extract/error.h"
#include "rules/tokenized.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

namespace news_extract {
namespace {

TEST_CASE("the phrase with the most words names the concept") {
  const auto rules = RuleBase::built_in();
  const auto book = Codebook::parse(
      "label\tphrases\n"
      "# surveillance\n"
      "S1\tsurveillance|face recognition\n"
      "S2\tmass surveillance\n"
      "S3\tban + camera\n"
      "T1\ttax|levy\n"
      "T2\tlevy|carbon price\n",
      "book.tsv");
  struct Case {
    const char* issue;
    const char* label;
    const char* phrase;
    std::uint32_t line;
  };
  const auto c = GENERATE(values<Case>({
      {"a ban on face recognition", "S1", "face recognition", 3},
      {"the purposes of mass surveillance", "S2", "mass surveillance", 4},
      {"Mass Surveillance in cities", "S2", "mass surveillance", 4},
      {"a camera that they ban", "S3", "ban + camera", 5},
      {"a camera", "", "", 0},
      {"a levy on fuel", "T1", "levy", 6},
      {"a syntax", "", "", 0},
      {"face the recognition", "", "", 0},
      {"", "", "", 0},
  }));
  INFO(c.issue);
  const Document document = tokenized(*rules, c.issue);
  const auto match = book->find(document, *rules, document.sentences[0].tokens);
  CHECK((match ? match->label : "") == c.label);
  if (!match) return;
  CHECK(match->phrase == c.phrase);
  CHECK(match->rule.line == c.line);
  CHECK(std::string_view(match->rule.name) == "book.tsv");
}

TEST_CASE("a lemma stands for its forms, where the tokens have one") {
  const auto rules = RuleBase::built_in();
  const auto book = Codebook::parse("B\tban\n", "book.tsv");
  Document document = tokenized(*rules, "bans");
  CHECK(book->find(document, *rules, {0, 1}).has_value());
  document.tokens[0].lemma = 0;
  CHECK_FALSE(book->find(document, *rules, {0, 1}).has_value());
}

TEST_CASE("every bad line of a codebook is named") {
  CHECK_THROWS_WITH(Codebook::parse("A\nB\tx||y\n\tz\nC\tx\ty\n", "b"),
                    "b:1: two columns are wanted: label, phrases\n"
                    "b:2:2: phrases: one of them is empty\n"
                    "b:3:1: label: the cell is empty\n"
                    "b:4: two columns are wanted: label, phrases");
  const TemporaryFolder folder;
  CHECK_THROWS_AS(Codebook::load(folder.path("none.tsv")), Error);
  CHECK_NOTHROW(Codebook::load(folder.write("book.tsv", "\xEF\xBB\xBFlabel\tphrases\r\nA\tx\r\n")));
}

}  // namespace
}  // namespace news_extract
