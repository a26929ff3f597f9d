#include "quotes/boundaries.h"

#include <algorithm>

#include "quotes/boundary.h"
#include "rules/pack_schema.h"
#include "rules/words.h"

namespace news_extract {

std::uint32_t Boundary::find() {
  const std::uint32_t first = complement_.first;
  last_ = std::min(last_, enclosing_end());
  std::uint32_t depth = 0;
  for (std::uint32_t i = first + 1; i < last_; ++i) {
    // Inside marks everything belongs to the speaker.
    const std::uint32_t m = context_.marked_at(i);
    if (m != kNone && context_.marked[m].open >= first && !context_.marked[m].single) {
      i = std::max(i, std::min(context_.marked[m].end(), last_) - 1);
      if (i + 1 < last_ && whole_quotation(context_.marked[m])) return i + 1;
      if (i + 1 < last_ && context_.punctuation(i - 1) == ',' && comma_ends(i) && !marks_follow(i + 1)) return i + 1;
      continue;
    }
    const char mark = context_.punctuation(i);
    if (mark == '(' || mark == '[') ++depth;
    if (mark == ')' && depth == 0 && in_brackets()) return i;
    if ((mark == ')' || mark == ']') && depth > 0) --depth;
    if (depth > 0) continue;
    if ((mark != 0 ? mark_ends(i, mark) : word_ends(i)) && !marks_follow(i)) return i;
  }
  return last_;
}

/// "(Smith said it leaks)": does a bracket open before the content in its sentence?
bool Boundary::in_brackets() const {
  constexpr std::uint32_t kFar = 60;
  const std::uint32_t first = complement_.first;
  for (std::uint32_t i = first; i-- > 0 && first - i < kFar && !context_.token(i + 1).has(shape::kSentenceStart);) {
    const char mark = context_.punctuation(i);
    if (mark == '(' || mark == ')') return mark == '(';
  }
  return false;
}

/// "yelled “You lie!” at the mayor": a sentence in marks is all that was said.
bool Boundary::whole_quotation(const Marked& marked) const {
  const char mark = context_.punctuation(marked.inner.last - 1);
  return marked.open == complement_.first && (mark == '!' || mark == '?') && !context_.looks_like_title(marked);
}

/// The end of the relative or fronted clause that the cue stands in:
/// "Smith, who said he would run, lost", "When he said that it was over, they left".
std::uint32_t Boundary::enclosing_end() const {
  const Syntax& syntax = context_.document.syntax;
  std::uint32_t end = last_;
  if (cue_.verb == kNone) return end;
  std::uint32_t c = context_.verb(cue_.verb).clause;
  for (int climb = 0; climb < 6 && c != kNone; ++climb, c = syntax.clauses[c].parent) {
    const Clause& clause = syntax.clauses[c];
    const bool bounded = clause.kind == ClauseKind::relative || clause.kind == ClauseKind::adverbial ||
                         clause.kind == ClauseKind::conditional || clause.kind == ClauseKind::participle;
    if (!bounded || clause.tokens.last <= complement_.first + 1 || clause.tokens.last >= last_) continue;
    // Only a comma or the verb that goes on shows that the clause is over.
    const std::uint32_t behind = clause.tokens.last;
    if (context_.punctuation(behind) != 0 || context_.verb_at(behind) != kNone) end = std::min(end, behind);
  }
  return end;
}

/// Marked words further on, with no other cue before them, are still what was said: 19 of 20 marked
/// stretches lie in some content.
bool Boundary::marks_follow(std::uint32_t i) const {
  const std::uint32_t marked = context_.next_marked(i, last_);
  constexpr std::uint32_t kFar = 100;
  if (marked == last_ || marked > i + kFar) return false;
  for (; i < marked; ++i) {
    if (context_.punctuation(i) == ';') return false;
    if (!has_clause() && narrator_opens(i, marked)) return false;
    if (context_.document.syntax.verb_of[i] == kNone) continue;
    if (verb_strength(context_, context_.token(i).lemma) >= 2) return false;
  }
  const Marked& stretch = context_.marked[context_.marked_at(marked)];
  return stretch.open == marked && !stretch.single && !context_.looks_like_title(stretch);
}

/// ": “We stay”", ", she left": a quotation or a clause of its own behind a noun phrase.
bool Boundary::narrator_opens(std::uint32_t i, std::uint32_t marked) const {
  if (context_.punctuation(i) == ':') return i + 1 == marked;
  if (!context_.is_comma(i)) return false;
  return subject_at(i + 1) || is_any(context_.token(i + 1), "but"_w, "while"_w, "although"_w, "though"_w);
}

bool Boundary::mark_ends(std::uint32_t i, char mark) {
  if (mark == ',') return comma_ends(i);
  if (mark == '-') return dash_ends(i);
  if (mark == ':') return !has_clause() && i + 1 < last_ && subject_at(i + 1);
  return mark == ';';  // 14 of 14
}

bool Boundary::word_ends(std::uint32_t i) const {
  const Token& token = context_.token(i);
  if (is_any(token, "and"_w, "but"_w)) return second_predicate(i);
  const std::uint32_t v = context_.verb_at(i);
  if (v != kNone && sentence_goes_on(i, v)) return true;
  if (has_phrase_ && (narrated_behind(i) || circumstance_behind(i))) return true;
  return is_any(token, "in"_w, "on"_w, "via"_w) && adjunct_of_cue(i);
}

/// "The claim that taxes fell is false", "The mayor who attacked it has left": the verb of the cue's own sentence.
bool Boundary::sentence_goes_on(std::uint32_t i, std::uint32_t v) const {
  if (!context_.finite(v) || (has_clause() && !has_finite_before(i))) return false;
  const std::uint32_t p = context_.subject(v);
  // "that it is hard, nasty and mean": what a conjunction joins is its business.
  const bool joined = is_any(context_.token(i - 1), "and"_w, "or"_w, "not"_w);
  if (joined && (has_clause() || context_.token(context_.verb(v).main).tag == Tag::verb_base)) return false;
  if (cue_.word != CueWord::noun) return p != kNone && context_.phrase(p).tokens.last <= cue_.tokens.first;
  return p == kNone || p == context_.phrase_around(cue_.head) || context_.phrase(p).tokens.first < cue_.head;
}

/// A single dash returns to the narrator ("- a move that ..."); a pair encloses an aside.
bool Boundary::dash_ends(std::uint32_t i) const {
  if (!context_.token(i).has(shape::kSpaceBefore)) return false;  // well-known
  if (has_clause() && !has_finite_before(i)) return false;
  // "- a move that ..." comments; "- and not only because ..." goes on.
  const bool comments =
      i + 1 < last_ && (context_.token(i + 1).upos == Upos::det || context_.phrase_at(i + 1) != kNone ||
                        is_any(context_.token(i + 1), "though"_w, "although"_w, "noting"_w, "adding"_w));
  if (!comments) return false;
  for (std::uint32_t k = i + 1; k < last_; ++k) {
    if (context_.punctuation(k) == '-' && context_.token(k).has(shape::kSpaceBefore)) return false;
  }
  return true;
}

bool Boundary::subject_at(std::uint32_t i) const { return clause_verb_at(context_, i, last_) != kNone; }

std::uint32_t Boundary::verb_near(std::uint32_t i) const {
  while (i < last_ && context_.token(i).upos == Upos::adv && context_.verb_at(i) == kNone) ++i;
  return i < last_ ? context_.verb_at(i) : kNone;
}

std::uint32_t Boundary::first_finite() const {
  for (std::uint32_t k = complement_.first; k < last_; ++k) {
    const std::uint32_t v = context_.verb_at(k);
    if (v != kNone && context_.finite(v)) return k;
  }
  return kNone;
}

/// A verb of saying that has a source of its own.
bool Boundary::announces(std::uint32_t v) const { return verb_strength(context_, context_.verb(v).lemma) == 3; }

std::uint32_t Boundary::content_subject() const {
  return complement_.kind == Complement::bare ? complement_.first : complement_.first + 1;
}

/// "attacked her on Monday", "backed it while he ran": times and clauses behind a noun phrase are the narrator's.
/// "met the cut with a strike while he ran": where a verb stands between, they may be its own.
bool Boundary::narrated_behind(std::uint32_t i) const {
  if (has_finite_before(i)) return false;
  const bool clause =
      is_any(context_.token(i), "while"_w, "when"_w, "because"_w, "although"_w, "though"_w) ||
      (is(context_.token(i), "as"_w) && subject_at(i + 1) && !is_any(context_.token(i + 1), "a"_w, "an"_w));
  if (clause) return !has_verb_before(i);
  if (is(context_.token(i), "even"_w) && is_any(context_.token(i + 1), "as"_w, "though"_w, "while"_w)) return true;
  if (!is_any(context_.token(i), "on"_w, "during"_w, "in"_w)) return false;
  const std::uint32_t p = context_.phrase_at(i + 1);
  if (p == kNone || !context_.phrase(p).temporal) return false;
  // "called on her on Monday to resign": the infinitive is still to come.
  const std::uint32_t v = context_.verb_at(context_.phrase(p).tokens.last);
  return v == kNone || !context_.verb(v).infinitive_to ||
         !(cue_.takes(Complement::on_to) || cue_.takes(Complement::obj_to));
}

/// Has the content a verb group of any kind before token `end`?
bool Boundary::has_verb_before(std::uint32_t end) const {
  for (std::uint32_t k = complement_.first; k < end; ++k) {
    if (context_.document.syntax.verb_of[k] != kNone) return true;
  }
  return false;
}

/// "praised her at a rally", "endorsed Hale without a word": behind one name or pronoun the narrator goes on.
bool Boundary::circumstance_behind(std::uint32_t i) const {
  if (i != whom_last_ || i + 1 >= last_) return false;
  const Token& token = context_.token(i);
  const std::uint32_t v = context_.verb_at(i + 1);
  if (is(token, "by"_w)) return v != kNone && context_.verb(v).tense == Tense::ing;
  if (is_any(token, "in"_w, "at"_w)) return v == kNone && !context_.token(i + 1).has(shape::kHasDigit | shape::kSymbol);
  if (whom_pronoun_ && is_any(token, "to"_w, "on"_w))
    return context_.phrase_at(i + 1) != kNone && !cue_.takes(Complement::np_as);
  return is_any(token, "during"_w, "after"_w, "before"_w, "throughout"_w, "despite"_w, "without"_w);
}

/// "... in an interview on Monday", "... via the bank's blog".
bool Boundary::adjunct_of_cue(std::uint32_t i) const {
  if (has_clause() && !has_finite_before(i)) return false;
  const std::uint32_t p = context_.phrase_at(i + 1);
  if (p == kNone) return false;
  const NounPhrase& phrase = context_.phrase(p);
  const Word& head = context_.rules.word(context_.token(phrase.head).lemma);
  if ((head.packs & pack_bit(PackId::media_nouns)) == 0) return false;
  if (is(context_.token(i), "on"_w) || is(context_.token(i), "via"_w)) return phrase.proper;
  return is_any(context_.token(phrase.tokens.first), "a"_w, "an"_w);
}

std::uint32_t without_final_marks(const QuoteContext& context, std::uint32_t first, std::uint32_t last) {
  while (last > first + 1) {
    const char mark = context.punctuation(last - 1);
    const bool final = mark == '.' || mark == '!' || mark == '?' || mark == ',' || mark == ';' || mark == ':' ||
                       mark == '-' || mark == '~';
    if (!final) break;
    --last;
  }
  return last;
}

std::uint32_t content_end(const QuoteContext& context, const CueHit& cue, const ComplementHit& complement,
                          std::uint32_t last) {
  const std::uint32_t end = Boundary(context, cue, complement, last).find();
  return std::max(complement.first + 1, without_final_marks(context, complement.first, end));
}

}  // namespace news_extract
