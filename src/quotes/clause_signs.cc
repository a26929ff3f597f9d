// Small questions about what stands behind or before a cue, for complements.h.

#include <algorithm>

#include "quotes/complements.h"
#include "rules/words.h"

namespace news_extract {

std::uint32_t relative_opener(const QuoteContext& context, const CueHit& cue) {
  if (cue.verb == kNone) return kNone;
  const std::uint32_t subject = context.subject(cue.verb);
  if (subject == kNone) return kNone;
  const std::uint32_t first = context.phrase(subject).tokens.first;
  if (first == 0 || first > cue.tokens.first) return kNone;
  const Token& before = context.token(first - 1);
  return is_any(before, "which"_w, "that"_w, "what"_w, "who"_w, "whom"_w) ? first - 1 : kNone;
}

bool lacks_subject(const QuoteContext& context, const CueHit& cue, std::uint32_t i) {
  const std::uint32_t v = context.verb_at(i);
  if (v == kNone || relative_opener(context, cue) == kNone) return false;
  const VerbGroup& group = context.verb(v);
  return context.finite(v) || (group.tense == Tense::participle && group.tokens.size() == 1);
}

std::uint32_t skip_prepositional(const QuoteContext& context, std::uint32_t i, std::uint32_t last) {
  if (i + 1 >= last || context.token(i).upos != Upos::adp) return i;
  const std::uint32_t p = context.phrase_at(i + 1);
  if (p == kNone) return i;
  return std::min(last, std::max(context.phrase(p).tokens.last, context.phrase(p).reach));
}

std::uint32_t clause_verb_at(const QuoteContext& context, std::uint32_t i, std::uint32_t last) {
  std::uint32_t p = context.phrase_at(i);
  if (p == kNone) return kNone;
  for (int joined = 0; joined < 8 && p != kNone; ++joined) {
    const std::uint32_t v = context.verb_of_subject(p);
    if (v != kNone && context.verb(v).tokens.first >= i && context.verb(v).tokens.first < last) return v;
    p = context.phrase(p).coordinated;
  }
  return kNone;
}

}  // namespace news_extract
