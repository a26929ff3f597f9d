// What kinds of noun phrases can be the source of what is said.

#include "quotes/sources.h"
#include "rules/noun_classes.h"
#include "rules/pack_schema.h"
#include "rules/words.h"

namespace news_extract {
namespace {

/// Can what the noun names speak? Persons and groups, and papers: "the letter said".
bool names_speaker(const Word& noun) {
  const auto of = static_cast<NounClass>(noun.noun_class);
  return of == NounClass::group || of == NounClass::person || of == NounClass::communication;
}

bool is_plain_speaker(const QuoteContext& context, const NounPhrase& phrase) {
  const Token& head = context.token(phrase.head);
  if (phrase.pronoun) {
    return !is_any(head, "it"_w, "that"_w, "this"_w, "there"_w, "what"_w, "these"_w, "those"_w, "nothing"_w,
                   "something"_w, "you"_w, "which"_w);
  }
  if (phrase.proper || context.mention_at(phrase.head) != kNone) return true;
  // "Sanders said": a name that opens its sentence may look like a common noun.
  if (phrase.tokens.size() == 1 && head.has(shape::kCapital) && head.has(shape::kSentenceStart)) return true;
  const Word& lemma = context.rules.word(head.lemma);
  if ((lemma.packs & (pack_bit(PackId::speaker_nouns) | pack_bit(PackId::media_nouns))) != 0) return true;
  return names_speaker(lemma);
}

/// "42 percent", "the majority of voters", "those who stayed".
bool counts_speakers(const QuoteContext& context, const NounPhrase& phrase) {
  const Token& head = context.token(phrase.head);
  const std::uint32_t behind = phrase.tokens.last;
  if (is(head, "those"_w)) return is_any(context.token(behind), "who"_w, "whose"_w, "with"_w, "in"_w, "at"_w);
  const auto of = static_cast<NounClass>(context.rules.word(head.lemma).noun_class);
  if (of == NounClass::quantity || context.document.slice(head) == "%") return true;
  const std::uint32_t counted = is(context.token(behind), "of"_w) ? context.phrase_at(behind + 1) : kNone;
  return of == NounClass::attribute && counted != kNone && is_plain_speaker(context, context.phrase(counted));
}

}  // namespace

bool can_speak(const QuoteContext& context, const SourcePhrase& source) {
  if (!source) return false;
  if (source.phrase == kNone) return true;  // a quantifier
  if (is(context.token(source.tokens.first), "who"_w)) return true;
  const NounPhrase& phrase = context.phrase(source.phrase);
  if (phrase.temporal) return false;
  if (is_plain_speaker(context, phrase)) return true;
  const Token& head = context.token(phrase.head);
  // "which", "that" and "it" speak where they stand for a name or a body.
  if (is_any(head, "it"_w, "which"_w, "that"_w)) return true;
  if (counts_speakers(context, phrase)) return true;
  // "two", "most", "many": people, when they say things.
  return head.upos == Upos::num || head.upos == Upos::det || head.upos == Upos::adj;
}

}  // namespace news_extract
