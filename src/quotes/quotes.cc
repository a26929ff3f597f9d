#include "quotes/quotes.h"

#include <algorithm>

#include "quotes/blocks.h"
#include "quotes/loose_marks.h"
#include "quotes/nested.h"
#include "quotes/reader.h"

namespace news_extract {
namespace {

/// Counts of words inside and outside marks.
struct Words {
  std::uint32_t marked = 0;
  std::uint32_t bare = 0;
};

Words count_words(const QuoteContext& context, const Report& report) {
  Words words;
  for (const TokenRange& piece : report.pieces) {
    for (std::uint32_t i = piece.first; i < piece.last; ++i) {
      const bool word = context.token(i).has(shape::kHasLetter | shape::kHasDigit);
      const bool bare = context.marked_at(i) == kNone;
      words.bare += (word & bare) ? 1 : 0;
      words.marked += (word & !bare) ? 1 : 0;
    }
  }
  return words;
}

QuoteKind kind_of(const QuoteContext& context, const Report& report) {
  if (report.block) return QuoteKind::block;
  if (!report.marked.empty()) return QuoteKind::direct;
  if (!context.has_marked(report)) return QuoteKind::indirect;
  const Words words = count_words(context, report);
  if (words.marked == 0) return QuoteKind::indirect;
  return words.bare == 0 ? QuoteKind::direct : QuoteKind::mixed;
}

/// A wholly marked piece loses its outer marks.
TokenRange without_outer_marks(const QuoteContext& context, TokenRange piece) {
  const std::uint32_t m = context.marked_at(piece.first);
  if (m == kNone) return piece;
  const Marked& marked = context.marked[m];
  if (marked.open == piece.first && marked.end() == piece.last) return marked.inner;
  return piece;
}

void collect_quoted(const QuoteContext& context, TokenRange piece, ShortList<Span, 2>& quoted) {
  for (std::uint32_t i = piece.first; (i = context.next_marked(i, piece.last)) < piece.last;) {
    const Marked& marked = context.marked[context.marked_at(i)];
    quoted.push_back(context.document.span_of(marked.inner));
    i = std::max(i + 1, marked.end());
  }
}

void add_span(const QuoteContext& context, TokenRange piece, Quote& quote) {
  if (quote.spans.empty()) quote.tokens.content.first = piece.first;
  quote.tokens.content.last = piece.last;
  quote.spans.push_back(context.document.span_of(piece));
}

void add_content(const QuoteContext& context, const Report& report, Quote& quote) {
  for (const std::uint32_t m : report.marked) add_span(context, context.marked[m].inner, quote);
  quote.quoted = quote.spans;
  if (!report.marked.empty()) return;
  for (const TokenRange& piece : report.pieces) {
    add_span(context, without_outer_marks(context, piece), quote);
    collect_quoted(context, piece, quote.quoted);
  }
}

void write_quote(const QuoteContext& context, const Report& report, Quote& quote) {
  quote.kind = kind_of(context, report);
  quote.tokens = {{}, report.cue, report.source, report.addressee};
  add_content(context, report, quote);
  if (!report.cue.empty()) {
    Cue& cue = quote.cue.emplace();
    cue.span = context.document.span_of(report.cue);
    const Token& head = context.token(report.cue_head);
    cue.lemma = head.lemma != 0 ? context.rules.text(head.lemma) : context.document.slice(head);
  }
  if (!report.source.empty()) quote.speaker.emplace().span = context.document.span_of(report.source);
  if (!report.addressee.empty()) quote.addressee.emplace().span = context.document.span_of(report.addressee);
  quote.attribution = report.floating ? Attribution::floating : Attribution::none;
  quote.rule = report.rule;
}

/// "It was not mentioned by the minister": one pronoun reports nothing.
bool only_points(const QuoteContext& context, const Report& report) {
  return report.pieces.size() == 1 && report.pieces.front().size() == 1 &&
         context.token(report.pieces.front().first).upos == Upos::pron;
}

}  // namespace

void find_quotes(const RuleBase& rules, Document& document) {
  document.quotes.clear();
  if (document.tokens.empty() || document.syntax.verb_of.size() != document.tokens.size()) return;
  thread_local QuoteMemory memory;
  thread_local ReaderMemory reader_memory;
  QuoteContext context(rules, document, memory);
  Reader reader(context, reader_memory);
  reader.read();
  std::vector<Report>& reports = reader.reports();
  std::erase_if(reports, [&context](const Report& report) { return only_points(context, report); });
  std::stable_sort(reports.begin(), reports.end(),
                   [](const Report& a, const Report& b) { return a.first() < b.first(); });
  read_loose_marks(context, reader, reports);
  read_blocks(context, reports);
  read_nested(context, reports);
  document.quotes.reserve(reports.size());
  for (const Report& report : reports) write_quote(context, report, document.quotes.emplace_back());
}

}  // namespace news_extract
