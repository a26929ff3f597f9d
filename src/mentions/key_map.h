#pragma once

// Small tables from keys to indices for one document at a time. They are filled
// and cleared for every article: their memory is kept, and no key costs an
// allocation. Keys are hashes already.

#include <bit>
#include <cstdint>
#include <vector>

#include "news_extract/annotations.h"

namespace news_extract {

/// One index for each key.
class KeyMap {
 public:
  /// Empties the table and makes room for so many keys.
  void reset(std::size_t keys) {
    const std::size_t size = std::bit_ceil(keys * 2 + 2);
    slots_.assign(size, {});
    shift_ = 32 - static_cast<unsigned>(std::countr_zero(size));
  }

  /// kNone where the key is not in the table.
  std::uint32_t find(std::uint32_t key) const { return slots_[place(key)].value; }

  /// Adds the key where it is new. Returns the index that it has now, which may be an earlier one.
  std::uint32_t add(std::uint32_t key, std::uint32_t value) {
    Slot& slot = slots_[place(key)];
    if (slot.value == kNone) slot = {key, value};
    return slot.value;
  }

 private:
  struct Slot {
    std::uint32_t key = 0;
    std::uint32_t value = kNone;
  };

  std::size_t place(std::uint32_t key) const {
    std::size_t at = static_cast<std::uint32_t>(key * 0x9E3779B1U) >> shift_;
    while (slots_[at].value != kNone && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  std::vector<Slot> slots_;
  unsigned shift_ = 0;
};

/// Several indices for each key, in the order they were added, the first kMost of a key alone: whoever
/// goes through a list does so for each that is on it, and no article has so many bearers of one name.
/// `for (auto at = lists.first(key); at != kNone; at = lists.next(at)) use(lists[at]);`
class KeyLists {
 public:
  static constexpr std::uint32_t kMost = 256;

  /// Empties the lists and makes room for so many keys.
  void reset(std::size_t keys) {
    heads_.reset(keys);
    entries_.clear();
  }

  void add(std::uint32_t key, std::uint32_t value) {
    const auto at = static_cast<std::uint32_t>(entries_.size());
    const std::uint32_t begin = heads_.add(key, at);
    if (begin != at && entries_[begin].count == kMost) return;
    entries_.push_back({value, kNone, at, 0});
    Entry& head = entries_[begin];
    ++head.count;
    if (begin == at) return;
    entries_[head.last].next = at;
    head.last = at;
  }

  std::uint32_t first(std::uint32_t key) const { return heads_.find(key); }
  std::uint32_t next(std::uint32_t at) const { return entries_[at].next; }
  std::uint32_t operator[](std::uint32_t at) const { return entries_[at].value; }

 private:
  struct Entry {
    std::uint32_t value = 0;
    std::uint32_t next = kNone;
    std::uint32_t last = 0;  // of the list that begins here
    std::uint32_t count = 0;
  };

  KeyMap heads_;
  std::vector<Entry> entries_;
};

}  // namespace news_extract
