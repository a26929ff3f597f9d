// The golden cases: tests/cases/<feature>/<case>/ holds input.txt, the part of
// its record that the case is about (expected.json) and the reason (note.md).
//
// expected.json is a partial record. An object must have the keys given, with
// values that match; a list must have as many items, each matching in order.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "news_extract/pipeline.h"
#include "news_extract/record.h"
#include "support/catch.h"
#include "text/decode.h"

namespace news_extract {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Where `actual` differs from the partial `expected`, or an empty string.
std::string difference(const json& expected, const json& actual, const std::string& where) {
  if (expected.is_object() && actual.is_object()) {
    for (const auto& [key, value] : expected.items()) {
      if (!actual.contains(key)) return where + "." + key + " is missing";
      const std::string inner = difference(value, actual[key], where + "." + key);
      if (!inner.empty()) return inner;
    }
    return {};
  }
  if (expected.is_array() && actual.is_array()) {
    if (expected.size() != actual.size()) {
      return where + " has " + std::to_string(actual.size()) + " items, not " + std::to_string(expected.size()) + ": " +
             actual.dump(1);
    }
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const std::string inner = difference(expected[i], actual[i], where + "[" + std::to_string(i) + "]");
      if (!inner.empty()) return inner;
    }
    return {};
  }
  if (expected == actual) return {};
  return where + " is " + actual.dump() + ", not " + expected.dump();
}

std::vector<fs::path> case_folders() {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(NEWS_EXTRACT_SOURCE_DIR) / "tests/cases")) {
    if (entry.path().filename() == "input.txt") folders.push_back(entry.path().parent_path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

TEST_CASE("golden cases") {
  const auto rules = RuleBase::built_in();
  const Pipeline pipeline(rules);
  const auto folders = case_folders();
  REQUIRE_FALSE(folders.empty());
  for (const fs::path& folder : folders) {
    Document document;
    decode(read_file(folder / "input.txt"), "", document);
    pipeline.run(document);
    std::string record;
    write_record(document, *rules, {}, record);
    INFO(folder.string());
    CHECK(fs::exists(folder / "note.md"));
    const json expected = json::parse(read_file(folder / "expected.json"), nullptr, false);
    REQUIRE_FALSE(expected.is_discarded());
    CHECK(difference(expected, json::parse(record), "record") == "");
  }
}

}  // namespace
}  // namespace news_extract
