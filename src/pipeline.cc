#include "news_extract/pipeline.h"

#include <algorithm>
#include <utility>

#include "attribution/attribution.h"
#include "clauses/analyser.h"
#include "coref/coref.h"
#include "mentions/mentions.h"
#include "mentions/own_names.h"
#include "positions/concepts.h"
#include "positions/positions.h"
#include "quotes/quotes.h"
#include "text/segment.h"

namespace news_extract {

/// What the stages prepare from the rules, once.
struct Pipeline::Stages {
  explicit Stages(const RuleBase& rules) : text(rules), clauses(rules), mentions(rules), entities(rules) {}

  Segmenter text;
  ClauseAnalyser clauses;
  MentionFinder mentions;
  EntityResolver entities;
};

namespace {

bool is_foreign(const Document& document) {
  return std::any_of(document.warnings.begin(), document.warnings.end(),
                     [](const Warning& warning) { return warning.code == WarningCode::not_english; });
}

}  // namespace

Pipeline::Pipeline(std::shared_ptr<const RuleBase> rules, Additions additions)
    : rules_(std::move(rules)), additions_(std::move(additions)), stages_(std::make_shared<const Stages>(*rules_)) {}

void Pipeline::segment(Document& document) const { stages_->text.run(document); }

void Pipeline::run(std::span<Document> documents) const {
  for (Document& document : documents) segment(document);
  for (Document& document : documents) stages_->clauses.run(document);
  // Sentences, tokens and their word classes as ever; names and statements of another language would be nonsense.
  const auto each = [documents](const auto& stage) {
    for (Document& document : documents) {
      if (!is_foreign(document)) stage(document);
    }
  };
  each([this](Document& document) { stages_->mentions.run(document); });
  each([this](Document& document) {
    if (additions_.names) apply_own_names(*rules_, *additions_.names, document);
    stages_->entities.run(additions_.names.get(), document);
  });
  each([this](Document& document) { find_quotes(*rules_, document); });
  each([this](Document& document) { attribute_quotes(*rules_, document); });
  each([this](Document& document) { find_positions(*rules_, document); });
  if (additions_.codebook) {
    each([this](Document& document) { code_positions(*rules_, *additions_.codebook, document); });
  }
}

}  // namespace news_extract
