#include "clauses/phrase_reader.h"

#include "rules/noun_classes.h"

namespace news_extract {
namespace {

constexpr StateSet kDeterminers = state_bit(State::determiner) | state_bit(State::possessive);
constexpr StateSet kAdjectives = state_bit(State::adjective) | state_bit(State::comparative);
constexpr StateSet kPlainModifiers = kDeterminers | kAdjectives | state_bit(State::number) | state_bit(State::symbol);
constexpr StateSet kVerbal = state_bit(State::ed) | state_bit(State::ing);
constexpr StateSet kHyphens = state_bit(State::mark) | state_bit(State::coordinator) | state_bit(State::symbol);
// What may stand before a head, and behind the first noun.
constexpr StateSet kBeforeHead =
    kPlainModifiers | kVerbal | kHyphens | state_bit(State::adverb) | state_bit(State::comma);
constexpr StateSet kBehindClitic = kNounStates | kAdjectives | kVerbal | state_bit(State::number) |
                                   state_bit(State::symbol) | state_bit(State::adverb);
constexpr StateSet kBehindNoun = kNounStates | kHyphens | kAdjectives | state_bit(State::number);

}  // namespace

// "long-term", "al-Qaida": a hyphen without spaces joins.
bool PhraseReader::glued_hyphen(std::uint32_t i) const {
  if (!view_.is(i, kHyphens) || i + 1 >= view_.last() || !view_.glued(i) || !view_.glued(i + 1)) return false;
  const std::string_view text = view_.text(i);
  return text == "-" || text == "/" || text == "‑" || text == "&";
}

// Whether the -ed or -ing form at `i` modifies the noun behind it.
bool PhraseReader::modifies(std::uint32_t i, std::uint32_t from) const {
  std::uint32_t next = i + 1;
  while (view_.is(next, kAdjectives | state_bit(State::ing))) ++next;
  if (!view_.is(next, kNounStates)) return false;
  if (i > from) return true;  // something of the phrase stands before it
  // "of increased pressure"; but "of voting rights groups out" reads as a verb.
  return view_.is(i, State::ed) && view_.is(i - 1, State::preposition);
}

// Past everything that may stand before a head. Inline: its one caller asks for every phrase, most of which
// have a word or two.
inline std::uint32_t PhraseReader::skip_modifiers(std::uint32_t i, std::uint32_t from) const {
  // The first one needs none before it; many phrases have no other, and to ask for it would be to guess.
  i += view_.is(i, kPlainModifiers) ? 1 : 0;
  // Outside the sentence there are stops.
  while (view_.is(i, kBeforeHead)) {
    const State s = view_.state(i);
    if (in_set(s, kPlainModifiers)) {
      // The clitic 's belongs to a possessor, which the caller has read.
      if (s == State::possessive && i > from && view_.token(i).has(shape::kClitic)) return i;
      if (s == State::determiner && i > from && !view_.is(i - 1, state_bit(State::determiner))) return i;
      ++i;
      continue;
    }
    if (in_set(s, kVerbal) && modifies(i, from)) {
      ++i;
      continue;
    }
    if (s == State::adverb && i > from &&
        view_.is(i + 1, kAdjectives | state_bit(State::number) | state_bit(State::ed))) {
      ++i;  // "a very large", "the newly elected"
      continue;
    }
    if (glued_hyphen(i) && i > from) {
      i += 2;  // "a 15-year term", "state-run"
      continue;
    }
    const bool joins = in_set(s, state_bit(State::comma) | state_bit(State::coordinator));
    if (joins && i > from && view_.is(i - 1, kAdjectives) && view_.is(i + 1, kAdjectives) &&
        view_.is(i + 2, kNounStates | kAdjectives)) {
      ++i;  // "political and economic reform"
      continue;
    }
    return i;
  }
  return i;
}

// Inline for `read`: most phrases have no owner.
[[gnu::always_inline]] inline PhraseReader::Extent PhraseReader::extent(std::uint32_t i) const {
  const bool determiner = view_.is(i, State::determiner);
  const bool pronoun_class = view_.token(i).upos == Upos::pron;
  if (view_.is(i, kPronounStates) | (determiner & pronoun_class)) return {i + 1, i};  // "it", "this is"
  Extent found{i, kNone};
  std::uint32_t at = skip_modifiers(i, i);
  const std::uint32_t nouns = at;
  const bool noun = view_.is(at, kNounStates);
  found.head = noun ? at : kNone;
  at += noun ? 1 : 0;
  while (view_.is(at, kBehindNoun)) {
    if (view_.is(at, kNounStates)) {
      found.head = at++;
    } else if (at > nouns && glued_hyphen(at) && at + 1 < view_.last()) {
      found.head = at + 1;  // "run-off", "follow-up"
      at += 2;
    } else if (at > nouns && view_.is(at, State::number) && view_.is(at - 1, kNounStates)) {
      ++at;  // "July 4", "Article 50": the noun stays the head
    } else if (at > nouns && view_.is(at, kAdjectives | state_bit(State::number)) && view_.is(at + 1, kNounStates) &&
               view_.token(at).has(shape::kCapital)) {
      ++at;  // "Bank of America", "Labour Foreign Secretary"
    } else {
      break;
    }
  }
  if (found.head != kNone) {
    found.end = at;
    return found;
  }
  // No noun: "the poor", "the latest", "40", "some", "$5".
  const std::uint32_t last = at > i ? at - 1 : i;
  if (at == i) return found;
  const bool nominal = view_.is(i, state_bit(State::number) | state_bit(State::symbol) | kDeterminers);
  if (!nominal || view_.is(last, kVerbal)) return found;
  if (last == i && view_.is(i, State::possessive) && view_.token(i).has(shape::kClitic)) return found;
  return {at, last};
}

// Appends the phrase from `begin` on, with what its words say of it.
inline NounPhrase& PhraseReader::add(std::uint32_t begin, Extent extent) {
  NounPhrase& phrase = phrases_.emplace_back();
  phrase.tokens = {begin, extent.end};
  phrase.head = extent.head;
  phrase.reach = extent.end;
  // What is asked here has no pattern that a processor could foresee: answers are joined, not branched upon.
  const bool determined = view_.is(begin, State::determiner);
  const bool names_it =
      view_.has_any(begin, feature_bit(WordFeature::definite) | feature_bit(WordFeature::demonstrative));
  const bool possessive = view_.is(begin, State::possessive);
  // "more than 40 voters" stands where "40 voters" may stand.
  const bool number = view_.is(begin, State::number);
  const bool compared = view_.has(begin - 1, WordFeature::comparison);
  const bool governed = view_.is(begin - 1, State::preposition);
  const bool count = number & compared;
  has_of_ |= view_.form_is(begin - 1, view_.forms().of);
  has_coordinator_ |= view_.is(begin - 1, State::coordinator);
  static_assert(kNone == ~std::uint32_t{0});
  phrase.governor = (begin - 1) | (0U - static_cast<std::uint32_t>(!governed | count));
  const bool pronoun_state = view_.is(extent.head, kPronounStates);
  const bool pronoun_class = view_.token(extent.head).upos == Upos::pron;
  const bool plural_state = view_.is(extent.head, State::nouns);
  const bool plural_word = view_.has(extent.head, WordFeature::plural);
  phrase.pronoun = pronoun_state | pronoun_class;
  phrase.proper = view_.is(extent.head, State::proper);
  phrase.plural = plural_state | (phrase.pronoun & plural_word);
  phrase.definite = possessive | (determined & names_it);
  const bool special = phrase.definite | phrase.proper | phrase.pronoun;
  phrase.indefinite = (!special) & (determined | phrase.plural);
  const bool time = view_.word(extent.head).noun_class == static_cast<std::uint8_t>(NounClass::time);
  phrase.temporal = (!phrase.pronoun) & time;
  return phrase;
}

std::uint32_t PhraseReader::read(std::uint32_t i) {
  // A lone adjective or participle begins no phrase unless a noun follows: extent() says so.
  const Extent found = extent(i);
  if (found.head == kNone) return i;
  const bool owned = view_.is(i, State::possessive);
  const bool owner = view_.is(found.end, State::possessive);
  if (owned | owner) return read_owned(i, found);
  add(i, found);
  return found.end;
}

// The same where `found` may have an owner inside, or be one.
std::uint32_t PhraseReader::read_owned(std::uint32_t i, Extent found) {
  std::uint32_t possessor = kNone;
  // "his plan": the pronoun is a phrase inside.
  if (view_.is(i, State::possessive) && found.end > i + 1) {
    NounPhrase& inner = add(i, {i + 1, i});
    inner.possessive = true;
    inner.pronoun = true;
    possessor = last_phrase();
  }
  // "the company's president": read on behind each 's.
  while (view_.is(found.end, State::possessive) && view_.token(found.end).has(shape::kClitic)) {
    const std::uint32_t rest = found.end + 1;
    const Extent outer = view_.is(rest, kBehindClitic) ? extent(rest) : Extent{};
    NounPhrase& inner = add(i, found);
    inner.possessor = possessor;
    if (outer.head == kNone) {
      inner.tokens.last = rest;  // "at McDonald's"
      inner.reach = rest;
      return rest;
    }
    inner.possessive = true;
    possessor = last_phrase();
    found = outer;
  }
  NounPhrase& phrase = add(i, found);
  phrase.possessor = possessor;
  phrase.definite = phrase.definite || possessor != kNone;
  return found.end;
}

// The phrase before `phrase` that is not inside another, or kNone.
std::uint32_t PhraseReader::outer_before(std::uint32_t phrase) const {
  while (phrase-- > first_phrase_) {
    if (!phrases_[phrase].possessive) return phrase;
  }
  return kNone;
}

// Names with names: "Smith, Jones and Brown", not "Smith, a father and teacher".
bool PhraseReader::alike(const NounPhrase& one, const NounPhrase& two) const {
  const auto name = [this](const NounPhrase& phrase) {
    const Token& head = view_.token(phrase.head);
    if (phrase.proper) return true;
    // "Nurses, teachers" begins with a capital too.
    return !phrase.definite && head.has(shape::kCapital) && !(phrase.plural && head.has(shape::kSentenceStart));
  };
  return name(one) == name(two);
}

void PhraseReader::link(std::uint32_t left, std::uint32_t right) {
  linked_ = true;
  phrases_[left].coordinated = right;
  if (phrases_[right].governor == kNone) phrases_[right].governor = phrases_[left].governor;
}

// Of-phrases, from the last to the first: "the head of the union of nurses".
void PhraseReader::set_reach() {
  std::uint32_t governor = kNone;  // of the next phrase that no other holds
  std::uint32_t reach = 0;         // of that one and those joined to it
  for (auto i = static_cast<std::uint32_t>(phrases_.size()); i-- > first_phrase_;) {
    NounPhrase& phrase = phrases_[i];
    if (phrase.possessive) continue;
    const std::uint32_t last = phrase.tokens.last;
    const bool of_phrase = (governor == last) & view_.form_is(last, view_.forms().of);
    phrase.reach = of_phrase ? reach : phrase.reach;
    governor = phrase.governor;
    reach = phrase.reach;
    for (std::uint32_t joined = phrase.coordinated; joined != kNone; joined = phrases_[joined].coordinated) {
      reach = phrases_[joined].reach;
    }
  }
}

void PhraseReader::join() {
  if (has_of_) set_reach();
  if (!has_coordinator_) return;
  const auto count = static_cast<std::uint32_t>(phrases_.size());
  for (std::uint32_t i = first_phrase_; i < count; ++i) {
    const std::uint32_t begin = phrases_[i].tokens.first;
    const bool coordinated = view_.is(begin - 1, State::coordinator);
    if (phrases_[i].possessive | !coordinated) continue;
    std::uint32_t left = outer_before(i);
    // "A, B, and C": a comma may stand before the conjunction.
    std::uint32_t gap = begin - 1;
    if (view_.is(gap - 1, State::comma)) --gap;
    // The nearest phrase, or one whose of-phrase reaches here.
    for (int step = 0; step < 4 && left != kNone && phrases_[left].reach != gap; ++step) left = outer_before(left);
    if (left != kNone && phrases_[left].reach != gap) left = kNone;
    if (left == kNone) continue;
    link(left, i);
    // Backwards along the commas, among phrases of one sort.
    for (std::uint32_t previous = outer_before(left); previous != kNone; previous = outer_before(left)) {
      const NounPhrase& one = phrases_[previous];
      const NounPhrase& two = phrases_[left];
      const bool comma = view_.is(two.tokens.first - 1, State::comma) && one.reach + 1 == two.tokens.first;
      if (!comma || !alike(one, two) || one.coordinated != kNone) break;
      link(previous, left);
      left = previous;
    }
  }
  if (linked_ & has_of_) set_reach();
}

}  // namespace news_extract
