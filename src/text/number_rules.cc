// Numbers: what is joined (12:30, 3/9/2005, 555-1234) and what is cut (1.5|m, 10|am).

#include "rules/pack_schema.h"
#include "text/chars.h"
#include "text/tokenizer.h"

namespace news_extract {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Digits with the marks inside numbers: 1,000 and 3.5
std::uint32_t digits_end(std::string_view text, std::uint32_t at, std::uint32_t end) {
  while (at < end) {
    const CodePoint c = code_point_at(text, at);
    const bool mark = c.value == '.' || c.value == ',' || c.value == '\'';
    if (!mark && char_kind(c.value) != CharKind::digit) break;
    if (mark && (at + 1 >= end || !is_digit(text[at + 1]))) break;
    at += c.size;
  }
  return at;
}

bool all_digits(std::string_view text) {
  for (const char c : text) {
    if (!is_digit(c)) return false;
  }
  return !text.empty();
}

// K, M and B stand behind an amount; 2C and 3D are names.
bool may_be_unit(std::string_view text) {
  if (text.size() != 1) return text.size() <= 4;
  return (text[0] >= 'a' && text[0] <= 'z') || text[0] == 'K' || text[0] == 'M' || text[0] == 'B';
}

}  // namespace

// The atom behind the number that begins at `i`: dates, times, fractions, scores
// with a colon, telephone numbers.
std::size_t Tokenizer::joined_number(std::size_t i) const {
  std::size_t after = i + 1;
  if (!all_digits(slice(atoms_[i]))) return after;
  for (const char32_t mark : {U':', U'/'}) {
    while (is(after, mark) && after + 1 < atoms_.size() && atoms_[after + 1].kind == CharKind::digit) {
      const bool plain = all_digits(slice(atoms_[after + 1]));
      after += 2;
      if (!plain) return after;
    }
    if (after > i + 1) return after;
  }
  std::size_t groups = 1;
  std::uint32_t sizes[3] = {atoms_[i].end - atoms_[i].begin, 0, 0};
  while (groups < 3 && is(after, '-') && after + 1 < atoms_.size() && all_digits(slice(atoms_[after + 1]))) {
    sizes[groups++] = atoms_[after + 1].end - atoms_[after + 1].begin;
    after += 2;
  }
  const bool date = groups == 3 && sizes[0] == 4 && sizes[1] == 2 && sizes[2] == 2;
  const bool phone =
      sizes[0] == 3 && ((groups == 2 && sizes[1] == 4) || (groups == 3 && sizes[1] == 3 && sizes[2] == 4));
  return (date || phone) && !is(after, '-') ? after : i + 1;
}

// "3M" is a name, "$3M" an amount.
bool Tokenizer::is_named_number(std::uint32_t begin, std::uint32_t end) const {
  const WordId word = lexicon_.find(slice(begin, end));
  if ((lexicon_.rules().word(word).packs & pack_bit(PackId::organizations)) == 0) return false;
  const CharKind last = char_kind(code_point_before(text_, end).value);
  const CharKind before =
      begin == paragraph_.begin ? CharKind::blank : char_kind(code_point_before(text_, begin).value);
  return last == CharKind::upper && before != CharKind::currency;
}

std::size_t Tokenizer::number(std::size_t i) {
  const std::size_t after = joined_number(i);
  const std::uint32_t begin = atoms_[i].begin;
  const Atom last = atoms_[after - 1];
  const std::uint32_t digits = digits_end(text_, last.begin, last.end);
  const std::string_view letters = slice(digits, last.end);
  if (letters.size() >= 3 && letters[1] == '.') {  // 10p.m.
    emit(begin, digits);
    atoms_[after - 1] = cut_atom(last, digits);
    return after - 1;
  }
  const std::size_t period = letters.find('.');
  if (period != std::string_view::npos && period > 0) {  // "in the 1990s.The"
    const std::uint32_t at = digits + static_cast<std::uint32_t>(period);
    emit(begin, at);
    emit(at, at + 1);
    note_stop();
    atoms_[after - 1] = cut_atom(last, at + 1);
    return after - 1;
  }
  if (letters.empty() || !may_be_unit(letters) || !lexicon_.is_part(letters, WordPart::unit) ||
      is_named_number(begin, last.end)) {
    emit_word(begin, last.end);
    return after;
  }
  emit(begin, digits);
  if (is(after, '.') && !is(after + 1, '.') && keeps_period(digits, last.end)) {  // "6ft. tall"
    emit(digits, last.end + 1);
    note_stop();
    return after + 1;
  }
  emit(digits, last.end);
  return after;
}

}  // namespace news_extract
