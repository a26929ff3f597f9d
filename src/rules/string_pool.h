#pragma once

// The strings of an image: one block, each NUL-terminated, a repeated one kept
// once. Offset 0 is the empty string. It is used while an image is made only.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace news_extract {

class StringPool {
 public:
  /// The offset of `text`, which is added where it is new.
  std::uint32_t intern(std::string_view text) {
    const auto [at, fresh] = ids_.try_emplace(std::string(text), static_cast<std::uint32_t>(bytes_.size()));
    if (fresh) append(text);
    return at->second;
  }

  /// Adds `text`, which is known to be new or not worth looking for.
  std::uint32_t append(std::string_view text) {
    const auto at = static_cast<std::uint32_t>(bytes_.size());
    bytes_.append(text);
    bytes_.push_back('\0');
    return at;
  }

  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_ = std::string(1, '\0');
  std::unordered_map<std::string, std::uint32_t> ids_{{std::string(), 0}};
};

}  // namespace news_extract
