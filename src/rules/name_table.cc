#include "rules/name_table.h"

#include <algorithm>
#include <bit>

namespace news_extract {

void NameTable::add(std::span<const std::uint32_t> words, std::uint32_t entry) {
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    hash = extend(hash, words[i]);
    const bool ends = i + 1 == words.size();
    // The first word of a longer name needs no slot: its first two words have a bit of their own.
    if (ends) {
      keys_.push_back({hash, entry + 1});
    } else if (i > 0) {
      keys_.push_back({hash, kLonger});
    }
    if (i == 1 || (ends && i == 0)) beginnings_.push_back(hash);
  }
}

/// Leaves one mark for each beginning and, of entries alike, the first.
void NameTable::drop_doubles(const std::function<bool(std::uint32_t, std::uint32_t)>& same) {
  const auto alike = [&same](const Key& a, const Key& b) {
    if (a.value == kLonger || b.value == kLonger) return a.value == b.value;
    return same(a.value - 1, b.value - 1);
  };
  std::size_t kept = 0;
  std::size_t group = 0;  // the first of those kept with this hash
  for (const Key& key : keys_) {
    if (kept == 0 || keys_[kept - 1].hash != key.hash) group = kept;
    const auto first = keys_.begin() + static_cast<std::ptrdiff_t>(group);
    const auto last = keys_.begin() + static_cast<std::ptrdiff_t>(kept);
    const bool doubled = std::any_of(first, last, [&](const Key& other) { return alike(other, key); });
    if (!doubled) keys_[kept++] = key;
  }
  keys_.resize(kept);
}

void NameTable::finish(const std::function<bool(std::uint32_t, std::uint32_t)>& same) {
  // Names stay in their order, so the first of two that differ in their capitals alone is proposed first.
  std::stable_sort(keys_.begin(), keys_.end(), [](const Key& a, const Key& b) {
    return a.hash != b.hash ? a.hash < b.hash : (a.value & kLonger) > (b.value & kLonger);
  });
  drop_doubles(same);
  // At most three slots in four are taken.
  slots_.resize(std::bit_ceil(keys_.size() + keys_.size() / 3 + 1));
  mask_ = slots_.size() - 1;
  for (const Key& key : keys_) insert(key);
  keys_ = {};

  // Sixteen bits a beginning let one stranger in sixteen through.
  bits_.assign(std::bit_ceil(beginnings_.size() / 4 + 1), 0);
  bit_mask_ = bits_.size() * 64 - 1;
  for (const std::uint64_t hash : beginnings_) {
    const std::uint64_t at = (hash >> 7) & bit_mask_;
    bits_[at / 64] |= std::uint64_t{1} << (at % 64);
  }
  beginnings_ = {};
}

void NameTable::insert(const Key& key) {
  std::size_t at = key.hash & mask_;
  while (slots_[at].value != 0) at = (at + 1) & mask_;
  slots_[at] = {check_of(key.hash), key.value};
}

}  // namespace news_extract
