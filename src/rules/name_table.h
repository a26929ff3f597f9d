#pragma once

// The look-up of a large list of names: one open-addressed table of the hashes
// of names and of their beginnings, and before it a bit set small enough for
// the cache, which turns nearly every token away. Hashes only propose; the
// caller compares the words.

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "news_extract/annotations.h"

namespace news_extract {

class NameTable {
 public:
  /// Adds a name by the hashes of its words (at least one), as Token::hash has them.
  void add(std::span<const std::uint32_t> words, std::uint32_t entry);

  /// Makes the look-up; nothing may be added afterwards. Of entries alike by `same`, which is asked
  /// only of names with equal words, the first is kept: a thousand of one name cost no more than one.
  void finish(const std::function<bool(std::uint32_t, std::uint32_t)>& same);

  /// Calls accept(entry, length) for every entry that the hashes propose, the
  /// shorter before the longer ones.
  template <typename Accept>
  void propose(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last, Accept accept) const {
    std::uint64_t hash = 0;
    for (std::uint32_t i = first; i < last; ++i) {
      hash = extend(hash, tokens[i].hash);
      const std::uint32_t length = i - first + 1;
      if (length <= 2 && !bit(hash)) {
        if (length == 2) return;
        continue;
      }
      bool longer = length == 1;
      for (std::size_t at = hash & mask_; slots_[at].value != 0; at = (at + 1) & mask_) {
        if (slots_[at].check != check_of(hash)) continue;
        longer = longer || (slots_[at].value & kLonger) != 0;
        if (const std::uint32_t entry = slots_[at].value & ~kLonger; entry != 0) accept(entry - 1, length);
      }
      if (!longer) return;
    }
  }

  std::size_t bytes() const { return slots_.size() * sizeof(Slot) + bits_.size() * sizeof(std::uint64_t); }

 private:
  // value: the entry + 1, or 0 where no name ends here; kLonger where a longer one goes on.
  struct Slot {
    std::uint32_t check = 0;
    std::uint32_t value = 0;
  };
  struct Key {
    std::uint64_t hash = 0;
    std::uint32_t value = 0;
  };
  static constexpr std::uint32_t kLonger = 0x80000000U;

  static std::uint64_t extend(std::uint64_t hash, std::uint32_t word) {
    hash = (hash + word + 1) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 29);
  }
  static std::uint32_t check_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }
  bool bit(std::uint64_t hash) const {
    const std::uint64_t at = (hash >> 7) & bit_mask_;
    return (bits_[at / 64] >> (at % 64) & 1) != 0;
  }
  void drop_doubles(const std::function<bool(std::uint32_t, std::uint32_t)>& same);
  void insert(const Key& key);

  std::vector<Key> keys_;
  std::vector<Slot> slots_;
  std::vector<std::uint64_t> beginnings_;  // until finish(): a name's only word, or its first two
  std::vector<std::uint64_t> bits_{0};
  std::uint64_t mask_ = 0;
  std::uint64_t bit_mask_ = 0;
};

}  // namespace news_extract
