#pragma once

// The signs that reported content is over, for boundaries.h alone: walks from the
// content's first token and asks of each mark, conjunction and preposition who goes on.

#include "quotes/complements.h"
#include "quotes/cues.h"

namespace news_extract {

class Boundary {
 public:
  Boundary(const QuoteContext& context, const CueHit& cue, const ComplementHit& complement, std::uint32_t last)
      : context_(context), cue_(cue), complement_(complement), last_(last) {
    first_finite_ = first_finite();
    has_clause_ =
        complement.kind == Complement::that || complement.kind == Complement::bare || complement.kind == Complement::wh;
    has_phrase_ = complement.kind == Complement::np || complement.kind == Complement::np_as ||
                  complement.kind == Complement::np_np || complement.kind >= Complement::about_np;
    const std::uint32_t p = has_phrase_ ? context.phrase_at(complement.first) : kNone;
    if (p == kNone) return;
    whom_pronoun_ = context.phrase(p).pronoun;
    // "shows him in the lead" tells where.
    const bool shows = class_of(context, row_of(context, cue, complement.kind)) == CueClass::show;
    if (!shows && (whom_pronoun_ || context.phrase(p).proper)) whom_last_ = context.phrase(p).tokens.last;
  }

  std::uint32_t find();

 private:
  bool has_clause() const { return has_clause_; }
  std::uint32_t first_finite() const;
  bool has_finite_before(std::uint32_t end) const { return first_finite_ < end; }
  std::uint32_t enclosing_end() const;
  bool in_brackets() const;
  bool whole_quotation(const Marked& marked) const;
  bool marks_follow(std::uint32_t i) const;
  bool narrator_opens(std::uint32_t i, std::uint32_t marked) const;
  bool mark_ends(std::uint32_t i, char mark);
  bool word_ends(std::uint32_t i) const;
  bool sentence_goes_on(std::uint32_t i, std::uint32_t v) const;
  bool dash_ends(std::uint32_t i) const;
  bool subject_at(std::uint32_t i) const;

  // boundary_joints.cc
  bool comma_ends(std::uint32_t comma);
  bool conjunction_ends(std::uint32_t i) const;
  bool opens_relative(std::uint32_t i) const;
  std::uint32_t commas_before(std::uint32_t end) const;
  bool opens_subordinate() const;
  bool apposition_ends(std::uint32_t i) const;
  bool list_goes_on(std::uint32_t i) const;
  bool clause_goes_on_after(std::uint32_t i) const;
  std::uint32_t verb_near(std::uint32_t i) const;
  bool second_predicate(std::uint32_t i) const;
  bool same_form_as_cue(std::uint32_t v) const;
  bool joins_phrases(std::uint32_t i) const;
  bool announced_behind(std::uint32_t i) const;
  bool right_behind(std::uint32_t i, std::uint32_t v) const;
  bool behind_quotation(std::uint32_t i) const;
  bool asked_for_base(std::uint32_t v) const;
  bool lone_ed(std::uint32_t v) const;
  bool announces(std::uint32_t v) const;
  std::uint32_t content_subject() const;
  bool narrated_behind(std::uint32_t i) const;
  bool has_verb_before(std::uint32_t end) const;
  bool circumstance_behind(std::uint32_t i) const;
  bool adjunct_of_cue(std::uint32_t i) const;

  const QuoteContext& context_;
  const CueHit& cue_;
  const ComplementHit& complement_;
  std::uint32_t last_;
  std::uint32_t first_finite_ = kNone;  // token: where the first finite verb group of the content begins
  bool has_clause_ = false;             // the complement is a clause
  bool has_phrase_ = false;             // it is a noun phrase
  bool whom_pronoun_ = false;           // which begins with a pronoun
  std::uint32_t whom_last_ = kNone;     // token past the pronoun or the name that it begins with
};

}  // namespace news_extract
