#include "quotes/marks.h"

#include <algorithm>
#include <string_view>

#include "quotes/unclosed.h"

namespace news_extract {
namespace {

enum class MarkKind : std::uint8_t {
  none,
  double_open,
  double_close,
  double_either,
  single_open,
  single_close,
  single_either
};

MarkKind kind_of(std::string_view mark) {
  if (mark.size() == 1) {
    if (mark[0] == '"') return MarkKind::double_either;
    if (mark[0] == '\'') return MarkKind::single_either;
    return mark[0] == '`' ? MarkKind::single_open : MarkKind::none;
  }
  if (mark == "\xE2\x80\x9C" || mark == "\xE2\x80\x9E" || mark == "\xE2\x80\x9F") return MarkKind::double_open;
  if (mark == "\xE2\x80\x9D" || mark == "\xC2\xBB") return MarkKind::double_close;
  if (mark == "\xE2\x80\x99") return MarkKind::single_close;
  if (mark == "\xE2\x80\x98" || mark == "\xE2\x80\x9A" || mark == "\xE2\x80\x9B") return MarkKind::single_open;
  if (mark == "\xC2\xAB" || mark == "``") return MarkKind::double_open;
  if (mark == "''" || mark == "\xE2\x80\xB3") return MarkKind::double_either;
  return MarkKind::none;
}

/// Farther off no closing single mark is looked for: what opened was an apostrophe.
constexpr std::uint32_t kSingleReach = 400;

class Pairing {
 public:
  Pairing(const RuleBase& rules, Document& document, const std::vector<std::uint32_t>& signs,
          std::vector<Marked>& found)
      : rules_(rules), document_(document), tokens_(document.tokens), next_sign_(signs.data()), found_(found) {}

  void read(TokenRange range, std::uint32_t paragraph, bool opens_next) {
    range_ = range;
    paragraph_ = paragraph;
    single_close_ = kNone;
    while (*next_sign_ < range.first) ++next_sign_;
    for (; *next_sign_ < range.last; ++next_sign_) {
      const Token& sign = tokens_[*next_sign_];
      if (may_be_mark(sign)) read_mark(*next_sign_, kind_of(document_.slice(sign)));
    }
    end_paragraph(opens_next);
  }

  /// Whether the paragraph opens with a mark that may carry an open quotation on.
  bool opens_with_mark(TokenRange range) const {
    if (range.empty()) return false;
    const MarkKind kind = kind_of(document_.slice(tokens_[range.first]));
    return kind == MarkKind::double_open || kind == MarkKind::double_either;
  }

 private:
  /// Not the full stops and commas that most signs are.
  bool may_be_mark(const Token& sign) const {
    const std::uint32_t size = sign.end - sign.begin;
    const char first = document_.text[sign.begin];
    return (size <= 3) & ((size > 1) | (first == '"') | (first == '\'') | (first == '`'));
  }
  bool blank_before(std::uint32_t i) const { return i == range_.first || tokens_[i].has(shape::kSpaceBefore); }
  bool blank_after(std::uint32_t i) const { return i + 1 >= range_.last || tokens_[i + 1].has(shape::kSpaceBefore); }
  /// A bracket, a dash or another mark stands before it without a blank: ("Yes"), -"no".
  bool after_opening(std::uint32_t i) const {
    if (blank_before(i)) return true;
    const std::string_view before = document_.slice(tokens_[i - 1]);
    return before == "(" || before == "[" || before == "/" || before == "-" || before == "\xE2\x80\x94" ||
           before == "\xE2\x80\x93" || before == ":" || (kind_of(before) != MarkKind::none && !open_.empty());
  }

  void read_mark(std::uint32_t i, MarkKind kind) {
    switch (kind) {
      case MarkKind::none:
        return;
      case MarkKind::double_open:
        // `said. “ Then` with the words of a quotation before it: curled the wrong way.
        if (!open_.empty() && !blank_before(i) && blank_after(i)) return close(i);
        return open(i);
      case MarkKind::double_close:
        if (open_.empty() && blank_before(i) && (!blank_after(i) || i == range_.first)) return open(i);
        return close(i);
      case MarkKind::double_either:
        if (open_.empty()) return after_opening(i) ? open(i) : void();
        if (blank_before(i) && !blank_after(i)) {
          end_unclosed(i);  // a new quotation begins, so a closing mark was forgotten
          return open(i);
        }
        return close(i);
      case MarkKind::single_open:
      case MarkKind::single_either:
      case MarkKind::single_close:
        return read_single(i, kind);
    }
  }

