#pragma once

// Some of the tokens of a document, one bit each: those that a step wants to
// look at. Filled without a branch a token and read by leaping from one to the
// next, it spares a loop that asks every token, and what a processor loses each
// time such a loop meets one. It may be entered at any token. A step that goes
// through the document once needs no more than their list: pick.h.

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace news_extract {

class TokenSet {
 public:
  /// Makes it the set of those of `count` tokens of which `is(token)` is true. Keeps its memory.
  template <typename Is>
  void fill(std::uint32_t count, const Is& is) {
    blocks_.resize(count / kBlock + 1);
    for (std::uint32_t begin = 0; begin <= count; begin += kBlock) {
      const std::uint32_t end = std::min(begin + kBlock, count);
      std::uint64_t block = 0;
      for (std::uint32_t i = begin; i < end; ++i) {
        const bool wanted = is(i);
        block |= std::uint64_t{wanted} << (i % kBlock);
      }
      blocks_[begin / kBlock] = block;
    }
  }

  /// Makes it the set of those whose byte has one of the `wanted` bits.
  void fill(const std::vector<std::uint8_t>& bytes, std::uint8_t wanted);

  /// Makes it an empty set over `count` tokens. Keeps its memory.
  void reset(std::size_t count) { blocks_.assign(count / kBlock + 1, 0); }

  /// Adds one of the tokens that it was filled for, where it is `wanted`: without a branch.
  void add(std::uint32_t token, bool wanted = true) {
    blocks_[token / kBlock] |= std::uint64_t{wanted} << (token % kBlock);
  }
  /// Adds those of a set that was filled for as many tokens.
  void add(const TokenSet& others) {
    for (std::size_t i = 0; i < blocks_.size(); ++i) blocks_[i] |= others.blocks_[i];
  }
  bool has(std::uint32_t token) const { return (blocks_[token / kBlock] & bit(token)) != 0; }

  /// The first of them from `i` on; `last`, which is the count of tokens at most, where none stands before it.
  std::uint32_t next(std::uint32_t i, std::uint32_t last) const {
    if (i >= last) return last;
    std::uint32_t at = i / kBlock;
    std::uint64_t block = blocks_[at] & (~std::uint64_t{0} << (i % kBlock));
    while (block == 0 && (at + 1) * kBlock < last) block = blocks_[++at];
    if (block == 0) return last;
    return std::min(at * kBlock + static_cast<std::uint32_t>(std::countr_zero(block)), last);
  }

 private:
  static constexpr std::uint32_t kBlock = 64;
  static std::uint64_t bit(std::uint32_t token) { return std::uint64_t{1} << (token % kBlock); }

  std::vector<std::uint64_t> blocks_;
};

}  // namespace news_extract
