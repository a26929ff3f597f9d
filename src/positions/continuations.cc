// Sentences that carry the position before them on: "The union did so too",
// "the others do not", "This includes Leeds closing its car parks".

#include <utility>

#include "positions/sweep.h"
#include "rules/pack_schema.h"

namespace news_extract::positions {
namespace {

constexpr RuleId kContinuedRule{"continued_demand", 0};

/// The position drafted last, where it stands in the sentence before or in this one; else null.
const Draft* draft_before(const Sweep& sweep, const VerbGroup& group) {
  constexpr std::uint32_t kReach = 60;
  if (sweep.drafts.empty()) return nullptr;
  const Draft& before = sweep.drafts.back();
  const bool near = before.issue.last <= group.tokens.first && before.issue.last + kReach >= group.tokens.first;
  return near ? &before : nullptr;
}

bool points_back(const Context& context, const VerbGroup& group) {
  if (group.subject == kNone) return false;
  const NounPhrase& subject = context.phrase(group.subject);
  return subject.tokens.size() == 1 && is_any(context.token(subject.head), "this"_w, "that"_w);
}

}  // namespace

void read_echo(Sweep& sweep, std::uint32_t verb) {
  const Context& context = sweep.context;
  const VerbGroup& group = context.verb(verb);
  const std::uint32_t behind = group.tokens.last;
  const bool ends = behind >= sweep.sentence.last || context.token(behind).has(shape::kPunctuation);
  const bool so = behind < sweep.sentence.last && is(context.token(behind), "so"_w) && !group.negated;
  if (!(so || (ends && group.negated)) || context.rules.text(group.lemma) != "do") return;
  const Draft* before = draft_before(sweep, group);
  if (before == nullptr) return;
  Draft echo = *before;
  if (group.negated) echo.stance = opposite(echo.stance);
  echo.trigger = group.main;
  echo.holders = holders_of_subject(context, verb);
  add_draft(sweep, echo, false);
}

void read_continued_demand(Sweep& sweep, std::uint32_t verb) {
  const Context& context = sweep.context;
  const VerbGroup& group = context.verb(verb);
  if (!goes_on(context.token(group.main)) || group.negated || !points_back(context, group)) return;
  const Draft* before = draft_before(sweep, group);
  const std::uint32_t quote = context.quote_at(group.main);
  if (before == nullptr || before->act != Act::demand || quote == kNone) return;
  if (context.quote_at(before->trigger) != quote) return;
  const std::uint32_t end = issue_limit(sweep, group.tokens.last);
  std::uint32_t first = context.skip_adverbs(group.tokens.last, end);
  Draft draft = *before;
  const std::uint32_t p = first < end ? context.phrase_at(first) : kNone;
  if (p != kNone && context.token(first).tag != Tag::verb_ing) {
    draft.addressee = context.phrase(p).tokens;
    first = context.skip_adverbs(context.phrase(p).tokens.last, end);
  }
  if (first >= end || context.token(first).tag != Tag::verb_ing) return;
  draft.condition.reset();
  draft.trigger = group.main;
  draft.rule = kContinuedRule;
  add_coordinated(sweep, std::move(draft), cut_issue(context, first, end, IssueShape::ing, verb), IssueShape::ing,
                  verb);
}

}  // namespace news_extract::positions
