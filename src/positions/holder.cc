#include "positions/holder.h"

#include <utility>

#include "coref/split_names.h"
#include "positions/single_holder.h"

namespace news_extract::positions {
namespace {

constexpr std::uint32_t kMaxJoint = 8;

bool is_first_person(const Token& token) { return is_any(token, "we"_w, "i"_w, "us"_w, "our"_w, "my"_w, "me"_w); }
bool is_relative(const Token& token) { return is_any(token, "who"_w, "which"_w, "that"_w, "whom"_w); }

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

/// "government plans": a body named by the noun before the stance noun.
Holders noun_holder(const Context& context, const NounPhrase& whole, std::uint32_t at) {
  if (at <= whole.tokens.first) return {};
  if (!is_people_noun(context, at - 1) || !is_noun(context.token(at - 1))) return {};
  return {Holder{ref_of_group(context, context.span({whole.tokens.first, at})), std::nullopt}};
}

/// "X, which said it opposes": the phrase that a relative pronoun stands for.
std::uint32_t antecedent(const Context& context, std::uint32_t pronoun) {
  for (std::uint32_t back = 1; back <= 3 && back <= pronoun; ++back) {
    const std::uint32_t t = pronoun - back;
    const std::uint32_t p = context.phrase_at(t);
    if (p != kNone && !is_constituency(context.document, p)) return p;
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
  return {Holder{ref_of_group(context, span), std::nullopt}};
}

}  // namespace

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
    const std::uint32_t joined = joined_to(context.document, next, mention_of_phrase(context, member));
    if (joined <= next) break;
    next = joined;
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
    if (!is(context.token(at), "by"_w)) continue;
    const std::uint32_t p = context.phrase_at(at + 1);
    return p == kNone ? Holders{} : holders_of_phrase(context, p, at + 1);
  }
  return {};
}

}  // namespace news_extract::positions
