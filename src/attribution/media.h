#pragma once

// In what medium something was said: "in a statement", "on Twitter", "the lawsuit says".

#include <cstdint>

#include "attribution/openers.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// Finds the media of a document's quotes.
class MediumFinder {
 public:
  /// The openers are the document's.
  MediumFinder(const RuleBase& rules, const Document& document, const Openers& openers)
      : rules_(rules), document_(document), openers_(openers) {}

  /// The medium of a quote, from the words around its cue, which is token `cue` or kNone, and from its source,
  /// whose tokens are `speaker`, or empty.
  Medium find(const Quote& quote, TokenRange speaker, std::uint32_t cue) const;

 private:
  Medium at(std::uint32_t token, std::uint32_t last) const;
  Medium of_source(TokenRange speaker) const;
  Medium around_cue(const Quote& quote, std::uint32_t cue) const;

  const RuleBase& rules_;
  const Document& document_;
  const Openers& openers_;
};

}  // namespace news_extract
