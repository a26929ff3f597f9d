#pragma once

// The features a function word may have: the column "features" of
// function_words.tsv, one bit each in Word::features, in this order.

#include <cstdint>
#include <string_view>

namespace news_extract {

enum class WordFeature : std::uint8_t {
  approximation,
  base,
  be,
  cardinal,
  cause,
  clitic,
  comparative,
  comparison,
  complementizer,
  condition,
  connective,
  contrast,
  coordinator,
  correlative,
  definite,
  degree,
  demonstrative,
  do_,
  expletive,
  feminine,
  first,
  focus,
  foreign,
  have,
  hedge,
  indefinite,
  infinitive,
  ing,
  interrogative,
  masculine,
  modal,
  negative,
  neuter,
  object,
  ordinal,
  participle,
  past,
  person,
  personal,
  place,
  plural,
  possessive,
  present,
  purpose,
  quantifier,
  reflexive,
  relative,
  result,
  second,
  singular,
  subject,
  subordinator,
  superlative,
  third,
  time,
  topic,
  wh,
  count
};

inline constexpr std::string_view kWordFeatureNames =
    "approximation|base|be|cardinal|cause|clitic|comparative|comparison|complementizer|condition|"
    "connective|contrast|coordinator|correlative|definite|degree|demonstrative|do|expletive|"
    "feminine|first|focus|foreign|have|hedge|indefinite|infinitive|ing|interrogative|masculine|"
    "modal|negative|neuter|object|ordinal|participle|past|person|personal|place|plural|possessive|"
    "present|purpose|quantifier|reflexive|relative|result|second|singular|subject|subordinator|"
    "superlative|third|time|topic|wh";

inline constexpr std::uint64_t feature_bit(WordFeature feature) {
  return std::uint64_t{1} << static_cast<unsigned>(feature);
}

/// Whether they are those of a pronoun for somebody spoken of: "she", "their", "itself".
inline constexpr bool is_third_person(std::uint64_t features) {
  constexpr std::uint64_t kThird = feature_bit(WordFeature::third);
  constexpr std::uint64_t kPersonal =
      feature_bit(WordFeature::personal) | feature_bit(WordFeature::possessive) | feature_bit(WordFeature::reflexive);
  return ((features & kThird) != 0) & ((features & kPersonal) != 0);
}

}  // namespace news_extract
