#pragma once

// A list of plain values that has a few at most, as a rule: those need no memory
// of their own. Values lie side by side. A list that was moved from may be assigned
// to or cleared, no more.

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <vector>

namespace news_extract {

/// Holds kFew values itself; as soon as there are more, all of them lie in memory of their own.
template <typename Value, std::size_t kFew>
class ShortList {
 public:
  /// Empty.
  ShortList() = default;
  /// The values, in their order.
  ShortList(std::initializer_list<Value> values) {
    for (const Value& value : values) push_back(value);
  }

  /// Adds the value behind the others. What begin() gave before may no longer be valid.
  void push_back(Value value) {
    if (size_ < kFew) {
      few_[size_] = value;
    } else {
      if (size_ == kFew) all_.assign(few_.begin(), few_.end());
      all_.push_back(value);
    }
    ++size_;
  }

  /// Empties the list and keeps its memory.
  void clear() {
    all_.clear();
    size_ = 0;
  }

  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  /// The values side by side, as pointers: a std::span may be made of a list.
  Value* begin() { return size_ <= kFew ? few_.data() : all_.data(); }
  Value* end() { return begin() + size_; }
  const Value* begin() const { return size_ <= kFew ? few_.data() : all_.data(); }
  const Value* end() const { return begin() + size_; }
  /// One of the values, which must be there.
  const Value& operator[](std::size_t i) const { return begin()[i]; }
  const Value& front() const { return *begin(); }
  const Value& back() const { return *(end() - 1); }

 private:
  std::array<Value, kFew> few_{};
  std::uint32_t size_ = 0;
  std::vector<Value> all_;  // where there are more than kFew
};

}  // namespace news_extract
