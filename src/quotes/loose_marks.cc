#include "quotes/loose_marks.h"

#include <algorithm>
#include <utility>

#include "rules/pack_schema.h"
#include "rules/words.h"

namespace news_extract {
namespace {

constexpr RuleId kFloating = {"floating_quotation", 0};
constexpr RuleId kColon = {"quotation_behind_colon", 0};
constexpr RuleId kDash = {"name_behind_dash", 0};
constexpr RuleId kTitle = {"title_or_term", 0};
constexpr RuleId kFragment = {"marked_fragment", 0};

/// A name, a title or a doubt is short; five words and a verb are speech.
constexpr std::uint32_t kShort = 5;

/// A quotation that was left open is one of the last few reports: those inside it begin behind it.
constexpr int kReportsBack = 100;

class LooseMarks {
 public:
  LooseMarks(QuoteContext& context, Reader& reader, std::vector<Report>& reports)
      : context_(context), reader_(reader), reports_(reports) {}

  void read() {
    for (std::uint32_t m = 0; m < context_.marked.size(); ++m) {
      const Marked& marked = context_.marked[m];
      if (context_.marked_at(marked.open) != m || reader_.covered(marked.open)) continue;
      if (!reader_.covered(marked.inner.first)) read_one(marked);
    }
    merge_in_order(reports_, added_);
  }

 private:
  /// A place in the reports in text order, those that were there and those added: walks towards the first.
  struct Begun {
    std::size_t old = 0;
    std::size_t added = 0;

    /// The report before the place, or null.
    Report* step_back(LooseMarks& marks) {
      if (old == 0 && added == 0) return nullptr;
      const bool from_added =
          added > 0 && (old == 0 || marks.reports_[old - 1].first() <= marks.added_[added - 1].first());
      return from_added ? &marks.added_[--added] : &marks.reports_[--old];
    }
  };

  /// Behind the reports that begin at or before the token. Asked in text order.
  Begun begun_before(std::uint32_t token) {
    while (begun_ < reports_.size() && reports_[begun_].first() <= token) ++begun_;
    return {begun_, added_.size()};
  }

  Span span(const Marked& marked) const { return context_.document.span_of({marked.open, marked.end()}); }

  bool has_verb(TokenRange range) const {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const std::uint32_t v = i < context_.document.syntax.verb_of.size() ? context_.document.syntax.verb_of[i] : kNone;
      if (v != kNone) return true;
    }
    return false;
  }

  bool opens_sentence(const Marked& marked) const {
    const Sentence& sentence = context_.document.sentences[context_.sentence_of(marked.open)];
    return sentence.tokens.first == marked.open;
  }

  bool closes_sentence(const Marked& marked) const {
    const char last = context_.punctuation(marked.inner.last - 1);
    if (last == '.' || last == '!' || last == '?' || last == '~') return true;
    const std::uint32_t end = marked.end();
    return end >= context_.document.tokens.size() || context_.punctuation(end) == '.';
  }

  /// ', titled "...", 'so-called "...", '"..." movement'.
  RowId neighbour(const Marked& marked) const {
    const auto tokens = std::span<const Token>(context_.document.tokens);
    for (std::uint32_t back = 1; back <= 4 && back <= marked.open; ++back) {
      const std::uint32_t i = marked.open - back;
      const auto match = context_.rules.match_lemmas(PackId::quote_contexts, tokens, i, marked.open);
      if (match.length == back && context_.rules.cell(match.row, 1) == 0) return match.row;
    }
    if (marked.end() < tokens.size()) {
      const auto match = context_.rules.match_lemmas(PackId::quote_contexts, tokens, marked.end(),
                                                     static_cast<std::uint32_t>(tokens.size()));
      if (match.length > 0 && context_.rules.cell(match.row, 1) == 1) return match.row;
    }
    return kNone;
  }

  void read_one(const Marked& marked) {
    if (reopens(marked)) return;
    const RowId row = neighbour(marked);
    if (row != kNone && marked.inner.size() <= 12) {
      context_.trace(span(marked), context_.rules.rule(row), false, "a title or a term, not a quotation");
      return;
    }
    const bool speech =
        opens_sentence(marked) && closes_sentence(marked) && (marked.inner.size() >= kShort || has_verb(marked.inner));
    if (dash_behind(marked)) return;
    if ((marked.inner.size() >= kShort || closes_sentence(marked)) && behind_colon(marked)) return;
    if (speech && continues(marked)) return;
    if (speech && carries_on(marked)) return;
    if (speech) return float_on(marked);
    if (context_.looks_like_title(marked)) {
      context_.trace(span(marked), kTitle, false, "every word has a capital: a title or a name");
      return;
    }
    read_fragment(marked);
  }

  /// The paragraph before left its quotation open for this one.
  bool reopens(const Marked& marked) {
    if (!marked.reopened) return false;
    Begun begun = begun_before(marked.open);
    bool very_last = begun.old == reports_.size();
    for (int back = 0; back < kReportsBack; ++back, very_last = false) {
      Report* report = begun.step_back(*this);
      if (report == nullptr) return false;
      if (report->last() > marked.open) continue;
      if (context_.token(report->last() - 1).end + 8 < context_.token(marked.open).begin && !very_last) continue;
      report->pieces.push_back({marked.open, marked.end()});
      return true;
    }
    return false;
  }

