#include <nlohmann/json.hpp>

#include "write/explanation_model.h"
#include "write/explanation_printers.h"
#include "write/offset_map.h"

namespace news_extract {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

class JsonPrinter {
 public:
  JsonPrinter(const Document& document, OffsetUnit unit) : document_(document) { map_.build(document.text, unit); }

  Json print(const std::vector<ExplainedSection>& sections) const {
    Json json{{"id", document_.id}};
    for (const ExplainedSection& section : sections) {
      Json items = Json::array();
      for (const ExplainedItem& item : section.items) items.push_back(print(item));
      json[std::string(section.key)] = std::move(items);
    }
    return json;
  }

 private:
  void add_span(Json& json, Span span) const {
    json["start"] = map_(span.begin);
    json["end"] = map_(span.end);
    json["text"] = document_.slice(span);
  }

  Json print(const ExplainedItem& item) const {
    Json json;
    if (!item.id.empty()) json["id"] = item.id;
    add_span(json, item.span);
    json["rule"] = text_or_null(place_of(item.rule));
    for (const auto& [key, value] : item.facts) json[std::string(key)] = value;
    json["steps"] = Json::array();
    for (const TraceEntry* step : item.steps) {
      Json entry{{"stage", step->stage}, {"fired", step->fired}, {"rule", text_or_null(place_of(step->rule))}};
      entry["note"] = step->note;
      add_span(entry, step->span);
      json["steps"].push_back(std::move(entry));
    }
    return json;
  }

  const Document& document_;
  OffsetMap map_;
};

}  // namespace

void print_explanation_json(const Document& document, const ExplanationOptions& options, std::string& out) {
  const Json json = JsonPrinter(document, options.offsets).print(explain_document(document));
  // A path may hold any bytes; the article's text is well-formed.
  out += json.dump(-1, ' ', false, Json::error_handler_t::replace);
  out += '\n';
}

void write_explanation(const Document& document, const ExplanationOptions& options, std::string& out) {
  if (options.format == ExplanationFormat::json) return print_explanation_json(document, options, out);
  print_explanation_text(document, options, out);
}

}  // namespace news_extract