  void open(std::uint32_t i) {
    Marked marked;
    marked.open = i;
    marked.paragraph = paragraph_;
    marked.depth = static_cast<std::uint8_t>(
        std::min<std::size_t>(open_.size() + (i < single_close_ && single_close_ != kNone), 200));
    open_.push_back(static_cast<std::uint32_t>(found_.size()));
    found_.push_back(marked);
  }

  void close(std::uint32_t i) {
    if (open_.empty()) return;
    const std::uint32_t index = open_.back();
    found_[index].close = i;
    found_[index].inner = {found_[index].open + 1, i};
    if (open_.size() == 1) find_inner_singles(found_[index].inner);
    open_.pop_back();
  }

  /// “She told me, ‘Go home,’ and I went”: single marks inside double ones.
  void find_inner_singles(TokenRange inner) {
    for (std::uint32_t i = inner.first; i < inner.last; ++i) {
      if (!is_sign(tokens_[i])) continue;
      if (tokens_[i].end - tokens_[i].begin > 3) continue;
      const MarkKind kind = kind_of(document_.slice(tokens_[i]));
      if (kind != MarkKind::single_open && kind != MarkKind::single_either) continue;
      const std::uint32_t last = single_closing(i, inner.last);
      if (last == kNone) continue;
      add_single(i, last, 1);
      i = last;
    }
  }

  /// Ends all that is open before `last`, each where the next one opens at the latest;
  /// what opened behind an unclosed mark lies one level higher.
  void end_unclosed(std::uint32_t last) {
    std::size_t ended = 0;
    if (open_.empty()) return;
    for (std::uint32_t index = open_.front(); index < found_.size(); ++index) {
      Marked& marked = found_[index];
      marked.depth = static_cast<std::uint8_t>(marked.depth - std::min<std::size_t>(marked.depth, ended));
      if (ended == open_.size() || open_[ended] != index) continue;
      ++ended;
      const std::uint32_t next = index + 1 < found_.size() ? found_[index + 1].open : last;
      marked.inner = {marked.open + 1, end_of_unclosed(rules_, document_, marked.open, next)};
      warn(WarningCode::unclosed_quote, marked.open, "a quotation mark opens and none closes it");
    }
    open_.clear();
  }

  void read_single(std::uint32_t i, MarkKind kind) {
    if (!open_.empty() || (single_close_ != kNone && i <= single_close_)) return;
    if (kind == MarkKind::single_close) return;
    const std::uint32_t last = single_closing(i, range_.last);
    if (last == kNone) return;
    single_close_ = last;
    add_single(i, last, 0);
  }

  /// The mark before `end` that closes the single mark at `i`, or kNone where that is an apostrophe.
  std::uint32_t single_closing(std::uint32_t i, std::uint32_t end) const {
    if (!after_opening(i) || blank_after(i)) return kNone;
    if (tokens_[i + 1].has(shape::kHasDigit)) return kNone;  // '90s
    const std::uint32_t last = find_single_close(i + 1, end);
    return last == i + 1 ? kNone : last;
  }

  void add_single(std::uint32_t open, std::uint32_t close, std::uint8_t depth) {
    Marked marked;
    marked.open = open;
    marked.close = close;
    marked.inner = {open + 1, close};
    marked.paragraph = paragraph_;
    marked.depth = depth;
    marked.single = true;
    found_.push_back(marked);
  }

