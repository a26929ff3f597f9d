#pragma once

// Reads verb groups: "will not have been sold" with its modality, polarity,
// voice and tense. Keeps an eye on what went before in the sentence, which
// decides whether an -ed form is finite: a subject that waits for its verb.

#include "clauses/sentence_view.h"
#include "news_extract/syntax.h"

namespace news_extract {

class VerbReader {
 public:
  explicit VerbReader(const SentenceView& view) : view_(view) {}

  /// Fills `group`, which is empty, with the one that begins at token `i`, a verb, an auxiliary or "to".
  void read(std::uint32_t i, VerbGroup& group);

  void saw_phrase(const NounPhrase& phrase);
  /// Of every token outside phrases and groups.
  void saw_token(std::uint32_t i);

 private:
  static constexpr StateSet kBoundaries =
      state_bit(State::stop) | state_bit(State::subordinator) | state_bit(State::wh) | state_bit(State::mark);

  struct Parts;

  std::uint32_t read_parts(std::uint32_t i, VerbGroup& group, Parts& parts) const;
  void set_tense(VerbGroup& group, const Parts& parts);
  void set_main_tense(std::uint32_t first, VerbGroup& group);
  bool ed_is_finite(std::uint32_t i) const;
  bool base_is_finite(std::uint32_t i) const;
  std::uint32_t particle_after(std::uint32_t i) const;
  bool verb_behind_next_comma(std::uint32_t i) const;
  bool finite_verb_ahead(std::uint32_t i) const;
  bool ends_quotation(std::uint32_t i) const;
  void note_finite(const VerbGroup& group);

  const SentenceView& view_;
  bool subject_waits_ = false;  // a phrase without preposition and no finite verb since
  int outer_waiting_ = 0;       // subjects before the relative clauses that are open: "the man who met"
  bool finite_seen_ = false;    // since the last opener or the sentence's begin
  bool verb_in_sentence_ = false;
  bool says_ = false;         // the last finite verb takes a clause: "said taxes raised"
  bool last_finite_ = false;  // of the last group: "met and voted"
};

inline void VerbReader::saw_phrase(const NounPhrase& phrase) {
  // After a finite verb a phrase is its object until an opener says otherwise: "met voters angered by".
  const bool may_be_subject = !finite_seen_ | says_;
  subject_waits_ |= (phrase.governor == kNone) & may_be_subject;
}

// The order of the tokens has no pattern that a processor could foresee: answers are joined, not branched upon.
inline void VerbReader::saw_token(std::uint32_t i) {
  const State s = view_.state(i);
  if (s == State::mark && !ends_quotation(i)) return;  // brackets and dashes leave the subject waiting
  const bool boundary = in_set(s, kBoundaries);
  const bool subordinate_pronoun = (s == State::subordinator) & (view_.token(i).upos == Upos::pron);
  const bool relative = (s == State::wh) | subordinate_pronoun;
  // "When it closed, the firm said": the clause before the comma has had its verb.
  finite_seen_ &= !in_set(s, kBoundaries | state_bit(State::coordinator) | state_bit(State::comma));
  const bool left_waiting = relative & subject_waits_;
  const int waiting = outer_waiting_ + (left_waiting ? 1 : 0);
  outer_waiting_ = waiting * (s == State::stop ? 0 : 1);
  subject_waits_ = boundary ? relative : subject_waits_;
}

}  // namespace news_extract
