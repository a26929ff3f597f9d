#pragma once

// For each token of a document, or for each of its phrases, one index, or kNone:
// of the mention that holds it, the quote, the verb it is the subject of.

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <vector>

#include "news_extract/annotations.h"

namespace news_extract {

class TokenIndex {
 public:
  /// Room for so many tokens, each kNone. Keeps its memory.
  void reset(std::size_t tokens) {
    of_token_.resize(tokens);
    static_assert(kNone == 0xFFFFFFFFU, "every byte of it is 0xFF");
    if (tokens != 0) std::memset(of_token_.data(), 0xFF, tokens * sizeof kNone);
  }

  /// The same for each token of the range.
  void fill(TokenRange tokens, std::uint32_t index) {
    std::fill(of_token_.begin() + tokens.first, of_token_.begin() + tokens.last, index);
  }

  bool empty() const { return of_token_.empty(); }
  std::uint32_t operator[](std::uint32_t token) const { return of_token_[token]; }
  std::uint32_t& operator[](std::uint32_t token) { return of_token_[token]; }
  /// kNone behind the last token as well.
  std::uint32_t at(std::uint32_t token) const { return token < of_token_.size() ? of_token_[token] : kNone; }

 private:
  std::vector<std::uint32_t> of_token_;
};

/// Sets `mention_of` to the mention that holds each of so many tokens.
inline void index_mentions(const std::vector<Mention>& mentions, std::size_t tokens, TokenIndex& mention_of) {
  mention_of.reset(tokens);
  for (std::uint32_t m = 0; m < mentions.size(); ++m) mention_of.fill(mentions[m].tokens, m);
}

}  // namespace news_extract
