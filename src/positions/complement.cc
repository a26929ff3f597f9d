// What follows a stance noun or adjective: an infinitive, a clause, an -ing form
// or a noun phrase, as its frame allows.

#include "positions/sweep.h"

namespace news_extract::positions {
namespace {

using namespace complement;

/// Where the noun is the subject of a verb, its issue ends there: "support for the bill has grown".
std::uint32_t end_before_verb(const Context& context, std::uint32_t noun, std::uint32_t first, std::uint32_t end) {
  for (std::uint32_t t = first; t < end; ++t) {
    const std::uint32_t v = context.verb_at(t);
    if (v != kNone && context.verb(v).finite && context.verb(v).subject == noun) return context.verb(v).tokens.first;
  }
  return end;
}

}  // namespace

void read_complement(Sweep& sweep, const Frame& frame, const Draft& draft, std::uint32_t noun) {
  const Context& context = sweep.context;
  const std::uint32_t end = issue_limit(sweep, frame.last);
  const std::uint32_t first = context.skip_adverbs(frame.last, end);
  if (first >= end) return;
  const std::uint32_t limit = noun == kNone ? end : end_before_verb(context, noun, frame.last, end);
  const auto add = [&](std::uint32_t from, IssueShape shape) {
    add_coordinated(sweep, draft, cut_issue(context, from, limit, shape, kNone), shape, kNone);
  };
  if (const Infinitive infinitive = infinitive_at(context, first, end); infinitive.verb != kNone) {
    if (frame.takes(kTo)) add_infinitive(sweep, draft, frame.kind, infinitive, limit);
    return;
  }
  const Token& token = context.token(first);
  if (noun != kNone && is(token, "that"_w)) {
    if (frame.takes(kThat)) add(first + 1, IssueShape::clause);
    return;
  }
  if (token.tag == Tag::verb_ing && frame.takes(kIng)) return add(first, IssueShape::ing);
  const std::uint32_t p = context.phrase_at(first);
  if (frame.takes(kNp) && p != kNone && !context.phrase(p).pronoun) add(first, IssueShape::noun_phrase);
}

}  // namespace news_extract::positions
