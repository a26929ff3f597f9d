#pragma once

// For each token the name mention that holds it.

#include <cstdint>
#include <vector>

#include "news_extract/document.h"

namespace news_extract {

class MentionIndex {
 public:
  explicit MentionIndex(const Document& document) : of_token_(document.tokens.size(), kNone) {
    for (std::uint32_t m = 0; m < document.mentions.size(); ++m) {
      for (std::uint32_t i = document.mentions[m].tokens.first; i < document.mentions[m].tokens.last; ++i) {
        of_token_[i] = m;
      }
    }
  }

  /// kNone where the token is in no mention.
  std::uint32_t at(std::uint32_t token) const { return token < of_token_.size() ? of_token_[token] : kNone; }

 private:
  std::vector<std::uint32_t> of_token_;
};

}  // namespace news_extract
