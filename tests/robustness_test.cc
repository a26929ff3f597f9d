// Inputs that no newspaper sends: every seed, every input that once made the
// fuzzer stop, and the worst of the usual suspects.

#include "../fuzz/record_invariants.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "support/catch.h"

namespace news_extract {
namespace {

namespace fs = std::filesystem;

std::string repeated(std::string_view unit, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += unit;
  return text;
}

TEST_CASE("records of the seeds and of the fuzzer's findings keep what records promise") {
  const fs::path root = NEWS_EXTRACT_SOURCE_DIR;
  std::size_t inputs = 0;
  for (const char* folder : {"seeds", "fuzz/findings", "tests/cases"}) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(in), {}};
      INFO(entry.path().string());
      CHECK(record_fault(bytes) == "");
      ++inputs;
    }
  }
  CHECK(inputs > 1);
}

TEST_CASE("hostile input gives a valid record") {
  struct Case {
    const char* name;
    std::string bytes;
  };
  const Case cases[] = {
      {"empty", ""},
      {"one byte", "a"},
      {"one bad byte", "\xFF"},
      {"white space only", " \n\t\r\n \xC2\xA0\n"},
      {"NUL bytes", std::string("The \0 senator \0\0 said no.", 24)},
      {"cut UTF-8", "The minister said \xE2\x80"},
      {"overlong and surrogates", "a\xC0\xAF b\xED\xA0\x80 c\xF5\x80\x80\x80"},
      {"UTF-16 with a lone surrogate", std::string("\xFF\xFE"
                                                   "a\0\x00\xD8"
                                                   "b\0",
                                                   8)},
      {"opening marks only", repeated("\xE2\x80\x9C", 5000)},
      {"straight marks only", repeated("\"'", 5000)},
      {"brackets only", repeated("((((", 2000)},
      {"one word without end", repeated("a", 300000)},
      {"capitals without end", repeated("Ann Lee and ", 20000)},
      {"commas without end", repeated("a, ", 60000)},
      {"said without end", repeated("he said ", 30000)},
      {"new lines without end", repeated("\n", 100000)},
      {"nested attributions", repeated("Lee said that Kim said that ", 10000)},
      {"conditions without end", repeated("unless we oppose the bill until ", 8000)},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(record_fault(c.bytes) == "");
  }
}

TEST_CASE("sentences cut and shuffled give valid records") {
  const char* const pieces[] = {"\xE2\x80\x9C",
                                "\xE2\x80\x9D",
                                "\"",
                                "'",
                                "(",
                                ")",
                                ",",
                                ".",
                                ":",
                                ";",
                                "-",
                                "?",
                                "\n",
                                "\n\n",
                                " ",
                                " said ",
                                " he said ",
                                "that ",
                                "which ",
                                "who ",
                                "to ",
                                "not ",
                                "unless ",
                                "until ",
                                "according to ",
                                "Ann Lee ",
                                "Acme Corp. ",
                                "the company ",
                                "Congress must ",
                                "oppose ",
                                "the bill ",
                                "by ",
                                "and ",
                                "will not ",
                                "sell arms ",
                                "LEE: ",
                                "\xF0\x9F\x98\x80",
                                "U.S. "};
  std::mt19937 random(20);
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (auto size = random() % 24; size > 0; --size) text += pieces[random() % std::size(pieces)];
    INFO(text);
    REQUIRE(record_fault(text) == "");
  }
}

}  // namespace
}  // namespace news_extract
