#include "quotes/participles.h"

#include "rules/pack_schema.h"
#include "rules/words.h"

namespace news_extract {
namespace {

/// "While saying he admired him, Smith left": the subject behind the comma that ends the participle.
std::uint32_t holder_behind(const QuoteContext& context, const VerbGroup& group) {
  const std::uint32_t first = group.tokens.first;
  const bool opens = context.token(first).has(shape::kSentenceStart) ||
                     (first > 0 && context.token(first - 1).has(shape::kSentenceStart));
  if (!opens) return kNone;
  const Syntax::Range& range = context.document.syntax.sentences[context.sentence_of(first)];
  for (std::uint32_t v = range.first_verb; v < range.last_verb; ++v) {
    const std::uint32_t p = context.subject(v);
    if (context.verb(v).tokens.first <= first || !context.finite(v) || p == kNone) continue;
    const std::uint32_t start = context.phrase(p).tokens.first;
    if (start > first && context.punctuation(start - 1) == ',') return p;
  }
  return kNone;
}

/// "The firm issued a statement saying": the subject of the verb whose object statement `p` is, or kNone.
std::uint32_t issuer(const QuoteContext& context, std::uint32_t p) {
  const Word& head = context.rules.word(context.token(context.phrase(p).head).lemma);
  const std::uint32_t first = context.phrase(p).tokens.first;
  const std::uint32_t near = first > 1 && is(context.token(first - 1), "out"_w) ? first - 2 : first - 1;
  const std::uint32_t v = first == 0 ? kNone : context.document.syntax.verb_of[near];
  if ((head.packs & pack_bit(PackId::media_nouns)) == 0 || v == kNone || context.passive(v)) return kNone;
  return context.subject(v);
}

}  // namespace

std::uint32_t holder_of_ing(const QuoteContext& context, const VerbGroup& group) {
  const std::uint32_t first = group.tokens.first;
  if (first == 0) return kNone;
  if (context.punctuation(first - 1) != ',' && !context.is_quote_mark(first - 1)) {
    const std::uint32_t p = context.phrase_around(first - 1);
    if (p != kNone && issuer(context, p) != kNone) return issuer(context, p);
    if (p != kNone) return context.phrase(p).tokens.last == first && !context.phrase(p).temporal ? p : kNone;
    return holder_behind(context, group);
  }
  const Syntax& syntax = context.document.syntax;
  const Syntax::Range& range = syntax.sentences[context.sentence_of(first)];
  for (std::uint32_t v = range.first_verb; v < range.last_verb && context.verb(v).tokens.first < first; ++v) {
    if (!context.finite(v) || context.subject(v) == kNone || context.marked_at(context.verb(v).main) != kNone) continue;
    const std::uint32_t c = context.verb(v).clause;
    const bool main =
        c == kNone || syntax.clauses[c].kind == ClauseKind::main || syntax.clauses[c].kind == ClauseKind::coordinated;
    if (main) return context.subject(v);
  }
  return kNone;
}

}  // namespace news_extract
