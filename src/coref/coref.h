#pragma once

// Joins mentions into entities: the names of one person or body, then "the
// company", "the senator", "he" and "it" to theirs; and reads each person's
// roles. It adds mentions of kind `nominal` and `pronoun`; a pronoun without a
// sure antecedent stays out.

#include "news_extract/document.h"
#include "news_extract/name_list.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

class EntityResolver {
 public:
  /// `rules` must outlive the resolver.
  explicit EntityResolver(const RuleBase& rules) : rules_(rules) {}

  /// Fills document.entities and adds to document.mentions, which must hold
  /// names alone. `names` is the user's list, where there is one.
  void run(const NameList* names, Document& document) const;

 private:
  const RuleBase& rules_;
};

}  // namespace news_extract
