// Tokens, in the scheme of Universal Dependencies English. Each case is a text
// and its tokens with one blank between them.

#include <string>

#include "support/catch.h"
#include "text/segmented.h"

using namespace news_extract;
using news_extract::test::segmented;
using news_extract::test::tokens_of;

namespace {

struct Case {
  const char* text;
  const char* tokens;
};

void check(std::initializer_list<Case> cases) {
  for (const Case& c : cases) CHECK(tokens_of(c.text) == c.tokens);
}

std::uint16_t shape_of(const std::string& text, std::size_t token = 0) {
  return segmented(text).tokens.at(token).shape;
}

}  // namespace

TEST_CASE("tokens: clitics") {
  check({
      {"it's", "it 's"},
      {"It’s", "It ’s"},
      {"don't", "do n't"},
      {"can’t", "ca n’t"},
      {"won't", "wo n't"},
      {"they'll", "they 'll"},
      {"we’ve", "we ’ve"},
      {"I'd", "I 'd"},
      {"I'M", "I 'M"},
      {"shouldn't've", "should n't 've"},
      {"the workers' rights", "the workers ' rights"},
      {"Ruiz’s plan", "Ruiz ’s plan"},
      {"cannot", "can not"},
      {"She shouldnt go", "She should nt go"},
      {"gonna", "gon na"},
      {"U.S.'s", "U.S. 's"},
      {"o'clock", "o'clock"},
      {"O'Neill", "O'Neill"},
      {"D’Souza’s", "D’Souza ’s"},
      {"isn't.", "is n't ."},
  });
}

TEST_CASE("tokens: names with a number, an apostrophe or an old abbreviation") {
  check({
      {"3M sold it", "3M sold it"},
      {"worth $3M", "worth $ 3 M"},
      {"a 4M loan", "a 4 M loan"},
      {"Dunkin' Donuts", "Dunkin' Donuts"},
      {"Farmers' Union", "Farmers ' Union"},
      {"Anna van 't Veer", "Anna van 't Veer"},
      {"Lieut. Rena Cole", "Lieut. Rena Cole"},
      {"the Rt. Hon. Ivo Marr", "the Rt. Hon. Ivo Marr"},
      {"He sold it on spec.", "He sold it on spec ."},
  });
}

TEST_CASE("tokens: hyphens") {
  check({
      {"far-off", "far - off"},
      {"co-star", "co-star"},
      {"Anti-dam", "Anti-dam"},
      {"mid-1970s", "mid-1970s"},
      {"e-mail", "e-mail"},
      {"vice-president-elect", "vice-president - elect"},
      {"pre- and post-war", "pre- and post-war"},
      {"over-the-top", "over - the - top"},
      {"non-profit-making", "non-profit - making"},
      {"ten-year-old", "ten - year - old"},
      {"2013-2014", "2013 - 2014"},
      {"he—she", "he — she"},
      {"he -- she", "he -- she"},
  });
}

TEST_CASE("tokens: abbreviations and initials") {
  check({
      {"Mr. Hale", "Mr. Hale"},
      {"the U.S. plan", "the U.S. plan"},
      {"J.P. Dorsey", "J.P. Dorsey"},
      {"A. Holt", "A. Holt"},
      {"Vexel Inc. grew", "Vexel Inc. grew"},
      {"Ph.D.", "Ph.D."},
      {"e.g. this", "e.g. this"},
      {"No. 5", "No. 5"},
      {"He said no. Then", "He said no . Then"},
      {"in Ohio.", "in Ohio ."},
      {"AT&T", "AT&T"},
      {"R&D", "R&D"},
      {"Tarn & Co.", "Tarn & Co."},
      {"Yahoo! grew", "Yahoo! grew"},
      {"It grew!", "It grew !"},
      {"said.The", "said . The"},
  });
}

TEST_CASE("tokens: numbers") {
  check({
      {"1,000", "1,000"},
      {"3.5%", "3.5 %"},
      {"$1.5m", "$ 1.5 m"},
      {"£20bn", "£ 20 bn"},
      {"€5", "€ 5"},
      {"US$5", "US$ 5"},
      {"10am", "10 am"},
      {"10p.m.", "10 p.m."},
      {"1990s", "1990s"},
      {"3rd", "3rd"},
      {"3D", "3D"},
      {"39K", "39 K"},
      {"3/9/2005", "3/9/2005"},
      {"2005-03-09", "2005-03-09"},
      {"12:30", "12:30"},
      {"11:16:00", "11:16:00"},
      {"555-1234", "555-1234"},
      {"9/11", "9/11"},
      {"1, 2", "1 , 2"},
      {".5", ".5"},
      {"#1", "# 1"},
      {"and/or", "and / or"},
      {"w/ him", "w/ him"},
  });
}

TEST_CASE("tokens: names of the net") {
  check({
      {"http://example.org/a_b?c=1.", "http://example.org/a_b?c=1 ."},
      {"(www.example.org)", "( www.example.org )"},
      {"example.co.uk/news, he", "example.co.uk/news , he"},
      {"ann.lee@example.org", "ann.lee@example.org"},
      {"@ann_lee: hi", "@ann_lee : hi"},
      {"#Brexit!", "#Brexit !"},
      {"alt.animals.cats", "alt.animals.cats"},
  });
  CHECK((shape_of("http://example.org") & shape::kWeb) != 0);
  CHECK((shape_of("@ann_lee") & shape::kWeb) != 0);
  CHECK((shape_of("ann") & shape::kWeb) == 0);
}

