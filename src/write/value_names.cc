#include "write/value_names.h"

#include <cstddef>

// Each table is in the order of its enumeration.

namespace news_extract {
namespace {

template <std::size_t kSize, typename Value>
const ShortText& pick(const ShortText (&names)[kSize], Value value) {
  static constexpr ShortText kUnknown;
  const auto index = static_cast<std::size_t>(value);
  return index < kSize ? names[index] : kUnknown;
}

}  // namespace

const ShortText& name_of(EntityType value) {
  static constexpr ShortText kNames[] = {"person", "organization", "place", "group"};
  return pick(kNames, value);
}

const ShortText& name_of(MentionKind value) {
  static constexpr ShortText kNames[] = {"name", "nominal", "pronoun"};
  return pick(kNames, value);
}

const ShortText& name_of(QuoteKind value) {
  static constexpr ShortText kNames[] = {"direct", "mixed", "indirect", "block"};
  return pick(kNames, value);
}

const ShortText& name_of(Attribution value) {
  static constexpr ShortText kNames[] = {"explicit", "coreference", "floating", "inferred", "none"};
  return pick(kNames, value);
}

const ShortText& name_of(Medium value) {
  static constexpr ShortText kNames[] = {"",       "statement", "post",   "interview", "letter",
                                         "filing", "speech",    "report", "broadcast"};
  return pick(kNames, value);
}

const ShortText& name_of(Stance value) {
  static constexpr ShortText kNames[] = {"support", "oppose"};
  return pick(kNames, value);
}

const ShortText& name_of(Act value) {
  static constexpr ShortText kNames[] = {"declare", "commit", "demand", "decide"};
  return pick(kNames, value);
}

const ShortText& name_of(ReportedBy value) {
  static constexpr ShortText kNames[] = {"narrator", "quote", "indirect"};
  return pick(kNames, value);
}

const ShortText& name_of(ConditionKind value) {
  static constexpr ShortText kNames[] = {"until",      "unless",  "if",      "only_if",
                                         "as_long_as", "pending", "without", "except"};
  return pick(kNames, value);
}

const ShortText& name_of(Relation value) {
  static constexpr ShortText kNames[] = {"similar", "weaker", "stronger", "follows", "reverses"};
  return pick(kNames, value);
}

const ShortText& name_of(WarningCode value) {
  static constexpr ShortText kNames[] = {"unclosed_quote", "mixed_quotes", "undecodable_bytes",
                                         "not_english",    "nul_bytes",    "truncated"};
  return pick(kNames, value);
}

const ShortText& name_of(Upos value) {
  static constexpr ShortText kNames[] = {"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                         "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
  return pick(kNames, value);
}

}  // namespace news_extract
