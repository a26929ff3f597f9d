#include "quotes/boundaries.h"

#include <algorithm>

#include "quotes/words.h"
#include "rules/pack_schema.h"

namespace news_extract {
namespace {

class Boundary {
 public:
  Boundary(const QuoteContext& context, const CueHit& cue, const ComplementHit& complement, std::uint32_t last)
      : context_(context), cue_(cue), complement_(complement), last_(last) {}

  std::uint32_t find() {
    const std::uint32_t first = complement_.first;
    last_ = std::min(last_, enclosing_end());
    std::uint32_t depth = 0;
    for (std::uint32_t i = first + 1; i < last_; ++i) {
      // Inside marks everything belongs to the speaker.
      const std::uint32_t m = context_.marked_at(i);
      if (m != kNone && context_.marked[m].open >= first && !context_.marked[m].single) {
        i = std::max(i, std::min(context_.marked[m].end(), last_) - 1);
        if (i + 1 < last_ && context_.punctuation(i - 1) == ',' && comma_ends(i)) return i + 1;
        continue;
      }
      const char mark = context_.punctuation(i);
      if (mark == '(' || mark == '[') ++depth;
      if ((mark == ')' || mark == ']') && depth > 0) --depth;
      if (depth > 0) continue;
      if (ends_before(i, mark) && !marks_follow(i)) return i;
    }
    return last_;
  }

 private:
  bool has_clause() const {
    return complement_.kind == Complement::that || complement_.kind == Complement::bare ||
           complement_.kind == Complement::wh;
  }

