#include "text/datelines.h"

#include <algorithm>
#include <string_view>

#include "text/chars.h"

namespace news_extract {
namespace {

// "BUENOS AIRES, Argentina, Feb. 28, 2016 (Agence France-Presse)" has 14 tokens.
constexpr std::uint32_t kLongest = 18;

bool is_dash(std::string_view text) {
  return text == "-" || text == "--" || text == "_" || text == "\xE2\x80\x93" || text == "\xE2\x80\x94" ||
         text == "\xE2\x80\x95";
}

}  // namespace

std::optional<Dateline> read_dateline(const Document& document, TokenRange tokens) {
  const auto token = [&](std::uint32_t i) -> const Token& { return document.tokens[i]; };
  const auto text = [&](std::uint32_t i) { return document.slice(token(i)); };
  Dateline found;
  bool in_brackets = false;
  bool capitals = token(tokens.first).has(shape::kAllCaps) && token(tokens.first).end - token(tokens.first).begin > 2;
  std::uint32_t bracket = 0;
  std::uint32_t first_digit = kNone;
  const std::uint32_t limit = std::min(tokens.last, tokens.first + kLongest);
  for (std::uint32_t i = tokens.first; i < limit; ++i) {
    const Token& t = token(i);
    if (!in_brackets && i > tokens.first && is_dash(text(i)) && t.has(shape::kSpaceBefore)) {
      const bool prose = i + 1 < tokens.last && token(i + 1).has(shape::kSpaceBefore);
      if (!prose || (!capitals && !found.agency)) return std::nullopt;
      found.tokens = {tokens.first, i};
      const std::uint32_t date_end = bracket != 0 && bracket > first_digit ? bracket : i;
      if (first_digit != kNone && first_digit > tokens.first) {
        const bool month = token(first_digit - 1).has(shape::kHasLetter);
        found.date = document.span_of({month ? first_digit - 1 : first_digit, date_end});
      }
      return found;
    }
    if (text(i) == "(") {
      in_brackets = true;
      bracket = i;
    } else if (text(i) == ")") {
      if (!in_brackets || bracket + 1 == i) return std::nullopt;
      found.agency = document.span_of({bracket + 1, i});
      in_brackets = false;
    } else if (t.has(shape::kHasDigit)) {
      if (first_digit == kNone) first_digit = i;
    } else if (t.has(shape::kHasLetter)) {
      if (!t.has(shape::kCapital) && text(i) != "and") return std::nullopt;
    } else if (text(i) != "," && text(i) != "/" && text(i) != "-" && text(i) != "." && text(i) != "'") {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace news_extract
