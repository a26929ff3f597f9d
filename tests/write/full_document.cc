#include "write/full_document.h"

namespace news_extract {
namespace {

constexpr RuleId kLine = {"titles.tsv", 14};
constexpr RuleId kAlgorithm = {"same_name", 0};

Span find(const Document& document, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(document.text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

void add_mention(Document& document, std::string_view words, std::uint32_t entity, MentionKind kind, RuleId rule) {
  Mention mention;
  mention.span = find(document, words);
  mention.entity = entity;
  mention.type = document.entities[entity].type;
  mention.kind = kind;
  mention.rule = rule;
  document.entities[entity].mentions.push_back(static_cast<std::uint32_t>(document.mentions.size()));
  document.mentions.push_back(mention);
}

Ref ref(const Document& document, std::string_view words, std::uint32_t entity) {
  Ref result;
  result.span = find(document, words);
  result.entity = entity;
  if (entity != kNone) {
    result.type = document.entities[entity].type;
    result.name = document.entities[entity].name;
  }
  return result;
}

void add_entities(Document& document) {
  const auto add = [&](EntityType type, const char* name) {
    Entity entity;
    entity.type = type;
    entity.name = name;
    document.entities.push_back(entity);
  };
  add(EntityType::organization, "Boat League");  // o2: mentioned behind o1
  add(EntityType::person, "Mara Lindqvist");
  add(EntityType::organization, "Harbour Union");
  add(EntityType::place, "Norland");
  add(EntityType::person, "left over from a merge");
  document.entities[2].aliases = {"the union"};
  document.entities[2].external_id = "https://example.org/union";
  add_mention(document, "Harbour Union", 2, MentionKind::name, kLine);
  add_mention(document, "Mara Lindqvist", 1, MentionKind::name, kLine);
  add_mention(document, "the union", 2, MentionKind::nominal, kAlgorithm);
  add_mention(document, "Norland", 3, MentionKind::name, kLine);
  add_mention(document, "Boat League", 0, MentionKind::name, kLine);
  add_mention(document, "she", 1, MentionKind::pronoun, kAlgorithm);
  document.entities[1].roles.push_back({"president", find(document, "president"), 2, "Harbour Union", kLine});
  document.entities[1].roles.push_back({"president", find(document, "president"), kNone, "", kLine});
}

void add_quotes(Document& document) {
  Quote direct;
  direct.kind = QuoteKind::direct;
  direct.spans = {find(document, "We oppose it"), find(document, "all of us")};
  direct.quoted = direct.spans;
  direct.cue = Cue{find(document, "said"), "say"};
  direct.speaker = ref(document, "she", 1);
  direct.on_behalf_of = ref(document, "Harbour Union", 2);
  direct.attribution = Attribution::coreference;
  direct.medium = Medium::letter;
  direct.addressee = ref(document, "the council", kNone);
  direct.addressee->name = "the council";
  direct.rule = kLine;
  Quote indirect;
  indirect.kind = QuoteKind::indirect;
  indirect.spans = {find(document, "that the union will not pay until the dredging ends")};
  indirect.rule = kAlgorithm;
  document.quotes = {direct, indirect};  // out of text order
}

void add_positions(Document& document) {
  Position first;
  first.actor = ref(document, "the union", 2);
  first.stance = Stance::oppose;
  first.act = Act::commit;
  first.issue = find(document, "pay");
  first.concept_code = "mooring-fee";
  first.condition = Condition{find(document, "until the dredging ends"), ConditionKind::until};
  first.reported_by = ReportedBy::indirect;
  first.quote = 1;
  first.rule = kLine;
  Position second = first;
  second.actor = ref(document, "she", 1);
  second.on_behalf_of = ref(document, "Harbour Union", 2);
  second.actor.members = {ref(document, "Boat League", 0), ref(document, "Norland", 3)};
  second.issue = find(document, "it”");
  second.issue.end = second.issue.begin + 2;
  second.condition.reset();
  second.comparisons = {{Relation::stronger, 0, "Boat League", find(document, "Boat League")}};
  second.quote = 0;
  second.same_as = 0;
  document.positions = {first, second};
}

}  // namespace

Document full_document() {
  Document document;
  document.id = "harbour";
  document.source = {"harbour.jsonl", 3, "jsonl", "UTF-8", 0, R"({"url":"https://example.org","tags":[1,{}]})"};
  document.text =
      "Fee\n🙂 Harbour Union president Mara Lindqvist told the council that the union will not pay until the "
      "dredging ends. “We oppose it” – “all of us”, she said. Norland and the Boat League agree.\x01";
  document.text += "\"\\";
  document.source.bytes = document.text.size();
  document.article = {find(document, "Fee"), {}, {}, {}, {}, "en"};
  document.sentences = {{find(document, "Fee"), {0, 1}, 0}};
  Token token;
  token.begin = 0;
  token.end = 3;
  token.upos = Upos::noun;
  document.tokens = {token};
  add_entities(document);
  add_quotes(document);
  add_positions(document);
  document.warnings = {{WarningCode::nul_bytes, find(document, "Fee"), "an “example”"}};
  return document;
}

}  // namespace news_extract
