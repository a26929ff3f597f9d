#include "quotes/nested.h"

#include <algorithm>
#include <utility>

#include "quotes/cues.h"
#include "quotes/sources.h"
#include "rules/words.h"

namespace news_extract {
namespace {

/// A cue stands this near to the inner marks: ‘Go home,’ my father's oldest friend told me.
constexpr std::uint32_t kReach = 12;

class Nested {
 public:
  Nested(QuoteContext& context, std::vector<Report>& reports) : context_(context), reports_(reports) {}

  void read() {
    for (std::uint32_t m = 0; m < context_.marked.size(); ++m) {
      const Marked& marked = context_.marked[m];
      const std::uint32_t outer = context_.marked_at(marked.open);
      if (marked.depth == 0 || outer == m || outer == kNone || !reported(marked.open)) continue;
      if (context_.looks_like_title(marked)) continue;
      read_one(m, context_.marked[outer].inner);
    }
    merge_in_order(reports_, found_);
  }

 private:
  /// Is the token inside a report? Asked in text order.
  bool reported(std::uint32_t token) {
    while (report_ + 1 < reports_.size() && reports_[report_ + 1].first() <= token) ++report_;
    if (reports_.empty()) return false;
    const auto& pieces = reports_[report_].pieces;
    return std::any_of(pieces.begin(), pieces.end(), [token](TokenRange piece) { return piece.contains(token); });
  }

  void read_one(std::uint32_t m, TokenRange outer) {
    const Marked& marked = context_.marked[m];
    const std::uint32_t s = context_.sentence_of(marked.open);
    if (s != sentence_) find_cues(context_, context_.document.sentences[s], s, cues_);
    sentence_ = s;
    auto near = std::lower_bound(cues_.begin(), cues_.end(), marked.open - std::min(marked.open, kReach),
                                 [](const CueHit& cue, std::uint32_t token) { return cue.head < token; });
    for (; near != cues_.end() && near->head < marked.end() + kReach; ++near) {
      const CueHit& cue = *near;
      if (cue.word != CueWord::verb || !cue.takes(Complement::quotation)) continue;
      if (!outer.contains(cue.head) || (marked.open <= cue.head && cue.head < marked.end())) continue;
      SourcePhrase source;
      if (leads_to(cue, marked.open)) source = find_source(context_, cue);
      if (!source && stands_behind(cue, marked.end())) source = source_behind(cue, marked.end());
      if (!source || !outer.contains(source.tokens.first)) continue;
      return add(m, cue, source);
    }
  }

  /// "told me, ", "says: ", "said ": only the addressee and one mark between the cue and the opening mark.
  bool leads_to(const CueHit& cue, std::uint32_t open) const {
    std::uint32_t i = cue.tokens.last;
    if (i > open) return false;
    const std::uint32_t p = context_.phrase_at(is(context_.token(i), "to"_w) ? i + 1 : i);
    if (p != kNone && context_.phrase(p).tokens.last <= open) i = context_.phrase(p).tokens.last;
    while (i < open && context_.token(i).upos == Upos::adv) ++i;
    if (i < open && (context_.punctuation(i) == ',' || context_.punctuation(i) == ':')) ++i;
    return i == open;
  }

  /// ‘Go home,’ she told me; ‘Go home,’ said my mother.
  bool stands_behind(const CueHit& cue, std::uint32_t end) const {
    if (context_.punctuation(end - 2) == 0) return false;
    if (cue.tokens.first == end) return true;
    const std::uint32_t p = context_.phrase_at(end);
    return p != kNone && context_.phrase(p).tokens.last == cue.tokens.first;
  }

  SourcePhrase source_behind(const CueHit& cue, std::uint32_t end) const {
    return source_of_phrase(context_, context_.phrase_at(cue.tokens.first == end ? cue.tokens.last : end));
  }

  void add(std::uint32_t m, const CueHit& cue, const SourcePhrase& source) {
    const Marked& marked = context_.marked[m];
    const TokenRange piece = {marked.open, marked.end()};
    // ‘The dam,’ she told me, ‘will hold’: the same cue goes on.
    if (!found_.empty() && found_.back().cue_head == cue.head) {
      found_.back().pieces.push_back(piece);
      found_.back().marked.push_back(m);
      return;
    }
    Report report = report_of(context_, cue, source, Complement::quotation);
    report.pieces.push_back(piece);
    report.marked.push_back(m);
    context_.trace(context_.document.span_of(cue.tokens), report.rule, true, "attributes words inside a quotation");
    found_.push_back(std::move(report));
  }

  QuoteContext& context_;
  std::vector<Report>& reports_;
  std::vector<Report> found_;
  std::vector<CueHit> cues_;
  std::size_t report_ = 0;
  std::uint32_t sentence_ = kNone;
};

}  // namespace

void read_nested(QuoteContext& context, std::vector<Report>& reports) { Nested(context, reports).read(); }

}  // namespace news_extract
