// Words: what is joined (AT&T, co-star, U.S.) and what is cut (do|n't, it|'s).

#include "text/chars.h"
#include "text/tokenizer.h"
#include "text/word_kinds.h"

namespace news_extract {
namespace {

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2018; }
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

bool is_short_upper(std::string_view text) {
  if (text.size() > 3) return false;
  for (const char c : text) {
    if (c < 'A' || c > 'Z') return false;
  }
  return true;
}

// The clitics that follow an apostrophe; "t" takes the n before it along.
bool is_clitic(std::string_view text) {
  if (text.size() == 1) {
    const char c = static_cast<char>(text[0] | 0x20);
    return c == 's' || c == 'm' || c == 'd';
  }
  if (text.size() != 2) return false;
  const char a = static_cast<char>(text[0] | 0x20);
  const char b = static_cast<char>(text[1] | 0x20);
  return (a == 'l' && b == 'l') || ((a == 'r' || a == 'v') && b == 'e');
}

// Whether labels between periods are single letters: U.S, e.g, J.P.
bool is_initials(std::string_view text) {
  std::size_t label = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    at += c.size;
    if (c.value == '.') {
      label = 0;
    } else if (!is_letter(char_kind(c.value)) || ++label > 1) {
      return false;
    }
  }
  return true;
}

}  // namespace

// The atom behind the last one that belongs to the word beginning at `i`.
std::size_t Tokenizer::joined_word(std::size_t i) const {
  const std::size_t after = i + 1;
  if (after >= atoms_.size()) return after;
  const char32_t next = atoms_[after].first;
  const std::string_view text = slice(atoms_[i]);
  if (next == '&' && after + 1 < atoms_.size() && is_short_upper(text) && is_short_upper(slice(atoms_[after + 1]))) {
    return after + 2;
  }
  if (next == '$' && is_short_upper(text)) return after + 1;           // US$
  if (next == 0xB0 && (text == "N" || text == "n")) return after + 1;  // N°
  if (next == '/' && lexicon_.is_part(text, WordPart::slash)) {
    const bool without =
        after + 1 < atoms_.size() && is(after + 1, 'o') && atoms_[after + 1].end - atoms_[after + 1].begin == 1;
    return after + (without ? 2 : 1);
  }
  if (is_hyphen(next) && lexicon_.is_part(text, WordPart::prefix)) {
    if (after + 1 >= atoms_.size()) return after + 1;  // "pre- and post-war"
    if (!atoms_[after + 1].word()) return after;
    // "over-the-counter" is cut everywhere.
    const bool goes_on = after + 2 < atoms_.size() && is_hyphen(atoms_[after + 2].first);
    if (goes_on && is_function_word(lexicon_.rules(), lexicon_.find(slice(atoms_[after + 1])))) return after;
    return joined_word(after + 1);
  }
  return after;
}

std::size_t Tokenizer::word(std::size_t i) {
  const Atom& atom = atoms_[i];
  const std::size_t after = joined_word(i);
  const std::uint32_t begin = atom.begin;
  const std::uint32_t end = atoms_[after - 1].end;
  if (is(after, '!') && is_brand(begin, end)) {
    emit(begin, end + 1);
    return after + 1;
  }
  const bool before_period = is(after, '.') && !is(after + 1, '.');
  if (slice(atom).find('.') != std::string_view::npos && after == i + 1) return dotted_word(i, before_period);
  if (before_period && keeps_period(begin, end)) {
    emit(begin, end + 1);
    note_stop();
    return after + 1;
  }
  if (open_single_ == 0 && is_dropped_g(after)) {
    emit(begin, atoms_[after].end);
    return after + 1;
  }
  emit_word(begin, end);
  return after;
}

// "nothin'": an apostrophe behind -in, unless a quotation is open.
bool Tokenizer::is_dropped_g(std::size_t after) const {
  if (after + 1 != atoms_.size() || !is_apostrophe(atoms_[after].first)) return false;
  const std::string_view text = slice(atoms_[after - 1]);
  return text.size() > 3 && text.substr(text.size() - 2) == "in";
}

// A word with periods inside: initials and abbreviations stay whole (U.S.,
// Ph.D.), a sentence's end without its space is cut ("said.The").
std::size_t Tokenizer::dotted_word(std::size_t i, bool before_period) {
  const Atom atom = atoms_[i];
  const std::string_view text = slice(atom);
  Abbreviation found;
  const std::string_view with_period = slice(atom.begin, atom.end + 1);
  if (before_period && (is_initials(text) || lexicon_.abbreviation(lexicon_.find(with_period), found))) {
    emit(atom.begin, atom.end + 1);
    note_stop();
    return i + 2;
  }
  const std::uint32_t period = atom.begin + static_cast<std::uint32_t>(text.find('.'));
  const std::string_view rest = slice(period + 1, atom.end);
  if (is_initials(text) || !is_glued(slice(atom.begin, period), rest)) {
    emit_word(atom.begin, atom.end);
    return i + 1;
  }
  if (lexicon_.abbreviation(lexicon_.find(slice(atom.begin, period + 1)), found)) {
    emit(atom.begin, period + 1);
  } else {
    emit_word(atom.begin, period);
    emit(period, period + 1);
  }
  note_stop();
  atoms_[i] = cut_atom(atom, period + 1);
  return i;
}

// Whether a period between two words ends a sentence: a capital follows a word
// in lower case, or both are words of the dictionary.
bool Tokenizer::is_glued(std::string_view left, std::string_view right) const {
  right = right.substr(0, right.find('.'));
  const CharKind first = char_kind(code_point_at(right, 0).value);
  const CodePoint last = code_point_before(left, left.size());
  if (first == CharKind::upper && char_kind(last.value) == CharKind::lower && left.size() > 1) return true;
  return left.size() > 2 && right.size() > 1 && lexicon_.find(left) != 0 && lexicon_.find(right) != 0;
}

bool Tokenizer::is_brand(std::uint32_t begin, std::uint32_t end) const {
  Abbreviation found;
  if (char_kind(code_point_at(text_, begin).value) != CharKind::upper) return false;
  return lexicon_.abbreviation(lexicon_.find(slice(begin, end + 1)), found) && found.kind == AbbreviationClass::brand;
}

// Emits [begin, end), cut into a word and its clitics.
void Tokenizer::emit_word(std::uint32_t begin, std::uint32_t end) {
  std::uint32_t cut = end;
  std::uint32_t at = end;
  while (at > begin) {
    const CodePoint c = code_point_before(text_, at);
    at -= c.size;
    if (!is_apostrophe(c.value)) continue;
    const std::string_view behind = slice(at + c.size, end);
    if (is_clitic(behind)) cut = at;
    if (behind.size() == 1 && (behind[0] | 0x20) == 't' && at > begin + 1 && (text_[at - 1] | 0x20) == 'n')
      cut = at - 1;
    break;
  }
  if (cut > begin && cut < end) {
    emit_word(begin, cut);
    emit(cut, end, shape::kClitic);
    return;
  }
  std::uint32_t first = 0;
  const FoldedWord whole(slice(begin, end));
  if (lexicon_.is_part(lexicon_.find(whole), WordPart::contraction, &first)) {
    emit(begin, begin + first);
    emit(begin + first, end);
    return;
  }
  emit(begin, end);
}

}  // namespace news_extract
