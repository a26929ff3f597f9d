#pragma once

// Appends tokens to a document. Words are looked up a paragraph at a time, when
// the dictionary's memory that was asked for at once has come.

#include <cstdint>
#include <vector>

#include "news_extract/annotations.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

class TokenWriter {
 public:
  /// Keeps references.
  TokenWriter(const RuleBase& rules, std::vector<Token>& tokens) : rules_(rules), tokens_(tokens) {}

  /// Appends [begin, end); tokens come in the text's order. Token::word is set by look_up: until then it holds
  /// the upper half of the key, whose lower half is the hash. Inlined, as what has just been stored in pieces
  /// cannot be loaded as a whole without a wait.
  [[gnu::always_inline]] void add(std::uint32_t begin, std::uint32_t end, std::uint16_t shape, WordKey key) {
    const bool glued = begin == last_end_;
    last_end_ = end;
    rules_.prefetch(key);
    tokens_.emplace_back();  // and filled in its place: a copy would wait for the bytes just written
    Token& token = tokens_.back();
    token.begin = begin;
    token.end = end;
    token.hash = RuleBase::hash_of(key);
    token.word = static_cast<WordId>(key >> 32);
    token.shape = static_cast<std::uint16_t>(shape | (glued ? 0 : shape::kSpaceBefore));
  }

  /// Looks up the words of the tokens since the last time.
  void look_up() {
    for (; looked_up_ < tokens_.size(); ++looked_up_) {
      Token& token = tokens_[looked_up_];
      token.word = rules_.find(WordKey{token.word} << 32 | token.hash);
      __builtin_prefetch(&rules_.word(token.word));  // the stages behind read its entry
    }
  }

  /// The end of the last token; kNone before the first.
  std::uint32_t last_end() const { return last_end_; }

 private:
  const RuleBase& rules_;
  std::vector<Token>& tokens_;
  std::size_t looked_up_ = 0;  // so many tokens
  std::uint32_t last_end_ = kNone;
};

}  // namespace news_extract
