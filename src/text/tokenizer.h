#pragma once

// Tokens in the scheme of Universal Dependencies English. One walk over the
// bytes finds a token's ends, shape, hash and dictionary word. Plain words
// take a short way; whatever holds marks inside goes through atoms (atoms.h)
// and the rules over them. Sentences are not its business, but it notes which
// tokens a sentence might end at.

#include <cstdint>
#include <string_view>
#include <vector>

#include "news_extract/annotations.h"
#include "news_extract/rule_pack.h"
#include "text/atoms.h"
#include "text/letter_run.h"
#include "text/lexicon.h"
#include "text/token_writer.h"

namespace news_extract {

/// The short ways that may be switched off, to prove that they change nothing.
struct TokenizerWays {
  bool plain_words = true;  // words without marks skip the rules
  bool own_atoms = true;    // hand-written boundaries where they suffice; else ICU's
};

/// Appends the tokens of one document, paragraph by paragraph.
class Tokenizer {
 public:
  /// Keeps references; `text` is well-formed UTF-8.
  Tokenizer(const Lexicon& lexicon, std::string_view text, std::vector<Token>& tokens, TokenizerWays ways = {});

  /// Appends the tokens of one paragraph. Quotation state does not outlive it.
  void add_paragraph(Span paragraph);

  /// Tokens of the last paragraph after which a sentence may end: terminal
  /// marks and words that keep a period. Indices into the tokens.
  const std::vector<std::uint32_t>& stops() const { return stops_; }

 private:
  // tokenizer.cc
  void emit(std::uint32_t begin, std::uint32_t end, std::uint16_t extra = 0);
  void note_stop() { stops_.push_back(static_cast<std::uint32_t>(tokens_.size() - 1)); }
  std::uint32_t skip_blanks(std::uint32_t at) const {
    for (; at < paragraph_.end; ++at) {
      const auto c = static_cast<unsigned char>(text_[at]);
      if (c >= 0x80) return skip_wide_blanks(at);
      if (!is_ascii_blank(c)) return at;
    }
    return at;
  }
  static bool is_ascii_blank(unsigned char c) { return c <= ' ' || c == 0x7F; }
  std::uint32_t skip_wide_blanks(std::uint32_t at) const;
  Span chunk_at(std::uint32_t begin);
  void add_chunk(Span chunk);
  Atom cut_atom(const Atom& atom, std::uint32_t begin) const;

  // plain_words.cc, plain_marks.cc: emits tokens as long as the short ways suffice, and returns where they do not
  std::uint32_t plain_tokens(std::uint32_t begin);
  // Each of these returns the end of what it emitted, or `begin`.
  std::uint32_t plain_token(std::uint32_t begin);
  std::uint32_t plain_word(std::uint32_t begin);
  std::uint32_t plain_clitic(LetterRun run, std::uint32_t begin);
  std::uint32_t plain_number(std::uint32_t begin);
  bool is_plain_unit(const LetterRun& run, std::uint32_t begin) const;
  std::uint32_t plain_mark(std::uint32_t begin);
  std::uint32_t plain_wide_mark(std::uint32_t begin);
  std::uint32_t emit_short(std::uint32_t begin, std::uint32_t end, std::uint16_t bits);
  bool ends_word(std::uint32_t at) const;
  bool ends_plain_word(LetterRun run, std::uint32_t begin) const;
  bool ends_before_wide_mark(std::uint32_t at) const;
  bool ends_compound(std::uint32_t hyphen) const;
  std::uint32_t apostrophe_size(std::uint32_t at) const;
  bool may_keep_period(const LetterRun& run) const;
  bool plain_behind(std::uint32_t at) const;

  // The byte at `at`; a blank at the paragraph's end.
  unsigned char byte_at(std::uint32_t at) const {
    return at < paragraph_.end ? static_cast<unsigned char>(text_[at]) : ' ';
  }
  bool blank_at(std::uint32_t at) const { return byte_at(at) <= ' '; }

  // Each takes the atom it begins with and returns the one behind what it emitted.
  std::size_t step(std::size_t i);

  // word_rules.cc
  std::size_t word(std::size_t i);
  std::size_t dotted_word(std::size_t i, bool before_period);
  std::size_t joined_word(std::size_t i) const;
  bool is_dropped_g(std::size_t after) const;
  bool is_glued(std::string_view left, std::string_view right) const;
  bool is_brand(std::uint32_t begin, std::uint32_t end) const;
  void emit_word(std::uint32_t begin, std::uint32_t end);

  // number_rules.cc
  std::size_t number(std::size_t i);
  std::size_t joined_number(std::size_t i) const;
  bool is_named_number(std::uint32_t begin, std::uint32_t end) const;

  // mark_rules.cc
  std::size_t mark(std::size_t i);
  std::size_t run_end(std::size_t i) const;
  std::size_t emoticon_end(std::size_t i) const;
  void emit_straight_double(std::uint32_t begin, std::uint32_t end);
  std::size_t single_quote(std::size_t i);
  bool is_elision(std::size_t i) const;

  // period_rules.cc: whether the period at `period` belongs to the word that begins at `begin`
  bool keeps_period(std::uint32_t begin, std::uint32_t period) const;
  bool initial_keeps_period(std::uint32_t begin, std::uint32_t period) const;

  bool blank_before(std::uint32_t at) const;
  bool word_before(std::uint32_t at) const;
  bool blank_after(std::uint32_t at) const;
  /// Whether the atom is this character and nothing else.
  bool is(std::size_t i, char32_t c) const {
    if (i >= atoms_.size() || atoms_[i].first != c) return false;
    return atoms_[i].end - atoms_[i].begin == (c < 0x80 ? 1U : c < 0x800 ? 2U : 3U);
  }
  std::string_view slice(std::uint32_t begin, std::uint32_t end) const { return text_.substr(begin, end - begin); }
  std::string_view slice(const Atom& atom) const { return slice(atom.begin, atom.end); }

  const Lexicon& lexicon_;
  std::string_view text_;
  std::vector<Token>& tokens_;
  TokenWriter writer_;
  TokenizerWays ways_;
  Span paragraph_;
  std::vector<Atom> atoms_;
  std::vector<std::uint32_t> stops_;
  int open_single_ = 0;       // single quotation marks open in the paragraph
  bool open_double_ = false;  // a straight double one
  bool chunk_is_own_ = true;
  bool chunk_may_be_web_ = true;
};

}  // namespace news_extract
