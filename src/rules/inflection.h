#pragma once

// Regular English inflection, for the compiler of the dictionary: from a lemma
// to the forms that a text may show. It runs when an image is made, never over
// text. Irregular forms are data (irregular_forms.tsv); a lemma that has some
// still gets its regular ones here, and the caller drops those it knows better.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "news_extract/annotations.h"

namespace news_extract {

enum class OpenClass : std::uint8_t { noun, verb, adjective, adverb };

/// A form of a word and the reading it has.
struct Inflection {
  std::string form;
  Tag tag = Tag::other;

  bool operator==(const Inflection&) const = default;
};

/// The regular forms of `lemma` other than the lemma itself, in a fixed order.
/// Where spelling varies ("travelled", "traveled") both are given; the past
/// tense and the past participle are two entries of one spelling. `lemma` is
/// lower-case ASCII letters and hyphens; a lemma of one letter has no forms.
std::vector<Inflection> regular_forms(std::string_view lemma, OpenClass open_class);

}  // namespace news_extract
