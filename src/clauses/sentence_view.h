#pragma once

// One sentence as the steps of the analysis see it: for each token its state
// and its word, side by side in buffers of the whole document. Outside the
// sentence there are stops and the empty word, so that a rule may look a few
// tokens past it. Also the handful of words that rules ask for by name.

#include <bitset>
#include <vector>

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"
#include "rules/states.h"
#include "rules/word_features.h"

namespace news_extract {

/// The index of "subordinator" among the classes of clause_openers.tsv.
inline constexpr std::uint32_t kSubordinatorClass = 5;

/// Words that rules name, as the dictionary numbers them.
struct KnownForms {
  explicit KnownForms(const RuleBase& rules);

  WordId as, be, been, being, by, done, enough, for_, had, have, help, helped, helps, her, here, if_, it, longer, no,
      of, on, provided, she, so, there, to;
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

  /// The buffers, kept from one document to the next.
  struct Memory {
    std::vector<StateSet> states;  // one bit each; kMargin more before the first token and behind the last
    std::vector<WordId> words;     // likewise
  };

  /// `document` has its tokens; the view begins outside every sentence.
  SentenceView(const RuleBase& rules, const KnownForms& forms, const Document& document, Memory& memory);

  /// Turns to another sentence; the states and words of the present one are given up. Both are to be set.
  void move_to(const Sentence& sentence);

  std::uint32_t first() const { return first_; }
  std::uint32_t last() const { return last_; }
  const RuleBase& rules() const { return rules_; }
  const KnownForms& forms() const { return forms_; }

  State state(std::uint32_t i) const { return static_cast<State>(__builtin_ctz(states_[i + kMargin])); }
  bool is(std::uint32_t i, StateSet set) const { return (states_[i + kMargin] & set) != 0; }
  bool is(std::uint32_t i, State state) const { return is(i, state_bit(state)); }
  /// Whether some token of the sentence has one of these states.
  bool holds(StateSet set) const {
    std::uint32_t i = first_;
    while (i < last_ && !is(i, set)) ++i;
    return i < last_;
  }
  void set(std::uint32_t i, State state) { states_[i + kMargin] = state_bit(state); }
  void set_form(std::uint32_t i, WordId form) { words_[i + kMargin] = form; }

  const Token& token(std::uint32_t i) const { return document_.tokens[i]; }
  /// The dictionary entry; the empty one outside the sentence.
  const Word& word(std::uint32_t i) const { return rules_.word(form(i)); }
  bool may_be(std::uint32_t i, Tag tag) const { return (word(i).tags & tag_bit(tag)) != 0; }
  bool has(std::uint32_t i, WordFeature feature) const { return (word(i).features & feature_bit(feature)) != 0; }
  bool has_any(std::uint32_t i, std::uint64_t features) const { return (word(i).features & features) != 0; }
  /// Whether the token is this word; never for a word that the dictionary lacks.
  bool form_is(std::uint32_t i, WordId form) const { return (this->form(i) == form) & (form != 0); }
  WordId form(std::uint32_t i) const { return words_[i + kMargin]; }
  std::string_view text(std::uint32_t i) const {
    return i >= first_ && i < last_ ? document_.slice(token(i)) : std::string_view();
  }
  /// Whether the token stands at the one before it without a space.
  bool glued(std::uint32_t i) const { return i > first_ && i < last_ && !token(i).has(shape::kSpaceBefore); }

 private:
  const RuleBase& rules_;
  const KnownForms& forms_;
  const Document& document_;
  StateSet* states_;
  WordId* words_;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
};

}  // namespace news_extract