TEST_CASE("tokens: marks") {
  check({
      {"“Stop,” he said…", "“ Stop , ” he said …"},
      {"``Stop,'' he said.", "`` Stop , '' he said ."},
      {"'Stop,' he said.", "' Stop , ' he said ."},
      {"«Stop»", "« Stop »"},
      {"wait...", "wait ..."},
      {"what?!", "what ?!"},
      {"a (b) [c]", "a ( b ) [ c ]"},
      {"fine :-)", "fine :-)"},
      {"the ’90s", "the ’90s"},
      {"get 'em now", "get 'em now"},
      {"rock ’n’ roll", "rock ’n’ roll"},
      {"nothin' new", "nothin' new"},
      {"a 6\" pipe", "a 6 \" pipe"},
  });
}

TEST_CASE("tokens: quotation marks are told from apostrophes") {
  const auto marks = [](const std::string& text) {
    const Document document = segmented(text);
    std::string out;
    for (const Token& token : document.tokens) {
      if (token.has(shape::kMark)) out += std::string(document.slice(token)) + ' ';
    }
    return out;
  };
  CHECK(marks("“a” \"b\" ‘c’ 'd' «e» ``f''") == "“ ” \" \" ‘ ’ ' ' « » `` '' ");
  CHECK(marks("it's the ’90s and the workers’ day") == "");
  CHECK(marks("‘the cops’ day off’ he said") == "‘ ’ ’ ");
  CHECK(marks("She said 'it's the ’90s'.") == "' ' ");
  CHECK(marks("a 6\" pipe") == "");
}

TEST_CASE("tokens: invisible characters stay inside the word and out of its hash") {
  const Document document = segmented(
      "pre\xC2\xADsi\xC2\xAD"
      "dent president");
  REQUIRE(document.tokens.size() == 2);
  CHECK(document.tokens[0].hash == document.tokens[1].hash);
  CHECK(document.tokens[0].word == document.tokens[1].word);
  CHECK(tokens_of("one\xC2\xA0two\xE2\x80\x8Bthree") == "one two three");
  CHECK(tokens_of("\xEF\xBB\xBFone") == "one");
}

TEST_CASE("tokens: characters outside Latin") {
  check({
      {"👩‍👩‍👧 came", "👩‍👩‍👧 came"},
      {"🇬🇧🇫🇷", "🇬🇧 🇫🇷"},
      {"e\xCC\x81t\xC3\xA9 fini", "e\xCC\x81t\xC3\xA9 fini"},
      {"Łódź", "Łódź"},
      {"𝔄 B", "𝔄 B"},
      {"Москва спит.", "Москва спит ."},
  });
}

TEST_CASE("tokens: folded words have equal hashes") {
  const Document document = segmented("Élan élan ÉLAN don’t don't Smith SMITH smith");
  CHECK(document.tokens[0].hash == document.tokens[1].hash);
  CHECK(document.tokens[0].hash == document.tokens[2].hash);
  CHECK(document.tokens[4].hash == document.tokens[6].hash);  // n’t n't
  CHECK(document.tokens[7].hash == document.tokens[9].hash);
  CHECK(document.tokens[7].hash == RuleBase::hash_word("smith"));
  const std::string longest(200, 'A');
  CHECK(segmented(longest).tokens.at(0).hash == RuleBase::hash_word(std::string(200, 'a')));
}

TEST_CASE("tokens: shapes") {
  using namespace shape;
  constexpr std::uint16_t kCase = kCapital | kAllCaps | kMixedCase | kHasLetter | kHasDigit | kHasPeriod;
  struct Shape {
    const char* text;
    int bits;
  };
  for (const Shape& c : std::initializer_list<Shape>{
           {"smith", kHasLetter},
           {"Smith", kHasLetter | kCapital},
           {"NATO", kHasLetter | kCapital | kAllCaps},
           {"A", kHasLetter | kCapital | kAllCaps},
           {"iPhone", kHasLetter | kMixedCase},
           {"McCain", kHasLetter | kCapital | kMixedCase},
           {"U.S.", kHasLetter | kCapital | kAllCaps | kHasPeriod},
           {"3.5", kHasDigit | kHasPeriod},
           {"F1", kHasLetter | kHasDigit | kCapital | kAllCaps},
           {"Élan", kHasLetter | kCapital},
           {"ÉLAN", kHasLetter | kCapital | kAllCaps},
       }) {
    INFO(c.text);
    CHECK((shape_of(c.text) & kCase) == c.bits);
  }
  CHECK((shape_of("$") & (kSymbol | kPunctuation)) == kSymbol);
  CHECK((shape_of("😀") & (kSymbol | kPunctuation)) == kSymbol);
  CHECK((shape_of(",") & (kSymbol | kPunctuation)) == kPunctuation);
  CHECK((shape_of("it's", 1) & kClitic) != 0);
  CHECK((shape_of("a b", 1) & kSpaceBefore) != 0);
  CHECK((shape_of("a,b", 1) & kSpaceBefore) == 0);
  CHECK((shape_of("a") & kSpaceBefore) != 0);
}
