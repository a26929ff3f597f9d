// From bytes to text: encodings, byte order marks, what cannot be decoded.

#include "text/decode.h"

#include <string>

#include "news_extract/error.h"
#include "support/catch.h"
#include "text/utf8.h"

using namespace news_extract;
using namespace std::string_literals;

namespace {

Document decoded(const std::string& bytes, const std::string& encoding = "") {
  Document document;
  decode(bytes, encoding, document);
  return document;
}

}  // namespace

TEST_CASE("decode: each encoding gives the same text") {
  struct Case {
    const char* name;
    std::string bytes;
    const char* encoding;
  };
  const std::string text = "“Caf\u00E9” \u20AC5 \U0001F600";
  for (const Case& c : std::initializer_list<Case>{
           {"UTF-8", text, "UTF-8"},
           {"UTF-8 with its mark", "\xEF\xBB\xBF" + text, "UTF-8"},
           {"UTF-16LE with its mark",
            "\xFF\xFE\x1C\x20"
            "C\0a\0f\0\xE9\0\x1D\x20 \0\xAC\x20"
            "5\0 \0\x3D\xD8\x00\xDE"s,
            "UTF-16LE"},
           {"UTF-16BE with its mark",
            "\xFE\xFF\x20\x1C\0C\0a\0f\0\xE9\x20\x1D\0 \x20\xAC\0"
            "5\0 \xD8\x3D\xDE\x00"s,
            "UTF-16BE"},
       }) {
    INFO(c.name);
    const Document document = decoded(c.bytes);
    CHECK(document.text == text);
    CHECK(document.source.encoding == c.encoding);
    CHECK(document.source.bytes == c.bytes.size());
    CHECK(document.warnings.empty());
  }
}

TEST_CASE("decode: Windows-1252 is detected and can be asked for") {
  const std::string bytes =
      "The mayor said \x93we are ready\x94 and the caf\xE9 opened. The paper\x92s editor agreed with the plan.";
  const std::string text =
      "The mayor said “we are ready” and the caf\u00E9 opened. The paper’s editor agreed with the plan.";
  CHECK(decoded(bytes).text == text);
  CHECK(decoded(bytes, "windows-1252").text == text);
  CHECK(decoded(bytes, "windows-1252").source.encoding == "windows-1252");
}

TEST_CASE("decode: each maximal ill-formed sequence is one replacement") {
  struct Case {
    const char* name;
    std::string bytes;
    const char* text;
    const char* count;  // as the warning says it
  };
  for (const Case& c : std::initializer_list<Case>{
           {"lone tail", "a\x80z", "a\uFFFDz", "1 time"},
           {"cut sequence", "a\xE2\x82z", "a\uFFFDz", "1 time"},
           {"cut at the end", "\u00E9\u00E9 a\xF0\x9F\x98", "\u00E9\u00E9 a\uFFFD", "1 time"},
           {"overlong", "a\xC0\xAFz", "a\uFFFD\uFFFDz", "2 times"},
           {"surrogate", "a\xED\xA0\x80z", "a\uFFFD\uFFFD\uFFFDz", "3 times"},
           {"beyond Unicode", "a\xF4\x90\x80\x80z", "a\uFFFD\uFFFD\uFFFD\uFFFDz", "4 times"},
       }) {
    INFO(c.name);
    const Document document = decoded(c.bytes, "UTF-8");
    CHECK(document.text == c.text);
    REQUIRE(document.warnings.size() == 1);
    CHECK(document.warnings[0].code == WarningCode::undecodable_bytes);
    CHECK(document.slice(document.warnings[0].span) == "\uFFFD");
    CHECK(document.warnings[0].message.find(c.count) != std::string::npos);
  }
}

TEST_CASE("decode: damaged UTF-8 stays UTF-8") {
  const Document document = decoded("Jos\u00E9 and Zo\u00EB met Ren\u00E9e in K\u00F6ln.\xFF");
  CHECK(document.source.encoding == "UTF-8");
  CHECK(document.text == "Jos\u00E9 and Zo\u00EB met Ren\u00E9e in K\u00F6ln.\uFFFD");
}

TEST_CASE("decode: broken UTF-16") {
  CHECK(decoded("\xFF\xFE\x00\xD8"
                "a\0"s)
            .text == "\uFFFDa");
  CHECK(decoded("\xFF\xFE"
                "a\0b"s)
            .text == "a\uFFFD");
}

TEST_CASE("decode: nothing else is changed") {
  const std::string text =
      "a\r\nb\rc\xC2\x85"
      "d\xC2\xA0\xC2\xAD\xE2\x80\x8B\xE2\x80\x8D\xCC\x81";
  CHECK(decoded(text).text == text);
  CHECK(decoded("").text.empty());
  CHECK(decoded("").source.encoding == "UTF-8");
}

TEST_CASE("decode: NUL characters are kept and named") {
  const Document document = decoded("a\0b\0"s);
  CHECK(document.text == "a\0b\0"s);
  REQUIRE(document.warnings.size() == 1);
  CHECK(document.warnings[0].code == WarningCode::nul_bytes);
  CHECK(document.warnings[0].span == Span{1, 2});
}

TEST_CASE("decode: an unknown encoding is a fault of the set-up") { CHECK_THROWS_AS(decoded("a", "no-such"), Error); }

TEST_CASE("decode: the quick check of UTF-8 stops where the slow one does") {
  const std::string ascii(100, 'a');
  for (std::size_t at = 0; at <= ascii.size(); ++at) {
    std::string bytes = ascii;
    bytes.insert(at, "\xC3");
    CHECK(valid_utf8_prefix(bytes) == at);
    bytes.insert(at + 1, "\xA9");
    CHECK(valid_utf8_prefix(bytes) == bytes.size());
  }
}
