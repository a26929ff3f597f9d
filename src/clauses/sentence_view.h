#pragma once

// One sentence as the steps of the analysis see it: for each token its state
// and what its dictionary entry says, side by side in a buffer with a margin at
// both ends, so that a rule may look a few tokens past the sentence and finds a
// stop there. Also the handful of words that rules ask for by name.

#include <bitset>
#include <vector>

#include "clauses/states.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"
#include "rules/word_features.h"

namespace news_extract {

/// The index of "subordinator" among the classes of clause_openers.tsv.
inline constexpr std::uint32_t kSubordinatorClass = 5;

/// Words that rules name, as the dictionary numbers them.
struct KnownForms {
  explicit KnownForms(const RuleBase& rules);

  WordId as, be, been, being, by, done, enough, for_, had, have, help, helped, helps, her, here, if_, it, longer, no,
      of, on, provided, she, so, that, there, to;
  WordId out, up, down, off, away, back, forward_;

  /// Whether a subordinating phrase may begin with these two words; false answers are sure.
  bool may_subordinate(WordId first, WordId second) const { return starts_[slot(first, second)]; }

 private:
  static constexpr std::size_t kSlots = 2048;
  static std::size_t slot(WordId first, WordId second) { return (first * 31U + second) % kSlots; }

  std::bitset<kSlots> starts_;
};

class SentenceView {
 public:
  /// How far past its ends a sentence may be asked.
  static constexpr std::uint32_t kMargin = 8;

  SentenceView(const RuleBase& rules, const KnownForms& forms, const Document& document)
      : rules_(&rules), forms_(&forms), document_(&document) {}

  /// Turns to a sentence: takes its words from the dictionary, states are to be set.
  void move_to(const Sentence& sentence);

  std::uint32_t first() const { return first_; }
  std::uint32_t last() const { return last_; }
  const RuleBase& rules() const { return *rules_; }
  const KnownForms& forms() const { return *forms_; }

  State state(std::uint32_t i) const { return cells_[i - offset_].state; }
  State before(std::uint32_t i) const { return cells_[i - 1 - offset_].state; }
  bool is(std::uint32_t i, StateSet set) const { return in_set(state(i), set); }
  void set(std::uint32_t i, State state) { cells_[i - offset_].state = state; }

  const Token& token(std::uint32_t i) const { return document_->tokens[i]; }
  /// The dictionary entry; the empty one outside the sentence.
  const Word& word(std::uint32_t i) const { return rules_->word(cells_[i - offset_].word); }
  bool may_be(std::uint32_t i, Tag tag) const { return (cells_[i - offset_].tags & tag_bit(tag)) != 0; }
  bool has(std::uint32_t i, WordFeature feature) const {
    return (cells_[i - offset_].features & feature_bit(feature)) != 0;
  }
  bool has_any(std::uint32_t i, std::uint64_t features) const { return (cells_[i - offset_].features & features) != 0; }
  /// Whether the token is this word; never for a word that the dictionary lacks.
  bool form_is(std::uint32_t i, WordId form) const { return cells_[i - offset_].word == form && form != 0; }
  WordId form(std::uint32_t i) const { return cells_[i - offset_].word; }
  std::string_view text(std::uint32_t i) const {
    return i >= first_ && i < last_ ? document_->slice(token(i)) : std::string_view();
  }
  /// Whether the token stands at the one before it without a space.
  bool glued(std::uint32_t i) const { return i > first_ && i < last_ && !token(i).has(shape::kSpaceBefore); }

 private:
  struct Cell {
    std::uint64_t features = 0;
    TagSet tags = 0;
    WordId word = 0;
    State state = State::stop;
  };

  const RuleBase* rules_;
  const KnownForms* forms_;
  const Document* document_;
  std::vector<Cell> cells_;
  std::uint32_t offset_ = 0;  // the token of the first cell, less than zero wraps
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
};

}  // namespace news_extract
