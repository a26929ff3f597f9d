// Cues that stand aside from what they attribute: "..., he said", "..., he
// said, ...", "..." said Smith.

#include <algorithm>
#include <utility>

#include "quotes/reader.h"
#include "rules/pack_schema.h"
#include "rules/words.h"

namespace news_extract {

/// The cue with its subject on one side of it: "Smith, the mayor, said" or "said Smith".
bool Reader::unit_of(const CueHit& cue, const Sentence& sentence, Unit& unit) const {
  const std::uint32_t first = sentence.tokens.first;
  const std::uint32_t subject = context_.subject(cue.verb);
  const bool to_the_left = subject != kNone && context_.phrase(subject).tokens.first < cue.tokens.first;
  if (inverted_unit(cue, sentence, to_the_left, unit)) return true;
  if (!context_.finite(cue.verb)) return false;
  if (!to_the_left && cue.tokens.first > first) {
    unit.source = source_of_mention(context_, context_.mention_at(cue.tokens.first - 1));
    if (unit.source && unit.source.tokens.first >= first) {
      unit.tokens = {unit.source.tokens.first, cue.tokens.last};
      return true;
    }
  }
  const std::uint32_t p = to_the_left ? subject : phrase_before(context_, cue.tokens.first, first);
  if (p == kNone || context_.phrase(p).tokens.first < first) return false;
  unit.source = source_of_phrase(context_, context_.phrase_around(context_.phrase(p).tokens.first));
  unit.tokens = {context_.phrase(p).tokens.first, cue.tokens.last};
  return unit.source.tokens.last <= cue.tokens.first;
}

/// '"..." said Smith': right behind a mark.
bool Reader::inverted_unit(const CueHit& cue, const Sentence& sentence, bool to_the_left, Unit& unit) const {
  if (cue.tokens.first <= sentence.tokens.first || !context_.parts(cue.tokens.first - 1)) return false;
  const bool behind_marks = context_.is_quote_mark(cue.tokens.first - 1);
  const std::uint32_t p = context_.phrase_at(cue.tokens.last);
  if (p == kNone) {
    // A name that the clause analysis took for another word: "..." says Hale.
    if (!behind_marks || !inverts(context_, cue)) return false;
    unit.source = source_of_mention(context_, context_.mention_at(cue.tokens.last));
    if (!unit.source || unit.source.tokens.first != cue.tokens.last) return false;
  } else {
    const VerbGroup& group = context_.verb(cue.verb);
    // A participle alone may be the past tense: “said” looks the same.
    const bool finite = context_.finite(cue.verb) || (group.tokens.size() == 1 && group.tense == Tense::participle);
    if (!finite || !inverts(context_, cue) || (to_the_left && !behind_marks)) return false;
    const bool clause = clause_verb_at(context_, cue.tokens.last, sentence.tokens.last) != kNone;
    if (context_.phrase(p).temporal || clause || pronoun_goes_on(p, sentence)) return false;
    unit.source = source_of_phrase(context_, p);
  }
  unit.tokens = {cue.tokens.first, unit.source.tokens.last};
  return true;
}

/// '"..." said he.' is inverted; 'who calls it "bad," said he does not' is not.
bool Reader::pronoun_goes_on(std::uint32_t p, const Sentence& sentence) const {
  const std::uint32_t behind = context_.phrase(p).tokens.last;
  return context_.phrase(p).pronoun && behind < sentence.tokens.last && context_.punctuation(behind) == 0;
}

/// Past what may follow the unit without being content: addressee, times, places, appositions.
/// Nothing is in apposition to a pronoun: "There is, she said, no hope".
std::uint32_t Reader::past_adjuncts(std::uint32_t i, std::uint32_t last, bool described) const {
  for (int steps = 0; steps < 12 && i < last; ++steps) {
    if (context_.is_quote_mark(i)) return i;
    const Token& token = context_.token(i);
    std::uint32_t next = i;
    if (token.upos == Upos::adv) next = i + 1;
    const std::uint32_t p = context_.phrase_at(i);
    if (p != kNone && clause_verb_at(context_, i, last) == kNone) {
      next = std::max(context_.phrase(p).tokens.last, std::min(context_.phrase(p).reach, last));
    }
    if (next == i) next = skip_prepositional(context_, i, last);
    if (next == i && described && context_.punctuation(i) == ',' && i + 1 < last) {
      // ", the company's president," between the unit and what goes on.
      const std::uint32_t q = context_.phrase_at(i + 1);
      if (q != kNone && !context_.phrase(q).pronoun && clause_verb_at(context_, i + 1, last) == kNone) next = i + 1;
      if (context_.token(i + 1).upos == Upos::adp && skip_prepositional(context_, i + 1, last) > i + 1) next = i + 1;
    }
    if (next == i) return i;
    i = next;
  }
  return i;
}

TokenRange Reader::piece_before(std::uint32_t end, const Sentence& sentence) const {
  const std::uint32_t before = end - 1;
  std::uint32_t m = context_.marked_at(before);
  if (m == kNone && before > sentence.tokens.first && context_.parts(before)) m = context_.marked_at(before - 1);
  std::uint32_t first = sentence.tokens.first;
  std::uint32_t last = before;
  if (m != kNone) {
    const Marked& marked = context_.marked[m];
    last = marked.end();
    const Sentence& start = context_.document.sentences[context_.sentence_of(marked.open)];
    // "The plan is “bad,”" he said: the narrator's words before the mark belong to it too.
    first = std::min(marked.open, start.tokens.first);
    if (first < marked.open && context_.marked_at(first) != kNone) first = marked.open;
    const char before_open = marked.open > first ? context_.punctuation(marked.open - 1) : '\0';
    if (before_open == '(' || before_open == ':' || before_open == '-') first = marked.open;
  } else {
    const std::uint32_t open = context_.marked_at(first);
    if (open != kNone) first = context_.marked[open].open;
    // "..., which, she said, is full": the relative clause alone.
    if (is_any(context_.token(before - 1), "which"_w, "who"_w, "that"_w)) first = before - 1;
    first = std::max(first, behind_participle(first, before));
  }
  while (first < last && covered(first)) ++first;
  return {first, std::max(first, last)};
}

void Reader::add_piece_after(std::uint32_t i, const Sentence& sentence, Report& report) const {
  const std::uint32_t last = sentence.tokens.last;
  if (i >= last) return;
  const char mark = context_.punctuation(i);
  if ((mark == ',' || mark == ':' || mark == '-') && i + 1 < last) ++i;
  const std::uint32_t m = context_.marked_at(i);
  if (m != kNone && context_.marked[m].open == i) {
    report.pieces.push_back({i, context_.marked[m].end()});
    return;
  }
  if (mark != ',' && mark != '-') return;
  const std::uint32_t v = context_.verb_at(i);
  if (v != kNone && !context_.finite(v)) {  // ", citing ..."
    const RowId row = context_.rules.row(context_.verb(v).lemma, PackId::quote_cues);
    if (row != kNone) return;
  }
  if (is_any(context_.token(i), "who"_w, "whose"_w)) return;  // "said Smith, who runs the firm"
  if (is_any(context_.token(i), "which"_w, "while"_w, "as"_w, "when"_w, "after"_w, "though"_w, "although"_w) &&
      report.pieces.front().size() > 8) {
    return;
  }
  const std::uint32_t end = without_final_marks(context_, i, last);
  // "The mayor is, she said, old": one word that the verb before the cue waits for.
  const bool waits = context_.document.syntax.verb_of[report.pieces.front().last - 1] != kNone;
  if (end > i + 1 || (waits && context_.punctuation(i) == 0)) report.pieces.push_back({i, end});
}

/// "...," he said. "...": quotations that follow the cue's sentence at once and have no cue of their own.
void Reader::add_following(std::uint32_t i, Report& report) const {
  const auto size = static_cast<std::uint32_t>(context_.document.tokens.size());
  for (int joined = 0; joined < 16; ++joined) {
    while (i < size && (context_.punctuation(i) == '.')) ++i;
    if (i >= size || context_.token(i).has(shape::kParagraphStart)) return;
    std::uint32_t m = context_.marked_at(i);
    // "... he said. Instead, "we stay.""
    std::uint32_t open = i;
    while (m == kNone && open + 1 < size && open < i + 3 && !context_.token(open).has(shape::kParagraphStart)) {
      m = context_.marked_at(++open);
    }
    if (m == kNone || context_.marked[m].open != open) return;
    const Marked& marked = context_.marked[m];
    const std::uint32_t end = marked.end();
    if (open != i && (context_.punctuation(open - 1) == ':' || has_cue(i, open))) return;
    const bool sentence_ends = end >= size || context_.token(end).has(shape::kParagraphStart) ||
                               context_.document.sentences[context_.sentence_of(end)].tokens.first == end;
    if (sentence_ends) {
      report.pieces.push_back({i, end});
      i = end;
      continue;
    }
    // “The Long Winter” opens in May: a title of a work, and the narrator's sentence.
    if (context_.looks_like_title(marked)) return;
    // The narrator goes on. Without a cue of its own the sentence is still the speaker's.
    const std::uint32_t stop = context_.document.sentences[context_.sentence_of(end)].tokens.last;
    if (has_cue(end, stop)) return;
    report.pieces.push_back({i, without_final_marks(context_, i, stop)});
    i = stop;
  }
}

/// '"It will hold." Smith said.': a unit that opens its sentence stands aside where it is all of it, behind marks.
bool Reader::is_whole_sentence(const Unit& unit, const Sentence& sentence) const {
  const std::uint32_t first = unit.tokens.first;
  if (first == 0 || context_.token(first).has(shape::kParagraphStart) || !context_.is_quote_mark(first - 1))
    return false;
  return past_adjuncts(unit.tokens.last, sentence.tokens.last, true) + 1 >= sentence.tokens.last;
}

/// Fills in what stands around the unit. False where nothing sets it apart.
bool Reader::stands_aside(const CueHit& cue, const Sentence& sentence, Unit& unit) const {
  if (unit.tokens.first == sentence.tokens.first && !is_whole_sentence(unit, sentence)) return false;
  unit.mark = unit.tokens.first - 1;
  if (is(context_.token(unit.mark), "as"_w) && unit.mark > sentence.tokens.first) --unit.mark;  // ", as he put it"
  if (!context_.parts(unit.mark)) return false;
  unit.behind_marks =
      context_.marked_at(unit.mark) != kNone || (unit.mark > 0 && context_.marked_at(unit.mark - 1) != kNone);
  if (cue.strength < 2 && !unit.behind_marks) return false;
  const std::uint32_t p = unit.source.phrase;
  const bool described = unit.behind_marks || p == kNone || !context_.phrase(p).pronoun;
  const std::uint32_t after = past_adjuncts(unit.tokens.last, sentence.tokens.last, described);
  unit.after = after;
  unit.stops = after >= sentence.tokens.last || context_.punctuation(after) != 0 || context_.is_quote_mark(after);
  // 'In a speech to the union, Smith said the others “lack” it': marks without a comma are governed.
  const bool governs =
      context_.is_quote_mark(after) && after > unit.tokens.last && context_.punctuation(after - 1) == 0;
  return unit.behind_marks || (unit.stops && !governs);
}

/// Whether the piece in front of the unit is what was said, and not the narrator's way to it.
bool Reader::is_content(TokenRange piece, const CueHit& cue, const Unit& unit, const Sentence& sentence) const {
  if (piece.empty()) return false;
  if (!unit.behind_marks) {
    const bool comma = context_.is_comma(unit.after);
    if (piece.size() < 2 && !comma) return false;  // but "Time, he said, was short"
    // "In a statement, the bank said: "..."": what stands in front is no content.
    const bool leads = unit.after < sentence.tokens.last && (comma || context_.punctuation(unit.after) == ':') &&
                       context_.is_quote_mark(unit.after + 1);
    if (leads && (!has_finite(piece) || opens_fronted_clause(piece.first))) return false;
    if (is_participle_clause(piece)) return false;
    if (!comma && is_fronted_phrase(piece)) return false;
  }
  const bool plain = !unit.behind_marks || context_.marked_at(piece.first) == kNone;
  return !plain || !has_object(cue, unit, sentence);
}

bool Reader::read_aside(const CueHit& cue, const Sentence& sentence) {
  const bool says = cue.takes(Complement::quotation) || cue.takes(Complement::bare);
  if (!says || cue.verb == kNone) return false;
  if (cue.strength == 3 && read_as(cue, sentence)) return true;
  Unit unit;
  if (!unit_of(cue, sentence, unit) || !stands_aside(cue, sentence, unit)) return false;
  const TokenRange piece = piece_before(unit.mark + 1, sentence);
  if (!is_content(piece, cue, unit, sentence)) return false;
  Report report = report_of(context_, cue, unit.source, Complement::quotation);
  report.pieces.push_back(piece);
  report.addressee = addressee_behind(cue);
  const std::uint32_t last = sentence.tokens.last;
  const bool opens =
      unit.after + 1 < last && (context_.is_quote_mark(unit.after) || context_.is_quote_mark(unit.after + 1));
  if (unit.stops && (!unit.behind_marks || opens)) add_piece_after(unit.after, sentence, report);
  const std::uint32_t next = report.pieces.size() > 1 ? report.pieces.back().last : last;
  // "..., she said, referring to the dam. ...": what follows a second cue is a quotation of its own.
  const bool second_cue = report.pieces.size() == 1 && has_cue(unit.tokens.last, last);
  if (next >= last && !second_cue) add_following(last, report);
  return add(std::move(report));
}

}  // namespace news_extract
