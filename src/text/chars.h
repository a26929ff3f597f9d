#pragma once

// What the segmenter asks of a character: its kind, its lower case, and
// whether the hand-written word boundaries cover it. Latin letters and general
// punctuation come from a table; ICU answers for the rest of Unicode.
// It knows nothing of words, sentences or English.

#include <cstdint>
#include <string_view>

namespace news_extract {

enum class CharKind : std::uint8_t {
  blank,  // white space, line ends, controls, zero-width space
  upper,  // also title case
  lower,
  letter,  // a letter without case
  digit,
  joiner,       // the underscore and its like
  combining,    // combining marks, zero-width joiner
  format,       // soft hyphen and other invisible characters inside words
  quote,        // quotation marks and apostrophes of every kind
  open,         // opening brackets
  close,        // closing brackets
  terminal,     // . ! ? and the ellipsis
  dash,         // hyphen and dashes
  punctuation,  // any other punctuation
  currency,
  symbol,  // %, &, +, emoji, ...
};

/// A code point and the bytes it takes.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;
};

/// The code point at `at`, which must lie on a character boundary of well-formed UTF-8.
CodePoint code_point_at(std::string_view text, std::size_t at);
/// The code point that ends before `at`; {0, 0} at the text's begin.
CodePoint code_point_before(std::string_view text, std::size_t at);

CharKind char_kind(char32_t c);

/// Whether next_own_atom knows how this character behaves at word boundaries.
/// It does for Latin letters, ASCII and the common part of general punctuation.
bool has_own_boundaries(char32_t c);

inline bool is_letter(CharKind kind) {
  return kind == CharKind::upper || kind == CharKind::lower || kind == CharKind::letter;
}

/// Writes `c` as UTF-8 to `out`, which has room for four bytes; returns their number.
std::uint32_t encode_utf8(char32_t c, char* out);

/// The kinds of the 128 ASCII characters.
extern const CharKind kAsciiKinds[128];

}  // namespace news_extract
