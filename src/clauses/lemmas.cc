#include "clauses/lemmas.h"

#include <array>

namespace news_extract {
namespace {

// Where the dictionary keeps the lemma of a reading; the second stands in for the first.
struct LemmaFields {
  WordId Word::*first = &Word::function_lemma;
  WordId Word::*second = &Word::function_lemma;
};

constexpr std::array<LemmaFields, kStates> lemma_fields() {
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
}
constexpr std::array<LemmaFields, kStates> kLemmaFields = lemma_fields();

// Where the dictionary's choice is not asked, or not alone.
WordId own_lemma(const SentenceView& view, std::uint32_t i) {
  if (view.is(i, State::be)) return view.forms().be;  // also "'s"
  if (view.is(i, State::have)) return view.forms().have;
  if (view.form_is(i, view.forms().her)) return view.forms().she;
  const WordId lemma = view.word(i).function_lemma;
  return lemma != 0 ? lemma : view.form(i);
}

// Without a branch where the words of a text give it no pattern.
WordId lemma_of(const SentenceView& view, std::uint32_t i) {
  constexpr StateSet kOwnLemma = state_bit(State::be) | state_bit(State::have) | state_bit(State::object);
  if (view.is(i, kOwnLemma)) return own_lemma(view, i);
  const Word& word = view.word(i);
  const bool adverb = view.is(i, State::adverb);
  const bool comparative = view.may_be(i, Tag::comparative);  // "better": of good
  const State reading = adverb && comparative ? State::comparative : view.state(i);
  const LemmaFields fields = kLemmaFields[static_cast<std::size_t>(reading)];
  const WordId first = word.*fields.first;
  const WordId second = word.*fields.second;
  const WordId form = view.form(i);
  WordId lemma = second != 0 ? second : form;
  lemma = first != 0 ? first : lemma;
  return view.is(i, State::proper) ? form : lemma;
}

}  // namespace

void write_lemmas(const SentenceView& view, Document& document) {
  for (std::uint32_t i = view.first(); i < view.last(); ++i) document.tokens[i].lemma = lemma_of(view, i);
}

}  // namespace news_extract
