#pragma once

// Finds the names of people, organizations and places. It writes one Mention
// of kind `name` for each, typed, in text order, without overlap, and no
// entity yet: which names are of one entity is for src/coref.

#include "mentions/evidence.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

class MentionFinder {
 public:
  /// `rules` must outlive the finder.
  explicit MentionFinder(const RuleBase& rules) : rules_(rules), evidence_(rules) {}

  /// Fills document.mentions. Needs tokens and syntax; linear in the tokens.
  void run(Document& document) const;

 private:
  const RuleBase& rules_;
  EvidenceTable evidence_;
};

}  // namespace news_extract
