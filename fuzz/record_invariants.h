#pragma once

// What holds of every record, whatever the bytes it was made from. Used by the
// fuzzer and by the test that replays its findings.

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "news_extract/pipeline.h"
#include "news_extract/record.h"
#include "text/decode.h"

namespace news_extract {

/// Byte offsets of the characters of `text`, and its size.
inline std::vector<std::size_t> character_starts(const std::string& text) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) starts.push_back(i);
  }
  starts.push_back(text.size());
  return starts;
}

/// The first span below `value` that does not say its own text, or "".
inline std::string span_fault(const nlohmann::json& value, const std::string& text,
                              const std::vector<std::size_t>& starts) {
  if (value.is_object() && value.contains("start") && value["start"].is_number()) {
    const std::size_t begin = value["start"];
    const std::size_t end = value["end"];
    if (begin > end || end >= starts.size()) return "a span leaves the text: " + value.dump();
    if (value.contains("text") && value["text"] != text.substr(starts[begin], starts[end] - starts[begin])) {
      return "a span does not say its text: " + value.dump();
    }
  }
  if (!value.is_structured()) return {};
  for (const auto& inner : value) {
    std::string fault = span_fault(inner, text, starts);
    if (!fault.empty()) return fault;
  }
  return {};
}

/// Runs the whole pipeline over `bytes`; what is wrong with the record, or "".
inline std::string record_fault(std::string_view bytes) {
  static const auto rules = RuleBase::built_in();
  static const Pipeline pipeline(rules);
  Document document;
  document.id = "input";
  decode(bytes, "", document);
  pipeline.run(document);
  RecordOptions options;
  options.with_text = options.with_sentences = options.with_tokens = true;
  std::string out;
  write_record(document, *rules, options, out);
  const auto record = nlohmann::json::parse(out, nullptr, false);
  if (record.is_discarded()) return "the record is no JSON";
  return span_fault(record, document.text, character_starts(document.text));
}

}  // namespace news_extract
