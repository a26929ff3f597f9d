#include "positions/positions.h"

#include "positions/comparison.h"
#include "positions/settle.h"

namespace news_extract {
namespace {

using namespace positions;

bool holds_positions(Part part) {
  return part == Part::body || part == Part::list_item || part == Part::caption || part == Part::headline;
}

bool has_agent(const Sweep& sweep, const Frame& frame) {
  return frame.last < sweep.sentence.last && is(sweep.context.token(frame.last), "by"_w);
}

void read_frame(Sweep& sweep, std::uint32_t t) {
  const auto frame = frame_at(sweep.context, t, sweep.sentence.last);
  if (!frame || !frame->polarity) return;
  switch (frame->word) {
    case FrameWord::verb:
      // Inside an issue only what an outer predicate governs, and "plans, backed by X".
      if (t >= sweep.covered || sweep.governing(sweep.context.verb_at(t)) != nullptr || has_agent(sweep, *frame)) {
        read_verb(sweep, *frame);
      }
      break;
    case FrameWord::noun:
      if (frame->kind == FrameClass::verdict) {
        read_adjective(sweep, *frame);  // "is a disgrace" reads as "is disgraceful"
      } else if (t >= sweep.covered || frame->kind == FrameClass::attitude || frame->kind == FrameClass::demand) {
        read_noun(sweep, *frame);
      }
      break;
    case FrameWord::adjective:
    case FrameWord::preposition:
      if (t >= sweep.covered) read_adjective(sweep, *frame);
      break;
    default:
      break;
  }
}

void read_telling_verb(Sweep& sweep, std::uint32_t t) {
  const std::uint32_t verb = sweep.context.verb_at(t);
  read_echo(sweep, verb);
  read_continued_demand(sweep, verb);
  if (sweep.context.verb(verb).tokens.size() > 1 && t >= sweep.covered) read_modal(sweep, verb);
}

void read_sentence(Sweep& sweep, TokenRange tokens, std::vector<ComparisonAt>& comparisons) {
  sweep.enter(tokens);
  const Context& context = sweep.context;
  for (std::uint32_t t = tokens.first; (t = context.next_telling(t, tokens.last)) < tokens.last; ++t) {
    if (context.is_telling_verb(t)) read_telling_verb(sweep, t);
    if (may_open_frame(context, t)) read_frame(sweep, t);
    if (context.opens(PackId::comparisons, t)) read_comparison(sweep, t, comparisons);
  }
}

}  // namespace

void find_positions(const RuleBase& rules, Document& document) {
  if (document.tokens.empty() || document.syntax.verb_of.size() != document.tokens.size()) return;
  thread_local ContextMemory memory;
  const Context context(rules, document, memory);
  Sweep sweep(context);
  std::vector<ComparisonAt> comparisons;
  for (const Sentence& sentence : document.sentences) {
    const bool known = sentence.paragraph < document.paragraphs.size();
    if (known && !holds_positions(document.paragraphs[sentence.paragraph].part)) continue;
    if (!sentence.tokens.empty()) read_sentence(sweep, sentence.tokens, comparisons);
  }
  settle(context, sweep.drafts);
  attach_comparisons(context, comparisons);
}

}  // namespace news_extract
