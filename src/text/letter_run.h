#pragma once

// A run of ASCII letters, read eight bytes at a time: its length, capitals,
// folded form and hash in one pass. It knows nothing of tokens or of English.

#include <bit>
#include <cstdint>
#include <string_view>

#include "news_extract/annotations.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// Eight bytes at once, the first in the lowest place.
namespace bytes8 {

inline constexpr std::uint64_t kEach = 0x0101010101010101ULL;
inline constexpr std::uint64_t kHigh = kEach * 0x80;
inline constexpr std::uint64_t kCaseBit = kEach * 0x20;

/// The bytes from `at` on, zeros behind the text's end.
inline std::uint64_t load(std::string_view text, std::size_t at) {
  if (at + 8 <= text.size()) return RuleBase::load_whole_block(text.data() + at);
  return RuleBase::load_block(text.substr(at));
}

/// In the high bit of each byte: whether it is an ASCII letter.
inline std::uint64_t letters_of(std::uint64_t block) {
  const std::uint64_t folded = (block | kCaseBit) & ~kHigh;
  const std::uint64_t from_a = folded + kEach * (0x80 - 'a');
  const std::uint64_t past_z = folded + kEach * (0x80 - 'z' - 1);
  return from_a & ~past_z & ~block & kHigh;
}

/// All bits below the byte whose high bit is the lowest set in `high`, which has no others and is not 0.
inline std::uint64_t bits_before(std::uint64_t high) { return (high ^ (high - 1)) >> 8; }

/// How many bytes lie below that byte.
inline std::uint32_t count_before(std::uint64_t high) { return static_cast<std::uint32_t>(std::countr_zero(high)) / 8; }

/// The lowest `count` bytes, fewer than eight.
inline std::uint64_t low(std::uint64_t block, std::uint32_t count) {
  return block & ((std::uint64_t{1} << (8 * count)) - 1);
}

}  // namespace bytes8

/// The end of the ASCII letters from `at` on.
inline std::uint32_t letters_end(std::string_view text, std::uint32_t at) {
  while (true) {
    const std::uint64_t others = ~bytes8::letters_of(bytes8::load(text, at)) & bytes8::kHigh;
    if (others != 0) return at + bytes8::count_before(others);
    at += 8;
  }
}

struct LetterRun {
  WordKey key = 0;                       // of the folded letters
  WordKey before = RuleBase::kNoBlocks;  // of those before the last block
  std::uint64_t last = 0;                // the last block: up to eight letters
  std::uint32_t size = 0;
  std::uint16_t shape = 0;

  /// The key of the letters with one more character behind them.
  WordKey key_with(char c) const {
    const std::uint64_t byte = static_cast<unsigned char>(c);
    const std::uint32_t filled = size % RuleBase::kBlock;
    if (filled == 0 && size != 0) return RuleBase::add_block(key, byte);
    return RuleBase::add_block(before, last | byte << (8 * filled));
  }

  /// The letters from `begin` on; none is a run of size 0.
  [[gnu::always_inline]] static LetterRun read(std::string_view text, std::uint32_t begin) {
    const std::uint64_t block = bytes8::load(text, begin);
    const std::uint64_t others = ~bytes8::letters_of(block) & bytes8::kHigh;
    if (others == 0) return read_long(text, begin);
    const std::uint64_t bits = bytes8::bits_before(others);
    LetterRun run;
    run.last = (block | bytes8::kCaseBit) & bits;
    run.size = bytes8::count_before(others);
    run.key = RuleBase::add_block(run.before, run.last);
    run.shape = shape_of(capitals_of(block) & bits, bytes8::kHigh & bits);
    return run;
  }

 private:
  // In the high bit of each byte that is a letter: whether it is a capital.
  static std::uint64_t capitals_of(std::uint64_t block) { return ~(block << 2) & bytes8::kHigh; }

  static std::uint16_t shape_of(std::uint64_t capitals, std::uint64_t letters) {
    const bool first = (capitals & 0x80) != 0;
    return shape_of(first, capitals == letters, (capitals & ~std::uint64_t{0x80}) != 0);
  }
  static std::uint16_t shape_of(bool first, bool all, bool later) {
    return static_cast<std::uint16_t>(shape::kHasLetter | (first ? shape::kCapital : 0) | (all ? shape::kAllCaps : 0) |
                                      (later && !all ? shape::kMixedCase : 0));
  }

  // Eight letters and more.
  static LetterRun read_long(std::string_view text, std::uint32_t begin);
};

}  // namespace news_extract
