#include "text/tokenizer.h"

#include "text/chars.h"
#include "text/web.h"

namespace news_extract {
namespace {

constexpr std::uint16_t kWordBits = shape::kHasLetter | shape::kHasDigit;

// What a plain word may be followed by: nothing that could belong to it.
bool ends_plain_word(unsigned char c) {
  switch (c) {
    case ',':
    case ';':
    case '?':
    case ')':
    case ']':
    case '"':
      return true;
    default:
      return c <= ' ';
  }
}

bool is_ascii_letter(unsigned char c) { return static_cast<unsigned>((c | 0x20U) - 'a') < 26; }
bool is_ascii_blank(unsigned char c) { return c <= ' ' || c == 0x7F; }

// The shape of a token, mark by mark.
class ShapeReader {
 public:
  void add(char32_t c) {
    const CharKind kind = char_kind(c);
    if (is_letter(kind)) {
      add_letter(kind == CharKind::upper);
    } else if (kind == CharKind::digit) {
      bits_ |= shape::kHasDigit;
    } else if (c == '.') {
      bits_ |= shape::kHasPeriod;
    } else if (kind == CharKind::symbol || kind == CharKind::currency) {
      symbol_ = true;
    }
  }

  std::uint16_t bits() const {
    std::uint16_t bits = bits_;
    if (letters_ > 0) {
      bits |= shape::kHasLetter;
      if (first_upper_) bits |= shape::kCapital;
      if (uppers_ == letters_)
        bits |= shape::kAllCaps;
      else if (uppers_ > (first_upper_ ? 1U : 0U))
        bits |= shape::kMixedCase;
    }
    if ((bits & kWordBits) == 0) bits |= symbol_ ? shape::kSymbol : shape::kPunctuation;
    return bits;
  }

 private:
  void add_letter(bool upper) {
    if (letters_ == 0) first_upper_ = upper;
    ++letters_;
    if (upper) ++uppers_;
  }

  std::uint16_t bits_ = 0;
  std::uint32_t letters_ = 0;
  std::uint32_t uppers_ = 0;
  bool first_upper_ = false;
  bool symbol_ = false;
};

}  // namespace

Tokenizer::Tokenizer(const RuleBase& rules, std::string_view text, std::vector<Token>& tokens, TokenizerWays ways)
    : lexicon_(rules), text_(text), tokens_(tokens), ways_(ways) {}

void Tokenizer::add_paragraph(Span paragraph) {
  paragraph_ = paragraph;
  stops_.clear();
  open_single_ = 0;
  open_double_ = false;
  const std::size_t first = tokens_.size();
  std::uint32_t at = skip_blanks(paragraph.begin);
  while (at < paragraph.end) {
    std::uint32_t after = ways_.plain_words ? plain_word(at) : at;
    if (after == at && ways_.plain_words) after = plain_mark(at);
    if (after == at) {
      const Span chunk = chunk_at(at);
      add_chunk(chunk);
      after = chunk.end;
    }
    at = skip_blanks(after);
  }
  if (tokens_.size() > first) tokens_[first].shape |= shape::kParagraphStart;
}

std::uint32_t Tokenizer::skip_blanks(std::uint32_t at) const {
  while (at < paragraph_.end) {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) {
      if (!is_ascii_blank(byte)) return at;
      ++at;
      continue;
    }
    const CodePoint c = code_point_at(text_, at);
    if (char_kind(c.value) != CharKind::blank) return at;
    at += c.size;
  }
  return at;
}

// A run of ASCII letters before a blank or a mark that cannot belong to it.
// Returns `begin` if there is none.
std::uint32_t Tokenizer::plain_word(std::uint32_t begin) {
  FoldedWord folded;
  std::uint32_t at = begin;
  std::uint32_t uppers = 0;
  while (at < paragraph_.end && is_ascii_letter(static_cast<unsigned char>(text_[at]))) {
    const auto byte = static_cast<unsigned char>(text_[at]);
    uppers += (byte & 0x20U) == 0 ? 1U : 0U;
    const auto lower = static_cast<unsigned char>(byte | 0x20U);
    folded.hash = RuleBase::hash_step(folded.hash, lower);
    if (folded.size < FoldedWord::kRoom) folded.bytes[folded.size] = static_cast<char>(lower);
    ++folded.size;
    ++at;
  }
  if (at == begin) return begin;
  if (at < paragraph_.end) {
    const auto next = static_cast<unsigned char>(text_[at]);
    if (next == '.') {
      const bool last = at + 1 >= paragraph_.end || static_cast<unsigned char>(text_[at + 1]) <= ' ';
      if (!last || keeps_period(begin, at)) return begin;
    } else if (next == ':') {
      if (at + 1 < paragraph_.end && static_cast<unsigned char>(text_[at + 1]) > ' ') return begin;
    } else if (!ends_plain_word(next)) {
      return begin;
    }
  }
  Token token;
  token.begin = begin;
  token.end = at;
  token.hash = folded.hash;
  token.word = lexicon_.find(folded);
  if (token.word != 0 && lexicon_.is_part(token.word, WordPart::contraction)) return begin;
  const bool capital = (static_cast<unsigned char>(text_[begin]) & 0x20U) == 0;
  token.shape = shape::kHasLetter;
  if (capital) token.shape |= shape::kCapital;
  if (uppers == at - begin)
    token.shape |= shape::kAllCaps;
  else if (uppers > (capital ? 1U : 0U))
    token.shape |= shape::kMixedCase;
  push(token);
  return at;
}

