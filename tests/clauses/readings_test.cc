#include "clauses/readings.h"

#include <algorithm>

#include "clauses/analysed.h"
#include "rules/phrase_split.h"
#include "support/catch.h"

namespace news_extract {
namespace {

Readings read(std::string_view text, std::uint16_t shape, Capitals capitals = Capitals::tell) {
  const RuleBase& rules = test::built_in_rules();
  Token token;
  token.end = static_cast<std::uint32_t>(text.size());
  token.shape = shape;
  token.word = rules.find(fold_word(text));
  Readings readings;
  read_token(token, rules.word(token.word), text, capitals, readings);
  return readings;
}

State best(const Readings& readings) {
  const auto all = readings.all();
  const auto rarer = [](const Reading& a, const Reading& b) { return a.score < b.score; };
  return std::max_element(all.begin(), all.end(), rarer)->state;
}

bool may_be(const Readings& readings, State state) {
  const auto all = readings.all();
  return std::any_of(all.begin(), all.end(), [state](const Reading& reading) { return reading.state == state; });
}

constexpr std::uint16_t kLower = shape::kHasLetter;
constexpr std::uint16_t kCapital = shape::kHasLetter | shape::kCapital;
constexpr std::uint16_t kFirst = kCapital | shape::kSentenceStart;
constexpr std::uint16_t kAllCaps = kCapital | shape::kAllCaps;

TEST_CASE("the likeliest reading of a word by itself") {
  struct Case {
    const char* text;
    std::uint16_t shape;
    State state;
  };
  const Case cases[] = {
      {"people", kLower, State::noun},
      {"the", kLower, State::determiner},
      {"they", kLower, State::subject},
      {"their", kLower, State::possessive},
      {"was", kLower, State::be},
      {"must", kLower, State::modal},
      {"who", kLower, State::wh},
      {"because", kLower, State::subordinator},
      {"and", kLower, State::coordinator},
      {"twelve", kLower, State::number},
      {"larger", kLower, State::comparative},
      {"wrote", kLower, State::ed},
      {"Green", kCapital, State::adjective},
      {"Walker", kCapital, State::proper},
      {"French", kCapital, State::adjective},
      {"May", kCapital, State::proper},
      {"May", kFirst, State::modal},
      {"US", kAllCaps, State::proper},
      {"us", kLower, State::object},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(best(read(c.text, c.shape)) == c.state);
  }
}

TEST_CASE("endings and shapes speak for unknown words") {
  struct Case {
    const char* text;
    std::uint16_t shape;
    State state;
  };
  const Case cases[] = {
      {"zorbing", kLower, State::ing},
      {"zorbed", kLower, State::ed},
      {"zorbly", kLower, State::adverb},
      {"zorbs", kLower, State::nouns},
      {"zorb", kLower, State::noun},
      {"zorbless", kLower, State::adjective},
      {"Zorb", kCapital, State::proper},
      {"1990s", shape::kHasDigit | shape::kHasLetter, State::nouns},
      {"8th", shape::kHasDigit | shape::kHasLetter, State::adjective},
      {"4,000", shape::kHasDigit, State::number},
      {"x@y.org", kLower | shape::kWeb, State::proper},
      {",", shape::kPunctuation, State::comma},
      {";", shape::kPunctuation, State::stop},
      {"(", shape::kPunctuation, State::mark},
      {"$", shape::kSymbol, State::symbol},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(best(read(c.text, c.shape)) == c.state);
  }
}

TEST_CASE("a capital inside prose hides verbs, in a headline it does not") {
  CHECK_FALSE(may_be(read("Plans", kCapital), State::third));
  CHECK(may_be(read("Plans", kCapital, Capitals::tell_not), State::third));
}

}  // namespace
}  // namespace news_extract
