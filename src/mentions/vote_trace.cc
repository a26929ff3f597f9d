#include "mentions/vote_trace.h"

#include <string>
#include <utility>

namespace news_extract {
namespace {

constexpr const char* kTypeNames[] = {"person", "organization", "place", "no name of these"};

std::string tally(const EvidenceTable& evidence, const Votes& votes, std::size_t type) {
  return std::string(kTypeNames[type]) + " " + std::to_string(votes.score[type]) + ", most by " +
         evidence.name(votes.strongest[type]);
}

}  // namespace

void trace_votes(const VoteInput& input, const Candidate& candidate, Document& document) {
  const Span span = document.span_of(candidate.tokens);
  const auto add = [&](RuleId rule, bool fired, std::string note) {
    document.trace.push_back({"mentions", span, rule, fired, std::move(note)});
  };
  const bool named = candidate.type != NameType::other;
  if (candidate.title != kNone) add(input.rules.rule(candidate.title), named, "a title before the name");
  if (candidate.known != kNone) add(input.rules.rule(candidate.known), named, "a known name");
  const Votes& votes = candidate.total;
  const auto won = static_cast<std::size_t>(votes.best());
  if (!named && votes.score[won] <= 0) add(candidate.rule, false, "a common word or a title by itself");
  for (std::size_t type = 0; type < kNameTypes; ++type) {
    if (votes.score[type] <= 0) continue;
    const RuleId rule = input.evidence.rule(votes.strongest[type]);
    std::string note = tally(input.evidence, votes, type);
    if (type != won) {
      add(rule, false, note + ", against " + kTypeNames[won] + " " + std::to_string(votes.score[won]));
    } else if (named) {
      add(rule, true, std::move(note));
    } else {
      add(rule, false, note + ": too little, or none of these");
    }
  }
}

}  // namespace news_extract
