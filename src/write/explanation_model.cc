#include "write/explanation_model.h"

#include <algorithm>
#include <initializer_list>

#include "write/record_ids.h"
#include "write/trace_index.h"
#include "write/value_names.h"

namespace news_extract {
namespace {

class Explainer {
 public:
  explicit Explainer(const Document& document) : document_(document), trace_(document) {
    ids_.build(document);
    collect_speech();
  }

  std::vector<ExplainedSection> run() {
    std::vector<ExplainedSection> sections;
    sections.push_back({"mentions", "Names", mentions()});
    sections.push_back({"roles", "Roles", roles()});
    sections.push_back({"quotes", "Quotes and speakers", quotes()});
    sections.push_back({"positions", "Positions", positions()});
    sections.push_back({"marks", "Quotation marks without a quote", marks()});
    sections.push_back({"others", "Considered and left", others()});
    return sections;
  }

 private:
  static std::string letter(EntityType type) {
    constexpr std::string_view kLetters = "pol";
    return type == EntityType::group ? "" : std::string(1, kLetters[static_cast<std::size_t>(type)]);
  }

  std::string entity_id(std::uint32_t entity) const {
    const std::uint32_t number = ids_.entity(entity);
    return number == 0 ? std::string() : letter(document_.entities[entity].type) + std::to_string(number);
  }

  /// "p1 Brad Smith, from “he”"
  std::string described(const Ref& ref) const {
    const bool known = ref.entity < document_.entities.size();
    std::string text = known ? entity_id(ref.entity) : std::string();
    const std::string& name = known ? document_.entities[ref.entity].name : ref.name;
    if (!name.empty()) (text += text.empty() ? "" : " ") += name;
    if (text.empty()) text = "somebody unresolved";
    if (document_.slice(ref.span) != name) text.append(", from “").append(document_.slice(ref.span)).append("”");
    return text;
  }

  void add_ref(ExplainedItem& item, std::string_view key, const std::optional<Ref>& ref) const {
    if (ref) item.facts.emplace_back(key, described(*ref));
  }

  std::vector<ExplainedItem> mentions() {
    std::vector<ExplainedItem> items;
    for (const Mention& mention : document_.mentions) {
      ExplainedItem item{entity_id(mention.entity), mention.span, {}, mention.rule, {}};
      item.facts.emplace_back("type", name_of(mention.type));
      item.facts.emplace_back("kind", name_of(mention.kind));
      if (mention.entity < document_.entities.size()) {
        const Entity& entity = document_.entities[mention.entity];
        item.facts.emplace_back("name", entity.name);
        if (!entity.external_id.empty()) item.facts.emplace_back("external_id", entity.external_id);
      }
      item.steps = trace_.about({"mentions", "coref"}, {mention.span});
      items.push_back(std::move(item));
    }
    return items;
  }

  std::vector<ExplainedItem> roles() {
    std::vector<ExplainedItem> items;
    for (std::uint32_t e = 0; e < document_.entities.size(); ++e) {
      for (const Role& role : document_.entities[e].roles) {
        ExplainedItem item{entity_id(e), role.span, {}, role.rule, {}};
        item.facts.emplace_back("person", document_.entities[e].name);
        item.facts.emplace_back("title", role.title);
        if (!role.organization_name.empty()) item.facts.emplace_back("organization", role.organization_name);
        item.steps = trace_.about({"roles"}, {role.span});
        items.push_back(std::move(item));
      }
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const ExplainedItem& a, const ExplainedItem& b) { return a.span.begin < b.span.begin; });
    return items;
  }

  std::vector<ExplainedItem> quotes() {
    std::vector<ExplainedItem> items;
    for (const std::uint32_t index : ids_.quotes()) {
      const Quote& quote = document_.quotes[index];
      if (quote.spans.empty()) continue;
      ExplainedItem item{"q" + std::to_string(ids_.quote(index)), quote.spans.front(), {}, quote.rule, {}};
      item.facts.emplace_back("kind", name_of(quote.kind));
      std::vector<Span> spans(quote.spans.begin(), quote.spans.end());
      if (quote.cue) {
        spans.push_back(quote.cue->span);
        item.facts.emplace_back("cue", std::string(document_.slice(quote.cue->span)));
      }
      add_ref(item, "speaker", quote.speaker);
      if (quote.speaker) spans.push_back(quote.speaker->span);
      item.facts.emplace_back("attribution", name_of(quote.attribution));
      add_ref(item, "on_behalf_of", quote.on_behalf_of);
      add_ref(item, "addressee", quote.addressee);
      if (quote.medium != Medium::none) item.facts.emplace_back("medium", name_of(quote.medium));
      item.steps = trace_.about({"quotes", "attribution"}, spans);
      items.push_back(std::move(item));
    }
    return items;
  }

