#include "mentions/token_set.h"

#include <cstring>

namespace news_extract {
namespace {

constexpr std::uint64_t kOnes = 0x0101010101010101U;
constexpr std::size_t kLanes = sizeof(std::uint64_t);

/// One bit for each of eight bytes: whether it has one of the wanted bits. The first byte's is the lowest.
std::uint64_t gather(const std::uint8_t* bytes, std::uint64_t wanted) {
  std::uint64_t lanes = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&lanes, bytes, kLanes);
  } else {
    for (std::size_t i = 0; i < kLanes; ++i) lanes |= std::uint64_t{bytes[i]} << (8 * i);
  }
  lanes &= wanted;
  // The high bit of each byte that is not 0, then side by side in the highest byte of a product.
  const std::uint64_t low = lanes & (0x7F * kOnes);
  const std::uint64_t filled = ((low + 0x7F * kOnes) | lanes) >> 7 & kOnes;
  return filled * 0x0102040810204080U >> 56;
}

}  // namespace

void TokenSet::fill(const std::vector<std::uint8_t>& bytes, std::uint8_t wanted) {
  blocks_.assign(bytes.size() / kBlock + 1, 0);
  const std::uint64_t wanted_lanes = wanted * kOnes;
  std::size_t i = 0;
  for (; i + kLanes <= bytes.size(); i += kLanes) {
    blocks_[i / kBlock] |= gather(bytes.data() + i, wanted_lanes) << (i % kBlock);
  }
  for (; i < bytes.size(); ++i) blocks_[i / kBlock] |= std::uint64_t{(bytes[i] & wanted) != 0} << (i % kBlock);
}

}  // namespace news_extract
