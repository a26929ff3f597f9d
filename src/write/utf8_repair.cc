#include "write/utf8_repair.h"

#include <algorithm>
#include <cstddef>

namespace news_extract {
namespace {

struct Sequence {
  std::size_t size = 1;  // of the character, or of the ill-formed bytes that go together
  bool valid = false;
};

// Table 3-7 of the Unicode Standard: what the second byte may be decides about
// overlong forms, surrogates and the end of the code space.
Sequence read(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {1, true};
  if (lead < 0xC2 || lead > 0xF4) return {1, false};
  const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  std::size_t seen = 1;
  for (; seen < std::min(size, text.size()); ++seen) {
    const bool fits = seen == 1 ? byte(1) >= low && byte(1) <= high : (byte(seen) & 0xC0) == 0x80;
    if (!fits) break;
  }
  return {seen, seen == size};
}

}  // namespace

std::string_view well_formed(std::string_view text, std::string& scratch) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(text.begin(), text.end(), is_ascii)) return text;
  scratch.clear();
  bool repaired = false;
  for (std::size_t at = 0; at < text.size();) {
    const Sequence sequence = read(text.substr(at));
    if (sequence.valid) {
      scratch += text.substr(at, sequence.size);
    } else {
      scratch += "\xEF\xBF\xBD";
      repaired = true;
    }
    at += sequence.size;
  }
  return repaired ? std::string_view(scratch) : text;
}

}  // namespace news_extract
