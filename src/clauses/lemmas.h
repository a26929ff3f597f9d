#pragma once

// The lemma of a token, from its word and the state that was chosen for it:
// "leaves" is of leaf as a noun and of leave as a verb.

#include <array>

#include "clauses/sentence_view.h"

namespace news_extract {

/// Where the dictionary keeps the lemma of a reading; the second stands in for the first.
struct LemmaFields {
  WordId Word::*first = &Word::function_lemma;
  WordId Word::*second = &Word::function_lemma;
};

inline constexpr std::array<LemmaFields, kStates> kLemmaFields = [] {
  std::array<LemmaFields, kStates> fields{};
  for (std::size_t i = 0; i < kStates; ++i) {
    const State state = static_cast<State>(i);
    if (in_set(state, state_bit(State::noun) | state_bit(State::nouns))) fields[i].first = &Word::noun_lemma;
    if (in_set(state, kMainVerbStates | state_bit(State::do_) | state_bit(State::modal))) {
      fields[i].first = &Word::verb_lemma;
    }
    if (in_set(state, state_bit(State::adjective) | state_bit(State::comparative))) {
      fields[i].second = &Word::adjective_lemma;
    }
  }
  return fields;
}();

/// The states whose lemmas the dictionary does not choose, or not by the state alone: "better" of good.
inline constexpr StateSet kOwnLemma =
    state_bit(State::be) | state_bit(State::have) | state_bit(State::object) | state_bit(State::adverb);

/// The lemma of token `i` as a `reading` that is none of those. The words of a text give what is found no
/// pattern that a processor could foresee: nothing is branched upon.
inline WordId plain_lemma(const SentenceView& view, std::uint32_t i, State reading) {
  const Word& word = view.word(i);
  const LemmaFields& fields = kLemmaFields[static_cast<std::size_t>(reading)];
  const WordId first = word.*fields.first;
  const WordId second = word.*fields.second;
  const WordId form = view.form(i);
  WordId lemma = second != 0 ? second : form;
  lemma = first != 0 ? first : lemma;
  return reading == State::proper ? form : lemma;
}

/// The lemma of token `i` by its state, whichever it is.
WordId lemma_of(const SentenceView& view, std::uint32_t i);

}  // namespace news_extract
