#pragma once

// A word of the record's own, in a place of fixed size: it is copied at once,
// whatever its length, where a length of each word would be asked for otherwise.

#include <cstddef>
#include <cstring>
#include <string_view>

namespace news_extract {

class ShortText {
 public:
  static constexpr std::size_t kRoom = 24;

  constexpr ShortText() = default;

  /// `text` is a literal of plain ASCII that JSON needs no escape for.
  template <std::size_t kSize>
  constexpr ShortText(const char (&text)[kSize]) : size_(kSize - 1) {
    static_assert(kSize - 1 <= kRoom);
    for (std::size_t i = 0; i + 1 < kSize; ++i) bytes_[i] = text[i];
  }

  constexpr bool empty() const { return size_ == 0; }
  constexpr operator std::string_view() const { return {bytes_, size_}; }

  /// Writes kRoom bytes; those that count end where it says.
  char* copy_to(char* out) const {
    std::memcpy(out, bytes_, kRoom);
    return out + size_;
  }

 private:
  char bytes_[kRoom] = {};
  std::size_t size_ = 0;
};

}  // namespace news_extract
