#pragma once

// The word classes that the tagger chooses between: closer to what decides the
// next word than the Tags that are written out. A subject pronoun calls for a
// verb, a possessive for a noun; past tense and participle look alike to their
// neighbours and are told apart later (clauses/verb_reader.h).

#include <cstdint>

namespace news_extract {

enum class State : std::uint8_t {
  noun,        // singular: plan
  nouns,       // plural: plans
  proper,      // a name, whatever its number
  subject,     // I, he, she, we, they
  object,      // me, him, us, them
  pronoun,     // it, you, this, someone, himself
  possessive,  // my, their, 's
  determiner,  // the, a, this, every
  adjective,
  comparative,  // larger, largest
  adverb,       // also not, n't
  base,         // plan, be left aside
  ed,           // planned: past tense or participle
  ing,
  third,  // plans
  be,
  have,
  do_,
  modal,
  to,  // before a base form
  preposition,
  subordinator,  // if, because, that
  coordinator,
  number,
  wh,  // who, which, what, when, how
  comma,
  stop,  // . ! ? ; and the end of the sentence
  mark,  // quotation marks, brackets, dashes, colons
  symbol,
  interjection,
  other,
  count
};

inline constexpr std::size_t kStates = static_cast<std::size_t>(State::count);

/// A set of states.
using StateSet = std::uint32_t;
inline constexpr StateSet state_bit(State state) { return StateSet{1} << static_cast<unsigned>(state); }
inline constexpr bool in_set(State state, StateSet set) { return (set & state_bit(state)) != 0; }

inline constexpr StateSet kNounStates = state_bit(State::noun) | state_bit(State::nouns) | state_bit(State::proper);
inline constexpr StateSet kPronounStates =
    state_bit(State::subject) | state_bit(State::object) | state_bit(State::pronoun);
inline constexpr StateSet kMainVerbStates =
    state_bit(State::base) | state_bit(State::ed) | state_bit(State::ing) | state_bit(State::third);
inline constexpr StateSet kAuxiliaryStates =
    state_bit(State::be) | state_bit(State::have) | state_bit(State::do_) | state_bit(State::modal);

}  // namespace news_extract
