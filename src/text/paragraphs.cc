#include "text/paragraphs.h"

#include <algorithm>
#include <cstring>

#include "text/chars.h"

namespace news_extract {
namespace {

// Hard-wrapped lines are as wide as mail, terminals and agencies' wires make them.
constexpr std::uint32_t kNarrowest = 36;
constexpr std::uint32_t kWidest = 130;

struct Line {
  Span span;          // without outer white space; empty for a blank line
  bool item = false;  // it begins with a list mark
  bool indented = false;
};

class LineReader {
 public:
  explicit LineReader(std::string_view text) : text_(text), plain_(is_plain(text)) {}

  bool done() const { return at_ >= text_.size(); }

  /// The next line without its end.
  Span next() {
    const std::size_t begin = at_;
    const std::size_t end = plain_ ? plain_end() : other_end();
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

 private:
  // Only \n ends lines, as in nearly every article.
  static bool is_plain(std::string_view text) {
    for (const char c : {'\r', '\v', '\f'}) {
      if (std::memchr(text.data(), c, text.size()) != nullptr) return false;
    }
    return text.find("\xC2\x85") == std::string_view::npos && text.find("\xE2\x80\xA8") == std::string_view::npos &&
           text.find("\xE2\x80\xA9") == std::string_view::npos;
  }

  std::size_t plain_end() {
    const void* found = std::memchr(text_.data() + at_, '\n', text_.size() - at_);
    const std::size_t end =
        found == nullptr ? text_.size() : static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
    at_ = end + 1;
    return end;
  }

  std::size_t other_end() {
    std::size_t end = at_;
    std::size_t size = 0;
    while (end < text_.size() && (size = line_end_size(end)) == 0) ++end;
    at_ = end + std::max<std::size_t>(size, 1);
    return end;
  }

  // Bytes of the line end at `at`, 0 if there is none: \n, \r\n, \r, VT, FF, NEL, LS, PS.
  std::size_t line_end_size(std::size_t at) const {
    const std::string_view rest = text_.substr(at, 3);
    const auto first = static_cast<unsigned char>(rest[0]);
    if (first == '\r') return rest.size() > 1 && rest[1] == '\n' ? 2 : 1;
    if (first >= '\n' && first <= '\f') return 1;
    if (first == 0xC2) return rest.size() > 1 && rest[1] == '\x85' ? 2 : 0;
    if (first == 0xE2 && (rest == "\xE2\x80\xA8" || rest == "\xE2\x80\xA9")) return 3;
    return 0;
  }

  std::string_view text_;
  bool plain_;
  std::size_t at_ = 0;
};

Span trimmed(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const CodePoint c = code_point_at(text, span.begin);
    if (char_kind(c.value) != CharKind::blank) break;
    span.begin += c.size;
  }
  while (span.end > span.begin) {
    const CodePoint c = code_point_before(text, span.end);
    if (char_kind(c.value) != CharKind::blank) break;
    span.end -= c.size;
  }
  return span;
}

bool is_bullet(char32_t c) {
  switch (c) {
    case '-':
    case '*':
    case 0xB7:
    case 0x2013:
    case 0x2014:
    case 0x2022:
    case 0x2023:
    case 0x2043:
    case 0x25AA:
    case 0x25CF:
    case 0x25E6:
    case 0x2219:
      return true;
    default:
      return false;
  }
}

// "• ", "1. ", "2) ", "(a) ", "b.) ": a list mark and a blank behind it.
bool begins_item(std::string_view line) {
  const CodePoint first = code_point_at(line, 0);
  const auto blank_at = [&](std::size_t at) {
    return at < line.size() && (line[at] == ' ' || line[at] == '\t' || line.substr(at, 2) == "\xC2\xA0");
  };
  if (is_bullet(first.value)) return blank_at(first.size) || (first.value >= 0x2022 && first.size < line.size());
  std::size_t at = line[0] == '(' ? 1 : 0;
  const std::size_t label = at;
  while (at < line.size() && at - label < 3 && line[at] >= '0' && line[at] <= '9') ++at;
  if (at == label && at < line.size() && char_kind(static_cast<unsigned char>(line[at]) & 0x7FU) == CharKind::lower &&
      static_cast<unsigned char>(line[at]) < 0x80) {
    ++at;
  }
  if (at == label || at >= line.size()) return false;
  if (label == 1) return line[at] == ')' && blank_at(at + 1);
  if (line[at] == '.' && at + 1 < line.size() && line[at + 1] == ')') ++at;
  return (line[at] == '.' || line[at] == ')') && blank_at(at + 1);
}

std::uint32_t first_word_size(std::string_view text, Span line) {
  std::uint32_t at = line.begin;
  while (at < line.end && text[at] != ' ' && text[at] != '\t') ++at;
  return at - line.begin;
}

bool ends_with_terminal(std::string_view text, Span line) {
  std::uint32_t at = line.end;
  while (at > line.begin) {
    const CodePoint c = code_point_before(text, at);
    const CharKind kind = char_kind(c.value);
    if (kind != CharKind::quote && kind != CharKind::close) return kind == CharKind::terminal || c.value == ':';
    at -= c.size;
  }
  return false;
}

/// Collects lines into paragraphs.
class ParagraphBuilder {
 public:
  ParagraphBuilder(std::string_view text, std::vector<Paragraph>& out) : text_(text), out_(out) {
    lines_.reserve(64);  // of nearly all articles
  }

