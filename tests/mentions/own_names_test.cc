#include <algorithm>

#include "news_extract/pipeline.h"
#include "support/catch.h"

namespace news_extract {
namespace {

Document read(std::string_view text, std::string_view names) {
  const Pipeline pipeline(RuleBase::built_in(), {NameList::parse(names, "mine.tsv"), nullptr});
  Document document;
  document.text = text;
  document.explain = true;
  pipeline.run(document);
  return document;
}

/// "name#id: mention, mention; ..." of one type.
std::string entities(const Document& document, EntityType type) {
  std::string out;
  for (const Entity& entity : document.entities) {
    if (entity.type != type) continue;
    if (!out.empty()) out += "; ";
    out += entity.name + "#" + entity.external_id + ":";
    for (const std::uint32_t m : entity.mentions) {
      if (document.mentions[m].kind == MentionKind::name) {
        out.append(" ").append(document.slice(document.mentions[m].span));
      }
    }
  }
  return out;
}

TEST_CASE("the user's names win over what the rules find") {
  struct Case {
    const char* what;
    const char* text;
    const char* names;
    EntityType type;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a new name", "Shares of Quibble fell.", "Quibble\torg\tQuibble Group\tQ5\n", EntityType::organization,
       "Quibble Group#Q5: Quibble"},
      {"another type", "Shares of France fell.", "France\torg\n", EntityType::organization, "France#: France"},
      {"no name at all", "Shares of France fell.", "France\tother\n", EntityType::place, ""},
      {"inside a longer name", "It was Harrison Ford who won.", "Ford\torg\n", EntityType::organization, ""},
      {"one id, two names", "IBM grew. Big Blue fell.", "IBM\torg\t-\tQ7\nBig Blue\torg\t-\tQ7\n",
       EntityType::organization, "Big Blue#Q7: IBM Big Blue"},
      {"two ids, one surname", "Ann Lake left. Bob Lake stayed.", "Ann Lake\tperson\t-\tp1\nBob Lake\tperson\t-\tp2\n",
       EntityType::person, "Ann Lake#p1: Ann Lake; Bob Lake#p2: Bob Lake"},
      {"a person's short name", "Ann Lake left. “No,” said Lake.", "Lake\tperson\tAnn Lake\tp1\n", EntityType::person,
       "Ann Lake#p1: Ann Lake Lake"},
  }));
  INFO(c.what);
  CHECK(entities(read(c.text, c.names), c.type) == c.expected);
}

TEST_CASE("the trace tells of the user's names and of what they replaced") {
  const Document document = read("Shares of France fell.", "France\torg\n");
  const auto told = [&](bool fired, std::string_view note) {
    return std::any_of(document.trace.begin(), document.trace.end(), [&](const TraceEntry& entry) {
      return entry.fired == fired && entry.note == note && document.slice(entry.span) == "France";
    });
  };
  CHECK(told(true, "a name of the user's list"));
  CHECK(told(false, "a name of the user's list takes its place"));
}

}  // namespace
}  // namespace news_extract
