#include "text/paragraph_view.h"

#include "rules/pack_schema.h"
#include "text/chars.h"
#include "text/word_kinds.h"

namespace news_extract {
namespace {

// The choices of line_openers.tsv.
enum class OpenerClass : std::uint8_t { caption, credit, note, published, read_more };
enum class OpenerFollows : std::uint8_t { any, colon, date, name, whole };

// Longer lines than this are prose, however they begin.
constexpr std::uint32_t kLongestLine = 40;
constexpr std::uint32_t kLongestDateLine = 14;

constexpr TagSet kVerbTags =
    tag_bit(Tag::verb_past) | tag_bit(Tag::verb_third) | tag_bit(Tag::auxiliary) | tag_bit(Tag::modal);

Part part_of(OpenerClass opener) {
  switch (opener) {
    case OpenerClass::caption:
      return Part::caption;
    case OpenerClass::credit:
      return Part::credit;
    case OpenerClass::note:
      return Part::note;
    case OpenerClass::published:
      return Part::dateline;
    case OpenerClass::read_more:
      return Part::read_more;
  }
  return Part::body;
}

}  // namespace

ParagraphView::ParagraphView(const RuleBase& rules, const Document& document, const Paragraph& paragraph)
    : rules_(&rules), document_(&document) {
  if (paragraph.first_sentence == paragraph.last_sentence) return;
  tokens_ = {document.sentences[paragraph.first_sentence].tokens.first,
             document.sentences[paragraph.last_sentence - 1].tokens.last};
  std::uint32_t i = tokens_.last;
  while (i > tokens_.first + 1 &&
         (token(i - 1).has(shape::kMark) ||
          char_kind(code_point_at(document.text, token(i - 1).begin).value) == CharKind::close)) {
    --i;
  }
  const Token& last = token(i - 1);
  const char32_t c = code_point_at(document.text, last.begin).value;
  terminated_ = (last.has(shape::kPunctuation) && (char_kind(c) == CharKind::terminal || c == ':')) ||
                (document.text[last.end - 1] == '.' && size() > kLongestDateLine);
}

std::optional<Part> ParagraphView::opened_part() const {
  if (size() > kLongestLine) return std::nullopt;
  std::uint32_t first = tokens_.first;
  while (first < tokens_.last && token(first).has(shape::kPunctuation) && !token(first).has(shape::kMark)) ++first;
  if (first == tokens_.last) return std::nullopt;
  const PhraseMatch found = rules_->match(PackId::line_openers, document_->tokens, first, tokens_.last);
  if (found.length == 0) return std::nullopt;
  const std::uint32_t next = first + found.length;
  const bool more = next < tokens_.last;
  bool fits = true;
  switch (static_cast<OpenerFollows>(rules_->cell(found.row, 2))) {
    case OpenerFollows::any:
      break;
    case OpenerFollows::colon:
      fits = more && text(next) == ":";
      break;
    case OpenerFollows::date:
      fits = size() <= kLongestDateLine && has_digit();
      break;
    case OpenerFollows::name:
      fits = more && token(next).has(shape::kCapital);
      break;
    case OpenerFollows::whole:
      fits = !more;
      break;
  }
  if (!fits) return std::nullopt;
  return part_of(static_cast<OpenerClass>(rules_->cell(found.row, 1)));
}

bool ParagraphView::has_digit() const {
  for (std::uint32_t i = tokens_.first; i < tokens_.last; ++i) {
    if (token(i).has(shape::kHasDigit)) return true;
  }
  return false;
}

// "By Jane Doe and John Roe, political editors": names first, no verb, no full stop.
bool ParagraphView::opens_with_by() const {
  const std::string_view by = text(tokens_.first);
  if ((by != "By" && by != "BY" && by != "by") || size() < 3 || !token(tokens_.first + 1).has(shape::kCapital)) {
    return false;
  }
  std::uint32_t capitals = 0;
  for (std::uint32_t i = tokens_.first + 1; i < tokens_.last; ++i) {
    const Token& t = token(i);
    if (t.has(shape::kCapital)) ++capitals;
    if (t.has(shape::kHasDigit)) return false;  // "By 2020 ..."
    const bool lower = t.has(shape::kHasLetter) && !t.has(shape::kCapital);
    if (lower && (rules_->word(t.word).tags & kVerbTags) != 0) return false;
  }
  return capitals >= 2 && !is_function_word(*rules_, token(tokens_.first + 1).word) && text(tokens_.last - 1) != ".";
}

bool ParagraphView::is_date(bool clock) const {
  if (size() > kLongestDateLine || !has_digit()) return false;
  bool dated = false;
  for (std::uint32_t i = tokens_.first; i < tokens_.last; ++i) {
    const Token& t = token(i);
    if (t.has(shape::kHasDigit) || !t.has(shape::kHasLetter)) continue;
    const CalendarWord word = calendar_word(*rules_, t);
    if (word == CalendarWord::none && !is_function_word(*rules_, t.word)) return false;
    dated =
        dated || word == CalendarWord::month || word == CalendarWord::weekday || (clock && word == CalendarWord::clock);
  }
  return dated;
}

bool ParagraphView::ends_with_credit() const {
  if (size() < 3 || text(tokens_.last - 1) != ")") return false;
  std::uint32_t i = tokens_.last - 1;
  const std::uint32_t reach = 12;
  while (i > tokens_.first && tokens_.last - i < reach && text(i) != "(") --i;
  if (text(i) != "(") return false;
  const PhraseMatch found = rules_->match(PackId::line_openers, document_->tokens, i + 1, tokens_.last - 1);
  return found.length != 0 && static_cast<OpenerClass>(rules_->cell(found.row, 1)) == OpenerClass::credit;
}

// Whether the words of four letters and more have capitals, but for one in five.
bool ParagraphView::in_title_case() const {
  std::uint32_t capitals = 0;
  std::uint32_t words = 0;
  for (std::uint32_t i = tokens_.first + 1; i < tokens_.last; ++i) {
    const Token& t = token(i);
    if (!t.has(shape::kHasLetter) || t.end - t.begin < 4) continue;
    ++words;
    if (t.has(shape::kCapital)) ++capitals;
  }
  return words >= 2 && capitals * 5 >= words * 4;
}

bool ParagraphView::ends_with_period() const {
  std::uint32_t i = tokens_.last - 1;
  while (i > tokens_.first && token(i).has(shape::kMark)) --i;
  return text(i) == ".";
}

bool ParagraphView::titlelike(std::uint32_t longest) const {
  if (size() < 2 || size() > longest) return false;
  const Token& first = token(tokens_.first);
  if (!first.has(shape::kCapital | shape::kMark | shape::kHasDigit | shape::kSymbol)) return false;
  const std::string_view last = text(tokens_.last - 1);
  if (last == ":" || last == ",") return false;
  return ends_with_period() ? in_title_case() : !token(tokens_.last - 1).has(shape::kWeb);
}

bool ParagraphView::headinglike(std::uint32_t longest) const {
  if (empty() || size() > longest || !token(tokens_.first).has(shape::kCapital | shape::kHasDigit)) return false;
  bool letters = false;
  for (std::uint32_t i = tokens_.first; i < tokens_.last; ++i) {
    if (token(i).has(shape::kMark | shape::kWeb) || text(i) == ":") return false;
    // A row of a table is no heading.
    if (i > tokens_.first && token(i).has(shape::kHasDigit)) return false;
    letters = letters || token(i).has(shape::kHasLetter);
  }
  if (!letters) return false;
  const bool question = text(tokens_.last - 1) == "?";
  const bool capitals = token(tokens_.first).has(shape::kAllCaps) && size() <= 4 && ends_with_period();  // "FULL TEXT."
  return question || capitals || (!terminated_ && text(tokens_.last - 1) != ",");
}

}  // namespace news_extract
