#include "write/value_names.h"

#include <cstddef>

// Each table is in the order of its enumeration.

namespace news_extract {
namespace {

template <std::size_t kSize, typename Value>
std::string_view pick(const std::string_view (&names)[kSize], Value value) {
  const auto index = static_cast<std::size_t>(value);
  return index < kSize ? names[index] : std::string_view();
}

}  // namespace

std::string_view name_of(EntityType value) {
  static constexpr std::string_view kNames[] = {"person", "organization", "place", "group"};
  return pick(kNames, value);
}

std::string_view name_of(MentionKind value) {
  static constexpr std::string_view kNames[] = {"name", "nominal", "pronoun"};
  return pick(kNames, value);
}

std::string_view name_of(QuoteKind value) {
  static constexpr std::string_view kNames[] = {"direct", "mixed", "indirect", "block"};
  return pick(kNames, value);
}

std::string_view name_of(Attribution value) {
  static constexpr std::string_view kNames[] = {"explicit", "coreference", "floating", "inferred", "none"};
  return pick(kNames, value);
}

std::string_view name_of(Medium value) {
  static constexpr std::string_view kNames[] = {"",       "statement", "post",   "interview", "letter",
                                                "filing", "speech",    "report", "broadcast"};
  return pick(kNames, value);
}

std::string_view name_of(Stance value) {
  static constexpr std::string_view kNames[] = {"support", "oppose"};
  return pick(kNames, value);
}

std::string_view name_of(Act value) {
  static constexpr std::string_view kNames[] = {"declare", "commit", "demand", "decide"};
  return pick(kNames, value);
}

std::string_view name_of(ReportedBy value) {
  static constexpr std::string_view kNames[] = {"narrator", "quote", "indirect"};
  return pick(kNames, value);
}

std::string_view name_of(ConditionKind value) {
  static constexpr std::string_view kNames[] = {"until",      "unless",  "if",      "only_if",
                                                "as_long_as", "pending", "without", "except"};
  return pick(kNames, value);
}

std::string_view name_of(Relation value) {
  static constexpr std::string_view kNames[] = {"similar", "weaker", "stronger", "follows", "reverses"};
  return pick(kNames, value);
}

std::string_view name_of(WarningCode value) {
  static constexpr std::string_view kNames[] = {"unclosed_quote", "mixed_quotes", "undecodable_bytes",
                                                "not_english",    "nul_bytes",    "truncated"};
  return pick(kNames, value);
}

std::string_view name_of(Upos value) {
  static constexpr std::string_view kNames[] = {"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                                "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
  return pick(kNames, value);
}

}  // namespace news_extract
