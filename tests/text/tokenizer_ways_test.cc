// The short ways of the tokenizer change nothing: the same tokens come out
// when every chunk goes through the rules, and when ICU cuts every chunk.

#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.h"
#include "text/chars.h"
#include "text/segment.h"

using namespace news_extract;

namespace {

Document segment(const std::string& text, TokenizerWays ways) {
  static const auto rules = RuleBase::built_in();
  Document document;
  document.text = text;
  Segmenter(*rules).run(document, ways);
  return document;
}

bool same(const Token& a, const Token& b) {
  return a.begin == b.begin && a.end == b.end && a.hash == b.hash && a.word == b.word && a.shape == b.shape;
}

// Where the documents differ first, in words; empty where they do not.
std::string difference(const Document& a, const Document& b) {
  const std::size_t count = std::min(a.tokens.size(), b.tokens.size());
  for (std::size_t i = 0; i < count; ++i) {
    if (same(a.tokens[i], b.tokens[i])) continue;
    std::ostringstream out;
    out << "token " << i << ": [" << a.slice(a.tokens[i]) << "] shape " << a.tokens[i].shape << " against ["
        << b.slice(b.tokens[i]) << "] shape " << b.tokens[i].shape;
    return out.str();
  }
  if (a.tokens.size() != b.tokens.size()) return "one has more tokens";
  if (a.sentences.size() != b.sentences.size()) return "one has more sentences";
  for (std::size_t i = 0; i < a.sentences.size(); ++i) {
    if (a.sentences[i].span != b.sentences[i].span) return "sentence " + std::to_string(i);
  }
  return std::string();
}

void check_ways(const std::string& text) {
  const Document fast = segment(text, {});
  CHECK(difference(fast, segment(text, {false, true})) == "");
  CHECK(difference(fast, segment(text, {false, false})) == "");
  CHECK(difference(fast, segment(text, {true, false})) == "");
}

// Every token lies behind the one before it, on character boundaries, and
// nothing but blanks is left between them.
void check_cover(const Document& document) {
  std::uint32_t at = 0;
  for (const Token& token : document.tokens) {
    REQUIRE(token.begin >= at);
    REQUIRE(token.end > token.begin);
    for (std::uint32_t i = at; i < token.begin;) {
      const CodePoint c = code_point_at(document.text, i);
      REQUIRE(char_kind(c.value) == CharKind::blank);
      i += c.size;
    }
    at = token.end;
  }
  std::uint32_t last = 0;
  for (const Sentence& sentence : document.sentences) {
    REQUIRE(sentence.tokens.first == last);
    REQUIRE(sentence.tokens.size() > 0);
    REQUIRE(sentence.span == document.span_of(sentence.tokens));
    last = sentence.tokens.last;
  }
  REQUIRE(last == document.tokens.size());
}

// Pieces that meet in news and ask for a rule.
const std::vector<std::string>& pieces() {
  static const std::vector<std::string> kPieces = {"the",
                                                   "Mr",
                                                   "U.S",
                                                   "p.m",
                                                   "don't",
                                                   "it’s",
                                                   "AT&T",
                                                   "co-star",
                                                   "1.5m",
                                                   "10am",
                                                   "3.5bn",
                                                   "6ft",
                                                   "20k",
                                                   "1990s",
                                                   "7E",
                                                   "3/9/2005",
                                                   "12:30",
                                                   "J.P",
                                                   "said",
                                                   "Inc",
                                                   "No",
                                                   "'em",
                                                   "’90s",
                                                   "www.a.org",
                                                   "a@b.com",
                                                   "#tag",
                                                   "@who",
                                                   "cannot",
                                                   "w/",
                                                   "é",
                                                   "Ü",
                                                   "naïve",
                                                   "Łódź",
                                                   "ß",
                                                   "ﬁ",
                                                   "Ω",
                                                   "д",
                                                   "中文",
                                                   "ไทย",
                                                   "😀",
                                                   "👩‍👩‍👧",
                                                   "\xC2\xAD",
                                                   "\xE2\x80\x8D",
                                                   "\xCC\x81",
                                                   "\xEF\xBB\xBF",
                                                   "\xF0\x9D\x94\x84",
                                                   "\xD7\x90",
                                                   "٣",
                                                   "…",
                                                   "—",
                                                   "–",
                                                   "-",
                                                   "'",
                                                   "’",
                                                   "‘",
                                                   "\"",
                                                   "“",
                                                   "”",
                                                   "«",
                                                   "»",
                                                   "''",
                                                   "``",
                                                   "(",
                                                   ")",
                                                   "[",
                                                   "]",
                                                   ".",
                                                   "...",
                                                   ",",
                                                   ";",
                                                   ":",
                                                   "!",
                                                   "?",
                                                   "$",
                                                   "€",
                                                   "%",
                                                   "/",
                                                   "&",
                                                   "_",
                                                   "*",
                                                   "\t",
                                                   "\n",
                                                   "\n\n",
                                                   "\r\n",
                                                   "\xC2\xA0",
                                                   "\xC2\x85",
                                                   "9",
                                                   "1,000",
                                                   "ʼ",
                                                   "·",
                                                   "‧",
                                                   "。",
                                                   "！",
                                                   "क्षि",
                                                   "\x01",
                                                   "½",
                                                   "²",
                                                   "ª",
                                                   "™",
                                                   "£",
                                                   "'s",
                                                   "’S",
                                                   "'LL",
                                                   "'t",
                                                   "N’T",
                                                   "isn't",
                                                   "donTn't",
                                                   "Dont",
                                                   "anti",
                                                   "Corp",
                                                   "A",
                                                   "McKay",
                                                   "eightlet",
                                                   "telecommunications",
                                                   "TELECOMMUNICATIONS",
                                                   "sixteenletterwor",
                                                   "12345678",
                                                   "'x",
                                                   "+",
                                                   "="};
  return kPieces;
}

}  // namespace

