// The seed article, the whole way: the facts a reader takes from it must be in the record.

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "news_extract/pipeline.h"
#include "news_extract/record.h"
#include "support/catch.h"
#include "text/decode.h"

namespace news_extract {
namespace {

using nlohmann::json;

const json& seed_record() {
  static const json record = [] {
    std::ifstream in(NEWS_EXTRACT_SOURCE_DIR "/seeds/microsoft-facial-recognition.txt", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const auto rules = RuleBase::built_in();
    Document document;
    decode(bytes, "", document);
    Pipeline(rules).run(document);
    std::string out;
    write_record(document, *rules, {}, out);
    return json::parse(out);
  }();
  return record;
}

const json* named(const char* list, const std::string& name) {
  for (const json& entity : seed_record()[list]) {
    if (entity["name"] == name) return &entity;
  }
  return nullptr;
}

TEST_CASE("seed: the organizations") {
  for (const char* name : {"Microsoft", "IBM", "Amazon", "Amnesty International", "ACLU of Northern California"}) {
    INFO(name);
    CHECK(named("organizations", name) != nullptr);
  }
}

TEST_CASE("seed: the credit of the picture is a mention of its company") {
  const json* company = named("organizations", "Microsoft");
  REQUIRE(company != nullptr);
  CHECK((*company)["mentions"][0]["start"] == 8);
}

TEST_CASE("seed: the people and their roles") {
  struct Case {
    const char* name;
    const char* title;
    const char* organization;
  };
  const auto [name, title, organization] = GENERATE(values<Case>({
      {"Brad Smith", "president", "Microsoft"},
      {"Matt Cagle", "technology and civil liberties attorney", "ACLU of Northern California"},
  }));
  const json* person = named("people", name);
  REQUIRE(person != nullptr);
  REQUIRE((*person)["roles"].size() == 1);
  CHECK((*person)["roles"][0]["title"] == title);
  CHECK((*person)["roles"][0]["organization"]["name"] == organization);
}

TEST_CASE("seed: who said what") {
  struct Case {
    const char* kind;
    const char* speaker;
    const char* begins;
    const char* ends;
  };
  const auto [kind, speaker, begins, ends] = GENERATE(values<Case>({
      {"mixed", "Brad Smith", "Microsoft has already been", "use of this technology"},
      {"direct", "Brad Smith", "As a result of the principles", "govern this technology."},
      {"mixed", "Brad Smith", "that Microsoft will be putting", "scenarios"},
      {"indirect", "IBM", "it will stop selling", "tech entirely"},
      {"block", "Matt Cagle", "When even the makers", "disproportionately harm them."},
      {"indirect", "Brad Smith", "company will not sell", "tech to police"},
  }));
  INFO(begins);
  bool found = false;
  for (const json& quote : seed_record()["quotes"]) {
    std::string text = quote["text"];
    found = found ||
            (quote["kind"] == kind && quote["speaker"]["name"] == speaker && text.find(begins) < 3 &&
             text.rfind(ends) != std::string::npos && text.rfind(ends) + std::string(ends).size() + 6 >= text.size());
  }
  CHECK(found);
}

TEST_CASE("seed: who stands where, on what condition") {
  struct Case {
    const char* actor;
    const char* stance;
    const char* issue;
    const char* condition;
  };
  const auto [actor, stance, issue, condition] = GENERATE(values<Case>({
      {"Microsoft", "oppose", "sell facial recognition technology to police departments",
       "until we have a national law in place"},
      {"Microsoft", "oppose", "the use of facial recognition technology by law enforcement", "until more regulation"},
      {"IBM", "oppose", "the use of facial recognition technology by law enforcement", "until more regulation"},
      {"Amazon", "oppose", "the use of facial recognition technology by law enforcement", "until more regulation"},
      {"IBM", "oppose", "selling facial recognition tech", nullptr},
      {"Matt Cagle", "support", "stop law enforcement use of face recognition", nullptr},
      {"Matt Cagle", "support", "halting its current efforts to advance legislation", nullptr},
      {"Amnesty International", "support", "an outright ban on the use of facial recognition technology", nullptr},
  }));
  INFO(actor << " " << issue);
  bool found = false;
  for (const json& position : seed_record()["positions"]) {
    const json behalf = position["on_behalf_of"];
    const bool holds = position["actor"]["name"] == actor || (!behalf.is_null() && behalf["name"] == actor);
    const std::string text = position["issue"]["text"];
    if (!holds || position["stance"] != stance || text.rfind(issue, 0) != 0) continue;
    if (condition == nullptr) {
      found = found || position["condition"].is_null();
    } else if (!position["condition"].is_null()) {
      found = found || position["condition"]["text"].get<std::string>().rfind(condition, 0) == 0;
    }
  }
  CHECK(found);
}

}  // namespace
}  // namespace news_extract
