#pragma once

// Which words open a clause, and of what kind: that, who, if, because, "as long as".

#include "clauses/sentence_view.h"
#include "news_extract/syntax.h"

namespace news_extract {

struct ClauseOpener {
  std::uint32_t length = 0;  // tokens; 0 where no clause opens
  ClauseKind kind = ClauseKind::complement;
};

/// The opener at token `i`. `verb` is the latest group of the clause around it, or kNone.
ClauseOpener clause_opener(const SentenceView& view, const Document& document, std::uint32_t verb, std::uint32_t i);

}  // namespace news_extract
