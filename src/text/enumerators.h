#pragma once

// Marks that count the items of a list: "1.", "b)", "(iv)". Here they are read
// from tokens, for lists that stand inside one paragraph.

#include <cstdint>

#include "news_extract/document.h"

namespace news_extract {

/// An enumerator at some token. `tokens` is 0 where there is none.
struct Enumerator {
  enum class Style : std::uint8_t { number, lower, upper, roman };
  std::uint32_t tokens = 0;
  std::uint32_t value = 0;  // from 1
  Style style = Style::number;
  bool opened = false;  // "(" before it
  bool period = false;  // "." behind it
  bool closed = false;  // ")" behind it

  bool same_kind(const Enumerator& other) const {
    return style == other.style && opened == other.opened && period == other.period && closed == other.closed;
  }
};

/// Reads the enumerator that begins at token `first`, ending before `last`. A
/// bullet may stand before it. "i" and "v" count as Roman if `roman` is set.
Enumerator read_enumerator(const Document& document, std::uint32_t first, std::uint32_t last, bool roman);

}  // namespace news_extract
