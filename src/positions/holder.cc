#include "positions/holder.h"

#include <algorithm>

#include "positions/policy_weight.h"
#include "rules/noun_classes.h"
#include "rules/pack_schema.h"

namespace news_extract::positions {
namespace {

// Of the lexicon's noun classes, those whose members can be for or against something.
constexpr auto kGroupClass = static_cast<std::uint8_t>(NounClass::group);
constexpr auto kPersonClass = static_cast<std::uint8_t>(NounClass::person);

constexpr std::uint32_t kMaxJoint = 8;

std::string text_of(const Context& context, Span span) { return std::string(context.document.slice(span)); }

bool is_first_person(const Token& token) { return is_any(token, "we"_w, "i"_w, "us"_w, "our"_w, "my"_w, "me"_w); }
bool is_relative(const Token& token) { return is_any(token, "who"_w, "which"_w, "that"_w, "whom"_w); }

Ref ref_of_entity(const Context& context, std::uint32_t entity, Span span) {
  const Entity& found = context.document.entities[entity];
  return {span, found.type, entity, found.name, {}};
}

/// The mention that the phrase is headed by: at its head, else its last token.
std::uint32_t mention_of_phrase(const Context& context, const NounPhrase& phrase) {
  const std::uint32_t at_head = context.mention_at(phrase.head);
  return at_head != kNone ? at_head : context.mention_at(phrase.tokens.last - 1);
}

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
  const Word& word = context.lemma_word(phrase.head);
  if (is_any(head, "report"_w, "manifesto"_w, "petition"_w, "editorial"_w)) return phrase.definite;
  // WordNet files "the law" under groups.
  if (is_instrument(context, phrase.head)) return false;
  const bool people = word.noun_class == kGroupClass || word.noun_class == kPersonClass;
  // "communities", "voters": everybody and nobody, unless the article says which.
  const bool capital = head.has(shape::kCapital) && !head.has(shape::kSentenceStart);
  if (people) return phrase.tokens.size() > 1 || capital || phrase.reach > phrase.tokens.last;
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

std::optional<Ref> body_of_speaker(const Context& context, const Quote& quote) {
  if (quote.on_behalf_of) return quote.on_behalf_of;
  if (!quote.speaker || quote.speaker->entity == kNone) return std::nullopt;
  for (const Role& role : context.document.entities[quote.speaker->entity].roles) {
    if (role.organization == kNone) continue;
    const Entity& body = context.document.entities[role.organization];
    if (body.mentions.empty()) continue;
    return ref_of_entity(context, role.organization, context.document.mentions[body.mentions.front()].span);
  }
  return std::nullopt;
}

Holders first_person(const Context& context, std::uint32_t t) {
  const std::uint32_t q = context.quote_at(t);
  if (q == kNone || !context.document.quotes[q].speaker) return {};
  const Quote& quote = context.document.quotes[q];
  Holder holder{*quote.speaker, std::nullopt};
  holder.actor.span = context.token(t).span();
  if (is_any(context.token(t), "we"_w, "us"_w, "our"_w)) holder.on_behalf_of = body_of_speaker(context, quote);
  return {holder};
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
  if (!is_any(context.token(phrase.head), "those"_w) || first == 0 || !is_any(context.token(first - 1), "among"_w)) {
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

std::optional<Holder> holder_of(const Context& context, const NounPhrase& phrase) {
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
  const Span span = group_span(context, phrase);
  return Holder{Ref{span, EntityType::group, kNone, text_of(context, span), {}}, body};
}

/// "government plans": a body named by the noun before the stance noun.
Holders noun_holder(const Context& context, const NounPhrase& whole, std::uint32_t at) {
  if (at <= whole.tokens.first) return {};
  const Word& word = context.lemma_word(at - 1);
  const bool body = word.noun_class == kGroupClass || word.noun_class == kPersonClass;
  if (!body || !is_noun(context.token(at - 1))) return {};
  const Span span = context.span({whole.tokens.first, at});
  return {Holder{Ref{span, EntityType::group, kNone, text_of(context, span), {}}, std::nullopt}};
}

/// "X, which said it opposes": the phrase that a relative pronoun stands for.
std::uint32_t antecedent(const Context& context, std::uint32_t pronoun) {
  for (std::uint32_t back = 1; back <= 3 && back <= pronoun; ++back) {
    const std::uint32_t t = pronoun - back;
    const std::uint32_t p = context.phrase_at(t);
    if (p != kNone) return p;
    if (!context.token(t).has(shape::kPunctuation)) return kNone;
  }
  return kNone;
}

/// "teachers and retired nurses": joined people without a name are one group.
Holders joint_group(const Context& context, std::uint32_t phrase) {
  const auto unnamed = [&context](std::uint32_t p) {
    return names_people(context, p) && mention_of_phrase(context, context.phrase(p)) == kNone;
  };
  std::uint32_t first = phrase;
  while (first > 0 && first + kMaxJoint > phrase && context.phrase(first - 1).coordinated == first) --first;
  std::uint32_t last = first;
  while (context.phrase(last).coordinated == last + 1 && last < first + kMaxJoint) ++last;
  if (first == last) return {};
  for (std::uint32_t p = first; p <= last; ++p) {
    if (!unnamed(p)) return {};
  }
  const Span span = context.span({context.phrase(first).tokens.first, context.phrase(last).tokens.last});
  return {Holder{Ref{span, EntityType::group, kNone, text_of(context, span), {}}, std::nullopt}};
}

}  // namespace

bool names_people(const Context& context, std::uint32_t phrase) {
  const NounPhrase& found = context.phrase(phrase);
  const Word& word = context.lemma_word(found.head);
  if (is_any(context.token(found.head), "those"_w)) return true;
  return !found.proper && !is_instrument(context, found.head) &&
         (word.noun_class == kGroupClass || word.noun_class == kPersonClass);
}

Holders holders_of_phrase(const Context& context, std::uint32_t phrase, std::uint32_t at) {
  if (phrase == kNone) return {};
  const NounPhrase& first = context.phrase(phrase);
  const Token& head = context.token(first.head);
  if (first.tokens.size() == 1 && is_first_person(head)) return first_person(context, first.head);
  if (first.tokens.size() == 1 && is_relative(head)) {
    const std::uint32_t p = antecedent(context, first.head);
    return p == phrase ? Holders{} : holders_of_phrase(context, p, at);
  }
  Holders holders = joint_group(context, phrase);
  if (!holders.empty()) return holders;
  std::uint32_t next = phrase;
  for (std::uint32_t count = 0; next != kNone && count < kMaxJoint; ++count) {
    const NounPhrase& member = context.phrase(next);
    if (auto holder = holder_of(context, member)) {
      // One for each named or definite actor; "and others" only where it stands alone or first.
      if (holder->actor.entity != kNone || holders.empty() || member.definite) holders.push_back(std::move(*holder));
    }
    if (member.coordinated <= next) break;
    next = member.coordinated;
    if (next != kNone && context.phrase(next).tokens.first >= at && first.tokens.first < at) break;
  }
  return holders;
}

Holders speaker_at(const Context& context, std::uint32_t t) {
  const std::uint32_t q = context.quote_at(t);
  if (q == kNone) return {};
  const Quote& quote = context.document.quotes[q];
  if (!quote.speaker || (quote.speaker->entity == kNone && quote.speaker->name.empty())) return {};
  return {Holder{*quote.speaker, quote.on_behalf_of}};
}

Holders holders_of_possessor(const Context& context, std::uint32_t phrase, std::uint32_t at) {
  const NounPhrase& whole = context.phrase(phrase);
  if (whole.possessor != kNone) {
    const NounPhrase& owner = context.phrase(whole.possessor);
    if (owner.tokens.size() == 1 && is_first_person(context.token(owner.tokens.first))) {
      return first_person(context, owner.tokens.first);
    }
    return holders_of_phrase(context, whole.possessor, at);
  }
  const Token& opener = context.token(whole.tokens.first);
  if (is_first_person(opener)) return first_person(context, whole.tokens.first);
  for (std::uint32_t t = whole.tokens.first; t < at; ++t) {
    const std::uint32_t m = context.mention_at(t);
    if (m == kNone || context.document.mentions[m].entity == kNone) continue;
    const Mention& mention = context.document.mentions[m];
    if (mention.tokens.last > at) continue;
    return {Holder{ref_of_entity(context, mention.entity, mention.span), std::nullopt}};
  }
  return noun_holder(context, whole, at);
}

Holders holders_of_agent(const Context& context, std::uint32_t t, std::uint32_t end) {
  // "backed last week by the union": a time or manner may stand between.
  for (std::uint32_t at = t; at + 1 < end && at < t + 6; ++at) {
    if (context.token(at).has(shape::kPunctuation)) break;
    if (!is_any(context.token(at), "by"_w)) continue;
    const std::uint32_t p = context.phrase_at(at + 1);
    return p == kNone ? Holders{} : holders_of_phrase(context, p, at + 1);
  }
  return {};
}

}  // namespace news_extract::positions
