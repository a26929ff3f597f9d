#include "positions/sweep.h"

#include <algorithm>

#include "positions/policy_weight.h"

namespace news_extract::positions {
namespace {

// "called for a ban on hunting" weighs 2 + 6, "called for calm" 2, "wants to
// play" below 0. Between lie issues with one weak word: the topic decides.
constexpr int kThreshold = 4;

// No readable issue runs on longer; keeps a text without full stops linear.
constexpr std::uint32_t kMaxIssue = 120;
constexpr int kMaxCoordinated = 5;

/// "supports Smith", "backed the party", "opposes it": the issue is somebody or a pointer.
bool is_somebody(const Context& context, TokenRange issue) {
  const std::uint32_t p = context.phrase_at(issue.first);
  if (p == kNone) return false;
  const NounPhrase& phrase = context.phrase(p);
  if (phrase.tokens.last < issue.last) return false;  // "Smith and his plan", "police in schools"
  if (phrase.pronoun || context.names_a_time(phrase.head)) return true;
  const std::uint32_t m = context.mention_at(phrase.head);
  return m != kNone && context.document.mentions[m].tokens.contains(phrase.head);
}

/// A country or city in the issue or among those asked: seldom in what is no policy.
int place_weight(const Context& context, TokenRange range) {
  const std::vector<Mention>& mentions = context.document.mentions;
  const std::uint32_t before = context.mention_at_or_before(range.first);
  for (std::uint32_t m = before == kNone ? 0 : before; m < mentions.size() && mentions[m].tokens.first < range.last;
       ++m) {
    if (mentions[m].tokens.last > range.first && mentions[m].type == EntityType::place) return 1;
  }
  return 0;
}

/// What the draft weighs, whatever its article is about.
int own_weight(const Context& context, const Draft& draft) {
  int weight = draft.policy + policy_weight(context, draft.issue) + place_weight(context, draft.issue);
  // What a state says is seldom anything but policy.
  if (draft.holders.front().actor.type == EntityType::place) ++weight;
  if (draft.addressee) {
    weight += std::clamp(policy_weight(context, *draft.addressee) + place_weight(context, *draft.addressee), -1, 1);
  }
  return weight;
}

/// Whether the issue is one of policy. What the article is about is asked only where that decides: it is a walk over
/// all of it.
bool is_policy(Sweep& sweep, const Draft& draft) {
  const Context& context = sweep.context;
  Document& document = context.document;
  const int own = own_weight(context, draft);
  const bool open = own + kTopicReach >= kThreshold && own - kTopicReach < kThreshold;
  if (!open && !document.explain) return own >= kThreshold;
  if (!sweep.topic) sweep.topic = topic_weight(context);
  const int weight = own + *sweep.topic;
  const bool policy = weight >= kThreshold;
  if (document.explain) {
    const char* verdict = policy ? "weight " : "no policy: weight ";
    document.trace.push_back(
        {"positions", context.span(draft.issue), draft.rule, policy, verdict + std::to_string(weight)});
  }
  return policy;
}

}  // namespace

void Sweep::enter(TokenRange tokens) {
  sentence = tokens;
  covered = tokens.first;
  governed.clear();
  question = false;
  for (std::uint32_t t = tokens.last; t > tokens.first && t + 3 > tokens.last; --t) {
    if (context.document.text[context.token(t - 1).begin] == '?') question = true;
  }
}

const Governed* Sweep::governing(std::uint32_t verb) const {
  // What governs a verb was read just before it.
  constexpr int kBack = 8;
  int back = 0;
  for (auto outer = governed.rbegin(); outer != governed.rend() && back < kBack; ++outer, ++back) {
    if (outer->verb == verb) return &*outer;
  }
  return nullptr;
}

std::uint32_t issue_limit(const Sweep& sweep, std::uint32_t first) {
  return std::min(sweep.sentence.last, first + kMaxIssue);
}

void add_draft(Sweep& sweep, const Draft& draft, bool covers) {
  const Context& context = sweep.context;
  if (draft.holders.empty() || draft.issue.empty() || is_somebody(context, draft.issue)) return;
  if (!is_policy(sweep, draft)) return;
  if (covers) sweep.covered = std::max(sweep.covered, draft.issue.last);
  sweep.drafts.push_back(draft);
}

void add_coordinated(Sweep& sweep, Draft draft, IssueCut cut, IssueShape shape, std::uint32_t governor) {
  for (int count = 0; count < kMaxCoordinated; ++count) {
    draft.issue = cut.tokens;
    if (cut.condition) draft.condition = cut.condition;
    add_draft(sweep, draft);
    if (cut.next == kNone || cut.next <= cut.tokens.first) break;
    cut = cut_issue(sweep.context, cut.next, issue_limit(sweep, cut.next), shape, governor);
  }
}

}  // namespace news_extract::positions
