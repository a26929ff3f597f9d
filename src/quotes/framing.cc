// Phrases that attribute the sentence they stand in: "as the mayor pointed out",
// "according to the police", "in her view".

#include <algorithm>
#include <utility>

#include "quotes/reader.h"
#include "rules/words.h"

namespace news_extract {

/// "As the mayor pointed out, ...": the content follows the clause.
bool Reader::read_as(const CueHit& cue, const Sentence& sentence) {
  if (!cue.takes(Complement::bare) || cue.verb == kNone || !context_.finite(cue.verb)) return false;
  const std::uint32_t first = sentence.tokens.first;
  std::uint32_t as = first;
  while (as < first + 3 && as < cue.tokens.first && !is(context_.token(as), "as"_w)) ++as;
  const std::uint32_t p = context_.subject(cue.verb);
  if (!is(context_.token(as), "as"_w) || p == kNone || context_.phrase(p).tokens.first < as) return false;
  if (context_.phrase(p).tokens.first > as + 2) return false;
  std::uint32_t i = cue.tokens.last;
  const std::uint32_t last = sentence.tokens.last;
  while (i < last && context_.punctuation(i) != ',' && !context_.is_quote_mark(i)) {
    const std::uint32_t v = context_.verb_at(i);
    if (v != kNone && context_.finite(v)) return false;
    ++i;
  }
  if (i + 3 >= last || context_.is_quote_mark(i)) return false;
  Report report = report_of(context_, cue, source_of_phrase(context_, p), Complement::bare);
  report.pieces.push_back({i + 1, without_final_marks(context_, i + 1, last)});
  return add(std::move(report));
}

/// Nothing but a conjunction or an adverb stands in front: "But, according to the poll, ...".
bool Reader::opens_sentence(std::uint32_t i, const Sentence& sentence) const {
  if (i <= sentence.tokens.first + 1 || context_.punctuation(i - 1) == ':') return true;
  return i == sentence.tokens.first + 2 && context_.is_comma(i - 1) &&
         context_.phrase_around(sentence.tokens.first) == kNone;
}

/// "According to X, ..." and "..., according to X."
bool Reader::read_according(const CueHit& cue, const Sentence& sentence) {
  if (!cue.takes(Complement::bare)) return false;
  const SourcePhrase source = find_source(context_, cue);
  if (!source) return false;
  const std::uint32_t last = sentence.tokens.last;
  if (opens_sentence(cue.tokens.first, sentence)) {
    std::uint32_t i = std::max(source.tokens.last, std::min(context_.phrase(source.phrase).reach, last));
    while (i < last && context_.punctuation(i) != ',') ++i;
    if (i + 2 >= last) return false;
    return add_framed(cue, source, {{i + 1, without_final_marks(context_, i + 1, last)}});
  }
  const TokenRange piece = piece_before(cue.tokens.first, sentence);
  TokenRange whole = {last_relative(piece.first, cue.tokens.first - 1), cue.tokens.first};
  whole.last = without_final_marks(context_, whole.first, whole.last);
  if (whole.size() < 2 || context_.document.syntax.verb_of[cue.tokens.first - 1] != kNone) return false;
  // "Other issues, according to the poll, include ...": the verb is still to come.
  const std::uint32_t i = past_adjuncts(source.tokens.last, last, true);
  if (has_finite(whole) || context_.punctuation(i) != ',' || i + 2 >= last) return add_framed(cue, source, {whole});
  return add_framed(cue, source, {whole, {i + 1, without_final_marks(context_, i + 1, last)}});
}

/// "most were against it", "the mayor was weak": a subject with a verb, or a quantifier in front of one.
bool Reader::opens_clause(std::uint32_t i, std::uint32_t last) const {
  if (clause_verb_at(context_, i, last) != kNone) return true;
  const std::uint32_t v = i + 1 < last ? context_.verb_at(i + 1) : kNone;
  return v != kNone && context_.finite(v) && context_.verb_at(i) == kNone;
}

/// "In a poll last month, most were against it": the survey is the source of the sentence that it opens.
bool Reader::read_survey(const CueHit& noun, const Sentence& sentence) {
  const std::uint32_t in = sentence.tokens.first;
  const std::uint32_t p = context_.phrase_at(in + 1);
  if (!is(context_.token(in), "in"_w) || p == kNone || context_.phrase(p).head != noun.head) return false;
  const std::uint32_t last = sentence.tokens.last;
  std::uint32_t i = context_.phrase(p).tokens.last;
  while (i + 1 < last && !(context_.is_comma(i) && opens_clause(i + 1, last))) ++i;
  const TokenRange content = {i + 1, i + 1 < last ? without_final_marks(context_, i + 1, last) : i + 1};
  if (content.size() < 2) return false;
  CueHit cue = noun;
  cue.tokens = {in, in + 1};
  return add_framed(cue, source_of_phrase(context_, p), {content});
}

/// "In her view, ...", "..., in the mayor's words, ...": an owned noun with a preposition, and what stands around it.
bool Reader::read_view(const CueHit& noun, const Sentence& sentence) {
  if (class_of(context_, row_of(context_, noun, Complement::around)) == CueClass::evidence)
    return read_survey(noun, sentence);
  const std::uint32_t p = context_.phrase_around(noun.head);
  if (p == kNone || context_.phrase(p).possessor == kNone || context_.phrase(p).head != noun.head) return false;
  const std::uint32_t first = context_.phrase(p).tokens.first;
  if (first == sentence.tokens.first || !is_any(context_.token(first - 1), "in"_w, "to"_w, "by"_w)) return false;
  CueHit cue = noun;
  cue.tokens = {first - 1, context_.phrase(p).tokens.last};
  const SourcePhrase source = source_of_phrase(context_, context_.phrase(p).possessor);
  const std::uint32_t last = sentence.tokens.last;
  const std::uint32_t behind = cue.tokens.last;
  if (behind < last && is(context_.token(behind), "of"_w)) return false;  // "in her view of the harbour"
  const bool comma = context_.is_comma(behind);
  const std::uint32_t next = comma ? behind + 1 : behind;
  TokenRange rest = {next, next < last ? without_final_marks(context_, next, last) : next};
  if (rest.size() == 1 && context_.punctuation(next) != 0) rest.last = next;
  const TokenRange before = {sentence.tokens.first, without_final_marks(context_, sentence.tokens.first, first - 1)};
  // "..., because, in her view, ...", "But in her view ...": what stands in front is the narrator's.
  const bool opens = before.first + 1 >= first - 1 || is_any(context_.token(before.last - 1), "and"_w, "because"_w,
                                                             "but"_w, "since"_w, "that"_w, "which"_w);
  if (opens) return rest.size() > 1 && has_finite(rest) && add_framed(cue, source, {rest});
  if (!context_.parts(first - 2) || before.size() < 2) return false;
  if (rest.empty()) return add_framed(cue, source, {before});
  return comma && add_framed(cue, source, {before, rest});
}

/// What a phrase of the sentence attributes as a whole.
bool Reader::add_framed(const CueHit& cue, const SourcePhrase& source, std::initializer_list<TokenRange> pieces) {
  Report report = report_of(context_, cue, source, Complement::around);
  report.pieces = pieces;
  return add(std::move(report));
}

}  // namespace news_extract