// A comma, semicolon or colon, or a single full stop, before a blank.
std::uint32_t Tokenizer::plain_mark(std::uint32_t begin) {
  const char c = text_[begin];
  if (c != ',' && c != '.' && c != ';' && c != ':') return begin;
  const std::uint32_t after = begin + 1;
  if (after<paragraph_.end&& static_cast<unsigned char>(text_[after])> ' ') return begin;
  emit(begin, after);
  if (c == '.') note_stop();
  return after;
}

Span Tokenizer::chunk_at(std::uint32_t begin) {
  chunk_is_own_ = ways_.own_atoms;
  std::uint32_t at = begin;
  while (at < paragraph_.end) {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) {
      if (is_ascii_blank(byte)) break;
      ++at;
      continue;
    }
    const CodePoint c = code_point_at(text_, at);
    if (char_kind(c.value) == CharKind::blank) break;
    chunk_is_own_ = chunk_is_own_ && has_own_boundaries(c.value);
    at += c.size;
  }
  return {begin, at};
}

void Tokenizer::add_chunk(Span chunk) {
  atoms_.clear();
  if (chunk_is_own_) {
    append_own_atoms(text_, chunk, atoms_);
  } else {
    append_icu_atoms(text_, chunk, atoms_);
  }
  std::size_t i = 0;
  while (i < atoms_.size()) i = step(i);
}

Atom Tokenizer::cut_atom(const Atom& atom, std::uint32_t begin) const {
  const char32_t first = code_point_at(text_, begin).value;
  return {begin, atom.end, first, char_kind(first)};
}

std::size_t Tokenizer::step(std::size_t i) {
  const Atom& atom = atoms_[i];
  const char32_t first = atom.first;
  const bool may_be_web = atom.word() || ((first == '@' || first == '#') && (i == 0 || !atoms_[i - 1].word()));
  if (may_be_web) {
    const std::uint32_t end = web_name_end(text_, atom.begin, atoms_.back().end, lexicon_);
    if (end != atom.begin) {
      emit(atom.begin, end, shape::kWeb);
      if (first != '@' && first != '#') note_stop();
      std::size_t next = i;
      while (next < atoms_.size() && atoms_[next].end <= end) ++next;
      if (next < atoms_.size() && atoms_[next].begin < end) atoms_[next] = cut_atom(atoms_[next], end);
      return next;
    }
  }
  if (!atom.word()) return mark(i);
  return atom.kind == CharKind::digit ? number(i) : word(i);
}

void Tokenizer::emit(std::uint32_t begin, std::uint32_t end, std::uint16_t extra) {
  FoldedWord folded;
  ShapeReader shape_of;
  std::uint32_t at = begin;
  while (at < end) {
    const CodePoint c = code_point_at(text_, at);
    folded.add(c.value);
    shape_of.add(c.value);
    at += c.size;
  }
  Token token;
  token.begin = begin;
  token.end = end;
  token.hash = folded.hash;
  token.word = lexicon_.find(folded);
  token.shape = static_cast<std::uint16_t>(shape_of.bits() | extra);
  push(token);
}

void Tokenizer::push(Token token) {
  const bool glued = !tokens_.empty() && tokens_.back().end == token.begin && token.begin != 0;
  if (!glued) token.shape |= shape::kSpaceBefore;
  tokens_.push_back(token);
}

bool Tokenizer::blank_after(std::uint32_t at) const {
  return at >= paragraph_.end || char_kind(code_point_at(text_, at).value) == CharKind::blank;
}

bool Tokenizer::blank_before(std::uint32_t at) const {
  return at == paragraph_.begin || char_kind(code_point_before(text_, at).value) == CharKind::blank;
}

}  // namespace news_extract