  bool attribute(const Marked& marked, TokenRange cue, TokenRange source, RuleId rule) {
    Report report;
    report.pieces.push_back({marked.open, marked.end()});
    report.cue = cue;
    report.cue_head = cue.first;
    report.source = source;
    report.rule = rule;
    added_.push_back(std::move(report));
    return true;
  }

  /// `Hale: "We stay."`
  bool name_before_colon(const Marked& marked) {
    const std::uint32_t colon = marked.open - 1;
    const std::uint32_t mention = colon > 0 ? context_.mention_at(colon - 1) : kNone;
    if (mention == kNone) return false;
    const TokenRange name = context_.document.mentions[mention].tokens;
    const bool opens = context_.token(name.first).has(shape::kSentenceStart | shape::kParagraphStart) ||
                       (name.first > 0 && context_.is_quote_mark(name.first - 1));
    return opens && attribute(marked, {colon, marked.open}, name, kColon);
  }

  /// `"We stay." - Ann Hale`, also in a line of its own.
  bool dash_behind(const Marked& marked) {
    const std::uint32_t dash = marked.end();
    const auto size = static_cast<std::uint32_t>(context_.document.tokens.size());
    if (dash + 1 >= size || context_.punctuation(dash) != '-') return false;
    const std::uint32_t mention = context_.mention_at(dash + 1);
    if (mention == kNone || context_.document.mentions[mention].type == EntityType::place) return false;
    const TokenRange name = context_.document.mentions[mention].tokens;
    const std::uint32_t s = context_.sentence_of(dash + 1);
    const std::uint32_t last = context_.document.sentences[s].tokens.last;
    for (std::uint32_t i = dash; i < last; ++i) {
      const std::uint32_t v = context_.document.syntax.verb_of[i];
      if (v != kNone && context_.finite(v)) return false;
    }
    return attribute(marked, {dash, dash + 1}, name, kDash);
  }

  /// "She is protesting: "..."": whoever the clause before the colon is about.
  bool behind_colon(const Marked& marked) {
    if (marked.open == 0 || context_.punctuation(marked.open - 1) != ':') return false;
    if (name_before_colon(marked)) return true;
    const std::uint32_t s = context_.sentence_of(marked.open - 1);
    if (s >= context_.document.syntax.sentences.size()) return false;
    const Syntax::Range& range = context_.document.syntax.sentences[s];
    SourcePhrase source;
    for (std::uint32_t v = range.first_verb; v < range.last_verb && !source; ++v) {
      if (context_.verb(v).tokens.first >= marked.open || context_.marked_at(context_.verb(v).main) != kNone) continue;
      if (context_.finite(v)) source = source_of_phrase(context_, context_.subject(v));
    }
    if (!can_speak(context_, source)) return false;
    return attribute(marked, {marked.open - 1, marked.open}, source.tokens, kColon);
  }

  /// A paragraph that is one quotation, behind one that ends with a quotation or its cue: the same speech runs on.
  bool continues(const Marked& marked) {
    const TokenRange paragraph = context_.paragraphs[marked.paragraph];
    if (marked.open != paragraph.first || marked.paragraph == 0) return false;
    if (without_final_marks(context_, paragraph.first, paragraph.last) > marked.end()) return false;
    Report* before = begun_before(marked.open).step_back(*this);
    if (before == nullptr || before->last() > marked.open) return false;
    const std::uint32_t end = context_.paragraphs[marked.paragraph - 1].last;
    if (end == 0 || context_.paragraphs[marked.paragraph - 1].empty()) return false;
    const Sentence& last = context_.document.sentences[context_.sentence_of(end - 1)];
    const std::uint32_t reach = before->cue.empty() ? before->last() : std::max(before->last(), before->cue.last);
    if (reach <= last.tokens.first || !context_.has_marked(*before)) return false;
    before->pieces.push_back({marked.open, marked.end()});
    return true;
  }

  /// '"...," she said. They all left. "..."': in one paragraph and without a new cue it is one speech.
  bool carries_on(const Marked& marked) {
    Report* before = begun_before(marked.open).step_back(*this);
    if (before == nullptr || before->cue.empty() || before->block) return false;
    if (before->last() > marked.open || !context_.has_marked(*before)) return false;
    if (before->first() < context_.paragraphs[marked.paragraph].first) return false;
    before->pieces.push_back({marked.open, marked.end()});
    return true;
  }

  void float_on(const Marked& marked) {
    Report report;
    report.pieces.push_back({marked.open, marked.end()});
    report.floating = true;
    report.rule = kFloating;
    context_.trace(span(marked), kFloating, true, "a sentence in marks without a cue");
    added_.push_back(std::move(report));
  }

  /// "The senator's “reckless” vote": the words of somebody, with what stands around them.
  void read_fragment(const Marked& marked) {
    const bool speech = marked.inner.size() >= kShort && has_verb(marked.inner);
    if (!speech) {
      context_.trace(span(marked), kFragment, false, "a few marked words that nobody is said to have said");
      return;
    }
    Report report;
    report.pieces.push_back({marked.open, marked.end()});
    report.floating = true;
    report.rule = kFragment;
    added_.push_back(std::move(report));
  }

  QuoteContext& context_;
  Reader& reader_;
  std::vector<Report>& reports_;
  std::vector<Report> added_;  // in text order
  std::size_t begun_ = 0;      // of reports_
};

}  // namespace

void read_loose_marks(QuoteContext& context, Reader& reader, std::vector<Report>& reports) {
  LooseMarks(context, reader, reports).read();
}

}  // namespace news_extract
