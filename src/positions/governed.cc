// A predicate over an infinitive: its own issue ("promised to lift X") or the
// holder and the act of the stance verb below ("plans to oppose X").

#include <utility>

#include "positions/sweep.h"

namespace news_extract::positions {
namespace {

/// Whether the verb below keeps a stance of its own under a predicate of this class.
bool takes_over(const Sweep& sweep, std::uint32_t inner, FrameClass kind, std::uint32_t end) {
  const Context& context = sweep.context;
  const std::uint32_t main = context.verb(inner).main;
  if (kind == FrameClass::demand || !may_open_frame(context, main)) return false;
  const auto below = frame_at(context, main, end);
  if (!below || !below->polarity || below->word != FrameWord::verb) return false;
  if (below->kind == FrameClass::attitude) return true;
  if (below->kind != FrameClass::undoing) return false;
  if (kind == FrameClass::attempt) return true;  // "a bid to halt the sale"
  // "plans to stop selling": the deed is the selling. "plans to lift the ban": the lifting.
  const std::uint32_t next = context.skip_adverbs(below->last, end);
  return next < end && context.token(next).tag == Tag::verb_ing;
}

}  // namespace

bool is_undone_by(const Context& context, std::uint32_t verb) {
  const std::uint32_t main = context.verb(verb).main;
  if (!may_open_frame(context, main)) return false;
  const auto frame = frame_at(context, main, context.sentence_of(main).last);
  return frame && frame->kind == FrameClass::undoing;
}

void add_infinitive(Sweep& sweep, Draft draft, FrameClass kind, Infinitive infinitive, std::uint32_t end) {
  const Context& context = sweep.context;
  const std::uint32_t first = infinitive.verb;
  if (first >= end) return;
  const std::uint32_t inner = context.verb_at(first);
  if (inner != kNone && takes_over(sweep, inner, kind, end)) {
    const bool commits = kind == FrameClass::commitment || kind == FrameClass::refusal || kind == FrameClass::plan;
    const Act act = commits ? Act::commit : kind == FrameClass::attempt ? Act::decide : draft.act;
    // The verb below reads a negation of its own group itself.
    const bool negated = infinitive.negated && !context.verb(inner).negated;
    const bool flipped = (draft.stance == Stance::oppose) != negated;
    sweep.governed.push_back({inner, draft.holders, act, flipped, draft.condition, draft.policy});
    return;
  }
  if (infinitive.negated) draft.stance = opposite(draft.stance);
  add_coordinated(sweep, std::move(draft), cut_issue(context, first, end, IssueShape::infinitive, inner),
                  IssueShape::infinitive, inner);
}

}  // namespace news_extract::positions
