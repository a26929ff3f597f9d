#include "text/utf8.h"

#include <cstring>

namespace news_extract {
namespace {

bool is_tail(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

// The bytes that the character at `at` has of a well-formed sequence: its whole
// size, with `whole` set, or the size of the beginning that could still become one.
std::size_t sequence_size(std::string_view bytes, std::size_t at, bool& whole) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  whole = false;
  const unsigned char lead = byte(at);
  if (lead < 0x80) {
    whole = true;
    return 1;
  }
  std::size_t size = 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  if (lead >= 0xC2 && lead < 0xE0) {
    size = 2;
  } else if (lead >= 0xE0 && lead < 0xF0) {
    size = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead < 0xF5) {
    size = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return 1;
  }
  std::size_t have = 1;
  while (have < size && at + have < bytes.size()) {
    const unsigned char next = byte(at + have);
    const bool fits = have == 1 ? next >= low && next <= high : is_tail(next);
    if (!fits) return have;
    ++have;
  }
  whole = have == size;
  return have;
}

}  // namespace

std::size_t valid_utf8_prefix(std::string_view bytes) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
  std::size_t at = 0;
  while (at < bytes.size()) {
    while (at + 32 <= bytes.size()) {
      std::uint64_t words[4];
      std::memcpy(words, bytes.data() + at, sizeof words);
      if (((words[0] | words[1] | words[2] | words[3]) & kHighBits) != 0) break;
      at += 32;
    }
    // Up to the next ASCII stretch, character by character.
    const std::size_t stop = at + 32;
    while (at < bytes.size() && at < stop) {
      bool whole = false;
      const std::size_t size = sequence_size(bytes, at, whole);
      if (!whole) return at;
      at += size;
    }
  }
  return at;
}

std::size_t ill_formed_size(std::string_view bytes, std::size_t at) {
  bool whole = false;
  return sequence_size(bytes, at, whole);
}

}  // namespace news_extract