TEST_CASE("all ways give the same tokens for the seeds") {
  std::ifstream file(NEWS_EXTRACT_SOURCE_DIR "/seeds/microsoft-facial-recognition.txt");
  std::stringstream text;
  text << file.rdbuf();
  REQUIRE(text.str().size() > 1000);
  check_ways(text.str());
  check_cover(segment(text.str(), {}));
}

TEST_CASE("all ways give the same tokens for pieces thrown together") {
  std::mt19937 random(20240229);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t count = 1 + random() % 24;
    for (std::size_t i = 0; i < count; ++i) {
      text += pieces()[random() % pieces().size()];
      if (random() % 3 == 0) text += ' ';
    }
    INFO(text);
    check_ways(text);
    check_cover(segment(text, {}));
  }
}

TEST_CASE("all ways give the same tokens for words of every length and case") {
  std::mt19937 random(11);
  const std::vector<std::string> behind = {" ", ". ", ", ", "'s ", "n't ", "-", ".\" ", "” ", ": ", "' ", "/"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int word = 0; word < 6; ++word) {
      const std::size_t size = 1 + random() % (random() % 8 == 0 ? 80 : 20);
      const bool capitals = random() % 4 == 0;
      for (std::size_t i = 0; i < size; ++i) {
        const char c = static_cast<char>('a' + random() % 26);
        const bool upper = capitals ? random() % 12 != 0 : i == 0 && random() % 3 == 0;
        text += upper ? static_cast<char>(c - 32) : c;
      }
      text += behind[random() % behind.size()];
    }
    INFO(text);
    check_ways(text);
    check_cover(segment(text, {}));
  }
}

TEST_CASE("all ways give the same tokens for characters of every plane") {
  std::mt19937 random(7);
  const std::vector<char32_t> limits = {0x80, 0x250, 0x3000, 0x10000, 0x110000};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t count = 1 + random() % 16;
    for (std::size_t i = 0; i < count; ++i) {
      const char32_t limit = limits[random() % limits.size()];
      auto c = static_cast<char32_t>(random() % limit);
      if (c >= 0xD800 && c < 0xE000) c = 0x2026;
      char encoded[4];
      text.append(encoded, encode_utf8(c, encoded));
    }
    INFO(text);
    check_ways(text);
    check_cover(segment(text, {}));
  }
}
