#pragma once

// Walks over JSON without building anything: each function takes the place
// where a value begins and returns the place behind it, or kBadJson. Strings
// may hold any bytes but control characters; numbers and literals are as RFC
// 8259 has them. Nesting deeper than kDeepest is refused.

#include <cstddef>
#include <string>
#include <string_view>

namespace news_extract {

inline constexpr std::size_t kBadJson = static_cast<std::size_t>(-1);
inline constexpr unsigned kDeepest = 512;

inline std::size_t skip_space(std::string_view json, std::size_t at) {
  while (at < json.size() && (json[at] == ' ' || json[at] == '\t' || json[at] == '\r' || json[at] == '\n')) ++at;
  return at;
}

/// `at` is the opening quotation mark.
std::size_t skip_string(std::string_view json, std::size_t at);

/// Any value, white space before it included.
std::size_t skip_value(std::string_view json, std::size_t at);

/// Appends what stands between a string's marks to `out`, escapes undone. An
/// escape of half a surrogate pair gives U+FFFD. The string must have passed skip_string.
void unescape(std::string_view inner, std::string& out);

/// Appends a value that has passed skip_value to `out`, without the white space between its tokens.
void append_compact(std::string_view value, std::string& out);

}  // namespace news_extract
