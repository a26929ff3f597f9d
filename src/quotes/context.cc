#include "quotes/context.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "mentions/pick.h"
#include "rules/openers.h"

namespace news_extract {

void merge_in_order(std::vector<Report>& reports, std::vector<Report>& added) {
  if (added.empty()) return;
  const auto old = static_cast<std::ptrdiff_t>(reports.size());
  std::move(added.begin(), added.end(), std::back_inserter(reports));
  std::inplace_merge(reports.begin(), reports.begin() + old, reports.end(),
                     [](const Report& a, const Report& b) { return a.first() < b.first(); });
}

namespace {

/// Of a token that is a mark: see QuoteContext::punctuation.
char sign_of(std::string_view mark) {
  if (mark.size() == 1) return mark[0] == '_' ? '-' : mark[0];
  if (mark == "\xE2\x80\x94" || mark == "\xE2\x80\x93" || mark == "--") return '-';
  if (mark == "\xE2\x80\xA6" || mark == "...") return '~';
  return 0;
}

}  // namespace

QuoteContext::QuoteContext(const RuleBase& rule_base, Document& doc, QuoteMemory& memory)
    : rules(rule_base),
      document(doc),
      paragraphs(memory.paragraphs),
      marked(memory.marked),
      cue_rows_end(rules.first_row(PackId::quote_cues) + rules.row_count(PackId::quote_cues)),
      token_count_(static_cast<std::uint32_t>(doc.tokens.size())),
      cues_(memory.cues),
      opening_(memory.opening),
      marked_at_(memory.marked_at),
      punctuation_(memory.punctuation),
      subject_(memory.subject),
      past_(memory.past),
      verb_of_subject_(memory.verb_of_subject) {
  list_paragraphs(document, paragraphs);
  pick(document.tokens, is_sign, memory.signs);
  find_marks(rules, document, paragraphs, memory.signs, marked);
  cues_.fill(document.syntax.openers, opener_bit(PackId::quote_cues));
  index_tokens(memory.signs);
  index_subjects();
}

void QuoteContext::index_tokens(const std::vector<std::uint32_t>& signs) {
  punctuation_.assign(document.tokens.size(), '\0');
  for (const std::uint32_t* sign = signs.data(); *sign != kNone; ++sign) {
    const Token& token = document.tokens[*sign];
    if (token.has(shape::kPunctuation)) punctuation_[*sign] = sign_of(document.slice(token));
  }
  marked_at_.reset(document.tokens.size());
  opening_.reset(document.tokens.size());
  for (std::uint32_t m = 0; m < marked.size(); ++m) {
    opening_.add(marked[m].open);
    for (std::uint32_t i = marked[m].open; i < marked[m].end(); ++i) {
      if (marked_at_[i] == kNone) marked_at_[i] = m;
    }
  }
}

bool QuoteContext::has_marked(const Report& report) const {
  return std::any_of(report.pieces.begin(), report.pieces.end(),
                     [this](TokenRange piece) { return next_marked(piece.first, piece.last) < piece.last; });
}

std::uint32_t QuoteContext::mention_at(std::uint32_t i) const {
  const auto& mentions = document.mentions;
  const auto after = std::upper_bound(mentions.begin(), mentions.end(), i,
                                      [](std::uint32_t t, const Mention& m) { return t < m.tokens.first; });
  if (after == mentions.begin()) return kNone;
  const auto index = static_cast<std::uint32_t>(after - mentions.begin() - 1);
  return mentions[index].tokens.contains(i) ? index : kNone;
}

bool QuoteContext::parts(std::uint32_t i) const {
  const char mark = punctuation(i);
  return mark == ',' || mark == '-' || mark == '?' || mark == '!' || mark == '~' || is_quote_mark(i);
}

bool QuoteContext::looks_like_title(const Marked& stretch) const {
  constexpr std::uint32_t kTitle = 9;
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  for (std::uint32_t i = stretch.inner.first; i < stretch.inner.last; ++i) {
    if (!token(i).has(shape::kHasLetter) || token(i).has(shape::kClitic) || token(i).span().size() < 4) continue;
    ++words;
    if (token(i).has(shape::kCapital)) ++capitals;
  }
  return words > 0 && capitals == words && stretch.inner.size() <= kTitle;
}

std::uint32_t QuoteContext::sentence_of(std::uint32_t i) const {
  const auto& sentences = document.sentences;
  if (asked_sentence_ < sentences.size() && sentences[asked_sentence_].tokens.contains(i)) return asked_sentence_;
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), i,
                                      [](std::uint32_t token, const Sentence& s) { return token < s.tokens.first; });
  return asked_sentence_ = after == sentences.begin() ? 0 : static_cast<std::uint32_t>(after - sentences.begin() - 1);
}

void QuoteContext::trace(Span span, RuleId rule, bool fired, const char* note) {
  if (document.explain) document.trace.push_back({"quotes", span, rule, fired, note});
}

}  // namespace news_extract
