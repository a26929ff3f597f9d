#include "clauses/lemmas.h"

namespace news_extract {

WordId lemma_of(const SentenceView& view, std::uint32_t i) {
  if (view.is(i, State::be)) return view.forms().be;  // also "'s"
  if (view.is(i, State::have)) return view.forms().have;
  if (view.is(i, State::object) && view.form_is(i, view.forms().her)) return view.forms().she;
  const bool better = view.is(i, State::adverb) && view.may_be(i, Tag::comparative);
  return plain_lemma(view, i, better ? State::comparative : view.state(i));
}

}  // namespace news_extract
