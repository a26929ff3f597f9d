#pragma once

// In what medium something was said: "in a statement", "on Twitter", "the lawsuit says".

#include <cstdint>

#include "mentions/token_set.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// Finds the media of a document's quotes.
class MediumFinder {
 public:
  /// `openers` is memory that is kept from document to document.
  MediumFinder(const RuleBase& rules, const Document& document, TokenSet& openers);

  /// The medium of a quote, from the words around its cue, which is token `cue` or kNone, and from its source,
  /// whose tokens are `speaker`, or empty.
  Medium find(const Quote& quote, TokenRange speaker, std::uint32_t cue) const;

 private:
  Medium at(std::uint32_t token, std::uint32_t last) const;
  Medium of_source(TokenRange speaker) const;
  Medium around_cue(const Quote& quote, std::uint32_t cue) const;

  const RuleBase& rules_;
  const Document& document_;
  TokenSet& openers_;  // where a phrase of media_nouns.tsv may begin: "statement"
};

}  // namespace news_extract