  void run() {
    read_lines();
    width_ = wrap_width();
    std::size_t i = 0;
    while (i < lines_.size()) {
      if (lines_[i].span.empty()) {
        ++i;
        continue;
      }
      std::size_t last = i;
      while (last + 1 < lines_.size() && continues(lines_[last], lines_[last + 1])) ++last;
      Paragraph paragraph;
      paragraph.span = {lines_[i].span.begin, lines_[last].span.end};
      if (lines_[i].item) paragraph.part = Part::list_item;
      out_.push_back(paragraph);
      i = last + 1;
    }
  }

 private:
  void read_lines() {
    LineReader reader(text_);
    while (!reader.done()) {
      const Span whole = reader.next();
      Line line;
      line.span = trimmed(text_, whole);
      if (!line.span.empty()) {
        line.item = begins_item(text_.substr(line.span.begin, line.span.size()));
        line.indented = line.span.begin > whole.begin;
      }
      // One blank line says as much as several.
      if (line.span.empty() && !lines_.empty() && lines_.back().span.empty()) continue;
      lines_.push_back(line);
    }
  }

  bool would_not_fit(const Line& line, const Line& next, std::uint32_t width) const {
    return line.span.size() + 1 + first_word_size(text_, next.span) > width;
  }

  // The width at which the text is hard-wrapped, or 0. A text is if most line
  // ends inside its blocks stand where the next word had no room, and many of
  // them inside a sentence: the next line goes on in lower case.
  std::uint32_t wrap_width() const {
    std::uint32_t widest = 0;
    std::size_t breaks = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].span.empty()) widest = std::max(widest, lines_[i].span.size());
    }
    if (widest < kNarrowest || widest > kWidest) return 0;
    std::size_t full = 0;
    std::size_t open = 0;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      const Line& next = lines_[i + 1];
      if (lines_[i].span.empty() || next.span.empty() || next.item) continue;
      ++breaks;
      if (!would_not_fit(lines_[i], next, widest)) continue;
      ++full;
      if (first_kind(next) == CharKind::lower) ++open;
    }
    return full > 0 && full * 3 >= breaks * 2 && open * 3 >= full ? widest : 0;
  }

  CharKind first_kind(const Line& line) const { return char_kind(code_point_at(text_, line.span.begin).value); }

  bool continues(const Line& line, const Line& next) const {
    if (line.span.empty() || next.span.empty() || next.item) return false;
    const bool open = !ends_with_terminal(text_, line.span) || text_[line.span.end - 1] == ',';
    // Even without a common width, a line that goes on in lower case is no new paragraph.
    if (open && first_kind(next) == CharKind::lower && line.span.size() >= kNarrowest) return true;
    if (width_ == 0 || (next.indented && !line.indented && !line.item)) return false;
    return would_not_fit(line, next, width_);
  }

  std::string_view text_;
  std::vector<Paragraph>& out_;
  std::vector<Line> lines_;
  std::uint32_t width_ = 0;
};

}  // namespace

void append_paragraphs(std::string_view text, std::vector<Paragraph>& paragraphs) {
  ParagraphBuilder(text, paragraphs).run();
}

}  // namespace news_extract
