// Cues that govern their content: "said that ...", "vowed to ...", "denounced
// the bill", "the claim that ...", "said: "..."", "was criticised by ...".

#include <algorithm>

#include "quotes/reader.h"
#include "quotes/words.h"

namespace news_extract {
namespace {

/// How far behind its verb an opening mark may stand: "he told reporters in Berlin on Monday: "...".
constexpr std::uint32_t kLeadReach = 30;

bool is_clause(Complement kind) {
  return kind == Complement::that || kind == Complement::bare || kind == Complement::wh;
}

}  // namespace

/// Is this cue with this complement worth a report?
bool Reader::acceptable(const CueHit& cue, Complement kind, const SourcePhrase& source) const {
  const RowId row = row_of(context_, cue, kind);
  const std::uint8_t strength = strength_of(context_, row);
  if (strength == 0) return false;
  if (strength == 1) return is_clause(kind);
  if (strength == 3 && is_clause(kind)) return true;
  if (!source) return false;
  return can_speak(context_, source);
}

bool Reader::read_governed(const CueHit& cue, const Sentence& sentence) {
  const auto complement = find_complement(context_, cue, sentence.tokens.last);
  if (!complement) return false;
  const SourcePhrase source = find_source(context_, cue);
  if (!acceptable(cue, complement->kind, source)) return false;
  if (source && source.tokens.first >= complement->first && complement->kind != Complement::bare) return false;
  Report report;
  const std::uint32_t end = content_end(context_, cue, *complement, sentence.tokens.last);
  report.pieces.push_back({complement->first, end});
  report.cue = cue.tokens;
  report.cue_head = cue.head;
  report.source = source.tokens;
  report.rule = context_.rules.rule(row_of(context_, cue, complement->kind));
  const std::size_t count = reports_.size();
  add(std::move(report));
  return reports_.size() > count;
}

/// "Smith told reporters: "...": the cue leads up to an opening mark behind a comma or colon.
bool Reader::read_lead(const CueHit& cue, const Sentence& sentence) {
  if (cue.word != CueWord::verb || !(cue.takes(Complement::quotation) || cue.takes(Complement::bare))) return false;
  const std::uint32_t reach = std::min(sentence.tokens.last, cue.tokens.last + kLeadReach);
  std::uint32_t i = cue.tokens.last;
  for (; i < reach && !context_.is_quote_mark(i); ++i) {
    const std::uint32_t v = context_.verb_at(i);
    if (v != kNone && context_.verb(v).finite) return false;
    if (is(context_.token(i), "that"_w)) return false;
  }
  if (i >= reach || i == cue.tokens.first) return false;
  const std::uint32_t m = context_.marked_at(i);
  if (m == kNone || context_.marked[m].open != i) return false;
  const char before = context_.punctuation(i - 1);
  if (before != ',' && before != ':') return false;
  const SourcePhrase source = find_source(context_, cue);
  Report report;
  report.pieces.push_back({i, context_.marked[m].end()});
  report.cue = cue.tokens;
  report.cue_head = cue.head;
  report.source = source.tokens;
  report.rule = context_.rules.rule(row_of(context_, cue, Complement::quotation));
  add_following(context_.marked[m].end(), report);
  const std::size_t count = reports_.size();
  add(std::move(report));
  return reports_.size() > count;
}

/// "The bill was criticised by the tribunal": the content is the subject.
bool Reader::read_passive(const CueHit& cue, const Sentence& sentence) {
  if (cue.word != CueWord::verb || cue.verb == kNone || !cue.takes(Complement::np)) return false;
  const VerbGroup& group = context_.verb(cue.verb);
  if (!group.passive || group.subject == kNone) return false;
  const SourcePhrase source = find_source(context_, cue);
  if (!source || !can_speak(context_, source) || source.tokens.last > sentence.tokens.last) return false;
  const NounPhrase& subject = context_.phrase(group.subject);
  Report report;
  const std::uint32_t last = std::min(cue.tokens.first, std::max(subject.tokens.last, subject.reach));
  if (subject.tokens.first >= last) return false;
  report.pieces.push_back({subject.tokens.first, last});
  report.cue = cue.tokens;
  report.cue_head = cue.head;
  report.source = source.tokens;
  report.rule = context_.rules.rule(row_of(context_, cue, Complement::np));
  const std::size_t count = reports_.size();
  add(std::move(report));
  return reports_.size() > count;
}

}  // namespace news_extract
