// What stands before a cue that stands aside: which of it is content, and which
// only a phrase or a clause in front of the cue's own sentence. See asides.cc.

#include "quotes/reader.h"
#include "rules/words.h"

namespace news_extract {

/// "Entering the last debate, she led by far, he said": the token past the comma that ends a participle clause, where a
/// main clause follows; else `first`.
std::uint32_t Reader::behind_participle(std::uint32_t first, std::uint32_t last) const {
  const std::uint32_t v = context_.verb_at(first);
  if (v == kNone || context_.finite(v)) return first;
  const Tense tense = context_.verb(v).tense;
  if (tense != Tense::ing && tense != Tense::participle) return first;
  for (std::uint32_t i = first + 1; i + 1 < last; ++i) {
    if (context_.is_comma(i) && clause_verb_at(context_, i + 1, last) != kNone) return i + 1;
  }
  return first;
}

/// "The firm sold its stake, which was worth a million, according to filings": the relative clause that comments, where
/// it is the last one; else `first`.
std::uint32_t Reader::last_relative(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t i = last; i-- > first + 1;) {
    if (!context_.is_comma(i) || i + 2 >= last) continue;
    const bool relative = is_any(context_.token(i + 1), "which"_w, "who"_w, "whose"_w);
    return relative && has_finite({i + 1, last}) ? i + 1 : first;
  }
  return first;
}

/// "For the second month, a survey shows ...", "While they, like most, opposed it, the base showed little": no main
/// clause.
bool Reader::is_fronted_phrase(TokenRange piece) const {
  const bool joined = is_any(context_.token(piece.first), "and"_w, "but"_w);
  const std::uint32_t first = joined ? piece.first + 1 : piece.first;
  const bool clause = opens_fronted_clause(first);
  if (!clause && (context_.token(first).upos != Upos::adp || has_finite(piece))) return false;
  for (std::uint32_t i = first; i < piece.last; ++i) {
    if (context_.is_comma(i) && (!clause || clause_verb_at(context_, i + 1, piece.last) != kNone)) return false;
  }
  return true;
}

/// "Many see him as the stronger, ...": an object right behind the verb, and nobody who is told.
bool Reader::has_object(const CueHit& cue, const Unit& unit, const Sentence& sentence) const {
  std::uint32_t behind = cue.tokens.last;
  if (cue.takes(Complement::obj_that) || cue.takes(Complement::obj_to)) return false;
  if (unit.tokens.last != behind || behind >= sentence.tokens.last) return false;
  while (behind + 1 < sentence.tokens.last && context_.token(behind).upos == Upos::adv) ++behind;  // "yet another"
  const std::uint32_t p = context_.phrase_at(behind);
  return p != kNone && !context_.phrase(p).temporal && context_.verb_of_subject(p) == kNone;
}

/// "Declaring that nobody else could win, the senator left", "Asked if he would resign, Smith said".
bool Reader::is_participle_clause(TokenRange piece) const {
  const std::uint32_t v = context_.verb_at(piece.first);
  if (v == kNone || context_.finite(v)) return false;
  const Tense tense = context_.verb(v).tense;
  if (tense != Tense::ing && tense != Tense::participle) return false;
  for (std::uint32_t i = piece.first; i < piece.last; ++i) {
    if (context_.is_comma(i)) return false;
  }
  return true;
}

/// "After they had left, Smith said, "..."": a clause of the narrator's.
bool Reader::opens_fronted_clause(std::uint32_t first) const {
  return is_any(context_.token(first), "after"_w, "although"_w, "as"_w, "before"_w, "despite"_w, "since"_w, "though"_w,
                "when"_w, "while"_w);
}

/// Is there a verb outside of marks that could have a quotation of its own?
bool Reader::has_cue(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t i = first; i < last; ++i) {
    if (context_.marked_at(i) == kNone && context_.document.syntax.verb_of[i] != kNone &&
        quoting_verb_at(context_, i, last)) {
      return true;
    }
  }
  return false;
}

bool Reader::has_finite(TokenRange range) const {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const std::uint32_t v = context_.verb_at(i);
    if (v != kNone && context_.finite(v)) return true;
  }
  return false;
}

}  // namespace news_extract