  std::vector<ExplainedItem> positions() {
    std::vector<ExplainedItem> items;
    for (const std::uint32_t index : ids_.positions()) {
      const Position& position = document_.positions[index];
      ExplainedItem item{"s" + std::to_string(ids_.position(index)), position.issue, {}, position.rule, {}};
      item.facts.emplace_back("actor", described(position.actor));
      item.facts.emplace_back("stance", name_of(position.stance));
      item.facts.emplace_back("act", name_of(position.act));
      item.facts.emplace_back("reported_by", name_of(position.reported_by));
      add_ref(item, "on_behalf_of", position.on_behalf_of);
      add_ref(item, "addressee", position.addressee);
      if (position.condition) item.facts.emplace_back("condition", document_.slice(position.condition->span));
      if (!position.concept_code.empty()) item.facts.emplace_back("concept", position.concept_code);
      if (position.quote != kNone) item.facts.emplace_back("quote", "q" + std::to_string(ids_.quote(position.quote)));
      if (position.same_as != kNone) {
        item.facts.emplace_back("same_as", "s" + std::to_string(ids_.position(position.same_as)));
      }
      item.steps = trace_.about({"positions", "concepts"}, {position.issue});
      items.push_back(std::move(item));
    }
    return items;
  }

  /// What the quotes cover, in text order and without overlaps.
  void collect_speech() {
    for (const Quote& quote : document_.quotes) {
      speech_.insert(speech_.end(), quote.spans.begin(), quote.spans.end());
      speech_.insert(speech_.end(), quote.quoted.begin(), quote.quoted.end());
    }
    std::sort(speech_.begin(), speech_.end());
    std::vector<Span> merged;
    for (const Span span : speech_) {
      if (!merged.empty() && span.begin <= merged.back().end) {
        merged.back().end = std::max(merged.back().end, span.end);
      } else {
        merged.push_back(span);
      }
    }
    speech_ = std::move(merged);
  }

  /// Whether the mark opens or closes what a quote covers, or stands inside.
  bool in_a_quote(Span mark) const {
    const auto next = std::lower_bound(speech_.begin(), speech_.end(), mark.begin,
                                       [](Span span, std::uint32_t begin) { return span.end < begin; });
    return next != speech_.end() && next->begin <= mark.end;
  }

  bool in_one_paragraph(Span span) const {
    const auto& paragraphs = document_.paragraphs;
    const auto at = std::lower_bound(paragraphs.begin(), paragraphs.end(), span.end,
                                     [](const Paragraph& p, std::uint32_t end) { return p.span.end < end; });
    return at != paragraphs.end() && at->span.contains(span);
  }

  std::string reason_of(Span mark) const {
    for (const Warning& warning : document_.warnings) {
      if (warning.span.contains(mark)) return warning.message;
    }
    return "no rule took it for speech";
  }

  std::vector<ExplainedItem> marks() {
    std::vector<ExplainedItem> items;
    bool opens_pair = false;  // the last item is a mark whose partner may follow
    for (const Token& token : document_.tokens) {
      if (!token.has(shape::kMark) || in_a_quote(token.span())) continue;
      const auto steps = trace_.about({"quotes"}, {token.span()});
      const auto lost = std::find_if(steps.begin(), steps.end(), [](const TraceEntry* step) { return !step->fired; });
      ExplainedItem item{{}, token.span(), {}, {}, {}};
      if (lost != steps.end()) {
        item.span = (*lost)->span;
        item.rule = (*lost)->rule;
        item.facts.emplace_back("reason", (*lost)->note);
      } else {
        item.facts.emplace_back("reason", reason_of(token.span()));
        if (opens_pair && in_one_paragraph({items.back().span.begin, token.end})) {
          items.back().span.end = token.end;
          opens_pair = false;
          continue;
        }
      }
      if (!items.empty() && items.back().span == item.span) continue;
      opens_pair = lost == steps.end();
      items.push_back(std::move(item));
    }
    return items;
  }

  std::vector<ExplainedItem> others() {
    std::vector<ExplainedItem> items;
    for (const TraceEntry* step : trace_.unused()) {
      ExplainedItem item{{}, step->span, {}, step->rule, {}};
      item.facts.emplace_back("stage", step->stage);
      item.facts.emplace_back("fired", step->fired ? "yes" : "no");
      item.facts.emplace_back("note", step->note);
      items.push_back(std::move(item));
    }
    return items;
  }

  const Document& document_;
  TraceIndex trace_;
  RecordIds ids_;
  std::vector<Span> speech_;
};

}  // namespace

std::vector<ExplainedSection> explain_document(const Document& document) { return Explainer(document).run(); }

std::string place_of(RuleId rule) {
  if (rule.name == nullptr) return {};
  std::string place = rule.name;
  if (rule.line != 0) place += ":" + std::to_string(rule.line);
  return place;
}

}  // namespace news_extract
