#include "text/enumerators.h"

#include <string_view>

#include "text/chars.h"

namespace news_extract {
namespace {

std::uint32_t read_roman(std::string_view text) {
  constexpr std::string_view kNumerals[] = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};
  std::uint32_t value = 0;
  for (const std::string_view numeral : kNumerals) {
    ++value;
    if (numeral == text) return value;
  }
  return 0;
}

std::uint32_t read_number(std::string_view text) {
  if (text.size() > 3) return 0;
  std::uint32_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

// Reads "1", "b", "iv" into `found`.
bool read_label(std::string_view text, bool roman, Enumerator& found) {
  using Style = Enumerator::Style;
  found.value = read_number(text);
  if (found.value != 0) return true;
  found.value = roman ? read_roman(text) : 0;
  if (found.value != 0) {
    found.style = Style::roman;
    return true;
  }
  if (text.size() != 1) return false;
  const char c = text[0];
  if (c >= 'a' && c <= 'z') {
    found.style = Style::lower;
    found.value = static_cast<std::uint32_t>(c - 'a' + 1);
  } else if (c >= 'A' && c <= 'Z') {
    found.style = Style::upper;
    found.value = static_cast<std::uint32_t>(c - 'A' + 1);
  }
  return found.value != 0;
}

}  // namespace

Enumerator read_enumerator(const Document& document, std::uint32_t first, std::uint32_t last, bool roman) {
  Enumerator found;
  std::uint32_t at = first;
  const auto text_at = [&](std::uint32_t i) {
    return i < last ? document.slice(document.tokens[i]) : std::string_view();
  };
  const auto glued = [&](std::uint32_t i) { return i < last && !document.tokens[i].has(shape::kSpaceBefore); };
  if (at < last && char_kind(code_point_at(document.text, document.tokens[at].begin).value) != CharKind::open &&
      !document.tokens[at].has(shape::kHasLetter | shape::kHasDigit)) {
    ++at;  // a bullet
  }
  if (text_at(at) == "(") {
    found.opened = true;
    ++at;
  }
  std::string_view label = text_at(at);
  if (label.size() == 2 && label[1] == '.') {  // "A." is one token
    label.remove_suffix(1);
    found.period = true;
  }
  if (!read_label(label, roman, found)) return Enumerator();
  ++at;
  if (glued(at) && text_at(at) == ".") {
    found.period = true;
    ++at;
  }
  if (glued(at) && text_at(at) == ")") {
    found.closed = true;
    ++at;
  }
  const bool complete = (found.period || found.closed) && found.opened <= found.closed;
  if (!complete || at >= last || !document.tokens[at].has(shape::kSpaceBefore)) return Enumerator();
  found.tokens = at - first;
  return found;
}

}  // namespace news_extract
