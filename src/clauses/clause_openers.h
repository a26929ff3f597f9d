#pragma once

// Which words open a clause, and of what kind: that, who, if, because, "as long as".

#include "clauses/sentence_view.h"
#include "news_extract/syntax.h"

namespace news_extract {

struct ClauseOpener {
  std::uint32_t length = 0;  // tokens; 0 where no clause opens
  ClauseKind kind = ClauseKind::complement;
};

/// Whether a clause may open at token `i`, which has a state that openers have; false answers are sure.
inline bool may_open_clause(const SentenceView& view, std::uint32_t i) {
  const bool opens = view.is(i, state_bit(State::wh) | state_bit(State::subordinator));
  const bool subordinates = view.token(i).upos == Upos::sconj;
  const bool phrase = view.forms().may_subordinate(view.form(i), view.form(i + 1));
  return opens | subordinates | phrase;
}

/// The opener at token `i`. `verb` is the latest group of the clause around it, or kNone.
ClauseOpener clause_opener(const SentenceView& view, const Document& document, std::uint32_t verb, std::uint32_t i);

}  // namespace news_extract
