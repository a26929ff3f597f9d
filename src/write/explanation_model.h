#pragma once

// An explanation as plain sections of items, before it becomes text or JSON.
// Each step of the trace is laid to the items whose words it speaks of; what
// speaks of none of them stands at the end.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "news_extract/document.h"

namespace news_extract {

struct ExplainedItem {
  std::string id;  // of the record: "q1"; empty where it has none
  Span span;
  std::vector<std::pair<std::string_view, std::string>> facts;  // key and value: {"speaker", "Brad Smith"}
  RuleId rule;
  std::vector<const TraceEntry*> steps;  // in text order, those that fired first
};

struct ExplainedSection {
  std::string_view key;    // of the JSON
  std::string_view title;  // of the text
  std::vector<ExplainedItem> items;
};

/// The sections mentions, roles, quotes, positions, marks, others. The items
/// point into the document's trace.
std::vector<ExplainedSection> explain_document(const Document& document);

/// "titles.tsv:14", or the name alone where a rule has no line; empty for none.
std::string place_of(RuleId rule);

}  // namespace news_extract
