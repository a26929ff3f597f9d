#pragma once

// The one analysis of the clause that names, quotes and positions share: word
// classes and lemmas of the tokens, then noun phrases, verb groups and clauses.
// It reads sentences and tokens and writes Token::tag, upos, lemma and
// Document::syntax. No entity is looked at, no frame: later stages do that.

#include "clauses/sentence_view.h"
#include "clauses/tagger.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// Immutable and shared by threads.
class ClauseAnalyser {
 public:
  /// `rules` must outlive the analyser.
  explicit ClauseAnalyser(const RuleBase& rules) : rules_(rules), forms_(rules), tagger_(rules) {}

  void run(Document& document) const;

 private:
  const RuleBase& rules_;
  KnownForms forms_;
  Tagger tagger_;
};

}  // namespace news_extract
