#pragma once

// Appends tokens to a document. Words are looked up some tokens later, all
// together, so that the waits for the dictionary's memory overlap.

#include <cstdint>
#include <vector>

#include "news_extract/annotations.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// A form that has been looked up.
struct KnownForm {
  std::uint32_t hash = 0;
  WordId word = 0;
};

/// A folded form of up to sixteen bytes, ready to be looked up.
struct BlockForm {
  std::uint64_t head = 0;  // RuleBase::load_block
  std::uint64_t tail = 0;  // RuleBase::tail_block
  std::uint32_t hash = 0;  // RuleBase::hash_word
};

class TokenWriter {
 public:
  /// Keeps references.
  TokenWriter(const RuleBase& rules, std::vector<Token>& tokens) : rules_(rules), tokens_(tokens) {}

  /// Appends [begin, end); tokens come in the text's order.
  void add(std::uint32_t begin, std::uint32_t end, std::uint16_t shape, KnownForm form) {
    const bool glued = begin == last_end_;
    last_end_ = end;
    tokens_.emplace_back();  // and filled in its place: a copy would wait for the bytes just written
    Token& token = tokens_.back();
    token.begin = begin;
    token.end = end;
    token.hash = form.hash;
    token.word = form.word;
    token.shape = static_cast<std::uint16_t>(shape | (glued ? 0 : shape::kSpaceBefore));
  }

  /// The same; Token::word is set by the next look_up at the latest.
  void add(std::uint32_t begin, std::uint32_t end, std::uint16_t shape, const BlockForm& form) {
    add(begin, end, shape, KnownForm{form.hash, 0});
    rules_.prefetch(form.hash);
    waiting_[count_] = {form, static_cast<std::uint32_t>(tokens_.size() - 1)};
    if (++count_ == kMostWaiting) look_up();
  }

  void look_up() {
    for (std::uint32_t i = 0; i < count_; ++i) {
      const BlockForm& form = waiting_[i].form;
      tokens_[waiting_[i].token].word = rules_.find_blocks(form.head, form.tail, form.hash);
    }
    count_ = 0;
  }

  /// The end of the last token; kNone before the first.
  std::uint32_t last_end() const { return last_end_; }

 private:
  struct Waiting {
    BlockForm form;
    std::uint32_t token = 0;
  };
  static constexpr std::uint32_t kMostWaiting = 16;

  const RuleBase& rules_;
  std::vector<Token>& tokens_;
  std::uint32_t last_end_ = kNone;
  std::uint32_t count_ = 0;
  Waiting waiting_[kMostWaiting];
};

}  // namespace news_extract
