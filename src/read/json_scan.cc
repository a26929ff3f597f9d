#include "read/json_scan.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace news_extract {
namespace {

constexpr std::uint64_t kOnes = 0x0101010101010101U;
constexpr std::uint64_t kHigh = 0x8080808080808080U;

constexpr std::uint32_t kReplacement = 0xFFFD;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The first byte from `at` that is a quotation mark, a backslash or a control character.
std::size_t find_special(std::string_view json, std::size_t at) {
  static_assert(std::endian::native == std::endian::little, "the first byte is the lowest of a number");
  for (; at + 8 <= json.size(); at += 8) {
    std::uint64_t bytes;
    std::memcpy(&bytes, json.data() + at, 8);
    const std::uint64_t quote = bytes ^ (kOnes * '"');
    const std::uint64_t slash = bytes ^ (kOnes * '\\');
    const std::uint64_t low = (bytes - kOnes * 0x20) & ~bytes;
    // A borrow may mark a byte behind the first that is special, never one before it.
    const std::uint64_t marks = (low | ((quote - kOnes) & ~quote) | ((slash - kOnes) & ~slash)) & kHigh;
    if (marks != 0) return at + static_cast<std::size_t>(std::countr_zero(marks)) / 8;
  }
  while (at < json.size() && json[at] != '"' && json[at] != '\\' && static_cast<unsigned char>(json[at]) >= 0x20) ++at;
  return at;
}

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The number of the four digits at `at`, or -1.
int four_digits(std::string_view json, std::size_t at) {
  if (at + 4 > json.size()) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const int digit = hex_value(json[i]);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

std::size_t skip_digits(std::string_view json, std::size_t at) {
  if (at >= json.size() || !is_digit(json[at])) return kBadJson;
  while (at < json.size() && is_digit(json[at])) ++at;
  return at;
}

std::size_t skip_number(std::string_view json, std::size_t at) {
  if (json[at] == '-') ++at;
  if (at < json.size() && json[at] == '0') {
    ++at;
  } else {
    at = skip_digits(json, at);
    if (at == kBadJson) return kBadJson;
  }
  if (at < json.size() && json[at] == '.') {
    at = skip_digits(json, at + 1);
    if (at == kBadJson) return kBadJson;
  }
  if (at < json.size() && (json[at] == 'e' || json[at] == 'E')) {
    ++at;
    if (at < json.size() && (json[at] == '+' || json[at] == '-')) ++at;
    at = skip_digits(json, at);
  }
  return at;
}

std::size_t skip_scalar(std::string_view json, std::size_t at) {
  const char c = json[at];
  if (c == '"') return skip_string(json, at);
  if (c == '-' || is_digit(c)) return skip_number(json, at);
  for (const std::string_view word : {"true", "false", "null"}) {
    if (json.substr(at, word.size()) == word) return at + word.size();
  }
  return kBadJson;
}

// `at` is where a key should stand; returns the place behind its colon.
std::size_t skip_key(std::string_view json, std::size_t at) {
  at = skip_space(json, at);
  if (at >= json.size() || json[at] != '"') return kBadJson;
  at = skip_string(json, at);
  if (at == kBadJson) return kBadJson;
  at = skip_space(json, at);
  return at < json.size() && json[at] == ':' ? at + 1 : kBadJson;
}

// The brackets that are open, innermost last.
struct Nesting {
  std::array<char, kDeepest> closers;
  unsigned depth = 0;
};

// Opens the bracket at `at`. An empty one is left to be closed by the caller.
std::size_t open(std::string_view json, std::size_t at, Nesting& nesting, bool& empty) {
  if (nesting.depth == kDeepest) return kBadJson;
  const char closer = json[at] == '{' ? '}' : ']';
  nesting.closers[nesting.depth++] = closer;
  at = skip_space(json, at + 1);
  empty = at < json.size() && json[at] == closer;
  if (empty || closer == ']') return at;
  return skip_key(json, at);
}

// Behind a value: closes what ends here and steps over the comma before the
// next value. With nothing open any more it returns the place behind the last bracket.
std::size_t close(std::string_view json, std::size_t at, Nesting& nesting) {
  while (nesting.depth > 0) {
    at = skip_space(json, at);
    if (at >= json.size()) return kBadJson;
    if (json[at] == nesting.closers[nesting.depth - 1]) {
      --nesting.depth;
      ++at;
      continue;
    }
    if (json[at] != ',') return kBadJson;
    return nesting.closers[nesting.depth - 1] == '}' ? skip_key(json, at + 1) : at + 1;
  }
  return at;
}

void append_utf8(std::uint32_t c, std::string& out) {
  const auto push = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) {
    push(c);
  } else if (c < 0x800) {
    push(0xC0 | (c >> 6));
    push(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    push(0xE0 | (c >> 12));
    push(0x80 | ((c >> 6) & 0x3F));
    push(0x80 | (c & 0x3F));
  } else {
    push(0xF0 | (c >> 18));
    push(0x80 | ((c >> 12) & 0x3F));
    push(0x80 | ((c >> 6) & 0x3F));
    push(0x80 | (c & 0x3F));
  }
}

// The character of the \u escape whose digits begin at `at`; moves `at` behind it.
std::uint32_t escaped_character(std::string_view inner, std::size_t& at) {
  const auto first = static_cast<std::uint32_t>(four_digits(inner, at));
  at += 4;
  if (first < 0xD800 || first > 0xDFFF) return first;
  if (first > 0xDBFF || inner.substr(at, 2) != "\\u") return kReplacement;
  const int second = four_digits(inner, at + 2);
  if (second < 0xDC00 || second > 0xDFFF) return kReplacement;
  at += 6;
  return 0x10000 + ((first - 0xD800) << 10) + (static_cast<std::uint32_t>(second) - 0xDC00);
}

// A string with its marks. Half of a surrogate pair, which readers of JSON refuse, is written as U+FFFD.
void append_string(std::string_view string, std::string& out) {
  for (std::size_t at = 0; at < string.size();) {
    const std::size_t slash = std::min(string.find('\\', at), string.size());
    out.append(string, at, slash - at);
    at = slash + 2;
    if (slash == string.size()) return;
    const bool lone = string[slash + 1] == 'u' && escaped_character(string, at) == kReplacement;
    out += lone ? std::string_view("\\ufffd") : string.substr(slash, at - slash);
  }
}

}  // namespace

std::size_t skip_string(std::string_view json, std::size_t at) {
  for (++at;; ++at) {
    at = find_special(json, at);
    if (at >= json.size()) return kBadJson;
    if (json[at] == '"') return at + 1;
    if (json[at] != '\\' || ++at >= json.size()) return kBadJson;
    if (json[at] == 'u') {
      if (four_digits(json, at + 1) < 0) return kBadJson;
      at += 4;
    } else if (std::string_view("\"\\/bfnrt").find(json[at]) == std::string_view::npos) {
      return kBadJson;
    }
  }
}

std::size_t skip_value(std::string_view json, std::size_t at) {
  Nesting nesting;
  do {
    at = skip_space(json, at);
    if (at >= json.size()) return kBadJson;
    bool empty = true;
    if (json[at] == '{' || json[at] == '[') {
      at = open(json, at, nesting, empty);
      if (at == kBadJson) return kBadJson;
      if (!empty) continue;
    } else {
      at = skip_scalar(json, at);
      if (at == kBadJson) return kBadJson;
    }
    at = close(json, at, nesting);
    if (at == kBadJson) return kBadJson;
  } while (nesting.depth > 0);
  return at;
}

void unescape(std::string_view inner, std::string& out) {
  for (std::size_t at = 0; at < inner.size();) {
    const std::size_t slash = inner.find('\\', at);
    out.append(inner, at, slash - at);
    if (slash == std::string_view::npos) return;
    const char c = inner[slash + 1];
    at = slash + 2;
    switch (c) {
      case 'b':
        out += '\b';
        break;
      case 'f':
        out += '\f';
        break;
      case 'n':
        out += '\n';
        break;
      case 'r':
        out += '\r';
        break;
      case 't':
        out += '\t';
        break;
      case 'u':
        append_utf8(escaped_character(inner, at), out);
        break;
      default:
        out += c;
    }
  }
}

void append_compact(std::string_view value, std::string& out) {
  for (std::size_t at = 0; at < value.size();) {
    at = skip_space(value, at);
    if (at >= value.size()) return;
    const std::size_t end = value[at] == '"' ? skip_string(value, at) : at + 1;
    append_string(value.substr(at, end - at), out);
    at = end;
  }
}

}  // namespace news_extract
