// Sentences and tokens together, on whole small articles.

#include "text/segment.h"

#include <string>
#include <vector>

#include "support/catch.h"

using namespace news_extract;

namespace {

Document segment(const std::string& text) {
  static const auto rules = RuleBase::built_in();
  Document document;
  document.text = text;
  segment_text(*rules, document);
  return document;
}

}  // namespace

TEST_CASE("an article falls into paragraphs, sentences and tokens") {
  const Document document = segment("Mill closes\n\nThe mill in Leeds shut. \"We can't go on,\" Ms. Dale said.\n");
  REQUIRE(document.paragraphs.size() == 2);
  REQUIRE(document.sentences.size() == 3);
  CHECK(document.slice(document.sentences[1].span) == "The mill in Leeds shut.");
  CHECK(document.paragraphs[1].first_sentence == 1);
  CHECK(document.paragraphs[1].last_sentence == 3);
  std::vector<std::string> tokens;
  for (const Token& token : document.tokens) tokens.emplace_back(document.slice(token));
  const std::vector<std::string> wanted = {"Mill", "closes", "The", "mill", "in", "Leeds", "shut", ".",    "\"",   "We",
                                           "ca",   "n't",    "go",  "on",   ",",  "\"",    "Ms.",  "Dale", "said", "."};
  CHECK(tokens == wanted);
}

TEST_CASE("sentence and paragraph starts are marked") {
  const Document document = segment("(\"Stop!\" he cried.) She did.");
  std::vector<std::string> starts;
  for (const Token& token : document.tokens) {
    if (token.has(shape::kSentenceStart)) starts.emplace_back(document.slice(token));
  }
  CHECK(starts == std::vector<std::string>{"Stop", "She"});
  CHECK(document.tokens[0].has(shape::kParagraphStart));
  CHECK_FALSE(document.tokens[1].has(shape::kParagraphStart));
}

TEST_CASE("a text without words has no sentences") {
  for (const char* const text : {"", " ", "\n\n \n", "\xC2\xA0\xE2\x80\x8B"}) {
    INFO(text);
    const Document document = segment(text);
    CHECK(document.paragraphs.empty());
    CHECK(document.sentences.empty());
    CHECK(document.tokens.empty());
  }
}

TEST_CASE("what is longer than any sentence is cut between words, and nothing of it is lost") {
  std::string words = "It";
  std::string glued = "a";
  for (int i = 0; i < 1500; ++i) words += " is half-full";
  for (int i = 0; i < 1500; ++i) glued += "-a";
  const Document document = segment(words + ".\n\n" + glued);
  REQUIRE(document.sentences.size() > 5);
  std::uint32_t next = 0;
  for (const Sentence& sentence : document.sentences) {
    CHECK(sentence.tokens.first == next);
    CHECK(sentence.tokens.size() <= 1000);
    const Token& first = document.tokens[sentence.tokens.first];
    if (sentence.paragraph == 0 && next > 0) CHECK(first.has(shape::kSpaceBefore));
    next = sentence.tokens.last;
  }
  CHECK(next == document.tokens.size());
}
