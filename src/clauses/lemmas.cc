#include "clauses/lemmas.h"

namespace news_extract {

WordId own_lemma(const SentenceView& view, std::uint32_t i) {
  if (view.is(i, State::be)) return view.forms().be;  // also "'s"
  if (view.is(i, State::have)) return view.forms().have;
  if (view.form_is(i, view.forms().her)) return view.forms().she;
  const WordId lemma = view.word(i).function_lemma;
  return lemma != 0 ? lemma : view.form(i);
}

}  // namespace news_extract
