#pragma once

// Case folding of one character at a time, for dictionary look-ups. Rules and
// text fold alike because both call this. Not full Unicode case folding: no
// folding that changes the count of characters, no locale.

#include <cstddef>
#include <string>
#include <string_view>

namespace news_extract {

/// The folded form of a code point below U+0800 and of the right single mark.
constexpr char32_t fold_code_point(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c < 0x100) return (c >= 0xC0 && c <= 0xDE && c != 0xD7) ? c + 32 : c;
  if (c < 0x180) {  // Latin Extended-A: pairs, with the parity turned in 0x139-0x148 and 0x179-0x17E
    if (c == 0x130 || c == 0x131 || c == 0x138 || c == 0x149 || c == 0x17F) return c;
    if (c == 0x178) return 0xFF;
    const bool odd_is_upper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    return (c % 2 == 1) == odd_is_upper ? c + 1 : c;
  }
  if (c >= 0x391 && c <= 0x3A9) return c + 32;  // Greek
  if (c >= 0x410 && c <= 0x42F) return c + 32;  // Cyrillic
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c == 0x2019) return '\'';
  return c;
}

/// Appends the folded form of the UTF-8 character at `at` and returns its bytes
/// in `text`. Never reads past the end, whatever the bytes.
inline std::size_t append_folded(std::string_view text, std::size_t at, std::string& out) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) {
    out.push_back(static_cast<char>(fold_code_point(lead)));
    return 1;
  }
  if (lead >= 0xC2 && lead < 0xE0 && at + 1 < text.size()) {
    const char32_t folded = fold_code_point(((lead & 0x1FU) << 6) | (static_cast<unsigned char>(text[at + 1]) & 0x3FU));
    out.push_back(static_cast<char>(0xC0 | (folded >> 6)));
    out.push_back(static_cast<char>(0x80 | (folded & 0x3F)));
    return 2;
  }
  if (text.substr(at, 3) == "\xE2\x80\x99") {
    out.push_back('\'');
    return 3;
  }
  std::size_t size = 1;
  while (at + size < text.size() && (static_cast<unsigned char>(text[at + size]) & 0xC0) == 0x80) ++size;
  out.append(text.substr(at, size));
  return size;
}

/// The character at `at`, which is moved behind it. Stray bytes count as themselves.
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at++]);
  const int more = lead < 0xC2 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  char32_t c = more == 0 ? lead : lead & (0x3FU >> more);
  for (int i = 0; i < more && at < text.size(); ++i) c = c << 6 | (static_cast<unsigned char>(text[at++]) & 0x3FU);
  return c;
}

/// Whether two words are the same but for capitals and the shape of the apostrophe.
inline bool same_folded(std::string_view a, std::string_view b) {
  std::size_t i = 0, k = 0;
  while (i < a.size() && k < b.size()) {
    if (fold_code_point(next_code_point(a, i)) != fold_code_point(next_code_point(b, k))) return false;
  }
  return i == a.size() && k == b.size();
}

}  // namespace news_extract
