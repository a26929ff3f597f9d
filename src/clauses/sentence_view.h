#pragma once

// What the steps behind the tagger ask of a sentence: states, dictionary
// entries and shapes by token index, safe to ask one past either end.

#include <vector>

#include "clauses/states.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"
#include "rules/word_features.h"

namespace news_extract {

class SentenceView {
 public:
  SentenceView(const RuleBase& rules, const Sentence& sentence, const std::vector<State>& states,
               const Document& document)
      : rules_(&rules),
        states_(&states),
        document_(&document),
        first_(sentence.tokens.first),
        last_(sentence.tokens.last) {}

  std::uint32_t first() const { return first_; }
  std::uint32_t last() const { return last_; }

  /// The state of a token; `stop` outside the sentence.
  State state(std::uint32_t i) const { return i >= first_ && i < last_ ? (*states_)[i] : State::stop; }
  State before(std::uint32_t i) const { return i > first_ ? (*states_)[i - 1] : State::stop; }
  bool is(std::uint32_t i, StateSet set) const { return in_set(state(i), set); }

  const Token& token(std::uint32_t i) const { return document_->tokens[i]; }
  /// The dictionary entry; the empty one outside the sentence.
  const Word& word(std::uint32_t i) const { return rules_->word(i >= first_ && i < last_ ? token(i).word : 0); }
  bool may_be(std::uint32_t i, Tag tag) const { return (word(i).tags & tag_bit(tag)) != 0; }
  bool has(std::uint32_t i, WordFeature feature) const { return (word(i).features & feature_bit(feature)) != 0; }
  std::string_view text(std::uint32_t i) const {
    return i >= first_ && i < last_ ? document_->slice(token(i)) : std::string_view();
  }
  /// The folded form, for comparison with a lower-case word.
  bool form_is(std::uint32_t i, std::string_view form) const {
    return i >= first_ && i < last_ && token(i).word != 0 && rules_->text(token(i).word) == form;
  }
  /// Whether the token stands at the one before it without a space.
  bool glued(std::uint32_t i) const { return i > first_ && i < last_ && !token(i).has(shape::kSpaceBefore); }

 private:
  const RuleBase* rules_;
  const std::vector<State>* states_;
  const Document* document_;
  std::uint32_t first_;
  std::uint32_t last_;
};

}  // namespace news_extract