  /// "the cops' view' he said": after an s the mark may be an apostrophe, so a surer one is preferred.
  std::uint32_t find_single_close(std::uint32_t from, std::uint32_t end) const {
    std::uint32_t unsure = kNone;
    const std::uint32_t last = std::min(end, from + kSingleReach);
    for (std::uint32_t i = from; i < last; ++i) {
      const Token& token = tokens_[i];
      if (token.end - token.begin > 3 || !is_sign(token)) continue;
      const MarkKind kind = kind_of(document_.slice(token));
      if (kind == MarkKind::single_open || (kind == MarkKind::single_either && blank_before(i) && !blank_after(i)))
        break;
      if ((kind != MarkKind::single_close && kind != MarkKind::single_either) || blank_before(i)) continue;
      const bool free_after = blank_after(i) || tokens_[i + 1].has(shape::kPunctuation | shape::kMark);
      if (!free_after) continue;
      const bool after_mark = tokens_[i - 1].has(shape::kPunctuation | shape::kMark);
      const bool before_mark = i + 1 < range_.last && !blank_after(i);
      const char final_letter = document_.text[tokens_[i - 1].end - 1];
      if (after_mark || before_mark || i + 1 == range_.last || (final_letter != 's' && final_letter != 'S')) return i;
      unsure = i;
    }
    return unsure;
  }

  void end_paragraph(bool opens_next) {
    left_open = !open_.empty();
    if (!opens_next) return end_unclosed(range_.last);
    for (const std::uint32_t index : open_) found_[index].inner = {found_[index].open + 1, range_.last};
    open_.clear();
  }

  void warn(WarningCode code, std::uint32_t token, const char* message) {
    document_.warnings.push_back({code, tokens_[token].span(), message});
  }

  const RuleBase& rules_;
  Document& document_;
  const std::vector<Token>& tokens_;
  const std::uint32_t* next_sign_;  // the next that may be a mark, or kNone
  std::vector<Marked>& found_;
  std::vector<std::uint32_t> open_;  // into found_
  TokenRange range_;
  std::uint32_t paragraph_ = 0;
  std::uint32_t single_close_ = kNone;

 public:
  bool left_open = false;
};

/// Straight and curly double marks side by side: more than a slip of one style.
void warn_of_mixed_marks(Document& document, const std::vector<Marked>& found) {
  std::uint32_t straight = 0;
  std::uint32_t curly = 0;
  const Marked* rarer = nullptr;
  for (const Marked& marked : found) {
    if (marked.single) continue;
    const bool is_straight = document.tokens[marked.open].span().size() == 1;
    (is_straight ? straight : curly) += 1;
    if (straight > 0 && curly > 0 && rarer == nullptr) rarer = &marked;
  }
  if (rarer == nullptr) return;
  document.warnings.push_back(
      {WarningCode::mixed_quotes, document.tokens[rarer->open].span(), "straight and curly quotation marks are mixed"});
}

}  // namespace

bool read_for_quotes(Part part) {
  return part == Part::body || part == Part::list_item || part == Part::caption || part == Part::headline;
}

void list_paragraphs(const Document& document, std::vector<TokenRange>& ranges) {
  ranges.assign(document.paragraphs.size(), TokenRange{});
  for (std::size_t p = 0; p < ranges.size(); ++p) {
    const Paragraph& paragraph = document.paragraphs[p];
    if (paragraph.first_sentence >= paragraph.last_sentence) continue;
    ranges[p] = {document.sentences[paragraph.first_sentence].tokens.first,
                 document.sentences[paragraph.last_sentence - 1].tokens.last};
  }
}

void find_marks(const RuleBase& rules, Document& document, const std::vector<TokenRange>& paragraphs,
                const std::vector<std::uint32_t>& signs, std::vector<Marked>& found) {
  found.clear();
  Pairing pairing(rules, document, signs, found);
  bool carried = false;
  for (std::size_t p = 0; p < paragraphs.size(); ++p) {
    if (paragraphs[p].empty() || !read_for_quotes(document.paragraphs[p].part)) {
      if (!paragraphs[p].empty()) carried = false;
      continue;
    }
    const bool opens_next = p + 1 < paragraphs.size() && pairing.opens_with_mark(paragraphs[p + 1]);
    const std::size_t before = found.size();
    pairing.read(paragraphs[p], static_cast<std::uint32_t>(p), opens_next);
    if (carried && before < found.size() && found[before].open == paragraphs[p].first) found[before].reopened = true;
    carried = pairing.left_open && opens_next;
  }
  std::erase_if(found, [](const Marked& marked) { return marked.inner.empty(); });
  std::sort(found.begin(), found.end(), [](const Marked& a, const Marked& b) { return a.open < b.open; });
  warn_of_mixed_marks(document, found);
}

}  // namespace news_extract
