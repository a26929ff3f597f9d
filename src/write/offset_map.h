#pragma once

// Byte offsets of a UTF-8 text as offsets in another unit. Built in one pass
// over the text, then each offset costs the same, in whatever order they come.
// It knows nothing of spans or of the record.

#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "news_extract/record.h"

namespace news_extract {

class OffsetMap {
 public:
  /// Reads `text` anew; the memory of the text before is kept.
  void build(std::string_view text, OffsetUnit unit);

  /// The text's length in code points, whatever the unit.
  std::uint32_t characters() const { return characters_; }

  /// `byte` must lie on a character boundary of the text or at its end.
  std::uint32_t operator()(std::uint32_t byte) const {
    if (identity_) return byte;
    const Block& block = blocks_[byte / kBlockSize];
    const std::uint64_t before = (std::uint64_t{1} << (byte % kBlockSize)) - 1;
    int units = std::popcount(block.starts & before);
    if (has_extra_) units += std::popcount(block.extra & before);
    return block.units_before + static_cast<std::uint32_t>(units);
  }

 private:
  static constexpr std::uint32_t kBlockSize = 64;

  // 64 bytes of the text: which of them begin a character, and which begin one
  // that counts a second unit (a surrogate pair of UTF-16).
  struct Block {
    std::uint64_t starts = 0;
    std::uint64_t extra = 0;
    std::uint32_t units_before = 0;
  };

  static Block read_block(const char* in, bool surrogates);

  bool identity_ = true;
  bool has_extra_ = false;  // some character counts a second unit
  std::uint32_t characters_ = 0;
  std::vector<Block> blocks_;
};

}  // namespace news_extract
