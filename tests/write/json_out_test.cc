#include "write/json_out.h"

#include <iterator>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "support/catch.h"
#include "write/json_spread.h"

namespace news_extract {
namespace {

using nlohmann::ordered_json;

// Writes a value of nlohmann's, whose keys must be "key", through JsonOut.
void write(const ordered_json& value, JsonOut& out) {
  if (value.is_object()) {
    out.begin_object();
    for (const auto& inner : value) {
      out.key("key");
      write(inner, out);
    }
    out.end_object();
  } else if (value.is_array()) {
    out.begin_array();
    for (const auto& inner : value) write(inner, out);
    out.end_array();
  } else if (value.is_string()) {
    out.string(value.get_ref<const std::string&>());
  } else if (value.is_number()) {
    out.number(value.get<std::uint64_t>());
  } else {
    out.null();
  }
}

std::string written(const ordered_json& value) {
  JsonOut out;
  out.reset();
  write(value, out);
  return std::string(out.view());
}

std::string spread(std::string_view compact) {
  std::string lines;
  spread_json(compact, lines);
  return lines;
}

std::string random_text(std::mt19937& random) {
  static const std::string kPieces[] = {"a",
                                        "Bc",
                                        " ",
                                        "\"",
                                        "\\",
                                        "/",
                                        "\n",
                                        "\t",
                                        "\x01",
                                        "\x1f",
                                        "\x7f",
                                        "\xC2\xA0",
                                        "\xE2\x80\x9C",
                                        "\xF0\x9F\x99\x82",
                                        "\r",
                                        "\b",
                                        "\f",
                                        "plain text",
                                        "{",
                                        ","};
  std::string text;
  for (std::size_t i = random() % 12; i > 0; --i) text += kPieces[random() % std::size(kPieces)];
  return text;
}

ordered_json random_value(std::mt19937& random, unsigned depth) {
  switch (random() % (depth > 4 ? 3 : 5)) {
    case 0:
      return random() % 2 == 0 ? random() % 100 : (std::uint64_t{random()} << 32) + random();
    case 1:
      return random_text(random);
    case 2:
      return nullptr;
    case 3: {
      ordered_json array = ordered_json::array();
      for (std::size_t i = random() % 4; i > 0; --i) array.push_back(random_value(random, depth + 1));
      return array;
    }
    default: {
      ordered_json object = ordered_json::object();
      if (random() % 4 != 0) object["key"] = random_value(random, depth + 1);
      return object;
    }
  }
}

TEST_CASE("JsonOut writes every byte of a string as nlohmann_json does") {
  for (int byte = 1; byte < 0x80; ++byte) {
    for (const std::size_t before : {0, 3, 7, 8, 13}) {
      const std::string text = std::string(before, 'x') + static_cast<char>(byte) + "tail of it";
      REQUIRE(written(text) == ordered_json(text).dump(-1, ' ', false));
    }
  }
  REQUIRE(written(std::string("a\0b", 3)) == "\"a\\u0000b\"");
}

TEST_CASE("JsonOut finds an escape at every place of a string of every length") {
  for (std::size_t size = 0; size <= 25; ++size) {
    REQUIRE(written(std::string(size, 'x')) == '"' + std::string(size, 'x') + '"');
    for (std::size_t at = 0; at < size; ++at) {
      std::string text(size, 'x');
      text[at] = '"';
      REQUIRE(written(text) == ordered_json(text).dump(-1, ' ', false));
    }
  }
}

TEST_CASE("JsonOut and spread_json write the bytes of nlohmann_json's dump") {
  std::mt19937 random(17);
  for (int i = 0; i < 3000; ++i) {
    const ordered_json value = random_value(random, 0);
    REQUIRE(written(value) == value.dump(-1, ' ', false));
    REQUIRE(spread(written(value)) == value.dump(2, ' ', false));
  }
}

TEST_CASE("JsonOut writes raw JSON as it is") {
  JsonOut out;
  out.reset();
  out.begin_array();
  out.raw("{\"a\":1}");
  out.raw("[]");
  out.end_array();
  REQUIRE(out.view() == "[{\"a\":1},[]]");
}

TEST_CASE("spread_json keeps the newline behind each line's value") {
  REQUIRE(spread("{\"a\":[]}\n{}\n[1]\n") == "{\n  \"a\": []\n}\n{}\n[\n  1\n]\n");
}

TEST_CASE("JsonOut finds an escape at every place of every slice") {
  constexpr std::size_t kMost = 70;
  std::string around(2 * kMost, 'x');
  for (std::size_t at = 0; at < around.size(); ++at) {
    around[at] = '"';
    for (std::size_t begin = 0; begin < around.size(); begin += 7) {
      for (std::size_t size = 0; size <= kMost && begin + size <= around.size(); ++size) {
        JsonOut out;
        out.reset();
        out.slice(around, begin, begin + size);
        if (out.view() != written(around.substr(begin, size))) FAIL(at << ": " << begin << ", " << size);
      }
    }
    around[at] = 'x';
  }
}

TEST_CASE("JsonOut writes every digit of an offset") {
  for (const std::uint32_t value :
       {0U, 7U, 9U, 10U, 99U, 100U, 101U, 999U, 1000U, 9999U, 10000U, 65535U, 100020003U, 1234567890U, 4294967295U}) {
    JsonOut out;
    out.reset();
    out.begin_object();
    out.offsets(value, value);
    out.offsets(value, value);
    out.key("id");
    out.id('p', value);
    out.end_object();
    const std::string digits = std::to_string(value);
    const std::string both = "\"start\":" + digits + ",\"end\":" + digits;
    REQUIRE(std::string(out.view()) == "{" + both + "," + both + ",\"id\":\"p" + digits + "\"}");
  }
}

TEST_CASE("JsonOut writes ids and places as strings") {
  JsonOut out;
  out.reset();
  out.begin_array();
  out.id('q', 12);
  out.place("titles.tsv", 14);
  out.place("same_name", 0);
  out.string_or_null("");
  out.word("support");
  out.word_or_null(ShortText());
  out.end_array();
  out.newline();
  REQUIRE(out.view() == "[\"q12\",\"titles.tsv:14\",\"same_name\",null,\"support\",null]\n");
}

}  // namespace
}  // namespace news_extract
