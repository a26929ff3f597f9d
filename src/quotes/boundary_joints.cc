// Commas and conjunctions: does the speaker go on behind them, or the narrator?

#include <algorithm>

#include "quotes/boundary.h"
#include "rules/words.h"

namespace news_extract {

bool Boundary::comma_ends(std::uint32_t comma) {
  const std::uint32_t i = comma + 1;
  if (i >= last_) return true;
  const Token& next = context_.token(i);
  // Before its own verb a clause has only asides: "that the manager, Jeff Hill, is from here".
  const bool finite_before = has_finite_before(comma);
  if (has_clause() && !finite_before) return false;
  if (is_any(next, "and"_w, "but"_w, "so"_w, "yet"_w, "or"_w, "nor"_w)) return conjunction_ends(i);
  if (opens_relative(i)) return !clause_goes_on_after(i);                           // 42 of 59
  if (is_any(next, "while"_w, "although"_w, "though"_w, "whereas"_w)) return true;  // 26 of 34
  if ((is(next, "even"_w) || (has_phrase_ && is(next, "just"_w))) && i + 1 < last_) {
    if (is_any(context_.token(i + 1), "as"_w, "though"_w) || subject_at(i + 1)) return true;
  }
  if (is(next, "according"_w)) return true;
  if (is_any(next, "including"_w, "given"_w, "considering"_w, "depending"_w, "regarding"_w)) return false;
  const std::uint32_t v = context_.verb_at(i);
  const std::uint32_t near = verb_near(i);  // ", potentially ending the row"
  if (near != kNone && near != v && context_.verb(near).tense == Tense::ing) return !clause_goes_on_after(i);
  if (v != kNone && !context_.finite(v)) {
    const Tense tense = context_.verb(v).tense;
    if (tense == Tense::ing || tense == Tense::participle) return !clause_goes_on_after(i);  // 65 of 103
  }
  if (v != kNone && context_.finite(v)) return !finite_before || commas_before(comma) == 0;
  // "When she attacked the mayor, the crowd left": 21 of 21; ", another says ...".
  if (subject_at(i) && (!finite_before || !opens_subordinate())) return true;
  return apposition_ends(i);
}

bool Boundary::conjunction_ends(std::uint32_t i) const {
  if (i + 1 < last_ && is(context_.token(i + 1), "that"_w)) return false;  // ", and that ..."
  if (is(context_.token(i), "but"_w)) {                                    // 27 of 37, with a pronoun 7 of 8
    return i + 1 >= last_ || !is_any(context_.token(i + 1), "not"_w, "only"_w, "rather"_w, "also"_w, "never"_w);
  }
  const std::uint32_t v = verb_near(i + 1);
  // ", and would not need them": what will be is said, not told.
  if (v != kNone && context_.finite(v)) return context_.verb(v).modal == 0 || !has_clause();
  return i + 1 < last_ && (subject_at(i + 1) || announced_behind(i + 1));  // with a pronoun 11 of 11
}

/// ", and more than four in ten said": the next verb, if no mark stands before it, has a content of its own.
bool Boundary::announced_behind(std::uint32_t i) const {
  constexpr std::uint32_t kFar = 10;
  for (const std::uint32_t end = std::min(last_, i + kFar); i < end && context_.punctuation(i) == 0; ++i) {
    const std::uint32_t v = context_.verb_at(i);
    if (v != kNone && context_.finite(v)) return announces(v);
  }
  return false;
}

/// ", which ...", ", where ...", ", for whom ...".
bool Boundary::opens_relative(std::uint32_t i) const {
  if (is_any(context_.token(i), "which"_w, "whose"_w, "who"_w, "where"_w)) return true;
  return context_.token(i).upos == Upos::adp && i + 1 < last_ &&
         is_any(context_.token(i + 1), "which"_w, "whom"_w, "whose"_w);
}

std::uint32_t Boundary::commas_before(std::uint32_t end) const {
  std::uint32_t count = 0;
  for (std::uint32_t k = complement_.first; k < end; ++k) count += context_.punctuation(k) == ',' ? 1 : 0;
  return count;
}

/// "that if they lost, the others would win": a comma before the main clause is no end.
bool Boundary::opens_subordinate() const {
  const std::uint32_t first = complement_.first;
  const std::uint32_t own = is_any(context_.token(first), "that"_w, "whether"_w) ? 1 : 0;
  for (std::uint32_t k = first + own; k < std::min(last_, first + 3); ++k) {
    if (is_any(context_.token(k), "if"_w, "when"_w, "while"_w, "as"_w, "after"_w, "before"_w, "because"_w, "since"_w,
               "unless"_w, "until"_w, "once"_w, "although"_w, "though"_w, "despite"_w, "in"_w, "on"_w, "at"_w, "by"_w,
               "for"_w, "with"_w, "without"_w)) {
      return true;
    }
  }
  return false;
}

/// ", the party's nominee in 2012": a comment of the narrator's where the content does not go on behind it.
bool Boundary::apposition_ends(std::uint32_t i) const {
  const std::uint32_t p = context_.phrase_at(i);
  if (p == kNone || context_.phrase(p).temporal || context_.phrase(p).pronoun) return false;
  if (!is_any(context_.token(i), "the"_w, "a"_w, "an"_w, "one"_w, "something"_w)) return false;
  return !subject_at(i) && !clause_goes_on_after(i) && !list_goes_on(i);
}

/// "a, b and c".
bool Boundary::list_goes_on(std::uint32_t i) const {
  for (std::uint32_t k = i; k < last_; ++k) {
    if (is_any(context_.token(k), "and"_w, "or"_w)) return true;
    if (context_.punctuation(k) == ',' || context_.verb_at(k) != kNone) return false;
  }
  return false;
}

/// Is there a comma behind `i` and a finite verb right after it: "X, who won, would go"?
bool Boundary::clause_goes_on_after(std::uint32_t i) const {
  for (std::uint32_t k = i + 1; k + 1 < last_; ++k) {
    if (context_.punctuation(k) != ',') continue;
    const std::uint32_t v = verb_near(k + 1);
    if (v != kNone && context_.finite(v)) return true;
  }
  return false;
}

/// "he wanted to stay and left": a finite verb that only the cue's own can be joined to.
bool Boundary::second_predicate(std::uint32_t i) const {
  const bool finite_before = has_finite_before(i);
  // "the states and their allies will ..."
  if (has_clause() && !finite_before && !behind_quotation(i)) return false;
  if (joins_phrases(i)) return false;  // "that she and her supporters doubted it"
  const std::uint32_t v = verb_near(i + 1);
  if (asked_for_base(v)) return false;
  if (v != kNone && !finite_before && same_form_as_cue(v)) return true;
  if (v != kNone && lone_ed(v) && announces(v)) return true;  // "... but noted that"
  if (v == kNone || !context_.finite(v)) {
    // "he called for a ban and the others agreed"
    const std::uint32_t own = i + 1 < last_ ? clause_verb_at(context_, i + 1, last_) : kNone;
    return own != kNone && (announces(own) || (!finite_before && right_behind(i + 1, own)));
  }
  if (!finite_before) return true;
  if (cue_.verb == kNone) return false;
  if (announces(v)) return true;  // "regretted it and promised to stay out"
  if (!has_clause()) return false;
  const VerbGroup& second = context_.verb(v);
  const std::uint32_t own = clause_verb_at(context_, content_subject(), last_);
  if (own == kNone || second.modal != 0) return false;
  if (context_.verb(own).modal == 0) {
    // "said it is too early and left"
    return second.tense == Tense::past && context_.verb(cue_.verb).tense == Tense::past &&
           context_.verb(own).tense == Tense::present && !second.passive && !is(context_.token(second.main), "was"_w);
  }
  // "said he would stay and left", "insists that he will stay and refuses": would asks for a base form behind "and".
  if (context_.token(second.main).tag == Tag::verb_third) return context_.verb(cue_.verb).tense != Tense::past;
  return second.tense == Tense::past && context_.verb(cue_.verb).tense == Tense::past;
}

/// "said “the others” and left": does a quotation that is all of the content end right before token `i`?
bool Boundary::behind_quotation(std::uint32_t i) const {
  const std::uint32_t m = context_.marked_at(complement_.first);
  return m != kNone && context_.marked[m].open == complement_.first && context_.marked[m].end() == i;
}

/// "said he would stay and tell them": would asks for the base form behind "and". What may be a past tense ("cut") is
/// none.
bool Boundary::asked_for_base(std::uint32_t v) const {
  if (v == kNone || !has_clause()) return false;
  const Token& main = context_.token(context_.verb(v).main);
  const bool past = (context_.rules.word(main.word).tags & tag_bit(Tag::verb_past)) != 0;
  if (main.tag != Tag::verb_base || past) return false;
  const std::uint32_t own = clause_verb_at(context_, content_subject(), last_);
  return own != kNone && context_.verb(own).modal != 0;
}

/// "and the others soon agreed": does verb `v` follow the phrase at token `i` at once?
bool Boundary::right_behind(std::uint32_t i, std::uint32_t v) const {
  const NounPhrase& phrase = context_.phrase(context_.phrase_at(i));
  return context_.verb(v).tokens.first <= std::max(phrase.tokens.last, phrase.reach) + 1;
}

/// Are the phrases around the conjunction one subject?
bool Boundary::joins_phrases(std::uint32_t i) const {
  const std::uint32_t left = context_.phrase_around(i - 1);
  const std::uint32_t right = context_.phrase_at(i + 1);
  return left != kNone && right != kNone && context_.phrase(left).coordinated == right;
}

/// "was looking to win and thinking of ...", "proposed searches and signaled support": joined to the cue.
bool Boundary::same_form_as_cue(std::uint32_t v) const {
  if (cue_.word != CueWord::verb || cue_.verb == kNone || complement_.kind == Complement::ing) return false;
  const Tag cue = context_.token(context_.verb(cue_.verb).main).tag;
  const Tag other = context_.token(context_.verb(v).main).tag;
  const auto past = [](Tag tag) { return tag == Tag::verb_past || tag == Tag::verb_participle; };
  if (past(other)) return past(cue);
  return cue == other && other == Tag::verb_ing;
}

bool Boundary::lone_ed(std::uint32_t v) const {
  return context_.verb(v).tokens.size() == 1 && context_.verb(v).tense == Tense::participle;
}

}  // namespace news_extract
