#include "text/chars.h"

#include <unicode/uchar.h>

namespace news_extract {
namespace {

constexpr CharKind B = CharKind::blank;
constexpr CharKind U = CharKind::upper;
constexpr CharKind L = CharKind::lower;
constexpr CharKind D = CharKind::digit;
constexpr CharKind Q = CharKind::quote;
constexpr CharKind O = CharKind::open;
constexpr CharKind C = CharKind::close;
constexpr CharKind T = CharKind::terminal;
constexpr CharKind H = CharKind::dash;
constexpr CharKind P = CharKind::punctuation;
constexpr CharKind S = CharKind::symbol;
constexpr CharKind M = CharKind::currency;
constexpr CharKind J = CharKind::joiner;

CharKind kind_of_general_punctuation(char32_t c) {
  if (c <= 0x200B) return CharKind::blank;
  if (c <= 0x200D) return CharKind::combining;
  if (c <= 0x200F) return CharKind::format;
  if (c <= 0x2015) return CharKind::dash;
  if (c >= 0x2018 && c <= 0x201F) return CharKind::quote;
  if (c == 0x2024 || c == 0x2026) return CharKind::terminal;
  if (c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F) return CharKind::blank;
  if (c >= 0x202A && c <= 0x202E) return CharKind::format;
  if (c == 0x2032 || c == 0x2033) return CharKind::symbol;  // primes: feet and inches
  if (c == 0x2039 || c == 0x203A) return CharKind::quote;
  if (c == 0x203C || (c >= 0x2047 && c <= 0x2049)) return CharKind::terminal;
  if (c == 0x203F || c == 0x2040 || c == 0x2054) return CharKind::joiner;
  if (c == 0x2044 || c == 0x2052) return CharKind::symbol;
  if (c == 0x2045) return CharKind::open;
  if (c == 0x2046) return CharKind::close;
  if (c >= 0x2060) return CharKind::format;
  return CharKind::punctuation;
}

CharKind kind_from_icu(char32_t c) {
  const auto value = static_cast<UChar32>(c);
  switch (u_charType(value)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return CharKind::upper;
    case U_LOWERCASE_LETTER:
      return CharKind::lower;
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
      return CharKind::letter;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharKind::digit;
    case U_OTHER_NUMBER:
      return CharKind::symbol;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CharKind::combining;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_CONTROL_CHAR:
      return CharKind::blank;
    case U_FORMAT_CHAR:
      return c == 0xFEFF ? CharKind::blank : CharKind::format;
    case U_CONNECTOR_PUNCTUATION:
      return CharKind::joiner;
    case U_DASH_PUNCTUATION:
      return CharKind::dash;
    case U_START_PUNCTUATION:
      return c == 0x301D ? CharKind::quote : CharKind::open;
    case U_END_PUNCTUATION:
      return c == 0x301E ? CharKind::quote : CharKind::close;
    case U_INITIAL_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
      return CharKind::quote;
    case U_CURRENCY_SYMBOL:
      return CharKind::currency;
    case U_OTHER_PUNCTUATION:
      if (c == 0xFF02 || c == 0xFF07) return CharKind::quote;
      return u_hasBinaryProperty(value, UCHAR_S_TERM) ? CharKind::terminal : CharKind::punctuation;
    default:
      return CharKind::symbol;
  }
}

CharKind kind_of_latin1_sign(char32_t c) {
  switch (c) {
    case 0xAA:
    case 0xBA:
      return CharKind::letter;
    case 0xB5:
      return CharKind::lower;
    case 0xA2:
    case 0xA3:
    case 0xA4:
    case 0xA5:
      return CharKind::currency;
    case 0xA1:
    case 0xA7:
    case 0xB6:
    case 0xB7:
    case 0xBF:
      return CharKind::punctuation;
    case 0xAB:
    case 0xBB:
      return CharKind::quote;
    case 0xAD:
      return CharKind::format;
    case 0xD7:
    case 0xF7:
      return CharKind::symbol;
    default:
      return c <= 0xA0 ? CharKind::blank : CharKind::symbol;
  }
}

}  // namespace

const CharKind kAsciiKinds[128] = {
    B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B,  //
    B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B,  //
    B, T, Q, P, M, S, S, Q, O, C, P, S, P, H, T, P,  //   ! " # $ % & ' ( ) * + , - . /
    D, D, D, D, D, D, D, D, D, D, P, P, S, S, S, T,  // 0-9 : ; < = > ?
    P, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,  // @ A-O
    U, U, U, U, U, U, U, U, U, U, U, O, P, C, S, J,  // P-Z [ backslash ] ^ _
    Q, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,  // ` a-o
    L, L, L, L, L, L, L, L, L, L, L, O, S, C, S, B,  // p-z { | } ~
};

CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + i])); };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1FU) << 6 | (byte(1) & 0x3FU), 2};
  if (lead < 0xF0) {
    return {(lead & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU), 3};
  }
  return {(lead & 0x07U) << 18 | (byte(1) & 0x3FU) << 12 | (byte(2) & 0x3FU) << 6 | (byte(3) & 0x3FU), 4};
}

CodePoint code_point_before(std::string_view text, std::size_t at) {
  if (at == 0) return {};
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return code_point_at(text, begin);
}

CharKind char_kind(char32_t c) {
  if (c < 0x80) return kAsciiKinds[c];
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return kind_of_latin1_sign(c);
  if (c < 0x100) return c < 0xDF ? CharKind::upper : CharKind::lower;
  if (c >= 0x2000 && c < 0x2070) return kind_of_general_punctuation(c);
  return kind_from_icu(c);
}

bool has_own_boundaries(char32_t c) {
  if (c < 0x250) return c != 0xAD;
  return (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x203E && c != 0x203C) || (c >= 0x20A0 && c <= 0x20BF);
}

std::uint32_t encode_utf8(char32_t c, char* out) {
  if (c < 0x80) {
    out[0] = static_cast<char>(c);
    return 1;
  }
  if (c < 0x800) {
    out[0] = static_cast<char>(0xC0U | c >> 6);
    out[1] = static_cast<char>(0x80U | (c & 0x3FU));
    return 2;
  }
  if (c < 0x10000) {
    out[0] = static_cast<char>(0xE0U | c >> 12);
    out[1] = static_cast<char>(0x80U | (c >> 6 & 0x3FU));
    out[2] = static_cast<char>(0x80U | (c & 0x3FU));
    return 3;
  }
  out[0] = static_cast<char>(0xF0U | c >> 18);
  out[1] = static_cast<char>(0x80U | (c >> 12 & 0x3FU));
  out[2] = static_cast<char>(0x80U | (c >> 6 & 0x3FU));
  out[3] = static_cast<char>(0x80U | (c & 0x3FU));
  return 4;
}

}  // namespace news_extract
