#include <algorithm>

#include "news_extract/name_list.h"

#include "news_extract/error.h"
#include "rules/name_pattern.h"
#include "rules/pack_parser.h"
#include "rules/tokenized.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

namespace news_extract {
namespace {

/// The names found from left to right, longest first: "Acme Corp=organization#Q1".
std::string found(const NameList& list, std::string_view text) {
  const auto rules = RuleBase::built_in();
  const Document document = tokenized(*rules, text);
  const auto last = static_cast<std::uint32_t>(document.tokens.size());
  std::string out;
  for (std::uint32_t i = 0; i < last;) {
    const NameMatch match = list.match(document, *rules, i, last);
    if (match.length == 0) {
      ++i;
      continue;
    }
    if (!out.empty()) out += "; ";
    out += document.slice(document.span_of({i, i + match.length}));
    const auto type = list.type(match.entry);
    out += !type                         ? "=other"
           : *type == EntityType::person ? "=person"
           : *type == EntityType::place  ? "=place"
                                         : "=organization";
    if (!list.name(match.entry).empty()) out.append(">").append(list.name(match.entry));
    if (!list.external_id(match.entry).empty()) out.append("#").append(list.external_id(match.entry));
    i += match.length;
  }
  return out;
}

TEST_CASE("of names alike the first is taken, and capitals make another name") {
  const auto list = NameList::parse(
      "Mill\torganization\t-\tm:1\nMill\tplace\t-\tm:2\nmill\tperson\t-\tm:3\nmill\tplace\t-\tm:4\n", "mine.tsv");
  CHECK(found(*list, "Mill agreed") == "Mill=organization#m:1");
  CHECK(found(*list, "a mill agreed") == "mill=person#m:3");
  CHECK(list->size() == 4);
}

TEST_CASE("names of a table are found as the packs' phrases are") {
  const auto list = NameList::parse(
      "# our own\n"
      "name\ttype\tcanonical name\tid\n"
      "Acme\torg\n"
      "Acme Corp\torganization\tAcme Corporation\tQ1\n"
      "Acme Corp. of Ohio\torganization\t-\t-\n"
      "US\tplace\tUnited States\n"
      "Lima\tperson\t-\tp:7\n"
      "Lima\tplace\n"
      "de Groot\tperson\n"
      "Ford Focus\tother\n"
      "O’Neil's\torg\n",
      "mine.tsv");
  struct Case {
    const char* text;
    const char* expected;
  };
  const auto [text, expected] = GENERATE(values<Case>({
      {"shares of Acme fell", "Acme=organization"},
      {"shares of Acme Corp fell", "Acme Corp=organization>Acme Corporation#Q1"},
      {"shares of Acme Corp. of Ohio fell", "Acme Corp. of Ohio=organization"},
      {"Acme Corp of Maine", "Acme Corp=organization>Acme Corporation#Q1"},
      {"ACME CORP SUES", "ACME CORP=organization>Acme Corporation#Q1"},
      {"an acme of skill", ""},
      {"Acme corp", "Acme=organization"},
      {"told us that the US agreed", "US=place>United States"},
      {"told Us", ""},
      {"Lima agreed", "Lima=person#p:7"},
      {"Hugo de Groot agreed", "de Groot=person"},
      {"De Groot agreed", "De Groot=person"},
      {"a Ford Focus", "Ford Focus=other"},
      {"O'Neil's opened", "O'Neil's=organization"},
      {"Acme", "Acme=organization"},
      {"nothing here", ""},
      {"Corp of Ohio", ""},
  }));
  INFO(text);
  CHECK(found(*list, text) == expected);
  CHECK(list->size() == 9);
}

TEST_CASE("a name keeps its file and line") {
  const auto rules = RuleBase::built_in();
  const auto list = NameList::parse("Acme\torg\n\nAcme Corp\torg\n", "lists/mine.tsv");
  const Document document = tokenized(*rules, "Acme Corp");
  const NameMatch match = list->match(document, *rules, 0, 2);
  REQUIRE(match.length == 2);
  CHECK(list->rule(match.entry).line == 3);
  CHECK(std::string_view(list->rule(match.entry).name) == "mine.tsv");
  CHECK(list->match(document, *rules, 0, 1).length == 1);
}

TEST_CASE("a rule's name is fit for JSON whatever the file is called") {
  CHECK(rule_name_of("/a/b/mine.tsv") == "mine.tsv");
  CHECK(rule_name_of("m\"i\\n\te\xE9.tsv") == "m_i_n_e_.tsv");
}

TEST_CASE("patterns of the EntityRuler are found as it finds them") {
  const auto list = NameList::parse(
      "{\"label\": \"ORG\", \"pattern\": \"Acme Corp\", \"id\": \"acme\"}\n"
      "{\"label\":\"GPE\",\"pattern\":[{\"LOWER\":\"san\"},{\"LOWER\":\"francisco\"}],\"id\":\"sf\"}\n"
      "{\"label\":\"PRODUCT\",\"pattern\":\"Caf\\u00e9 One\"}\n"
      "{\"label\":\"ORG\",\"pattern\":[{\"TEXT\":\"Bank\"},{\"LOWER\":\"of\"},{\"IS_TITLE\":true,\"OP\":\"+\"}]}\n"
      "{\"label\":\"ORG\",\"pattern\":[{\"SHAPE\":\"XXXX\"},{\"LOWER\":\"party\"}]}\n"
      "{\"label\":\"ORG\",\"pattern\":[{\"LOWER\":\"the\",\"OP\":\"?\"},{\"LOWER\":\"quango\"},"
      "{\"LEMMA\":\"say\",\"OP\":\"!\"}]}\n"
      "{\"label\":\"PERSON\",\"pattern\":[{\"ORTH\":\"Wal-Mart\"},{\"LOWER\":\"jr\",\"OP\":\"*\"}]}\n",
      "patterns.jsonl");
  struct Case {
    const char* text;
    const char* expected;
  };
  const auto [text, expected] = GENERATE(values<Case>({
      {"at Acme Corp today", "Acme Corp=organization#acme"},
      {"at ACME CORP today", ""},
      {"in San Francisco", "San Francisco=place#sf"},
      {"in SAN FRANCISCO", "SAN FRANCISCO=place#sf"},
      {"in san francisco", "san francisco=place#sf"},
      {"a Café One", "Café One=other"},
      {"the Bank of North Dorset agreed", "Bank of North Dorset=organization"},
      {"the bank of North Dorset", ""},
      {"Bank of flour", ""},
      {"the NASA party", "NASA party=organization"},
      {"the NATION party", "NATION party=organization"},
      {"the UN party", ""},
      {"the quango says", ""},
      {"the quango agrees", "the quango agrees=organization"},
      {"a quango agrees", "quango agrees=organization"},
      {"Wal-Mart jr jr left", "Wal-Mart jr jr=person"},
  }));
  INFO(text);
  CHECK(found(*list, text) == expected);
}

TEST_CASE("shapes and titles are those of the EntityRuler") {
  CHECK(word_shape("Smith") == "Xxxxx");
  CHECK(word_shape("Johnson") == "Xxxxx");
  CHECK(word_shape("U.S.") == "X.X.");
  CHECK(word_shape("C3PO") == "XdXX");
  CHECK(word_shape("Élan") == "Xxxx");
  CHECK(word_shape("1,234,567") == "d,ddd,ddd");
  CHECK(is_title("Smith"));
  CHECK(is_title("O'Neil"));
  CHECK_FALSE(is_title("McCain"));
  CHECK_FALSE(is_title("smith"));
  CHECK_FALSE(is_title("42"));
}

TEST_CASE("every bad line of a list of names is named") {
  struct Case {
    const char* text;
    const char* problem;
  };
  const auto [text, problem] = GENERATE(values<Case>({
      {"Acme\n", "n:1: 1 columns where 2 to 4 are wanted: name, type, canonical name, id"},
      {"Acme\torg\ta\tb\tc\n", "n:1: 5 columns where 2 to 4 are wanted: name, type, canonical name, id"},
      {"Acme\tfirm\n", "n:1:2: type: \"firm\" is none of person, organization, place, other"},
      {"\torg\n Acme\torg\n", "n:1:1: name: the cell is empty\nn:2:1: name: a blank stands at the cell's edge"},
      {"{\"label\":\"ORG\"}", "n:1: \"label\" and \"pattern\" are wanted"},
      {"{\"label\":\"ORG\",\"pattern\":\"a\"}\n\n{\"label\":", "n:3: the line is not JSON"},
      {"{\"label\":\"ORG\",\"pattern\":[{\"REGEX\":\"A.*\"}]}",
       "n:1: REGEX is not understood; TEXT, LOWER, LEMMA, SHAPE, IS_TITLE and OP are"},
      {"{\"label\":\"ORG\",\"pattern\":[{\"TEXT\":{\"REGEX\":\"A.*\"}}]}", "n:1: TEXT must be a string"},
      {"{\"label\":\"ORG\",\"pattern\":[{\"TEXT\":\"a\",\"OP\":\"{2}\"}]}",
       "n:1: OP \"{2}\" is not understood; !, ?, + and * are"},
      {"{\"label\":\"ORG\",\"pattern\":[]}", "n:1: the pattern is empty"},
      {"{\"label\":\"ORG\",\"pattern\":[{\"LOWER\":\"a\",\"OP\":\"?\"}]}", "n:1: the pattern matches nothing at all"},
      {"{\"label\":\"ORG\",\"pattern\":\"a\",\"ids\":\"b\"}", "n:1: \"ids\" is not understood"},
      {"{\"label\":\"ORG\",\"pattern\":7}", "n:1: \"pattern\" must be a string or a list"},
      {"{\"label\":\"ORG\",\"pattern\":[{\"LOWER\":\"wal-mart\",\"OP\":\"+\"}]}",
       "n:1: \"wal-mart\" is more than one token"},
  }));
  CHECK_THROWS_WITH(NameList::parse(text, "n"), problem);
}

TEST_CASE("a list with nothing but faults names a hundred of them and says that it stopped") {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "Acme\n";
  try {
    NameList::parse(text, "n");
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    const std::string_view what = error.what();
    CHECK(std::count(what.begin(), what.end(), '\n') == 100);
    CHECK(what.ends_with("the rest was not read"));
  }
}

TEST_CASE("a list of many names finds each of them") {
  std::string text;
  for (int i = 0; i < 20000; ++i) {
    const std::string n = std::to_string(i);
    text += "Name" + n + " of Number" + n + "\torg\t-\tQ" + n + "\n";
    if (i % 2 == 0) text += "Name" + n + "\tperson\n";
  }
  const TemporaryFolder folder;
  const auto list = NameList::load(folder.write("many.tsv", text));
  int wrong = 0;
  for (int i = 0; i < 20000; ++i) {
    const std::string n = std::to_string(i);
    wrong += found(*list, "Name" + n + " of Number" + n) != "Name" + n + " of Number" + n + "=organization#Q" + n;
    wrong += found(*list, "Name" + n + " of Number") != (i % 2 == 0 ? "Name" + n + "=person" : "");
  }
  CHECK(wrong == 0);
  CHECK_THROWS_WITH(NameList::load(folder.path("none.tsv")), folder.path("none.tsv") + ": cannot be read");
}

}  // namespace
}  // namespace news_extract
