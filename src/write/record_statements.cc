#include "write/record_writer.h"
#include "write/value_names.h"

namespace news_extract {

// `item` writes the keys of one of them.
void RecordWriter::statements(const std::vector<std::uint32_t>& order, void (RecordWriter::*item)(std::uint32_t)) {
  json_.begin_array();
  for (const std::uint32_t index : order) {
    json_.begin_object();
    (this->*item)(index);
    json_.end_object();
  }
  json_.end_array();
}

void RecordWriter::quote_text(const Quote& quote) {
  json_.key("text");
  if (quote.spans.size() == 1) {
    const Span whole = quote.spans.front();
    json_.slice(document_->text, whole.begin, whole.end);
    return;
  }
  scratch_.clear();
  for (const Span piece : quote.spans) {
    if (!scratch_.empty()) scratch_ += ' ';
    scratch_ += document_->slice(piece);
  }
  json_.string(scratch_);
}

void RecordWriter::quote(std::uint32_t index) {
  const Quote& quote = document_->quotes[index];
  json_.key("id");
  json_.id('q', ids_.quote(index));
  json_.key("kind");
  json_.word(name_of(quote.kind));
  quote_text(quote);
  json_.key("spans");
  spans(quote.spans);
  json_.key("quoted");
  spans(quote.quoted);
  json_.key("cue");
  if (quote.cue) {
    json_.begin_object();
    span_keys(quote.cue->span);
    json_.key("lemma");
    json_.string(quote.cue->lemma);
    json_.end_object();
  } else {
    json_.null();
  }
  json_.key("speaker");
  if (quote.speaker) {
    json_.begin_object();
    ref_keys(*quote.speaker);
    json_.key("on_behalf_of");
    ref_or_null(quote.on_behalf_of);
    json_.end_object();
  } else {
    json_.null();
  }
  json_.key("attribution");
  json_.word(name_of(quote.attribution));
  json_.key("addressee");
  ref_or_null(quote.addressee);
  json_.key("medium");
  json_.word_or_null(name_of(quote.medium));
  rule(quote.rule);
}

void RecordWriter::position(std::uint32_t index) {
  const Position& position = document_->positions[index];
  json_.key("id");
  json_.id('s', ids_.position(index));
  json_.key("actor");
  ref(position.actor);
  json_.key("on_behalf_of");
  ref_or_null(position.on_behalf_of);
  json_.key("stance");
  json_.word(name_of(position.stance));
  json_.key("act");
  json_.word(name_of(position.act));
  json_.key("issue");
  span(position.issue);
  json_.key("concept");
  json_.string_or_null(position.concept_code);
  json_.key("addressee");
  ref_or_null(position.addressee);
  json_.key("condition");
  condition(position.condition);
  json_.key("comparisons");
  comparisons(position);
  position_details(position);
}

void RecordWriter::position_details(const Position& position) {
  json_.key("reported_by");
  json_.word(name_of(position.reported_by));
  json_.key("quote");
  const std::uint32_t quote = ids_.quote(position.quote);
  if (quote != 0) {
    json_.id('q', quote);
  } else {
    json_.null();
  }
  json_.key("same_as");
  const std::uint32_t first = ids_.position(position.same_as);
  if (first != 0) {
    json_.id('s', first);
  } else {
    json_.null();
  }
  rule(position.rule);
}

void RecordWriter::condition(const std::optional<Condition>& condition) {
  if (!condition) {
    json_.null();
    return;
  }
  json_.begin_object();
  span_keys(condition->span);
  json_.key("kind");
  json_.word(name_of(condition->kind));
  json_.end_object();
}

void RecordWriter::comparisons(const Position& position) {
  json_.begin_array();
  for (const Comparison& comparison : position.comparisons) {
    json_.begin_object();
    json_.key("relation");
    json_.word(name_of(comparison.relation));
    json_.key("id");
    entity_id(comparison.entity);
    json_.key("name");
    json_.string_or_null(comparison.name);
    offsets(comparison.span);
    json_.end_object();
  }
  json_.end_array();
}

}  // namespace news_extract
