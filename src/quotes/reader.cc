#include "quotes/reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "rules/words.h"

namespace news_extract {

Reader::Reader(QuoteContext& context, ReaderMemory& memory)
    : context_(context), reports_(memory.reports), covered_(memory.covered), cues_(memory.cues) {
  covered_.assign(context.document.tokens.size(), 0);
  reports_.clear();
}

void Reader::read() {
  const Document& document = context_.document;
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    if (sentence.tokens.empty()) continue;
    if (!read_for_quotes(document.paragraphs[sentence.paragraph].part)) continue;
    read_sentence(s);
  }
}

bool Reader::outside(const CueHit& cue) const { return context_.marked_at(cue.head) == kNone; }

void Reader::read_sentence(std::uint32_t s) {
  const Sentence& sentence = context_.document.sentences[s];
  find_cues(context_, sentence, s, cues_);
  if (cues_.empty()) return;
  // "..., he said, according to the paper": the paper is the outermost source.
  for (CueHit& cue : cues_) {
    const bool frames = (cue.word == CueWord::preposition) | cue.takes(Complement::around);
    if (!frames || !outside(cue) || covered(cue.head)) continue;
    if (cue.word == CueWord::preposition && read_according(cue, sentence)) cue.used = true;
    if (cue.takes(Complement::around) && read_view(cue, sentence)) cue.used = true;
  }
  for (CueHit& cue : cues_) {
    if (cue.word != CueWord::verb || !outside(cue) || covered(cue.head)) continue;
    if (read_aside(cue, sentence)) cue.used = true;
  }
  for (CueHit& cue : cues_) {
    if (cue.used || !outside(cue) || covered(cue.head)) continue;
    if (read_lead(cue, sentence) || read_governed(cue, sentence)) cue.used = true;
  }
}

/// "told reporters", "asked the engineer": the phrase right behind a verb of telling; "said to us": that behind "to".
TokenRange Reader::addressee_behind(const CueHit& cue) const {
  const bool tells = cue.takes(Complement::obj_that) || cue.takes(Complement::obj_to);
  const bool to = is(context_.token(cue.tokens.last), "to"_w) && context_.verb_at(cue.tokens.last) == kNone;
  if (!tells && !to) return {};
  const std::uint32_t p = context_.phrase_at(to ? cue.tokens.last + 1 : cue.tokens.last);
  if (p == kNone || context_.phrase(p).temporal || context_.verb_of_subject(p) != kNone) return {};
  const SourcePhrase told = source_of_phrase(context_, p);
  return tells || can_speak(context_, told) ? told.tokens : TokenRange{};
}

/// A piece that ends inside a marked stretch takes all of it, also its later sentences.
TokenRange Reader::widened(TokenRange piece) const {
  const std::uint32_t m = context_.marked_at(piece.last - 1);
  if (m == kNone) return piece;
  const Marked& marked = context_.marked[m];
  if (marked.open < piece.first || marked.end() <= piece.last) return piece;
  piece.last = marked.end();
  return piece;
}

/// A quotation that goes on from the paragraph before takes what stands there.
void Reader::reopen(Report& report) const {
  std::uint32_t m = context_.marked_at(report.pieces.front().first);
  if (m == kNone || context_.marked[m].open != report.pieces.front().first) return;
  while (m > 0 && context_.marked[m].reopened) {
    --m;
    while (m > 0 && context_.marked[m].depth > 0) --m;
    if (covered(context_.marked[m].open)) return;
    report.pieces.push_back({context_.marked[m].open, context_.marked[m].end()});
  }
}

/// False where another report has some of it already.
bool Reader::add(Report report) {
  for (TokenRange& piece : report.pieces) piece = widened(piece);
  reopen(report);
  std::sort(report.pieces.begin(), report.pieces.end());
  for (const TokenRange& piece : report.pieces) {
    if (std::memchr(covered_.data() + piece.first, 1, piece.size()) != nullptr) return false;
  }
  for (const TokenRange& piece : report.pieces) {
    std::fill(covered_.begin() + piece.first, covered_.begin() + piece.last, std::uint8_t{1});
  }
  context_.trace(context_.document.span_of(report.cue.empty() ? report.pieces.front() : report.cue), report.rule, true,
                 "attributes what it governs");
  reports_.push_back(std::move(report));
  return true;
}

}  // namespace news_extract
