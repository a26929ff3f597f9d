#include <algorithm>

#include "news_extract/explanation.h"
#include "write/explanation_model.h"
#include "write/explanation_printers.h"
#include "write/offset_map.h"

namespace news_extract {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kGreen = "\x1b[32m";
constexpr std::string_view kRed = "\x1b[31m";
constexpr std::string_view kDim = "\x1b[2m";
constexpr std::string_view kPlain = "\x1b[0m";
constexpr std::size_t kShown = 72;  // bytes of a span: a line of a terminal holds it with its offsets

class TextPrinter {
 public:
  TextPrinter(const Document& document, const ExplanationOptions& options, std::string& out)
      : document_(document), options_(options), out_(out) {
    map_.build(document.text, options.offsets);
  }

  void print(const std::vector<ExplainedSection>& sections) {
    painted(kBold, document_.id);
    out_ += '\n';
    for (const ExplainedSection& section : sections) {
      if (section.items.empty()) continue;
      out_ += '\n';
      painted(kBold, section.title);
      out_ += '\n';
      for (const ExplainedItem& item : section.items) print(item);
    }
    out_ += '\n';
  }

 private:
  void painted(std::string_view colour, std::string_view text) {
    if (options_.colour) out_ += colour;
    out_ += text;
    if (options_.colour) out_ += kPlain;
  }

  /// "12-21 “Microsoft”", a long one cut, on one line.
  void place(Span span) {
    painted(kDim, std::to_string(map_(span.begin)) + "-" + std::to_string(map_(span.end)));
    std::string_view text = document_.slice(span);
    const bool cut = text.size() > kShown;
    if (cut) {
      std::size_t size = kShown;
      while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
      text = text.substr(0, size);
    }
    std::string shown(text);
    std::replace_if(
        shown.begin(), shown.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    const bool marked = text.starts_with("“") || text.starts_with('"');
    out_.append(marked ? "  " : "  “").append(shown).append(cut ? "…" : "").append(marked ? "" : "”");
  }

  void print(const ExplainedItem& item) {
    out_ += "  ";
    if (!item.id.empty()) painted(kBold, item.id + "  ");
    place(item.span);
    if (const std::string rule = place_of(item.rule); !rule.empty()) out_.append("  by ").append(rule);
    out_ += '\n';
    for (const auto& [key, value] : item.facts) {
      if (!value.empty()) out_.append("      ").append(key).append(": ").append(value).append("\n");
    }
    for (const TraceEntry* step : item.steps) {
      painted(step->fired ? kGreen : kRed, step->fired ? "      + " : "      - ");
      out_ += place_of(step->rule);
      if (!step->note.empty()) out_.append(": ").append(step->note);
      if (step->span != item.span) {
        out_ += "  ";
        place(step->span);
      }
      out_ += '\n';
    }
  }

  const Document& document_;
  const ExplanationOptions& options_;
  std::string& out_;
  OffsetMap map_;
};

}  // namespace

void print_explanation_text(const Document& document, const ExplanationOptions& options, std::string& out) {
  TextPrinter(document, options, out).print(explain_document(document));
}

}  // namespace news_extract
