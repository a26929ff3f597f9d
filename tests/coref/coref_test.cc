#include "coref/coref.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/entities.h"
#include "support/read_article.h"

namespace news_extract {
namespace {

std::string entities_of(const Document& document, EntityType type) {
  std::string line;
  for (const Entity& entity : document.entities) {
    if (entity.type != type) continue;
    if (!line.empty()) line += " | ";
    line += entity.name + " " + std::to_string(entity.mentions.size());
  }
  return line;
}

struct Case {
  const char* what;
  const char* text;
  const char* expected;
};

TEST_CASE("the names of one person are one entity, under the fullest name") {
  const Case cases[] = {
      {"surname", "Tom Plimmer spoke. Plimmer left.", "Tom Plimmer 2"},
      {"surname before the full name", "Mr Plimmer won. Tom Plimmer is 40.", "Tom Plimmer 2"},
      {"initial", "T. Plimmer wrote it. Tom Plimmer signed it.", "Tom Plimmer 2"},
      {"middle name", "George W. Plimmer and George Plimmer are one.", "George W. Plimmer 2"},
      {"given name", "Melinda Plimmer spoke. Then Melinda left.", "Melinda Plimmer 2"},
      {"sir", "Sir Walter Plimmer spoke. Sir Walter left.", "Walter Plimmer 2"},
      {"two of one surname by title", "Tom Plimmer and Megan Plimmer met. Mrs Plimmer left. Mr Plimmer wept.",
       "Tom Plimmer 2 | Megan Plimmer 2"},
      {"two of one surname by the last full mention", "Brad Plimmer spoke. Carl Plimmer spoke too. Plimmer left.",
       "Brad Plimmer 1 | Carl Plimmer 2"},
      {"who is called by the given name",
       "Donald Plimmer wed. His bride was Melinda Plimmer. Melinda smiled, Plimmer wept.",
       "Donald Plimmer 3 | Melinda Plimmer 2"},
  };
  for (const Case& c : cases) {
    INFO(c.what << ": " << c.text);
    CHECK(entities_of(read_article(c.text), EntityType::person) == c.expected);
  }
}

TEST_CASE("aliases are listed once, in the order of the text, however many there are") {
  const std::string middles = "ABCDEFGHJKLM";
  std::string text = "Tom Plimmer spoke.";
  for (int round = 0; round < 2; ++round) {
    for (const char middle : middles)
      text += std::string(" Then it was Tom ") + middle + ". Plimmer who spoke to them.";
  }
  const Document document = read_article(text);
  REQUIRE(document.entities.size() == 1);
  std::vector<std::string> expected;
  for (const char middle : middles) expected.push_back(std::string("Tom ") + middle + ". Plimmer");
  // The first of the longest forms is the name itself.
  CHECK(document.entities[0].name == expected.front());
  expected.front() = "Tom Plimmer";
  CHECK(document.entities[0].aliases == expected);
}

TEST_CASE("the names of one body are one entity") {
  const Case cases[] = {
      {"first words", "Quorl Motors fell, and Quorl shares rose.", "Quorl Motors 2"},
      {"acronym", "The Alliance to Save Harbours (ASH) spoke.", "Alliance to Save Harbours 2"},
      {"known acronym", "The European Union met. The EU agreed.", "European Union 2"},
      {"known short name", "The Liberal Democrats met. A Lib Dem peer spoke.", "Liberal Democrats 2"},
      {"the last word", "The Harbour Reform Commission met. The Commission said no.", "Harbour Reform Commission 2"},
      {"near miss: before the whole name", "The Commission said no. The Harbour Reform Commission met.",
       "Commission 1 | Harbour Reform Commission 1"},
      {"near miss: known by that name", "The Harbour Trades Congress met. Then the Congress left.",
       "Harbour Trades Congress 1 | Congress 1"},
      {"a branch does not name the whole", "Greenpeace UK spoke. Greenpeace has branches.", "Greenpeace 2"},
      {"two bodies", "Quorl Motors met Tarrow Airlines.", "Quorl Motors 1 | Tarrow Airlines 1"},
  };
  for (const Case& c : cases) {
    INFO(c.what << ": " << c.text);
    CHECK(entities_of(read_article(c.text), EntityType::organization) == c.expected);
  }
}

TEST_CASE("pronouns stand for the likeliest person or body") {
  const Case cases[] = {
      {"he", "Tom Plimmer resigned. He said it was time.", "He = Tom Plimmer"},
      {"gender", "Tom Plimmer met Megan Harker. She said no.", "She = Megan Harker"},
      {"subject", "Tom Plimmer met Carl Harker on Monday. He said no.", "He = Tom Plimmer"},
      {"object of the same verb", "Tom Plimmer arrived. Carl Harker told him so.", "him = Tom Plimmer"},
      {"its", "Quorlex Inc. cut its prices.", "its = Quorlex Inc."},
      {"it that says", "Quorlex Inc. cut jobs. It said the market had fallen.", "It = Quorlex Inc."},
      {"it of the weather", "Quorlex Inc. cut jobs. It was raining.", ""},
      {"nobody there", "The rain fell. He said so.", ""},
  };
  for (const Case& c : cases) {
    INFO(c.what << ": " << c.text);
    CHECK(references_of(read_article(c.text), MentionKind::pronoun) == c.expected);
  }
}

TEST_CASE("descriptions stand for whom the article has so described") {
  const Case cases[] = {
      {"office", "President Ada Plimmer spoke on Monday. Later the president left.", "the president = Ada Plimmer"},
      {"kind of body", "Quorlex Inc. cut jobs. The company said so.", "The company = Quorlex Inc."},
      {"last word of a body", "The Harbour Reform Committee met. The committee said no.",
       "The committee = Harbour Reform Committee"},
      {"home of the last subject", "Bernie Plimmer spoke on Monday. The Vermont senator was angry.",
       "senator = Bernie Plimmer"},
      {"before its name", "The country’s largest carmaker, Quorl Motors, cut jobs.", "largest carmaker = Quorl Motors"},
      {"near miss: what another does", "Of the company, Quorl Motors said nothing.", ""},
      {"another kind", "The Labour Party met. The company said so.", ""},
      {"a body of its own", "Quorlex Inc. cut jobs. The government said so.", ""},
  };
  for (const Case& c : cases) {
    INFO(c.what << ": " << c.text);
    CHECK(references_of(read_article(c.text), MentionKind::nominal) == c.expected);
  }
}

}  // namespace
}  // namespace news_extract
