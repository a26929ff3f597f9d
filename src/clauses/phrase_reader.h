#pragma once

// Reads one base noun phrase at a time, with the possessors inside it, and
// joins phrases by and, or and commas.

#include <vector>

#include "clauses/sentence_view.h"
#include "news_extract/syntax.h"

namespace news_extract {

class PhraseReader {
 public:
  /// Phrases are appended to `phrases`, from now on those of this sentence.
  PhraseReader(const SentenceView& view, std::vector<NounPhrase>& phrases)
      : view_(view), phrases_(phrases), first_phrase_(static_cast<std::uint32_t>(phrases.size())) {}

  /// The states that a phrase may begin with.
  static constexpr StateSet kStarters = kNounStates | kPronounStates | state_bit(State::determiner) |
                                        state_bit(State::possessive) | state_bit(State::adjective) |
                                        state_bit(State::comparative) | state_bit(State::number) |
                                        state_bit(State::symbol) | state_bit(State::ed) | state_bit(State::ing);

  /// Reads the phrase that begins at token `i`: appends it (possessors before
  /// it) and returns the token past it, or `i` where none begins.
  std::uint32_t read(std::uint32_t i);

  /// Sets `coordinated`, inherited `governor` and `reach` of the phrases read.
  void join();

 private:
  struct Extent {
    std::uint32_t end = 0;
    std::uint32_t head = kNone;
  };

  std::uint32_t read_owned(std::uint32_t i, Extent found);
  Extent extent(std::uint32_t i) const;
  std::uint32_t skip_modifiers(std::uint32_t i, std::uint32_t from) const;
  bool modifies(std::uint32_t i, std::uint32_t from) const;
  bool glued_hyphen(std::uint32_t i) const;
  std::uint32_t last_phrase() const { return static_cast<std::uint32_t>(phrases_.size()) - 1; }
  NounPhrase& add(std::uint32_t begin, Extent extent);
  bool alike(const NounPhrase& one, const NounPhrase& two) const;
  void link(std::uint32_t left, std::uint32_t right);
  std::uint32_t outer_before(std::uint32_t phrase) const;
  void set_reach();

  const SentenceView& view_;
  std::vector<NounPhrase>& phrases_;
  std::uint32_t first_phrase_;
  bool has_of_ = false;           // some phrase is governed by "of"
  bool has_coordinator_ = false;  // some phrase stands behind a conjunction
  bool linked_ = false;           // some phrases were joined
};

}  // namespace news_extract
