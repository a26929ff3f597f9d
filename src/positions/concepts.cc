#include "positions/concepts.h"

#include <algorithm>
#include <string>

namespace news_extract {
namespace {

/// The tokens that lie in the span, wholly or in part.
TokenRange tokens_of(const Document& document, Span span) {
  const auto first = std::lower_bound(document.tokens.begin(), document.tokens.end(), span.begin,
                                      [](const Token& token, std::uint32_t at) { return token.end <= at; });
  const auto last = std::lower_bound(first, document.tokens.end(), span.end,
                                     [](const Token& token, std::uint32_t at) { return token.begin < at; });
  return {static_cast<std::uint32_t>(first - document.tokens.begin()),
          static_cast<std::uint32_t>(last - document.tokens.begin())};
}

}  // namespace

void code_positions(const RuleBase& rules, const Codebook& codebook, Document& document) {
  for (Position& position : document.positions) {
    const auto match = codebook.find(document, rules, tokens_of(document, position.issue));
    if (!match) continue;
    position.concept_code = match->label;
    if (document.explain) {
      document.trace.push_back(
          {"concepts", position.issue, match->rule, true,
           "concept " + position.concept_code + ": the issue has \"" + std::string(match->phrase) + "\""});
    }
  }
}

}  // namespace news_extract
