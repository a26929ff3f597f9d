#include "write/offset_map.h"

#include <cstring>

namespace news_extract {
namespace {

constexpr std::uint64_t kOnes = 0x0101010101010101U;

bool is_ascii(std::string_view text) {
  const char* in = text.data();
  const char* const end = in + text.size();
  std::uint64_t seen = 0;
  for (; end - in >= 8; in += 8) {
    std::uint64_t bytes;
    std::memcpy(&bytes, in, 8);
    seen |= bytes;
  }
  for (; in != end; ++in) seen |= static_cast<unsigned char>(*in);
  return (seen & (kOnes * 0x80)) == 0;
}

// The lowest bit of each of eight bytes, gathered into one byte, first byte lowest.
std::uint64_t gather(std::uint64_t bits) { return ((bits & kOnes) * 0x0102040810204080U) >> 56; }

}  // namespace

// Which of the kBlockSize bytes begin a character, and which a second unit.
OffsetMap::Block OffsetMap::read_block(const char* in, bool surrogates) {
  static_assert(std::endian::native == std::endian::little, "eight bytes are read as one number");
  Block block;
  for (std::uint32_t i = 0; i < kBlockSize; i += 8) {
    std::uint64_t bytes;
    std::memcpy(&bytes, in + i, 8);
    if ((bytes & (kOnes * 0x80)) == 0) {
      block.starts |= std::uint64_t{0xFF} << i;
      continue;
    }
    const std::uint64_t top = bytes >> 7;
    const std::uint64_t second = bytes >> 6;
    block.starts |= gather(~(top & ~second)) << i;
    if (surrogates) block.extra |= gather(top & second & (bytes >> 5) & (bytes >> 4)) << i;
  }
  return block;
}

void OffsetMap::build(std::string_view text, OffsetUnit unit) {
  characters_ = static_cast<std::uint32_t>(text.size());
  identity_ = is_ascii(text);
  if (identity_) return;
  blocks_.resize(text.size() / kBlockSize + 1);
  std::uint32_t units = 0;
  characters_ = 0;
  has_extra_ = false;
  for (std::size_t b = 0; b < blocks_.size(); ++b) {
    const std::string_view rest = text.substr(b * kBlockSize);
    const char* in = rest.data();
    char last[kBlockSize];
    if (rest.size() < kBlockSize) {
      std::memset(last, 0x80, kBlockSize);  // past the end: bytes that begin nothing
      if (!rest.empty()) std::memcpy(last, rest.data(), rest.size());
      in = last;
    }
    Block block = read_block(in, unit == OffsetUnit::utf16);
    block.units_before = units;
    characters_ += static_cast<std::uint32_t>(std::popcount(block.starts));
    has_extra_ |= block.extra != 0;
    units += static_cast<std::uint32_t>(std::popcount(block.starts) + std::popcount(block.extra));
    blocks_[b] = block;
  }
  identity_ = unit == OffsetUnit::utf8;
}

}  // namespace news_extract
