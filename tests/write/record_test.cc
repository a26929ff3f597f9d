#include "news_extract/record.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <utility>

#include "support/catch.h"
#include "write/full_document.h"
#include "write/verify.h"

namespace news_extract {
namespace {

using nlohmann::ordered_json;

RecordOptions everything(OffsetUnit unit, bool pretty) {
  RecordOptions options;
  options.offsets = unit;
  options.with_text = options.with_sentences = options.with_tokens = true;
  options.pretty = pretty;
  return options;
}

std::string record_of(const Document& document, const RecordOptions& options) {
  std::string out;
  write_record(document, *RuleBase::built_in(), options, out);
  return out;
}

ordered_json parsed(const RecordOptions& options = everything(OffsetUnit::codepoint, false)) {
  return ordered_json::parse(record_of(full_document(), options));
}

std::string keys_of(const ordered_json& object) {
  std::string keys;
  for (const auto& [key, value] : object.items()) keys += (keys.empty() ? "" : " ") + key;
  return keys;
}

TEST_CASE("A record has the bytes that nlohmann_json would give it") {
  for (const OffsetUnit unit : {OffsetUnit::codepoint, OffsetUnit::utf8, OffsetUnit::utf16}) {
    const std::string compact = record_of(full_document(), everything(unit, false));
    const std::string pretty = record_of(full_document(), everything(unit, true));
    REQUIRE(compact == ordered_json::parse(compact).dump(-1, ' ', false) + "\n");
    REQUIRE(pretty == ordered_json::parse(compact).dump(2, ' ', false) + "\n");
  }
  std::ofstream("full_record.json") << record_of(full_document(), everything(OffsetUnit::codepoint, false));
}

TEST_CASE("A record has all keys, in one order") {
  const ordered_json record = parsed();
  REQUIRE(keys_of(record) ==
          "schema id extractor source article counts organizations people places quotes positions warnings text "
          "sentences tokens");
  REQUIRE(keys_of(record["source"]) == "path line format encoding bytes fields");
  REQUIRE(keys_of(record["article"]) == "headline byline dateline published publisher language");
  REQUIRE(keys_of(record["organizations"][0]) == "id name aliases external_id mentions");
  REQUIRE(keys_of(record["people"][0]) == "id name aliases external_id mentions roles");
  REQUIRE(keys_of(record["people"][0]["mentions"][0]) == "start end text kind rule");
  REQUIRE(keys_of(record["people"][0]["roles"][0]) == "title organization start end rule");
  REQUIRE(keys_of(record["quotes"][0]) == "id kind text spans quoted cue speaker attribution addressee medium rule");
  REQUIRE(keys_of(record["quotes"][1]["speaker"]) == "start end text id name type members on_behalf_of");
  REQUIRE(keys_of(record["positions"][0]) ==
          "id actor on_behalf_of stance act issue concept addressee condition comparisons reported_by quote same_as "
          "rule");
  REQUIRE(keys_of(record["positions"][1]["comparisons"][0]) == "relation id name start end");
  REQUIRE(keys_of(ordered_json::parse(record_of(Document(), RecordOptions()))) ==
          "schema id extractor source article counts organizations people places quotes positions warnings");
}

TEST_CASE("Ids number what they name in order of first appearance") {
  const ordered_json record = parsed();
  REQUIRE(record["organizations"][0]["id"] == "o1");
  REQUIRE(record["organizations"][0]["name"] == "Harbour Union");
  REQUIRE(record["organizations"][1]["name"] == "Boat League");
  REQUIRE(record["people"].size() == 1);  // an entity without mentions is not in the record
  REQUIRE(record["quotes"][0]["kind"] == "indirect");
  REQUIRE(record["quotes"][0]["id"] == "q1");
  REQUIRE(record["positions"][0]["quote"] == "q1");
  REQUIRE(record["positions"][1]["quote"] == "q2");
  REQUIRE(record["positions"][1]["same_as"] == "s1");
  REQUIRE(record["positions"][1]["comparisons"][0]["id"] == "o2");
  REQUIRE(record["people"][0]["roles"][0]["organization"]["id"] == "o1");
  REQUIRE(record["people"][0]["roles"][1]["organization"].is_null());
}

TEST_CASE("Refs say what they resolve to") {
  const ordered_json record = parsed();
  const ordered_json& quote = record["quotes"][1];
  REQUIRE(quote["text"] == "We oppose it all of us");
  REQUIRE(quote["speaker"]["text"] == "she");
  REQUIRE(quote["speaker"]["name"] == "Mara Lindqvist");
  REQUIRE(quote["speaker"]["on_behalf_of"]["id"] == "o1");
  REQUIRE(quote["addressee"]["type"] == "group");
  REQUIRE(quote["addressee"]["id"].is_null());
  REQUIRE(quote["addressee"]["name"] == "the council");
  REQUIRE(quote["medium"] == "letter");
  REQUIRE(record["quotes"][0]["speaker"].is_null());
  REQUIRE(record["quotes"][0]["attribution"] == "none");
  REQUIRE(record["positions"][1]["actor"]["members"][1]["id"] == "l1");
  REQUIRE(record["source"]["fields"]["tags"][0] == 1);
}

TEST_CASE("Offsets name their text in every unit") {
  for (const OffsetUnit unit : {OffsetUnit::codepoint, OffsetUnit::utf8, OffsetUnit::utf16}) {
    const Document document = full_document();
    const std::string record = record_of(document, everything(unit, false));
    const Verification found = verify_record(record, document.text, unit);
    REQUIRE(found.faults.empty());
    REQUIRE(found.spans > 25);
    const OffsetUnit other = unit == OffsetUnit::utf8 ? OffsetUnit::codepoint : OffsetUnit::utf8;
    REQUIRE(!verify_record(record, document.text, other).faults.empty());
  }
}

TEST_CASE("verify_record finds a wrong text and a wrong offset") {
  const Document document = full_document();
  ordered_json record = parsed();
  record["people"][0]["mentions"][0]["text"] = "Mara Lindquist";
  record["warnings"][0]["end"] = 100000;
  const Verification found = verify_record(record.dump(), document.text, OffsetUnit::codepoint);
  REQUIRE(found.faults.size() == 2);
  REQUIRE(found.faults[0].find("/people/0/mentions/0: ") == 0);
  REQUIRE(verify_record("{", document.text, OffsetUnit::codepoint).faults.size() == 1);
}

TEST_CASE("A flat line is the item and the id of its record") {
  const std::pair<FlatList, const char*> lists[] = {{FlatList::organizations, "organizations"},
                                                    {FlatList::people, "people"},
                                                    {FlatList::quotes, "quotes"},
                                                    {FlatList::positions, "positions"}};
  const ordered_json record = parsed();
  for (const auto& [list, name] : lists) {
    std::string out;
    write_flat(full_document(), *RuleBase::built_in(), list, RecordOptions(), out);
    std::istringstream lines(out);
    std::string line;
    std::size_t count = 0;
    for (; std::getline(lines, line); ++count) {
      ordered_json item = ordered_json::parse(line);
      REQUIRE(item["article"] == "harbour");
      item.erase("article");
      REQUIRE(item == record[name][count]);
    }
    REQUIRE(count == record[name].size());
  }
}

TEST_CASE("An id that is no UTF-8 gives a record that is") {
  Document document;
  document.id =
      "a\xFF"
      "b\xE2\x80";
  document.source.path = "\xED\xA0\x80.txt";
  const ordered_json record = ordered_json::parse(record_of(document, RecordOptions()));
  REQUIRE(record["id"] ==
          "a\uFFFD"
          "b\uFFFD");
  REQUIRE(record["source"]["path"] == "\uFFFD\uFFFD\uFFFD.txt");
}

TEST_CASE("The schema in the program is the file in docs") {
  std::ifstream file(std::string(NEWS_EXTRACT_SOURCE_DIR) + "/docs/record.schema.json");
  std::stringstream text;
  text << file.rdbuf();
  REQUIRE(text.str().size() > 1000);
  REQUIRE(record_schema() == text.str());
}

}  // namespace
}  // namespace news_extract
