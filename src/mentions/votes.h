#pragma once

// Casts the votes that a candidate's own words and its neighbours give.

#include <vector>

#include "mentions/candidate.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"
#include "rules/word_names.h"

namespace news_extract {

struct VoteInput {
  const RuleBase& rules;
  const EvidenceTable& evidence;
  const Document& document;
  const std::vector<NameFacts>& facts;
};

/// What the words of the name say: "Acme Airlines", "Megan Smith".
void cast_shape_votes(const VoteInput& input, const Candidate& candidate, Votes& votes);

/// What stands around it says: "the lawyer Megan Smith, 58, who".
void cast_context_votes(const VoteInput& input, const Candidate& candidate, Votes& votes);

}  // namespace news_extract
