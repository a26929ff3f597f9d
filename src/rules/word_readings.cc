#include "rules/word_readings.h"

#include <algorithm>
#include <bit>

#include "rules/word_features.h"

namespace news_extract {
namespace {

using F = WordFeature;

constexpr std::uint64_t bits(F feature) { return feature_bit(feature); }
template <typename... More>
constexpr std::uint64_t bits(F feature, More... more) {
  return feature_bit(feature) | bits(more...);
}

// Penalties in eighths of a bit. A reading that function_words.tsv lists
// second is a quarter as likely as the first or less.
constexpr int kLaterReading = -20;
// A lemma's count is shared by its forms: of a verb's uses in news about a
// third are -ed, a quarter base, a sixth -ing, a tenth -s.
constexpr int kBaseShare = -14;
constexpr int kEdShare = -10;
constexpr int kIngShare = -18;
constexpr int kThirdShare = -26;
constexpr int kPluralShare = -12;
constexpr int kComparativeShare = -24;
constexpr int kParticipleAdjective = -22;

bool has(const Word& word, std::uint64_t features) { return (word.features & features) != 0; }

State pronoun_state(const Word& word) {
  if (has(word, bits(F::wh, F::relative))) return State::wh;
  if (has(word, bits(F::possessive)) && !has(word, bits(F::object))) return State::possessive;
  if (!has(word, bits(F::personal))) return State::pronoun;
  const bool subject = has(word, bits(F::subject));
  const bool object = has(word, bits(F::object));
  if (subject && object) return State::pronoun;
  return subject ? State::subject : State::object;
}

State auxiliary_state(const Word& word) {
  if (has(word, bits(F::be))) return State::be;
  if (has(word, bits(F::modal))) return State::modal;
  return has(word, bits(F::have)) ? State::have : State::do_;
}

// The state that a function word's reading stands for.
State function_state(const Word& word, Tag tag) {
  // In the order of Tag. What depends on the word is settled below.
  constexpr State kStates[] = {
      State::noun,   State::nouns,        State::base,        State::ed,           State::ed,
      State::ing,    State::third,        State::adjective,   State::comparative,  State::adverb,
      State::proper, State::pronoun,      State::determiner,  State::possessive,   State::preposition,
      State::be,     State::modal,        State::coordinator, State::subordinator, State::adverb,
      State::number, State::interjection, State::mark,        State::symbol,       State::other};
  switch (tag) {
    case Tag::pronoun:
      return pronoun_state(word);
    case Tag::auxiliary:
    case Tag::modal:
      return auxiliary_state(word);
    case Tag::particle:
      if (has(word, bits(F::infinitive))) return State::to;
      return has(word, bits(F::possessive)) ? State::possessive : State::adverb;
    case Tag::determiner:
    case Tag::adverb:
    case Tag::subordinator:
      if (has(word, bits(F::wh))) return State::wh;
      break;
    default:
      break;
  }
  return kStates[static_cast<std::size_t>(tag)];
}

int best_score(const Readings& readings) {
  int best = readings.list[0].score;
  for (const Reading& reading : readings.all()) best = std::max<int>(best, reading.score);
  return best;
}

// What no context would bring back: "people" the verb.
void drop_rare(Readings& readings) {
  constexpr int kHopeless = 48;
  const int best = best_score(readings);
  std::uint32_t kept = 0;
  for (const Reading& reading : readings.all()) {
    if (reading.score + kHopeless >= best) readings.list[kept++] = reading;
  }
  readings.count = kept;
}

}  // namespace

void read_function_word(const Word& word, Readings& readings) {
  // "to" is a preposition nearly as often as a particle.
  const int later = has(word, bits(F::infinitive)) ? kLaterReading / 5 : kLaterReading;
  StateSet seen = 0;
  for (TagSet rest = word.tags; rest != 0; rest &= rest - 1) {
    const Tag tag = static_cast<Tag>(std::countr_zero(rest));
    const State state = function_state(word, tag);
    // The verb that shares its forms with an auxiliary is told apart later.
    if (has(word, bits(F::have, F::do_)) && in_set(state, kMainVerbStates)) continue;
    if (in_set(state, seen)) continue;
    seen |= state_bit(state);
    // "'s" behind a noun is seldom a verb; behind a pronoun a rule of corrections.h makes it one.
    const int clitic = state == State::be && has(word, bits(F::possessive)) ? kLaterReading : 0;
    readings.add(state, static_cast<Tag>(word.first_tag) == tag ? 0 : later + clitic);
  }
  // "her": possessive and object.
  if (has(word, bits(F::possessive)) && has(word, bits(F::object))) readings.add(State::possessive, 0);
}

void read_open_class(const Word& word, Readings& readings, int verb_malus) {
  const TagSet tags = word.tags;
  const auto may_be = [tags](Tag tag) { return (tags & tag_bit(tag)) != 0; };
  if (may_be(Tag::noun_singular)) readings.add(State::noun, word.noun_weight);
  if (may_be(Tag::noun_plural)) readings.add(State::nouns, word.noun_weight + kPluralShare);
  if (may_be(Tag::verb_base)) readings.add(State::base, word.verb_weight + kBaseShare + verb_malus);
  if (may_be(Tag::verb_third)) readings.add(State::third, word.verb_weight + kThirdShare + verb_malus);
  if (may_be(Tag::verb_ing)) readings.add(State::ing, word.verb_weight + kIngShare + verb_malus);
  if (may_be(Tag::verb_past) || may_be(Tag::verb_participle)) {
    readings.add(State::ed, word.verb_weight + kEdShare + verb_malus);
  }
  if (may_be(Tag::adjective)) {
    // "the following year", "increased pressure" count as verbs where the dictionary lists both.
    const bool participle = may_be(Tag::verb_ing) || may_be(Tag::verb_participle);
    readings.add(State::adjective, word.adjective_weight + (participle ? kParticipleAdjective : 0));
  }
  if (may_be(Tag::comparative)) readings.add(State::comparative, word.adjective_weight + kComparativeShare);
  if (may_be(Tag::adverb)) readings.add(State::adverb, word.adverb_weight);
  if (readings.count > 1) drop_rare(readings);
}

Readings read_word(const Word& word) {
  Readings raw;
  if (word.features != 0 || word.function_lemma != 0) {
    read_function_word(word, raw);
  } else {
    read_open_class(word, raw, 0);
  }
  if (raw.count == 0) raw.add(State::other, 0);
  Readings readings;
  const int best = best_score(raw);
  for (const Reading& reading : raw.all()) readings.add(reading.state, reading.score - best);
  return readings;
}

}  // namespace news_extract
