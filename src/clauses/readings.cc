#include "clauses/readings.h"

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
// "Mark" inside a sentence is no verb, "Green" seldom an adjective.
constexpr int kCapitalVerb = -64;
constexpr int kCapitalFunction = -24;
// A first word is a name that the dictionary also knows ("Bush said") less often than the plain word.
constexpr int kFirstWordName = -28;
constexpr int kRareFirstWordName = 9;

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

// The readings of a closed-class word, its open-class ones included ("like", "back").
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

// What no context would bring back: "people" the verb.
void drop_rare(Readings& readings) {
  constexpr int kHopeless = 48;
  int best = readings.scores[0];
  for (std::size_t i = 1; i < readings.count; ++i) best = std::max<int>(best, readings.scores[i]);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < readings.count; ++i) {
    if (readings.scores[i] + kHopeless < best) continue;
    readings.states[kept] = readings.states[i];
    readings.scores[kept++] = readings.scores[i];
  }
  readings.count = kept;
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

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() > end.size() + 1 && text.substr(text.size() - end.size()) == end;
}

// A word that no dictionary holds: "tweetstorm", "Zelenskiy", "decarbonising".
void read_unknown(std::string_view text, bool capital, Readings& readings) {
  if (capital) {
    readings.add(State::proper, 0);
    if (ends_with(text, "an") || ends_with(text, "ese") || ends_with(text, "ish")) readings.add(State::adjective, -8);
    return;
  }
  if (ends_with(text, "ing")) {
    readings.add(State::ing, 0);
    readings.add(State::noun, -8);
  } else if (ends_with(text, "ed")) {
    readings.add(State::ed, 0);
    readings.add(State::adjective, -8);
  } else if (ends_with(text, "ly")) {
    readings.add(State::adverb, 0);
    readings.add(State::adjective, -24);
  } else if (ends_with(text, "able") || ends_with(text, "ous") || ends_with(text, "ful") || ends_with(text, "ic") ||
             ends_with(text, "less") || ends_with(text, "ive") || ends_with(text, "al") || ends_with(text, "ish")) {
    readings.add(State::adjective, 0);
    readings.add(State::noun, -16);
  } else if (ends_with(text, "s") && !ends_with(text, "ss") && !ends_with(text, "us") && !ends_with(text, "is")) {
    readings.add(State::nouns, 0);
    readings.add(State::third, -32);
    readings.add(State::noun, -24);
  } else {
    readings.add(State::noun, 0);
    readings.add(State::adjective, -20);
    readings.add(State::base, -36);
  }
}

void read_number(std::string_view text, std::uint16_t shape, Readings& readings) {
  if ((shape & shape::kHasLetter) == 0) {
    readings.add(State::number, 0);
  } else if (ends_with(text, "0s") || ends_with(text, "0’s")) {
    readings.add(State::nouns, 0);  // 1990s
  } else if (text.ends_with("st") || text.ends_with("nd") || text.ends_with("rd") || text.ends_with("th")) {
    readings.add(State::adjective, 0);  // 21st
    readings.add(State::noun, -16);
  } else if ((shape & shape::kCapital) != 0) {
    readings.add(State::proper, 0);  // G7, B52
  } else {
    readings.add(State::number, 0);
    readings.add(State::noun, -8);
    readings.add(State::proper, -16);
  }
}

void read_punctuation(std::string_view text, Readings& readings) {
  switch (text.empty() ? '\0' : text.front()) {
    case ',':
      readings.add(State::comma, 0);
      break;
    case '.':
    case '!':
    case '?':
    case ';':
      readings.add(State::stop, 0);
      break;
    default:
      readings.add(State::mark, 0);
      break;
  }
}

// A capital inside a sentence: mostly a name, and what adjectives and function words still are.
void read_capital(const Token& token, const Word& word, Readings& readings) {
  const bool first = token.has(shape::kSentenceStart);
  const bool all_caps = token.has(shape::kAllCaps) && token.end - token.begin > 1;
  const bool function = word.features != 0 || static_cast<Tag>(word.first_tag) == Tag::preposition ||
                        static_cast<Tag>(word.first_tag) == Tag::determiner;
  if (function) {
    read_function_word(word, readings);
    if (all_caps) {
      for (std::size_t i = 0; i < readings.count; ++i) readings.scores[i] -= 40;  // "US", "IT", "WHO"
      readings.add(State::proper, 0);
    } else if (!first && has(word, bits(F::modal))) {
      readings.add(State::proper, -kCapitalFunction);  // "on May 5", "Will Smith"
    }
    return;
  }
  if (first) {
    read_open_class(word, readings, 0);
    const int best = std::max<int>({word.noun_weight, word.verb_weight, word.adjective_weight, word.adverb_weight});
    // A rare word in this place is rather a name: "Trump said".
    const bool plural = (word.tags & tag_bit(Tag::noun_plural)) != 0;
    readings.add(State::proper, std::max(best + kFirstWordName, plural ? -16 : kRareFirstWordName));
    return;
  }
  readings.add(State::proper, 40);
  if (word.adjective_weight != 0 && word.adjective_weight >= word.noun_weight) {
    readings.add(State::adjective, word.noun_weight == 0 && word.verb_weight == 0 ? 72 : 44);
  }
  if (word.noun_weight == 0 && word.adjective_weight == 0) read_open_class(word, readings, kCapitalVerb);
}

}  // namespace

void read_token(const Token& token, const Word& word, std::string_view text, Capitals capitals, Readings& readings) {
  readings.count = 0;
  if (token.has(shape::kPunctuation | shape::kMark)) {
    if (token.has(shape::kClitic)) {
      readings.add(State::possessive, 0);  // parents'
      return;
    }
    read_punctuation(text, readings);
    return;
  }
  const bool known = word.tags != 0;
  const bool capital = token.has(shape::kCapital);
  if (known && capital && capitals == Capitals::tell) {
    read_capital(token, word, readings);
  } else if (known && (word.features != 0 || word.function_lemma != 0)) {
    read_function_word(word, readings);
  } else if (known) {
    read_open_class(word, readings, 0);
    if (capital) readings.add(State::proper, word.noun_weight);
  } else if (token.has(shape::kWeb)) {
    readings.add(State::proper, 0);  // an address, a host, a handle
  } else if (token.has(shape::kHasDigit)) {
    read_number(text, token.shape, readings);
  } else if (token.has(shape::kSymbol) || !token.has(shape::kHasLetter)) {
    const bool bracket = text == "<" || text == ">";
    readings.add(bracket ? State::mark : State::symbol, 0);
  } else {
    read_unknown(text, capital || token.has(shape::kMixedCase), readings);
  }
  if (readings.count == 0) readings.add(State::other, 0);
}

}  // namespace news_extract
