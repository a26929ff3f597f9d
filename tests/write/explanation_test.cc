#include "news_extract/explanation.h"

#include <nlohmann/json.hpp>

#include "news_extract/rule_pack.h"
#include "support/catch.h"
#include "text/segment.h"
#include "write/full_document.h"
#include "write/trace_index.h"

namespace news_extract {
namespace {

using Json = nlohmann::json;

Span find(const Document& document, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(document.text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

Json explained(const Document& document) {
  std::string out;
  write_explanation(document, {ExplanationFormat::json, false, OffsetUnit::codepoint}, out);
  CHECK(out.back() == '\n');
  return Json::parse(out);
}

TEST_CASE("each step of the trace stands with what it speaks of") {
  Document document = full_document();
  const auto add = [&](const char* stage, const char* words, bool fired, const char* note) {
    document.trace.push_back({stage, find(document, words), {"x.tsv", 7}, fired, note});
  };
  add("mentions", "Mara", false, "a place of that name");
  add("mentions", "Mara Lindqvist", true, "president before it");
  add("coref", "she", true, "the last woman named");
  add("attribution", "We oppose it", true, "the pronoun behind the verb");
  add("positions", "pay", false, "no policy: weight 1");
  add("quotes", "Fee", false, "far from everything");
  const Json json = explained(document);

  const auto mention = [&](const char* text) {
    for (const Json& item : json["mentions"]) {
      if (item["text"] == text) return item;
    }
    return Json();
  };
  const Json mara = mention("Mara Lindqvist");
  CHECK(mara["id"] == "p1");
  CHECK(mara["rule"] == "titles.tsv:14");
  REQUIRE(mara["steps"].size() == 2);
  CHECK(mara["steps"][0]["fired"] == true);
  CHECK(mara["steps"][1]["note"] == "a place of that name");
  CHECK(mara["steps"][1]["rule"] == "x.tsv:7");
  CHECK(mention("she")["steps"].size() == 1);
  CHECK(mention("Norland")["steps"].empty());
  CHECK(mention("Harbour Union")["external_id"] == "https://example.org/union");

  REQUIRE(json["roles"].size() == 2);
  CHECK(json["roles"][0]["title"] == "president");
  REQUIRE(json["quotes"].size() == 2);
  const Json& spoken = json["quotes"][1];
  CHECK(spoken["id"] == "q2");
  CHECK(spoken["speaker"] == "p1 Mara Lindqvist, from “she”");
  CHECK(spoken["steps"].size() == 1);
  REQUIRE(json["positions"].size() == 2);
  CHECK(json["positions"][0]["concept"] == "mooring-fee");
  CHECK(json["positions"][0]["steps"][0]["note"] == "no policy: weight 1");
  REQUIRE(json["others"].size() == 1);
  CHECK(json["others"][0]["note"] == "far from everything");
  CHECK(json["others"][0]["start"] == 0);
}

TEST_CASE("offsets count what was asked for") {
  const Document document = full_document();
  std::string out;
  write_explanation(document, {ExplanationFormat::json, false, OffsetUnit::utf8}, out);
  const auto start = [](const Json& json) { return json["mentions"][0]["start"].get<int>(); };
  CHECK(start(Json::parse(out)) == start(explained(document)) + 3);  // the emoji has four bytes
}

TEST_CASE("a quotation mark that gave no quote has its reason") {
  const auto rules = RuleBase::built_in();
  Document document;
  document.text = "He called it “big” and “a thing” there.\n\nShe said “yes, we do” twice. An odd “ stays.";
  segment_text(*rules, document);
  document.trace.push_back({"quotes", find(document, "“big”"), {"short", 0}, false, "a few marked words"});
  Quote quote;
  quote.kind = QuoteKind::mixed;
  quote.spans = quote.quoted = {find(document, "yes, we do")};
  document.quotes.push_back(quote);
  const Span odd{static_cast<std::uint32_t>(document.text.rfind("“")), 0};
  document.warnings.push_back({WarningCode::unclosed_quote, {odd.begin, odd.begin + 3}, "nothing closes the mark"});
  const Json marks = explained(document)["marks"];
  REQUIRE(marks.size() == 3);
  CHECK(marks[0]["text"] == "“big”");
  CHECK(marks[0]["reason"] == "a few marked words");
  CHECK(marks[0]["rule"] == "short");
  CHECK(marks[1]["text"] == "“a thing”");
  CHECK(marks[1]["reason"] == "no rule took it for speech");
  CHECK(marks[2]["text"] == "“");
  CHECK(marks[2]["reason"] == "nothing closes the mark");
}

TEST_CASE("the text for a reader has colours only when asked") {
  Document document = full_document();
  document.trace.push_back({"coref", find(document, "she"), {"last_woman", 0}, true, "the last woman named"});
  std::string plain, coloured;
  write_explanation(document, {ExplanationFormat::text, false, OffsetUnit::codepoint}, plain);
  write_explanation(document, {ExplanationFormat::text, true, OffsetUnit::codepoint}, coloured);
  CHECK(plain.find('\x1b') == std::string::npos);
  CHECK(plain.find("      + last_woman: the last woman named\n") != std::string::npos);
  CHECK(plain.find("“Mara Lindqvist”  by titles.tsv:14\n") != std::string::npos);
  CHECK(coloured.find("\x1b[32m      + \x1b[0mlast_woman") != std::string::npos);
}

TEST_CASE("steps are found by overlap, once each, fired ones first") {
  Document document;
  document.trace = {{"a", {10, 20}, {}, false, "late"},
                    {"a", {0, 100}, {}, true, "long"},
                    {"b", {10, 20}, {}, true, "other stage"},
                    {"a", {30, 40}, {}, true, "elsewhere"},
                    {"a", {12, 13}, {}, true, "inside"}};
  TraceIndex index(document);
  const auto notes = [](const std::vector<const TraceEntry*>& entries) {
    std::string out;
    for (const TraceEntry* entry : entries) out += entry->note + ";";
    return out;
  };
  CHECK(notes(index.about({"a"}, {{11, 15}, {12, 14}})) == "long;inside;late;");
  CHECK(notes(index.about({"a"}, {{50, 60}})) == "long;");
  CHECK(notes(index.about({"c"}, {{0, 100}})).empty());
  CHECK(notes(index.unused()) == "other stage;elsewhere;");
}

}  // namespace
}  // namespace news_extract
