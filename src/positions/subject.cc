// The subject of a verb group as a holder: the phrase itself, the clause that a
// participle hangs on, the person a who-clause is about.

#include <utility>

#include "positions/holder.h"
#include "rules/noun_classes.h"

namespace news_extract::positions {
namespace {

/// "Smith, meanwhile, is calling": the phrase before the verb, past adverbs and commas.
std::uint32_t phrase_before(const Context& context, std::uint32_t verb, std::uint32_t first) {
  for (std::uint32_t t = verb; t > first && t + 6 > verb; --t) {
    const Token& token = context.token(t - 1);
    const std::uint32_t p = context.phrase_at(t - 1);
    if (p != kNone) return context.phrase(p).governor == kNone ? p : kNone;
    if (!token.has(shape::kPunctuation) && !is_adverb(token)) return kNone;
  }
  return kNone;
}

}  // namespace

std::uint32_t own_subject_phrase(const Context& context, std::uint32_t verb) {
  const VerbGroup& group = context.verb(verb);
  if (group.subject != kNone || !group.finite) return group.subject;
  return phrase_before(context, group.tokens.first, context.sentence_of(group.tokens.first).first);
}

std::uint32_t subject_phrase(const Context& context, std::uint32_t verb) {
  const TokenRange sentence = context.sentence_of(context.verb(verb).tokens.first);
  // A participle or infinitive hangs on the finite verb before it; three steps reach any real one.
  for (int step = 0; step < 4; ++step) {
    const VerbGroup& group = context.verb(verb);
    if (group.subject != kNone) return group.subject;
    const std::uint32_t before = phrase_before(context, group.tokens.first, sentence.first);
    if (group.finite && before != kNone) return before;
    if (verb == 0 || context.verb(verb - 1).tokens.first < sentence.first) return kNone;
    --verb;
  }
  return kNone;
}

namespace {

bool is_person_noun(const Context& context, const NounPhrase& phrase) {
  return context.lemma_word(phrase.head).noun_class == static_cast<std::uint8_t>(NounClass::person);
}

/// "Smith, head of the union's legal team, who": of a who-clause the person, not the team.
std::uint32_t person_for_who(const Context& context, std::uint32_t subject, std::uint32_t verb) {
  const std::uint32_t clause = context.verb(verb).clause;
  if (clause == kNone || subject == kNone) return subject;
  const Clause& found = context.document.syntax.clauses[clause];
  if (found.opener == kNone || !is(context.token(found.opener), "who"_w)) return subject;
  const auto is_person = [&context](std::uint32_t p) {
    const std::uint32_t m = context.mention_at(context.phrase(p).head);
    return m != kNone && context.document.mentions[m].type == EntityType::person;
  };
  if (is_person(subject) || is_person_noun(context, context.phrase(subject))) return subject;
  constexpr std::uint32_t kBack = 6;
  const std::uint32_t first = context.sentence_of(found.opener).first;
  for (std::uint32_t p = subject; p + kBack > subject && context.phrase(p).tokens.first >= first; --p) {
    if (!context.phrase(p).possessive && is_person(p)) return p;
    if (p == 0) break;
  }
  return subject;
}

}  // namespace

namespace {

/// The verb that the clause of `verb` is the complement of: "said" in "The bank said it will stop"; or kNone.
std::uint32_t verb_above(const Context& context, std::uint32_t verb) {
  const std::uint32_t clause = context.verb(verb).clause;
  if (clause == kNone || context.document.syntax.clauses[clause].kind != ClauseKind::complement) return kNone;
  const std::uint32_t parent = context.document.syntax.clauses[clause].parent;
  const std::uint32_t above = parent == kNone ? kNone : context.document.syntax.clauses[parent].verb;
  return above == kNone || above >= verb ? kNone : above;
}

bool is_body(const Holder& holder) {
  return holder.actor.type == EntityType::organization || holder.actor.type == EntityType::place;
}

/// "Smith says company will not sell": a bare noun is the speaker's own body, as headlines have it.
bool is_bare_body(const Context& context, const NounPhrase& phrase) {
  return phrase.tokens.size() == 1 &&
         is_any(context.token(phrase.head), "company"_w, "firm"_w, "government"_w, "party"_w, "group"_w, "agency"_w,
                "bank"_w, "union"_w, "team"_w, "council"_w);
}

Holders holders_above(const Context& context, std::uint32_t above, const NounPhrase& subject) {
  const std::uint32_t p = subject_phrase(context, above);
  if (p == kNone) return {};
  if (is_bare_body(context, subject)) {
    Holders owner = holders_of_possessor(context, p, context.phrase(p).head);
    if (!owner.empty() && is_body(owner.front())) return owner;
    Holders speaker = speaker_at(context, subject.head);
    if (!speaker.empty() && speaker.front().on_behalf_of) return {Holder{*speaker.front().on_behalf_of, std::nullopt}};
    return {};
  }
  return holders_of_phrase(context, p, context.verb(above).tokens.first);
}

/// A name before the verb where no phrase was read.
Holders holder_of_name_before(const Context& context, const VerbGroup& group) {
  if (!group.finite) return {};
  for (std::uint32_t t = group.tokens.first; t > 0 && t + 6 > group.tokens.first; --t) {
    const Token& token = context.token(t - 1);
    const std::uint32_t m = context.mention_at(t - 1);
    if (m != kNone && context.document.mentions[m].entity != kNone) {
      const Mention& mention = context.document.mentions[m];
      const Entity& entity = context.document.entities[mention.entity];
      return {Holder{Ref{mention.span, entity.type, mention.entity, entity.name, {}}, std::nullopt}};
    }
    if (!token.has(shape::kPunctuation) && !is_adverb(token)) break;
  }
  return {};
}

}  // namespace

Holders holders_of_subject(const Context& context, std::uint32_t verb) {
  const std::uint32_t subject = person_for_who(context, subject_phrase(context, verb), verb);
  if (subject == kNone) return holder_of_name_before(context, context.verb(verb));
  const NounPhrase& phrase = context.phrase(subject);
  const std::uint32_t above = verb_above(context, verb);
  const bool it = phrase.pronoun && is_any(context.token(phrase.head), "it"_w, "they"_w);
  if (above != kNone && (it || is_bare_body(context, phrase))) {
    // "The bank said it will stop": right under a verb the pronoun is that verb's subject.
    Holders holders = holders_above(context, above, phrase);
    if (!holders.empty() && holders.front().actor.type != EntityType::person) return holders;
  }
  Holders holders = holders_of_phrase(context, subject, context.verb(verb).tokens.first);
  const bool third = phrase.pronoun && is_any(context.token(phrase.head), "it"_w, "he"_w, "she"_w, "they"_w);
  if (holders.empty() && above != kNone && third) return holders_above(context, above, phrase);
  return holders;
}

void add_joined_holders(const Context& context, std::uint32_t verb, Holders& holders) {
  if (verb == 0 || context.verb(verb).finite || context.verb(verb).tense != Tense::ing) return;
  const VerbGroup& above = context.verb(verb - 1);
  const TokenRange sentence = context.sentence_of(context.verb(verb).tokens.first);
  if (above.tokens.first < sentence.first || context.rules.text(above.lemma) != "join") return;
  const std::uint32_t p = above.tokens.last < context.size() ? context.phrase_at(above.tokens.last) : kNone;
  for (Holder& holder : holders_of_phrase(context, p, context.verb(verb).tokens.first)) {
    if (holder.actor.entity != kNone) holders.push_back(std::move(holder));
  }
}

}  // namespace news_extract::positions
