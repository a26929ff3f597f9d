#pragma once

// Gives each verb group its clause and its subject: the open clause that waits
// for a verb, or a new one where none does. Reads the clauses that are open and
// what waits in them; what opens and closes them between the groups is the
// clause builder's.

#include "clauses/clause_stack.h"
#include "clauses/sentence_view.h"
#include "news_extract/syntax.h"

namespace news_extract {

class ClauseVerbs {
 public:
  ClauseVerbs(const SentenceView& view, Syntax& syntax, ClauseStack& stack)
      : view_(view), syntax_(syntax), stack_(stack) {}

  /// Places the verb group `index`; groups come in text order.
  void add(std::uint32_t index);

 private:
  void add_nonfinite(std::uint32_t index);
  bool merge_question(std::uint32_t index);
  void open_for(std::uint32_t index);
  void attach(std::uint32_t index, std::uint32_t subject);

  bool inverted(std::uint32_t index) const;
  bool agree(const NounPhrase& phrase, const VerbGroup& group) const;
  bool says_or_thinks(std::uint32_t verb) const;
  bool can_act(const NounPhrase& phrase) const;
  std::uint32_t subject_of(const OpenClause& clause) const;
  std::uint32_t nonfinite_subject(std::uint32_t index) const;

  const SentenceView& view_;
  Syntax& syntax_;
  ClauseStack& stack_;
};

}  // namespace news_extract
