#include "rules/word_readings.h"

#include <algorithm>
#include <vector>

#include "news_extract/rule_pack.h"
#include "support/catch.h"

namespace news_extract {
namespace {

const Readings& readings_of(std::string_view form) {
  const RuleBase& rules = *RuleBase::built_in();
  return word_readings(rules)[rules.word(rules.find(form)).readings];
}

TEST_CASE("a word has the readings that its packs give it, the best with score 0") {
  struct Case {
    const char* form;
    std::vector<State> states;  // likeliest first
  };
  const Case cases[] = {
      {"the", {State::determiner}}, {"and", {State::coordinator}}, {"to", {State::to, State::preposition}},
      {"she", {State::subject}},    {"wrote", {State::ed}},        {"plan", {State::noun, State::base}},
      {"people", {State::noun}},  // the verb is too rare
  };
  for (const Case& c : cases) {
    CAPTURE(c.form);
    std::vector<Reading> readings(readings_of(c.form).all().begin(), readings_of(c.form).all().end());
    std::stable_sort(readings.begin(), readings.end(),
                     [](const Reading& a, const Reading& b) { return a.score > b.score; });
    REQUIRE(readings.size() == c.states.size());
    CHECK(readings.front().score == 0);
    for (std::size_t i = 0; i < readings.size(); ++i) CHECK(readings[i].state == c.states[i]);
  }
}

TEST_CASE("words of one list share it, a word without readings has none") {
  const RuleBase& rules = *RuleBase::built_in();
  CHECK(rules.word(rules.find("mayor")).readings == rules.word(rules.find("senator")).readings);
  CHECK(rules.word(0).readings == 0);
  CHECK(word_readings(rules)[0].count == 0);
}

TEST_CASE("every list of the image is what its word is read as") {
  const RuleBase& rules = *RuleBase::built_in();
  for (const char* form : {"back", "her", "like", "leaves", "further", "that", "'s", "green"}) {
    CAPTURE(form);
    const Readings wanted = read_word(rules.word(rules.find(form)));
    CHECK(std::ranges::equal(readings_of(form).all(), wanted.all()));
  }
}

}  // namespace
}  // namespace news_extract
