#pragma once

// The columns of quote_cues.tsv as this room reads them. Data only.

#include <cstdint>

namespace news_extract {

/// The columns of quote_cues.tsv.
namespace cue_column {
inline constexpr unsigned kPhrase = 0, kWord = 1, kComplement = 2, kClass = 3, kStrength = 4;
}

/// Choices of the column `word`.
enum class CueWord : std::uint8_t { verb, noun, adjective, preposition };

/// Choices of the column `complement`, in the schema's order; a cell is a set of them.
enum class Complement : std::uint8_t {
  that,
  bare,
  to,
  wh,
  ing,
  subjunctive,
  quotation,
  np,
  np_np,
  np_as,
  obj_to,
  obj_that,
  on_to,
  for_to,
  about_np,
  against_np,
  as_np,
  at_np,
  by_np,
  for_np,
  from_np,
  in_np,
  into_np,
  of_np,
  on_np,
  over_np,
  to_np,
  toward_np,
  with_np,
  around
};
using ComplementSet = std::uint32_t;
constexpr ComplementSet complement_bit(Complement c) { return ComplementSet{1} << static_cast<unsigned>(c); }

/// Choices of the column `class`.
enum class CueClass : std::uint8_t {
  accuse,
  announce,
  ask,
  attitude,
  decide,
  demand,
  deny,
  evidence,
  know,
  oppose,
  plan,
  refer,
  say,
  show,
  support,
  tell,
  think,
  want
};

}  // namespace news_extract
