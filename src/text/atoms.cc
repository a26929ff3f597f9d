#include "text/atoms.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <string>

#include "news_extract/error.h"

namespace news_extract {
namespace {

// The classes of UAX #29 that Latin text has.
enum class BreakClass : std::uint8_t { other, letter, digit, mid_letter, mid_digit, mid_both, joiner };

BreakClass break_class(char32_t c) {
  switch (c) {
    case 0xB7:
    case 0x2027:
      return BreakClass::mid_letter;
    case ',':
    case ';':
      return BreakClass::mid_digit;
    case '.':
    case '\'':
    case 0x2018:
    case 0x2019:
    case 0x2024:
      return BreakClass::mid_both;
    case '_':
      return BreakClass::joiner;
    default:
      break;
  }
  const CharKind kind = char_kind(c);
  if (is_letter(kind)) return BreakClass::letter;
  return kind == CharKind::digit ? BreakClass::digit : BreakClass::other;
}

bool wordlike(BreakClass c) { return c == BreakClass::letter || c == BreakClass::digit || c == BreakClass::joiner; }

// Whether `middle` holds `left` and `right` together: o'clock, 1,000, U.S
bool bridges(BreakClass left, BreakClass middle, BreakClass right) {
  if (left != right) return false;
  if (left == BreakClass::letter) {
    return middle == BreakClass::mid_letter || middle == BreakClass::mid_both;
  }
  return left == BreakClass::digit && (middle == BreakClass::mid_digit || middle == BreakClass::mid_both);
}

// The end of the atom that begins at `begin`.
std::uint32_t own_atom_end(std::string_view text, std::uint32_t begin, std::uint32_t chunk_end) {
  const CodePoint first = code_point_at(text, begin);
  BreakClass left = break_class(first.value);
  std::uint32_t at = begin + first.size;
  if (!wordlike(left)) return at;
  while (at < chunk_end) {
    const CodePoint next = code_point_at(text, at);
    const BreakClass middle = break_class(next.value);
    const std::uint32_t after = at + next.size;
    if (wordlike(middle)) {
      left = middle;
      at = after;
      continue;
    }
    if (after >= chunk_end) break;
    const CodePoint beyond = code_point_at(text, after);
    if (!bridges(left, middle, break_class(beyond.value))) break;
    at = after + beyond.size;
  }
  return at;
}

Atom make_atom(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const char32_t first = code_point_at(text, begin).value;
  return {begin, end, first, char_kind(first)};
}

icu::BreakIterator& word_iterator() {
  thread_local std::unique_ptr<icu::BreakIterator> iterator;
  if (!iterator) {
    UErrorCode status = U_ZERO_ERROR;
    iterator.reset(icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
    if (U_FAILURE(status)) {
      throw Error(std::string("no word boundaries from ICU: ") + u_errorName(status));
    }
  }
  return *iterator;
}

}  // namespace

void append_own_atoms(std::string_view text, Span chunk, std::vector<Atom>& atoms) {
  std::uint32_t at = chunk.begin;
  while (at < chunk.end) {
    const std::uint32_t end = own_atom_end(text, at, chunk.end);
    atoms.push_back(make_atom(text, at, end));
    at = end;
  }
}

void append_icu_atoms(std::string_view text, Span chunk, std::vector<Atom>& atoms) {
  icu::BreakIterator& iterator = word_iterator();
  // ICU takes @ for a letter; here addresses have a rule of their own.
  std::string masked;
  std::string_view bytes = text.substr(chunk.begin, chunk.size());
  if (bytes.find('@') != std::string_view::npos) {
    masked = bytes;
    std::replace(masked.begin(), masked.end(), '@', '#');
    bytes = masked;
  }
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUTF8(&utext, bytes.data(), static_cast<std::int64_t>(bytes.size()), &status);
  iterator.setText(&utext, status);
  if (U_FAILURE(status)) {
    utext_close(&utext);
    append_own_atoms(text, chunk, atoms);
    return;
  }
  auto begin = static_cast<std::uint32_t>(iterator.first());
  for (auto end = iterator.next(); end != icu::BreakIterator::DONE; end = iterator.next()) {
    const auto stop = static_cast<std::uint32_t>(end);
    atoms.push_back(make_atom(text, chunk.begin + begin, chunk.begin + stop));
    begin = stop;
  }
  utext_close(&utext);
}

}  // namespace news_extract
