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

class TokenWriter {
 public:
  /// Keeps references.
  TokenWriter(const RuleBase& rules, std::vector<Token>& tokens) : rules_(rules), tokens_(tokens) {}

  /// Appends [begin, end); tokens come in the text's order. Inlined, as what has just been stored
  /// in pieces cannot be loaded as a whole without a wait.
  [[gnu::always_inline]] void add(std::uint32_t begin, std::uint32_t end, std::uint16_t shape, KnownForm form) {
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
  [[gnu::always_inline]] void add(std::uint32_t begin, std::uint32_t end, std::uint16_t shape, WordKey key) {
    add(begin, end, shape, KnownForm{RuleBase::hash_of(key), 0});
    rules_.prefetch(key);
    waiting_[count_] = key;
    tokens_waiting_[count_] = static_cast<std::uint32_t>(tokens_.size() - 1);
    if (++count_ == kMostWaiting) look_up();
  }

  void look_up() {
    for (std::uint32_t i = 0; i < count_; ++i) {
      const WordId word = rules_.find(waiting_[i]);
      tokens_[tokens_waiting_[i]].word = word;
      __builtin_prefetch(&rules_.word(word));  // the stages behind read its entry
    }
    count_ = 0;
  }

  /// The end of the last token; kNone before the first.
  std::uint32_t last_end() const { return last_end_; }

 private:
  static constexpr std::uint32_t kMostWaiting = 16;

  const RuleBase& rules_;
  std::vector<Token>& tokens_;
  std::uint32_t last_end_ = kNone;
  std::uint32_t count_ = 0;
  WordKey waiting_[kMostWaiting];
  std::uint32_t tokens_waiting_[kMostWaiting];
};

}  // namespace news_extract
