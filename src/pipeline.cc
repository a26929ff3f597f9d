#include "news_extract/pipeline.h"

#include <utility>

#include "attribution/attribution.h"
#include "clauses/analyser.h"
#include "positions/concepts.h"
#include "positions/positions.h"
#include "quotes/quotes.h"
#include "text/segment.h"

namespace news_extract {

/// What the stages prepare from the rules, once.
struct Pipeline::Stages {
  explicit Stages(const RuleBase& rules) : clauses(rules) {}

  ClauseAnalyser clauses;
};

Pipeline::Pipeline(std::shared_ptr<const RuleBase> rules, Additions additions)
    : rules_(std::move(rules)), additions_(std::move(additions)), stages_(std::make_shared<const Stages>(*rules_)) {}

void Pipeline::segment(Document& document) const { segment_text(*rules_, document); }

void Pipeline::run(Document& document) const {
  segment(document);
  stages_->clauses.run(document);
  // mentions:    find_mentions
  // coref:       resolve_mentions
  find_quotes(*rules_, document);
  attribute_quotes(*rules_, document);
  find_positions(*rules_, document);
  if (additions_.codebook) code_positions(*rules_, *additions_.codebook, document);
}

}  // namespace news_extract
