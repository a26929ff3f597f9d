#pragma once

// The parts of a record, each as one function that appends its JSON. All keys
// are written always, in one order; what is unknown is null or []. The shape
// is docs/record.schema.json; bytes and separators are JsonOut's business.

#include <optional>
#include <span>
#include <string>

#include "news_extract/document.h"
#include "news_extract/record.h"
#include "news_extract/rule_pack.h"
#include "write/json_out.h"
#include "write/offset_map.h"
#include "write/record_ids.h"

namespace news_extract {

class RecordWriter {
 public:
  /// Makes ready for `document`, which must outlive the writing of its record.
  void start(const Document& document, const RuleBase& rules, const RecordOptions& options);

  /// The whole record and a newline.
  void write_record();
  /// One line for each item of the list.
  void write_flat(FlatList list);

  /// Appends what was written, spread over lines where the options ask for it.
  void append_to(std::string& out) const;

 private:
  // record.cc
  void extractor();
  void source();
  void article();
  void counts();
  void warnings();
  void sentences();
  void tokens();

  // record_entities.cc
  void entities(EntityType type);
  void entity(std::uint32_t index);
  void mentions(const Entity& entity);
  void roles(const Entity& entity);

  // record_statements.cc
  void statements(const std::vector<std::uint32_t>& order, void (RecordWriter::*item)(std::uint32_t));
  void quote(std::uint32_t index);
  void quote_text(const Quote& quote);
  void position(std::uint32_t index);
  void position_details(const Position& position);
  void condition(const std::optional<Condition>& condition);
  void comparisons(const Position& position);

  // record_values.cc: what is built from offsets and references
  void offsets(Span span);
  void span_keys(Span span);
  void span(Span span);
  void span_or_null(const std::optional<Span>& span);
  void spans(std::span<const Span> spans);
  void ref_keys(const Ref& ref);
  void ref(const Ref& ref);
  void ref_or_null(const std::optional<Ref>& ref);
  void entity_id(std::uint32_t entity);
  void rule(RuleId rule);
  void flat_article();

  const Document* document_ = nullptr;
  const RuleBase* rules_ = nullptr;
  RecordOptions options_;
  JsonOut json_;
  OffsetMap map_;
  RecordIds ids_;
  std::string scratch_;
};

}  // namespace news_extract
