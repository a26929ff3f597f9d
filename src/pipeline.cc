#include "news_extract/pipeline.h"

#include <utility>

#include "text/segment.h"

namespace news_extract {

Pipeline::Pipeline(std::shared_ptr<const RuleBase> rules) : rules_(std::move(rules)) {}

void Pipeline::segment(Document& document) const { segment_text(*rules_, document); }

void Pipeline::run(Document& document) const {
  segment(document);
  // clauses:     analyse_clauses
  // mentions:    find_mentions
  // coref:       resolve_mentions
  // quotes:      find_quotes
  // attribution: attribute_quotes
  // positions:   find_positions
}

}  // namespace news_extract
