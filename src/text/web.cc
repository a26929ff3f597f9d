#include "text/web.h"

#include <algorithm>

#include "text/chars.h"

namespace news_extract {
namespace {

// No name on the net is longer (RFC 1035, RFC 5321); without a bound, a page of
// "a-a-a-" would be read again from each of its words.
constexpr std::uint32_t kLongestLocalPart = 64;
constexpr std::uint32_t kLongestHost = 253;

bool is_letter_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3;
}
bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }
bool is_alnum_byte(char c) { return is_letter_byte(c) || is_digit_byte(c); }
bool is_ascii_alnum(char c) { return static_cast<unsigned char>(c) < 0x80 && is_alnum_byte(c); }

// The texts of one question, to keep the functions below short.
struct Scan {
  std::string_view text;
  std::uint32_t begin;
  std::uint32_t end;

  bool starts(std::string_view prefix) const {
    if (end - begin < prefix.size()) return false;
    for (std::size_t i = 0; i < prefix.size(); ++i) {
      if ((text[begin + i] | 0x20) != prefix[i] && text[begin + i] != prefix[i]) return false;
    }
    return true;
  }
};

bool ends_url(char32_t c) {
  if (c == '<' || c == '>' || c == '"') return true;
  return c >= 0x80 && char_kind(c) == CharKind::quote;
}

// Leaves out what belongs to the sentence: `http://a.org/b).` ends before `)`.
std::uint32_t without_trailing_marks(const Scan& scan, std::uint32_t end) {
  const std::size_t opened = scan.text.substr(scan.begin, end - scan.begin).find('(');
  while (end > scan.begin) {
    const char c = scan.text[end - 1];
    if (c == '.' && end - scan.begin >= 3 && scan.text.substr(end - 3, 3) == "...") return end;
    if (c == ')' && opened != std::string_view::npos) return end;
    if (std::string_view(".,;:!?)]}'").find(c) == std::string_view::npos) return end;
    --end;
  }
  return end;
}

std::uint32_t url_end(const Scan& scan) {
  std::uint32_t at = scan.begin;
  while (at < scan.end) {
    const CodePoint c = code_point_at(scan.text, at);
    if (ends_url(c.value)) break;
    at += c.size;
  }
  return without_trailing_marks(scan, at);
}

bool is_local_byte(char c) { return is_ascii_alnum(c) || std::string_view("._%+-").find(c) != std::string_view::npos; }

// Labels with periods between them: bbc.co.uk. Returns the end of the last one.
std::uint32_t labels_end(const Scan& scan, std::uint32_t at, std::uint32_t& labels, std::uint32_t& last) {
  labels = 0;
  std::uint32_t end = at;
  const std::uint32_t limit = std::min(scan.end, at + kLongestHost);
  while (at < limit && is_ascii_alnum(scan.text[at])) {
    last = at;
    while (at < limit && (is_ascii_alnum(scan.text[at]) || scan.text[at] == '-')) ++at;
    ++labels;
    end = at;
    if (at >= limit || scan.text[at] != '.') break;
    ++at;
  }
  return end;
}

std::uint32_t email_end(const Scan& scan) {
  const std::uint32_t limit = std::min(scan.end, scan.begin + kLongestLocalPart);
  std::uint32_t at = scan.begin;
  while (at < limit && is_local_byte(scan.text[at])) ++at;
  if (at == scan.begin || at >= scan.end || scan.text[at] != '@') return scan.begin;
  std::uint32_t labels = 0;
  std::uint32_t last = 0;
  const std::uint32_t end = labels_end(scan, at + 1, labels, last);
  return labels >= 2 ? end : scan.begin;
}

// @handle and #hashtag; "#1" is a number.
std::uint32_t tag_end(const Scan& scan) {
  std::uint32_t at = scan.begin + 1;
  bool letter = false;
  while (at < scan.end && (is_alnum_byte(scan.text[at]) || scan.text[at] == '_' ||
                           (static_cast<unsigned char>(scan.text[at]) & 0xC0U) == 0x80U)) {
    const CodePoint c = code_point_at(scan.text, at);
    const CharKind kind = char_kind(c.value);
    if (!is_letter(kind) && kind != CharKind::digit && kind != CharKind::joiner) break;
    letter = letter || kind != CharKind::digit;
    at += c.size;
  }
  return letter ? at : scan.begin;
}

bool all_lower(std::string_view text) {
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') return false;
  }
  return true;
}

// A host name with a known last label, and the path behind it; or a name of
// three labels and more in lower case, as newsgroups have.
std::uint32_t host_end(const Scan& scan, const Lexicon& lexicon) {
  std::uint32_t labels = 0;
  std::uint32_t last = 0;
  const std::uint32_t end = labels_end(scan, scan.begin, labels, last);
  if (labels < 2 || end - last < 2 || is_digit_byte(scan.text[last])) return scan.begin;
  const std::string_view name = scan.text.substr(scan.begin, end - scan.begin);
  const std::string_view last_label = scan.text.substr(last, end - last);
  // "told us.US troops": a sentence's end without its space, not a host.
  const bool glued = !all_lower(last_label.substr(0, 1)) && all_lower(name.substr(0, 1));
  if (!glued && lexicon.is_part(last_label, WordPart::domain)) {
    if (end < scan.end && scan.text[end] == '/') return url_end(scan);
    return end;
  }
  const std::size_t first_size = name.find('.');
  return labels >= 3 && first_size >= 2 && all_lower(name) ? end : scan.begin;
}

}  // namespace

std::uint32_t web_name_end(std::string_view text, std::uint32_t begin, std::uint32_t chunk_end,
                           const Lexicon& lexicon) {
  const Scan scan{text, begin, chunk_end};
  const char first = text[begin];
  if (first == '@' || first == '#') return tag_end(scan);
  if (!is_ascii_alnum(first)) return begin;
  if (scan.starts("http://") || scan.starts("https://") || scan.starts("ftp://") || scan.starts("www.")) {
    return url_end(scan);
  }
  const std::uint32_t email = email_end(scan);
  if (email != begin) return email;
  return host_end(scan, lexicon);
}

}  // namespace news_extract
