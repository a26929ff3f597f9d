#include "text/tokenizer.h"

#include "text/chars.h"
#include "text/web.h"

namespace news_extract {
namespace {

constexpr std::uint16_t kWordBits = shape::kHasLetter | shape::kHasDigit;

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

Tokenizer::Tokenizer(const Lexicon& lexicon, std::string_view text, std::vector<Token>& tokens, TokenizerWays ways)
    : lexicon_(lexicon), text_(text), tokens_(tokens), writer_(lexicon.rules(), tokens), ways_(ways) {
  // Of a paragraph and of a chunk: no growing by ones and twos.
  stops_.reserve(32);
  atoms_.reserve(16);
}

void Tokenizer::add_paragraph(Span paragraph) {
  paragraph_ = paragraph;
  stops_.clear();
  open_single_ = 0;
  open_double_ = false;
  const std::size_t first = tokens_.size();
  std::uint32_t at = skip_blanks(paragraph.begin);
  while (at < paragraph.end) {
    if (ways_.plain_words) at = plain_tokens(at);
    if (at == paragraph.end) break;
    const Span chunk = chunk_at(at);
    add_chunk(chunk);
    at = skip_blanks(chunk.end);
  }
  writer_.look_up();
  if (tokens_.size() > first) tokens_[first].shape |= shape::kParagraphStart;
}

std::uint32_t Tokenizer::skip_wide_blanks(std::uint32_t at) const {
  while (at < paragraph_.end) {
    const CodePoint c = code_point_at(text_, at);
    if (char_kind(c.value) != CharKind::blank) return at;
    at += c.size;
  }
  return at;
}

Span Tokenizer::chunk_at(std::uint32_t begin) {
  chunk_is_own_ = ways_.own_atoms;
  chunk_may_be_web_ = false;
  std::uint32_t at = begin;
  while (at < paragraph_.end) {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) {
      if (is_ascii_blank(byte)) break;
      // Every address has a period, a colon or an at sign, every tag its mark.
      chunk_may_be_web_ = chunk_may_be_web_ || byte == '.' || byte == ':' || byte == '@' || byte == '#';
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
  const bool begins_web = atom.word() || ((first == '@' || first == '#') && !word_before(atom.begin));
  if (chunk_may_be_web_ && begins_web) {
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
  writer_.add(begin, end, static_cast<std::uint16_t>(shape_of.bits() | extra), folded.key());
}

bool Tokenizer::word_before(std::uint32_t at) const {
  if (at == paragraph_.begin) return false;
  const CharKind kind = char_kind(code_point_before(text_, at).value);
  return is_letter(kind) || kind == CharKind::digit || kind == CharKind::joiner;
}

bool Tokenizer::blank_after(std::uint32_t at) const {
  return at >= paragraph_.end || char_kind(code_point_at(text_, at).value) == CharKind::blank;
}

bool Tokenizer::blank_before(std::uint32_t at) const {
  return at == paragraph_.begin || char_kind(code_point_before(text_, at).value) == CharKind::blank;
}

}  // namespace news_extract
