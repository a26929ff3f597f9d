// One noun phrase as a holder: who it names, or which group it describes.

#include "positions/single_holder.h"

#include "coref/split_names.h"
#include "positions/policy_weight.h"
#include "rules/noun_classes.h"

namespace news_extract::positions {

bool is_people_noun(const Context& context, std::uint32_t t) {
  const auto kind = static_cast<NounClass>(context.lemma_word(t).noun_class);
  return kind == NounClass::group || kind == NounClass::person;
}

Ref ref_of_entity(const Context& context, std::uint32_t entity, Span span) {
  const Entity& found = context.document.entities[entity];
  return {span, found.type, entity, found.name, {}};
}

std::uint32_t mention_of_phrase(const Context& context, const NounPhrase& phrase) {
  const std::uint32_t at_head = context.mention_at(phrase.head);
  const std::uint32_t m = at_head != kNone ? at_head : context.mention_at(phrase.tokens.last - 1);
  return m == kNone ? kNone : name_of_whole(context.document, m);
}

Ref ref_of_group(const Context& context, Span span) {
  return {span, EntityType::group, kNone, std::string(context.document.slice(span)), {}};
}

bool names_people(const Context& context, std::uint32_t phrase) {
  const NounPhrase& found = context.phrase(phrase);
  if (is(context.token(found.head), "those"_w)) return true;
  return !found.proper && !is_instrument(context, found.head) && is_people_noun(context, found.head);
}

namespace {

/// "a spokeswoman for the Harbour Union": the body spoken for.
std::optional<Ref> spoken_for(const Context& context, const NounPhrase& phrase) {
  if (!is_any(context.token(phrase.head), "spokesman"_w, "spokeswoman"_w, "spokesperson"_w, "lawyer"_w, "attorney"_w)) {
    return std::nullopt;
  }
  std::uint32_t at = phrase.tokens.last;
  if (at + 1 >= context.size() || !is_any(context.token(at), "for"_w, "of"_w)) return std::nullopt;
  const std::uint32_t body = context.phrase_at(at + 1);
  if (body == kNone) return std::nullopt;
  const std::uint32_t m = mention_of_phrase(context, context.phrase(body));
  if (m == kNone || context.document.mentions[m].entity == kNone) return std::nullopt;
  return ref_of_entity(context, context.document.mentions[m].entity, context.document.mentions[m].span);
}

bool can_hold(const Context& context, const NounPhrase& phrase) {
  if (phrase.temporal) return false;
  const Token& head = context.token(phrase.head);
  if (is_any(head, "others"_w, "many"_w, "most"_w, "some"_w, "everyone"_w, "anyone"_w, "nobody"_w))
    return is_any(head, "others"_w, "many"_w);
  if (is_any(head, "report"_w, "manifesto"_w, "petition"_w, "editorial"_w)) return phrase.definite;
  // WordNet files "the law" under groups.
  if (is_instrument(context, phrase.head)) return false;
  // "communities", "voters": everybody and nobody, unless the article says which.
  const bool capital = head.has(shape::kCapital) && !head.has(shape::kSentenceStart);
  if (is_people_noun(context, phrase.head))
    return phrase.tokens.size() > 1 || capital || phrase.reach > phrase.tokens.last;
  // A name that no list knows and that is no law: "Tories", "Republicans".
  return phrase.proper && policy_weight(context, phrase.tokens) <= 0;
}

/// Of "a group of fishermen and pilots" the whole, of other phrases the base phrase.
Span group_span(const Context& context, const NounPhrase& phrase) {
  TokenRange range = phrase.tokens;
  if (range.last + 1 < context.size() && is_any(context.token(range.last), "of"_w, "in"_w)) {
    const std::uint32_t inner = context.phrase_at(range.last + 1);
    if (inner != kNone && context.phrase(inner).tokens.first == range.last + 1) {
      std::uint32_t last = inner;
      if (context.phrase(last).coordinated == last + 1) ++last;
      range.last = context.phrase(last).tokens.last;
    }
  }
  return context.span(range);
}

/// "Smith's budget seeks", "Smith budget seeks": whose paper it is.
std::optional<Holder> author_of(const Context& context, const NounPhrase& phrase) {
  if (policy_weight(context, {phrase.head, phrase.head + 1}) <= 0) return std::nullopt;
  for (std::uint32_t t = phrase.tokens.first; t < phrase.head; ++t) {
    const std::uint32_t m = context.mention_at(t);
    if (m == kNone || context.document.mentions[m].entity == kNone) continue;
    const Mention& mention = context.document.mentions[m];
    return Holder{ref_of_entity(context, mention.entity, mention.span), std::nullopt};
  }
  return std::nullopt;
}

/// "is a lawyer and farmer who has pledged": the subject of the copula that the phrase completes.
std::uint32_t described_subject(const Context& context, const NounPhrase& phrase) {
  constexpr std::uint32_t kBack = 20;
  const TokenRange sentence = context.sentence_of(phrase.tokens.first);
  for (std::uint32_t t = phrase.tokens.first; t > sentence.first && t + kBack > phrase.tokens.first; --t) {
    const std::uint32_t v = context.verb_at(t - 1);
    if (v == kNone) continue;
    const bool copula =
        is_any(context.token(context.verb(v).main), "is"_w, "was"_w, "are"_w, "were"_w, "been"_w, "be"_w);
    return copula ? context.verb(v).subject : kNone;
  }
  return kNone;
}

/// "Smith was among those who", "Among those who object are A and B": who "those" are.
std::uint32_t named_among(const Context& context, const NounPhrase& phrase) {
  const std::uint32_t first = phrase.tokens.first;
  if (!is(context.token(phrase.head), "those"_w) || first == 0 || !is(context.token(first - 1), "among"_w)) {
    return kNone;
  }
  const std::uint32_t described = described_subject(context, phrase);
  if (described != kNone) return described;
  const TokenRange sentence = context.sentence_of(first);
  for (std::uint32_t t = phrase.tokens.last; t + 1 < sentence.last && t < first + 30; ++t) {
    const std::uint32_t v = context.verb_at(t);
    if (v == kNone || context.verb(v).main != t || !is_any(context.token(t), "is"_w, "are"_w, "was"_w, "were"_w))
      continue;
    return context.phrase_at(t + 1);
  }
  return kNone;
}

/// "they", "their" inside speech: the nearest body named before that is not the speaker's own.
std::optional<Holder> plural_antecedent(const Context& context, const NounPhrase& phrase) {
  const std::uint32_t q = context.quote_at(phrase.head);
  if (q == kNone || !is_any(context.token(phrase.head), "they"_w, "their"_w, "them"_w)) return std::nullopt;
  const Quote& quote = context.document.quotes[q];
  const auto& mentions = context.document.mentions;
  std::uint32_t m = context.mention_at_or_before(phrase.head);
  constexpr int kBack = 6;
  for (int back = 0; back < kBack && m != kNone; ++back, m = m == 0 ? kNone : m - 1) {
    const Mention& mention = mentions[m];
    if (mention.entity == kNone || mention.type != EntityType::organization) continue;
    if (quote.on_behalf_of && quote.on_behalf_of->entity == mention.entity) continue;
    if (quote.speaker && quote.speaker->entity == mention.entity) continue;
    return Holder{ref_of_entity(context, mention.entity, context.token(phrase.head).span()), std::nullopt};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Holder> holder_of(const Context& context, const NounPhrase& phrase) {
  if (is_constituency(context.document, context.document.syntax.phrase_of[phrase.head])) return std::nullopt;
  const std::uint32_t named = named_among(context, phrase);
  if (named != kNone && context.phrase(named).head != phrase.head) return holder_of(context, context.phrase(named));
  const std::uint32_t m = mention_of_phrase(context, phrase);
  const std::optional<Ref> body = spoken_for(context, phrase);
  if (m != kNone && context.document.mentions[m].entity != kNone) {
    const Mention& mention = context.document.mentions[m];
    const bool whole = mention.tokens.first <= phrase.tokens.first && mention.tokens.last >= phrase.tokens.last;
    return Holder{ref_of_entity(context, mention.entity, whole ? mention.span : context.span(phrase.tokens)), body};
  }
  if (phrase.pronoun) return plural_antecedent(context, phrase);
  if (!phrase.definite) {
    const std::uint32_t described = described_subject(context, phrase);
    const std::uint32_t name = described == kNone ? kNone : mention_of_phrase(context, context.phrase(described));
    if (name != kNone && context.document.mentions[name].entity != kNone) {
      return Holder{
          ref_of_entity(context, context.document.mentions[name].entity, context.document.mentions[name].span),
          std::nullopt};
    }
  }
  if (!can_hold(context, phrase)) return author_of(context, phrase);
  return Holder{ref_of_group(context, group_span(context, phrase)), body};
}

}  // namespace news_extract::positions
