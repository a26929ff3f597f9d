#include "attribution/attribution.h"

#include <string>
#include <vector>

#include "support/catch.h"
#include "support/read_article.h"

namespace news_extract {
namespace {

std::string speakers(const Document& document) {
  std::string out;
  for (const Quote& quote : document.quotes) {
    if (!out.empty()) out += '\n';
    out += quote.speaker ? std::string(document.slice(quote.speaker->span)) : "-";
  }
  return out;
}

struct Case {
  const char* name;
  const char* text;
  const char* expected;
};

TEST_CASE("who stands as the speaker", "[attribution]") {
  const std::vector<Case> cases = {
      {"subject", "\"The dam will hold,\" Martha Greene said.", "Martha Greene"},
      {"inverted", "\"The dam will hold,\" said Martha Greene, the county's engineer.", "Martha Greene"},
      {"not the addressee", "Martha Greene told the council that the dam would hold.", "Martha Greene"},
      {"relative", "The engineer, who said the dam would hold, left on Monday.", "who"},
      {"according to", "The dam would hold, according to the engineer.", "the engineer"},
      {"a dash aside", "The mayor - who lives in Ohio - said he regretted it.", "The mayor"},
      {"a title beside the name", "\"It is over,\" said Acme chief executive Jane Doe.",
       "Acme chief executive Jane Doe"},
      {"a description before the verb", "Ann Greene, chief engineer with the trust, said the dam would hold.",
       "Ann Greene"},
      {"participle", "Greene praised the wall, saying it would hold.", "Greene\nGreene"},
      {"joint", "Ann Greene and Paul Webb said the dam would hold.", "Ann Greene and Paul Webb"},
      {"a quantifier in the verb group", "Ann Greene and Paul Webb have all said the dam would hold.",
       "Ann Greene and Paul Webb"},
      {"carried on", "\"The dam will hold,\" Greene said.\n\n\"We have tested the wall twice this year.\"\n", "Greene"},
      {"carried on behind the narrator",
       "\"The dam will hold,\" Greene said.\n\nIt was late. \"We have tested the wall twice this year.\"\n",
       "Greene\nGreene"},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(speakers(read_article(c.text)) == c.expected);
  }
}

TEST_CASE("joint speakers are members", "[attribution]") {
  const Document document = read_article("Ann Greene and Paul Webb said the dam would hold.");
  REQUIRE(document.quotes.size() == 1);
  REQUIRE(document.quotes[0].speaker);
  CHECK(document.quotes[0].speaker->members.size() == 2);
}

TEST_CASE("a name with \"of\" or \"and\" in it is one, and goes on", "[attribution]") {
  const std::vector<Case> cases = {
      {"an office behind the body", "Bank of England governor Andrew Plimmer said rates would fall.", "Andrew Plimmer"},
      {"a body of a body", "The Church of England's General Synod said no deal was likely.", "General Synod"},
      {"the body itself", "The Bank of England said rates would fall.", "Bank of England"},
      {"and inside the name", "The Food and Drug Administration said the drug was safe.",
       "Food and Drug Administration"},
      {"a state behind the name", "Zoe Plimmer, D-Calif., who said rates would fall, left.", "Zoe Plimmer"},
      {"who, behind where one works", "Zoe Plimmer, a professor at Harbour University who says rates will fall, left.",
       "Zoe Plimmer"},
      {"joined behind the name", "IBM and the Bank of England said rates would fall.", "IBM and the Bank of England"},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    const Document document = read_article(c.text);
    REQUIRE(document.quotes.size() == 1);
    REQUIRE(document.quotes[0].speaker);
    CHECK(document.quotes[0].speaker->name == c.expected);
  }
}

TEST_CASE("whom a spokesperson speaks for", "[attribution]") {
  const std::vector<Case> cases = {
      {"for", "\"It is over,\" a spokesman for Acme Corp. said.", "Acme Corp."},
      {"described", "\"It is over,\" said Jane Doe, a spokeswoman for the Justice Department.", "Justice Department"},
      {"on behalf of", "\"It is over,\" Jane Doe said on behalf of Acme Corp.", "Acme Corp."},
      {"speaking for", "Jane Doe, speaking for the families, said it was over.", "the families"},
      {"behind the content", "Jane Doe said \"We will win,\" speaking for the workers.", "the workers"},
      {"speaking for an hour", "Speaking for an hour, Jane Doe said it was over.", "-"},
      {"what is said of others", "\"He spoke on behalf of Acme Corp.,\" said Jane Doe.", "-"},
      {"speaks for herself", "\"It is over,\" said Jane Doe, a lawmaker for Labour.", "-"},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    const Document document = read_article(c.text);
    REQUIRE(document.quotes.size() == 1);
    const auto& body = document.quotes[0].on_behalf_of;
    CHECK((body ? body->name : "-") == c.expected);
  }
}

TEST_CASE("the addressee is not the speaker", "[attribution]") {
  const Document document = read_article("\"The dam will hold,\" Martha Greene told the county council.");
  REQUIRE(document.quotes.size() == 1);
  REQUIRE(document.quotes[0].addressee);
  CHECK(document.slice(document.quotes[0].addressee->span) == "the county council");
  CHECK(document.slice(document.quotes[0].speaker->span) == "Martha Greene");
}

TEST_CASE("whom the publication's us means", "[attribution]") {
  const Document known = read_article("LONDON (Reuters) - Martha Greene told us the dam would hold.");
  REQUIRE(known.quotes.size() == 1);
  REQUIRE(known.quotes[0].addressee);
  CHECK(known.quotes[0].addressee->name == "Reuters");
  const Document unknown = read_article("Martha Greene told us the dam would hold.");
  REQUIRE(unknown.quotes.size() == 1);
  REQUIRE(unknown.quotes[0].addressee);
  CHECK(unknown.quotes[0].addressee->name.empty());
}

TEST_CASE("speakers that lost are explained", "[attribution]") {
  const auto losers = [](const Document& document) {
    std::string out;
    for (const TraceEntry& entry : document.trace) {
      if (std::string(entry.stage) == "attribution" && !entry.fired) out += std::string(entry.rule.name) + '\n';
    }
    return out;
  };
  CHECK(losers(read_article("\"It will hold,\" Martha Greene told Paul Webb.", true)) == "addressee\n");
  CHECK(losers(read_article("Paul Webb sat down. \"It will hold,\" Martha Greene said.", true)) == "nearest_person\n");
  CHECK(losers(read_article("\"It will hold,\" Martha Greene said.", true)).empty());
}

TEST_CASE("a paper speaks for who wrote it", "[attribution]") {
  const Document letter = read_article("\"We will bid,\" a letter from Acme Corp. said.");
  REQUIRE(letter.quotes.size() == 1);
  CHECK(letter.quotes[0].speaker->name == "Acme Corp.");
  const Document nobody = read_article("\"We will bid,\" a letter on the desk said.");
  REQUIRE(nobody.quotes.size() == 1);
  CHECK(nobody.quotes[0].speaker->name == "a letter");
}

TEST_CASE("the medium", "[attribution]") {
  const Document spoken = read_article("\"The dam will hold,\" Greene said in an interview on Monday.");
  REQUIRE(spoken.quotes.size() == 1);
  CHECK(spoken.quotes[0].medium == Medium::interview);
  const Document plain = read_article("\"The dam will hold,\" Greene said on Monday.");
  REQUIRE(plain.quotes.size() == 1);
  CHECK(plain.quotes[0].medium == Medium::none);
}

}  // namespace
}  // namespace news_extract
