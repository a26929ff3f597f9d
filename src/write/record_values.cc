#include "write/record_writer.h"
#include "write/value_names.h"

namespace news_extract {
namespace {

constexpr char kLetters[] = {'p', 'o', 'l'};  // by EntityType; a group has no id

}  // namespace

void RecordWriter::offsets(Span span) { json_.offsets(map_(span.begin), map_(span.end)); }

void RecordWriter::span_keys(Span span) {
  offsets(span);
  json_.key("text");
  json_.slice(document_->text, span.begin, span.end);
}

void RecordWriter::span(Span span) {
  json_.begin_object();
  span_keys(span);
  json_.end_object();
}

void RecordWriter::span_or_null(const std::optional<Span>& span) {
  if (span) {
    this->span(*span);
  } else {
    json_.null();
  }
}

void RecordWriter::spans(std::span<const Span> spans) {
  json_.begin_array();
  for (const Span each : spans) span(each);
  json_.end_array();
}

void RecordWriter::entity_id(std::uint32_t entity) {
  const std::uint32_t number = ids_.entity(entity);
  if (number == 0) {
    json_.null();
  } else {
    json_.id(kLetters[static_cast<std::size_t>(document_->entities[entity].type)], number);
  }
}

void RecordWriter::ref_keys(const Ref& ref) {
  const Entity* entity = ref.entity < document_->entities.size() ? &document_->entities[ref.entity] : nullptr;
  span_keys(ref.span);
  json_.key("id");
  entity_id(ref.entity);
  json_.key("name");
  json_.string_or_null(entity != nullptr ? entity->name : ref.name);
  json_.key("type");
  json_.word(name_of(entity != nullptr ? entity->type : ref.type));
  json_.key("members");
  json_.begin_array();
  for (const Ref& member : ref.members) this->ref(member);
  json_.end_array();
}

void RecordWriter::ref(const Ref& ref) {
  json_.begin_object();
  ref_keys(ref);
  json_.end_object();
}

void RecordWriter::ref_or_null(const std::optional<Ref>& ref) {
  if (ref) {
    this->ref(*ref);
  } else {
    json_.null();
  }
}

void RecordWriter::rule(RuleId rule) {
  json_.key("rule");
  if (rule.name == nullptr) {
    json_.null();
  } else {
    json_.place(rule.name, rule.line);
  }
}

}  // namespace news_extract
