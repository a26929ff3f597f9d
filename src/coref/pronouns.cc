#include "coref/pronouns.h"

#include <algorithm>

#include "rules/noun_classes.h"
#include "rules/word_features.h"

namespace news_extract {
namespace {

constexpr RuleId kPronoun{"pronoun", 0};
// Points in favour of the one whose gender is known to be right.
constexpr int kGenderKnown = 20;
// Tokens before the sentence in which a crowd is looked for.
constexpr std::uint32_t kCrowdReach = 40;

void read_person_pronoun(ReferenceContext& context, const Place& place, Gender gender) {
  const std::uint32_t entity = context.likeliest(place, [&](const Entity& e) {
    if (e.type != EntityType::person) return -1;
    if (e.gender == Gender::unknown) return 0;
    return e.gender == gender ? kGenderKnown : -1;
  });
  if (entity == kNone) return;
  Entity& person = context.document.entities[entity];
  if (person.gender == Gender::unknown) person.gender = gender;
  context.refer({place.token, place.token + 1}, entity, MentionKind::pronoun, kPronoun);
}

/// Whether the verb of this subject is one of speech, thought or deed.
bool acts(const ReferenceContext& context, std::uint32_t subject) {
  const VerbGroup& verb = context.verb_of_subject(subject);
  const Word& word = context.rules.word(verb.lemma);
  const bool be = (word.features & feature_bit(WordFeature::be)) != 0;
  const auto kind = static_cast<VerbClass>(word.verb_class);
  return !be && !(verb.passive && verb.finite) && kind != VerbClass::none && kind != VerbClass::weather;
}

/// Whether a plural subject ("ministers") stands between the entity and here: "they" is more likely those.
bool crowd_since(const ReferenceContext& context, std::uint32_t entity) {
  const auto last = std::find_if(context.seen().rbegin(), context.seen().rend(),
                                 [entity](const Seen& seen) { return seen.entity == entity; });
  const std::uint32_t since = last == context.seen().rend() ? 0 : last->token;
  const Syntax& syntax = context.syntax();
  const TokenRange range = context.sentence().tokens;
  for (std::uint32_t i = std::max(since + 1, range.first - std::min(range.first, kCrowdReach)); i < range.last; ++i) {
    const std::uint32_t p = syntax.phrase_of[i];
    if (p != kNone && syntax.phrases[p].head == i && syntax.phrases[p].plural && !syntax.phrases[p].pronoun)
      return true;
  }
  return false;
}

/// "its", and "it" and "they" where they act: "It said", "they will appeal".
void read_body_pronoun(ReferenceContext& context, const Place& place, bool owns, bool plural) {
  if (!owns && (!place.subject || !acts(context, place.token))) return;
  const std::uint32_t entity = context.likeliest(place, [&](const Entity& e) {
    if (e.type == EntityType::organization) return plural ? 0 : 10;
    return e.type == EntityType::place && !plural ? 0 : -1;
  });
  if (entity == kNone || (plural && crowd_since(context, entity))) return;
  context.refer({place.token, place.token + 1}, entity, MentionKind::pronoun, kPronoun);
}

}  // namespace

void read_pronoun(ReferenceContext& context, std::uint32_t i, std::uint64_t features) {
  const auto has = [features](WordFeature feature) { return (features & feature_bit(feature)) != 0; };
  const bool male = has(WordFeature::masculine);
  const bool owns = has(WordFeature::possessive);
  Place place = context.place_at(i);
  place.object = !place.subject && !owns;
  if (male || has(WordFeature::feminine)) {
    return read_person_pronoun(context, place, male ? Gender::male : Gender::female);
  }
  read_body_pronoun(context, place, owns, has(WordFeature::plural));
}

}  // namespace news_extract
