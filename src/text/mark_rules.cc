// Marks: runs (..., --, ?!), emoticons, quotation marks against apostrophes.

#include "text/chars.h"
#include "text/tokenizer.h"

namespace news_extract {
namespace {

bool is_run_mark(char32_t c) {
  return c == '.' || c == '-' || c == '=' || c == '*' || c == '~' || c == '!' || c == '?' || c == 0x2026 || c == '+' ||
         c == 0x2014 || c == 0x2013;
}

// ?!?! and --== are one run.
char32_t run_class(char32_t c) { return c == '?' ? U'!' : c == '=' ? U'-' : c; }

bool is_single(char32_t c) { return c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201B); }
bool is_opening_single(char32_t c) { return c == '`' || c == 0x2018 || c == 0x201A || c == 0x201B; }

bool is_clitic_text(std::string_view text) {
  for (const std::string_view clitic : {"s", "S", "d", "m", "ll", "re", "ve", "LL", "RE", "VE", "D", "M"}) {
    if (text == clitic) return true;
  }
  return false;
}

}  // namespace

// The atom behind a run of one mark: "..." or "?!".
std::size_t Tokenizer::run_end(std::size_t i) const {
  std::size_t after = i + 1;
  if (!is_run_mark(atoms_[i].first)) return after;
  while (after < atoms_.size() && is_run_mark(atoms_[after].first) &&
         run_class(atoms_[after].first) == run_class(atoms_[i].first)) {
    ++after;
  }
  return after;
}

// The atom behind ":-)", or `i`. It stands alone between blanks.
std::size_t Tokenizer::emoticon_end(std::size_t i) const {
  const char32_t eyes = atoms_[i].first;
  if ((eyes != ':' && eyes != ';' && eyes != '=') || !blank_before(atoms_[i].begin)) return i;
  std::size_t at = i + 1;
  if (is(at, '-')) ++at;
  if (at >= atoms_.size()) return i;
  const std::string_view mouth = slice(atoms_[at]);
  const bool known = mouth == ")" || mouth == "(" || mouth == "D" || mouth == "P" || mouth == "p" || mouth == "/" ||
                     mouth == "|" || mouth == "*";
  if (!known) return i;
  while (at + 1 < atoms_.size() && atoms_[at + 1].first == atoms_[at].first) ++at;
  const bool alone = at + 1 == atoms_.size() || char_kind(atoms_[at + 1].first) == CharKind::terminal;
  return alone ? at + 1 : i;
}

std::size_t Tokenizer::mark(std::size_t i) {
  const Atom& atom = atoms_[i];
  if (atom.kind == CharKind::quote && is_single(atom.first)) return single_quote(i);
  if (atom.first == '"') {
    emit_straight_double(atom.begin, atom.end);
    return i + 1;
  }
  if (atom.kind == CharKind::quote) {
    emit(atom.begin, atom.end, shape::kMark);
    return i + 1;
  }
  const std::size_t emoticon = emoticon_end(i);
  if (emoticon != i) {
    emit(atom.begin, atoms_[emoticon - 1].end, shape::kSymbol);
    note_stop();
    return emoticon;
  }
  const std::size_t after = run_end(i);
  const bool decimal = atom.first == '.' && after == i + 1 && after < atoms_.size() && blank_before(atom.begin) &&
                       atoms_[after].kind == CharKind::digit;
  if (decimal) {  // ".5"
    emit(atom.begin, atoms_[after].end);
    return after + 1;
  }
  emit(atom.begin, atoms_[after - 1].end);
  // "!Kung" is a name.
  const bool click = atom.first == '!' && after < atoms_.size() && blank_before(atom.begin);
  if ((atom.kind == CharKind::terminal && !click) || (atom.first == '*' && after - i >= 3)) note_stop();
  return after;
}

// A straight double mark, unless it is a measure: 6 3/4" with no quotation open.
void Tokenizer::emit_straight_double(std::uint32_t begin, std::uint32_t end) {
  const bool after_digit =
      begin > paragraph_.begin && char_kind(code_point_before(text_, begin).value) == CharKind::digit;
  const bool measure = after_digit && !open_double_;
  if (!measure) open_double_ = !open_double_;
  const std::uint16_t bits = measure ? shape::kSymbol : shape::kMark;
  if (end - begin > 1) return emit(begin, end, bits);  // something combines with it
  writer_.add(begin, end, bits | shape::kPunctuation, lexicon_.ascii('"'));
}

// ’90s and ’em: an apostrophe before a word that is known to lose its begin.
bool Tokenizer::is_elision(std::size_t i) const {
  if (i + 1 >= atoms_.size() || !atoms_[i + 1].word()) return false;
  const std::string_view text = slice(atoms_[i + 1]);
  const bool digits = text.size() >= 2 && text[0] >= '0' && text[0] <= '9' && text[1] >= '0' && text[1] <= '9';
  if (digits) return text.size() == 2 || (text.size() == 3 && text[2] == 's');
  if (text.size() > 8) return false;
  FoldedWord word;
  word.add(U'\'');
  word.add(text);
  return lexicon_.is_part(lexicon_.find(word), WordPart::elision);
}

std::size_t Tokenizer::single_quote(std::size_t i) {
  const Atom& atom = atoms_[i];
  const char32_t first = atom.first;
  const std::size_t after = i + 1;
  const bool pair = is(after, first) && (first == '\'' || first == '`');
  if (pair) {  // ''
    emit(atom.begin, atoms_[after].end, shape::kMark);
    return after + 1;
  }
  const bool free_before = blank_before(atom.begin);
  if (!free_before && first != '`' && after < atoms_.size() && is_clitic_text(slice(atoms_[after]))) {
    emit(atom.begin, atoms_[after].end, shape::kClitic);
    return after + 1;
  }
  const bool follows_word = word_before(atom.begin) || (!free_before && text_[atom.begin - 1] == '.');
  if (!follows_word && !is_opening_single(first) && is_elision(i)) {
    std::size_t end = after + 1;
    const bool closed = is(end, first) && slice(atoms_[after]) == "n";  // rock ’n’ roll
    if (closed) ++end;
    emit(atom.begin, atoms_[end - 1].end);
    return end;
  }
  const bool before_word = after < atoms_.size();
  const bool opens =
      is_opening_single(first) || (before_word && !follows_word && atoms_[after].kind != CharKind::terminal &&
                                   char_kind(atoms_[after].first) != CharKind::close);
  if (opens && before_word) {
    ++open_single_;
    emit(atom.begin, atom.end, shape::kMark);
    return after;
  }
  // "the workers’ rights": a plural's possessive, unless it closes a quotation.
  const char last = atom.begin > 0 ? text_[atom.begin - 1] : ' ';
  const bool plural = follows_word && !before_word && (last == 's' || last == 'S' || last == 'z' || last == 'x');
  if (plural && open_single_ == 0) {
    emit(atom.begin, atom.end, shape::kClitic);
    return after;
  }
  if (open_single_ > 0) --open_single_;
  emit(atom.begin, atom.end, shape::kMark);
  return after;
}

}  // namespace news_extract