  /// The end of the relative or fronted clause that the cue stands in:
  /// "Smith, who said he would run, lost", "When he said that it was over, they left".
  std::uint32_t enclosing_end() const {
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
  bool marks_follow(std::uint32_t i) const {
    if (!has_clause()) return false;
    for (; i < last_; ++i) {
      const std::uint32_t m = context_.marked_at(i);
      if (m != kNone) return context_.marked[m].open == i && !context_.marked[m].single;
      if (context_.punctuation(i) == ';') return false;
      if (context_.document.syntax.verb_of[i] == kNone) continue;
      const RowId row = context_.rules.row(context_.token(i).lemma, PackId::quote_cues);
      if (row != kNone && strength_of(context_, row) >= 2) return false;
    }
    return false;
  }

  bool ends_before(std::uint32_t i, char mark) {
    if (mark == ';') return true;  // 14 of 14
    if (mark == '-') return dash_ends(i);
    if (mark == ',') return comma_ends(i);
    if (mark != 0) return false;
    if (is_any(context_.token(i), {"and"_w, "but"_w})) return second_predicate(i);
    if (noun_goes_on(i)) return true;
    return adjunct_of_cue(i);
  }

  /// "The claim that taxes fell is false": the verb is the cue's own.
  bool noun_goes_on(std::uint32_t i) const {
    if (cue_.word != CueWord::noun) return false;
    const std::uint32_t v = context_.verb_at(i);
    if (v == kNone || !context_.finite(v) || !has_finite_before(i)) return false;
    const std::uint32_t p = context_.subject(v);
    return p == kNone || p == context_.phrase_around(cue_.head) || context_.phrase(p).tokens.first < cue_.head;
  }

  /// A single dash returns to the narrator ("- a move that ..."); a pair encloses an aside.
  bool dash_ends(std::uint32_t i) const {
    if (!context_.token(i).has(shape::kSpaceBefore)) return false;  // well-known
    if (has_clause() && !has_finite_before(i)) return false;
    // "- a move that ..." comments; "- and not only because ..." goes on.
    const bool comments =
        i + 1 < last_ && (context_.token(i + 1).upos == Upos::det || context_.phrase_at(i + 1) != kNone);
    if (!comments) return false;
    for (std::uint32_t k = i + 1; k < last_; ++k) {
      if (context_.punctuation(k) == '-' && context_.token(k).has(shape::kSpaceBefore)) return false;
    }
    return true;
  }

  bool subject_at(std::uint32_t i) const { return clause_verb_at(context_, i, last_) != kNone; }

  bool comma_ends(std::uint32_t comma) {
    const std::uint32_t i = comma + 1;
    if (i >= last_) return true;
    const Token& next = context_.token(i);
    // Before its own verb a clause has only asides: "that the manager, Jeff Roe, is from here".
    const bool finite_before = has_finite_before(comma);
    if (has_clause() && !finite_before) return false;
    if (is_any(next, {"and"_w, "but"_w, "so"_w, "yet"_w, "or"_w, "nor"_w})) return conjunction_ends(i);
    if (opens_relative(i)) return is(next, "who"_w) ? !clause_goes_on_after(i) : true;            // 42 of 59
    if (is_any(next, {"while"_w, "although"_w, "though"_w, "whereas"_w, "even"_w})) return true;  // 31 of 42
    if (is(next, "according"_w)) return true;
    if (is(next, "including"_w)) return false;
    const std::uint32_t v = context_.verb_at(i);
    if (v != kNone && !context_.finite(v)) {
      const Tense tense = context_.verb(v).tense;
      if (tense == Tense::ing || tense == Tense::participle) return !clause_goes_on_after(i);  // 65 of 103
    }
    if (v != kNone && context_.finite(v)) return !finite_before || commas_before(comma) == 0;
    if (finite_before && subject_at(i) && !opens_subordinate()) return true;  // ", another says ..."
    return apposition_ends(i);
  }

  bool conjunction_ends(std::uint32_t i) const {
    if (i + 1 < last_ && is(context_.token(i + 1), "that"_w)) return false;  // ", and that ..."
    if (is(context_.token(i), "but"_w)) {                                    // 27 of 37, with a pronoun 7 of 8
      return i + 1 >= last_ || !is_any(context_.token(i + 1), {"not"_w, "only"_w, "rather"_w, "also"_w, "never"_w});
    }
    const std::uint32_t v = verb_near(i + 1);
    if (v != kNone && context_.finite(v)) return true;
    return i + 1 < last_ && subject_at(i + 1);  // with a pronoun 11 of 11
  }

  /// ", which ...", ", where ...", ", for whom ...".
  bool opens_relative(std::uint32_t i) const {
    if (is_any(context_.token(i), {"which"_w, "whose"_w, "who"_w, "where"_w})) return true;
    return context_.token(i).upos == Upos::adp && i + 1 < last_ &&
           is_any(context_.token(i + 1), {"which"_w, "whom"_w, "whose"_w});
  }

  std::uint32_t commas_before(std::uint32_t end) const {
    std::uint32_t count = 0;
    for (std::uint32_t k = complement_.first; k < end; ++k) count += context_.punctuation(k) == ',' ? 1 : 0;
    return count;
  }

  /// "that if they lost, the others would win": a comma before the main clause is no end.
  bool opens_subordinate() const {
    const std::uint32_t first = complement_.first;
    const std::uint32_t own = complement_.kind == Complement::bare ? 0 : 1;  // "whether", "that" itself
    for (std::uint32_t k = first + own; k < std::min(last_, first + 3); ++k) {
      if (is_any(context_.token(k),
                 {"if"_w,    "when"_w,   "while"_w, "as"_w,   "after"_w,    "before"_w, "because"_w,
                  "since"_w, "unless"_w, "until"_w, "once"_w, "although"_w, "though"_w, "despite"_w,
                  "in"_w,    "on"_w,     "at"_w,    "by"_w,   "for"_w,      "with"_w,   "without"_w})) {
        return true;
      }
    }
    return false;
  }

  /// ", the party's nominee in 2012": a comment of the narrator's where the content does not go on behind it.
  bool apposition_ends(std::uint32_t i) const {
    const std::uint32_t p = context_.phrase_at(i);
    if (p == kNone || context_.phrase(p).temporal || context_.phrase(p).pronoun) return false;
    if (!is_any(context_.token(i), {"the"_w, "a"_w, "an"_w})) return false;
    return !subject_at(i) && !clause_goes_on_after(i) && !list_goes_on(i);
  }

  /// "a, b and c".
  bool list_goes_on(std::uint32_t i) const {
    for (std::uint32_t k = i; k < last_; ++k) {
      if (is_any(context_.token(k), {"and"_w, "or"_w})) return true;
      if (context_.punctuation(k) == ',' || context_.verb_at(k) != kNone) return false;
    }
    return false;
  }

  /// Is there a comma behind `i` and a finite verb right after it: "X, who won, would go"?
  bool clause_goes_on_after(std::uint32_t i) const {
    for (std::uint32_t k = i + 1; k + 1 < last_; ++k) {
      if (context_.punctuation(k) != ',') continue;
      const std::uint32_t v = verb_near(k + 1);
      if (v != kNone && context_.finite(v)) return true;
    }
    return false;
  }

  std::uint32_t verb_near(std::uint32_t i) const {
    while (i < last_ && context_.token(i).upos == Upos::adv && context_.verb_at(i) == kNone) ++i;
    return i < last_ ? context_.verb_at(i) : kNone;
  }

  bool has_finite_before(std::uint32_t end) const {
    for (std::uint32_t k = complement_.first; k < end; ++k) {
      const std::uint32_t v = context_.verb_at(k);
      if (v != kNone && context_.finite(v)) return true;
    }
    return false;
  }

  /// "he wanted to stay and left": a finite verb that only the cue's own can be joined to.
  bool second_predicate(std::uint32_t i) const {
    const bool finite_before = has_finite_before(i);
    if (has_clause() && !finite_before) return false;  // "the states and their allies will ..."
    const std::uint32_t v = verb_near(i + 1);
    if (v != kNone && !finite_before && same_form_as_cue(v)) return true;
    if (v != kNone && lone_ed(v) && announces(v)) return true;  // "... but noted that"
    if (v == kNone || !context_.finite(v)) {
      // "he called for a ban and the others agreed"
      const std::uint32_t own = i + 1 < last_ ? clause_verb_at(context_, i + 1, last_) : kNone;
      return own != kNone && (!finite_before || announces(own));
    }
    if (!finite_before) return true;
    if (cue_.verb == kNone || !has_clause()) return false;
    if (announces(v)) return true;  // "regretted it and promised to stay out"
    const VerbGroup& second = context_.verb(v);
    const std::uint32_t own = clause_verb_at(context_, content_subject(), last_);
    if (own == kNone || second.tense != Tense::past || context_.verb(cue_.verb).tense != Tense::past) return false;
    // "said he would stay and left": would asks for a base form behind "and".
    return context_.verb(own).modal != 0 && second.modal == 0;
  }

  /// "was looking to win and thinking of ...", "proposed searches and signaled support": joined to the cue.
  bool same_form_as_cue(std::uint32_t v) const {
    if (cue_.word != CueWord::verb || cue_.verb == kNone || complement_.kind == Complement::ing) return false;
    const Tag cue = context_.token(context_.verb(cue_.verb).main).tag;
    const Tag other = context_.token(context_.verb(v).main).tag;
    const auto past = [](Tag tag) { return tag == Tag::verb_past || tag == Tag::verb_participle; };
    if (past(other)) return past(cue);
    return cue == other && other == Tag::verb_ing;
  }

  bool lone_ed(std::uint32_t v) const {
    return context_.verb(v).tokens.size() == 1 && context_.verb(v).tense == Tense::participle;
  }

  /// A verb of saying that has a source of its own.
  bool announces(std::uint32_t v) const {
    const RowId row = context_.rules.row(context_.verb(v).lemma, PackId::quote_cues);
    return row != kNone && strength_of(context_, row) == 3;
  }

  std::uint32_t content_subject() const {
    return complement_.kind == Complement::bare ? complement_.first : complement_.first + 1;
  }

  /// "... in an interview on Monday", "... during a rally in Ohio".
  bool adjunct_of_cue(std::uint32_t i) const {
    if (!is_any(context_.token(i), {"in"_w, "on"_w, "via"_w})) return false;
    if (has_clause() && !has_finite_before(i)) return false;
    const std::uint32_t p = context_.phrase_at(i + 1);
    if (p == kNone) return false;
    const NounPhrase& phrase = context_.phrase(p);
    const Word& head = context_.rules.word(context_.token(phrase.head).lemma);
    if ((head.packs & pack_bit(PackId::media_nouns)) == 0) return false;
    if (is(context_.token(i), "on"_w) || is(context_.token(i), "via"_w)) return phrase.proper;
    return is_any(context_.token(phrase.tokens.first), {"a"_w, "an"_w});
  }

  const QuoteContext& context_;
  const CueHit& cue_;
  const ComplementHit& complement_;
  std::uint32_t last_;
};

}  // namespace

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
