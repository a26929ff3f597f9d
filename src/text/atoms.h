#pragma once

// Word boundaries in the sense of Unicode's UAX #29: a chunk of text without
// white space falls into atoms, words, numbers and single marks, from which the
// token rules make tokens. Two sources give the same atoms: a hand-written one
// for Latin text, and ICU's break iterator for everything else.

#include <cstdint>
#include <string_view>
#include <vector>

#include "news_extract/annotations.h"
#include "text/chars.h"

namespace news_extract {

/// A stretch of text between two neighbouring word boundaries.
struct Atom {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  char32_t first = 0;  // its first character
  CharKind kind = CharKind::symbol;

  bool word() const { return is_letter(kind) || kind == CharKind::digit || kind == CharKind::joiner; }
};

/// Appends the atoms of `chunk` by the hand-written rules. Every character of
/// the chunk must pass has_own_boundaries.
void append_own_atoms(std::string_view text, Span chunk, std::vector<Atom>& atoms);

/// Appends the atoms of `chunk` by ICU's English word break iterator, which is
/// kept for the thread.
void append_icu_atoms(std::string_view text, Span chunk, std::vector<Atom>& atoms);

}  // namespace news_extract
