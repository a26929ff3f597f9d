#include "read/json_line.h"

#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <utility>

#include "read/json_scan.h"
#include "support/catch.h"

namespace news_extract {
namespace {

using nlohmann::ordered_json;

JsonLineReader reader(std::vector<std::string> keep = {}) {
  FieldNames names;
  names.keep = std::move(keep);
  return JsonLineReader(names);
}

TEST_CASE("JsonLineReader reads text and id") {
  struct Case {
    const char* name;
    const char* line;
    const char* text;
    const char* id;
  };
  const Case cases[] = {
      {"plain", R"({"id":"a","text":"b"})", "b", "a"},
      {"white space", " { \"id\" : \"a\" ,\t\"text\" : \"b\" } \r", "b", "a"},
      {"no id", R"({"text":"b"})", "b", ""},
      {"id is a number", R"({"id":7,"text":"b"})", "b", ""},
      {"empty text", R"({"text":"","id":"a"})", "", "a"},
      {"escapes", R"({"text":"\"\\\/\b\f\n\r\t"})", "\"\\/\b\f\n\r\t", ""},
      {"code points", R"({"text":"\u0041\u00e9\u20AC\ud83d\ude42"})", "Aé€🙂", ""},
      {"half a pair", R"({"text":"\ud83d!\ude42\ud83dx\ud83d\u0041"})", "\uFFFD!\uFFFD\uFFFDx\uFFFDA", ""},
      {"escaped key", R"({"te\u0078t":"b"})", "b", ""},
      {"other fields", R"({"a":[1,{"text":"no"}],"text":"b","c":{"d":null}})", "b", ""},
      {"the last of two", R"({"text":"a","text":"b"})", "b", ""},
      {"bytes pass", "{\"text\":\"a\xFFz\"}", "a\xFFz", ""},
  };
  for (const Case& each : cases) {
    CAPTURE(each.name);
    JsonLineReader line = reader();
    REQUIRE(line.read(each.line));
    CHECK(line.text() == each.text);
    CHECK(line.id() == each.id);
    CHECK(line.fields().empty());
  }
}

TEST_CASE("JsonLineReader refuses what is no article") {
  const char* const lines[] = {"",
                               "x",
                               "[]",
                               "\"text\"",
                               "{",
                               "{\"text\":\"b\"",
                               "{\"text\":\"b\"}}",
                               "{\"text\":\"b\"} x",
                               "{\"text\" \"b\"}",
                               "{\"text\":\"b\",}",
                               "{\"text\":\"b}",
                               "{text:\"b\"}",
                               "{\"text\":\"a\\x\"}",
                               "{\"text\":\"a\\u12g4\"}",
                               "{\"text\":\"a\tb\"}",
                               "{\"text\":\"b\",\"n\":01}",
                               "{\"text\":\"b\",\"n\":1.}",
                               "{\"text\":\"b\",\"n\":nul}",
                               "{\"text\":\"b\",\"n\":[1,]}",
                               "{\"text\":\"b\",\"n\":{\"a\"}}",
                               "{\"text\":\"b\",\"n\":[1}}"};
  for (const char* text : lines) {
    CAPTURE(text);
    JsonLineReader line = reader();
    CHECK(!line.read(text));
    CHECK(!line.error().empty());
  }
  JsonLineReader line = reader();
  CHECK(!line.read(R"({"body":"b"})"));
  CHECK(line.error() == "no field \"text\" (see --text-field)");
  CHECK(!line.read(R"({"text":null})"));
  CHECK(line.error() == "field \"text\" is no string");
  CHECK(!line.read(R"({"text":"a" "b"})"));
  CHECK(line.error() == "broken JSON near column 13");
}

TEST_CASE("JsonLineReader refuses nesting without a bottom") {
  JsonLineReader line = reader();
  const std::string deep = std::string(100000, '[');
  CHECK(!line.read("{\"a\":" + deep));
  const std::string closed = std::string(500, '[') + std::string(500, ']');
  CHECK(line.read("{\"a\":" + closed + ",\"text\":\"b\"}"));
}

TEST_CASE("JsonLineReader keeps fields without white space, in the order asked for") {
  JsonLineReader line = reader({"url", "date", "no\"where"});
  REQUIRE(line.read(R"({"date": [ 1 , {"a b" : " c \" d" } ], "text":"b", "url":"x y"})"));
  CHECK(line.fields() == R"({"url":"x y","date":[1,{"a b":" c \" d"}]})");
  REQUIRE(line.read(R"({"no\"where":1e5,"text":"b"})"));
  CHECK(line.fields() == R"({"no\"where":1e5})");
  REQUIRE(line.read(R"({"text":"b"})"));
  CHECK(line.fields().empty());
}

TEST_CASE("JsonLineReader takes other names for its fields") {
  FieldNames names;
  names.text = "body";
  names.id = "url";
  JsonLineReader line(names);
  REQUIRE(line.read(R"({"id":"a","text":"b","url":"c","body":"d"})"));
  CHECK(line.text() == "d");
  CHECK(line.id() == "c");
}

// Changes one byte of good JSON: nlohmann_json and skip_value must agree on what is still JSON.
TEST_CASE("skip_value judges as nlohmann_json does") {
  std::mt19937 random(5);
  const std::string good = R"({"a":[1,-2.5e+3,"x\n\u00e9",{"b":null,"c":[true,false,[]]},{}],"d":"\\","e":0})";
  const std::string bytes = "{}[]\",:\\0123456789eE+-.truefalsn \t\nu";
  for (int i = 0; i < 20000; ++i) {
    std::string text = good;
    for (std::size_t n = random() % 3; n > 0; --n) {
      const std::size_t at = random() % text.size();
      if (random() % 3 == 0) {
        text.erase(at, 1);
      } else {
        text[at] = bytes[random() % bytes.size()];
      }
    }
    CAPTURE(text);
    const std::size_t end = skip_value(text, 0);
    const bool accepted = end != kBadJson && skip_space(text, end) == text.size();
    REQUIRE(accepted == nlohmann::json::accept(text));
    if (!accepted) continue;
    std::string compact;
    append_compact(text, compact);
    REQUIRE(ordered_json::parse(compact) == ordered_json::parse(text));
    REQUIRE(ordered_json::parse(compact).dump().size() <= text.size() + 8);
  }
}

}  // namespace
}  // namespace news_extract
