// The short way of words: those whose bytes and neighbours leave no rule
// anything to say. A function gives up, and returns `begin`, as soon as
// something else might; what it emits is what the rules would have made.

#include <algorithm>

#include "text/plain_bytes.h"
#include "text/tokenizer.h"

namespace news_extract {
namespace {

// What may stand behind an apostrophe, folded; "t" takes the n before it along.
bool is_clitic(std::uint64_t letters) {
  constexpr auto block = [](std::string_view text) { return RuleBase::load_block(text); };
  return letters == block("s") || letters == block("d") || letters == block("m") || letters == block("ll") ||
         letters == block("re") || letters == block("ve");
}

}  // namespace

std::uint32_t Tokenizer::plain_tokens(std::uint32_t begin) {
  while (begin < paragraph_.end) {
    const std::uint32_t after = plain_token(begin);
    if (after == begin) break;
    begin = skip_blanks(after);
  }
  return begin;
}

// Functions of one caller are inline: a call would cost a tenth of a word.

inline std::uint32_t Tokenizer::plain_token(std::uint32_t begin) {
  const PlainClass kind = kPlainBytes.begins[static_cast<unsigned char>(text_[begin])];
  if (kind == PlainClass::letter) return plain_word(begin);  // as most do
  switch (kind) {
    case PlainClass::digit:
      return plain_number(begin);
    case PlainClass::mark:
      return plain_mark(begin);
    case PlainClass::wide:
      return plain_wide_mark(begin);
    default:
      break;
  }
  return begin;
}

inline std::uint32_t Tokenizer::plain_word(std::uint32_t begin) {
  const LetterRun run = LetterRun::read(text_, begin);
  const std::uint32_t end = begin + run.size;
  if (end > paragraph_.end) return begin;
  if (!kPlainBytes.ends[byte_at(end)]) {
    if (apostrophe_size(end) != 0) return plain_clitic(run, begin);
    if (!ends_plain_word(run, begin)) return begin;
  }
  if (lexicon_.is_contraction(run.key)) return begin;
  writer_.add(begin, end, run.shape, run.key);
  return end;
}

// Whether the token that begins with the letters of `run` surely ends with
// them, though neither a blank nor a mark that belongs to no word follows.
bool Tokenizer::ends_plain_word(LetterRun run, std::uint32_t begin) const {
  const std::uint32_t end = begin + run.size;
  switch (text_[end]) {
    case '.':
      return ends_word(end) && !(may_keep_period(run) && keeps_period(begin, end));
    case '-':
      return !lexicon_.may_be_prefix(run.key) && ends_compound(end);
    default:
      return ends_word(end);
  }
}

// Whether the word with a period behind it may be an abbreviation or an initial.
bool Tokenizer::may_keep_period(const LetterRun& run) const {
  return run.size == 1 || lexicon_.may_be_abbreviation(run.key_with('.'));
}

// Whether a word surely ends before `at`: at a blank, at a mark that belongs to no
// word, at “ ” – — or …, at a full stop or colon before one of these or before a blank.
bool Tokenizer::ends_word(std::uint32_t at) const {
  const unsigned char c = byte_at(at);
  if (kPlainBytes.ends[c]) return true;
  if (c == '.') return kPlainBytes.ends[byte_at(at + 1)] || ends_before_wide_mark(at + 1);
  if (c == ':') return blank_at(at + 1);
  return ends_before_wide_mark(at);
}

bool Tokenizer::ends_before_wide_mark(std::uint32_t at) const {
  if (byte_at(at) != 0xE2 || byte_at(at + 1) != 0x80) return false;
  const unsigned char last = byte_at(at + 2);
  return last == 0x9C || last == 0x9D || last == 0x93 || last == 0x94 || last == 0xA6;
}

// Whether words joined by hyphens follow, and nothing else: then no address does.
bool Tokenizer::ends_compound(std::uint32_t hyphen) const {
  std::uint32_t at = hyphen;
  while (byte_at(at) == '-') {
    const std::uint32_t end = std::min(letters_end(text_, at + 1), paragraph_.end);
    if (end <= at + 1) return false;
    at = end;
  }
  return ends_word(at);
}

// The bytes of an apostrophe, straight or curly, at `at`; 0 if there is none.
std::uint32_t Tokenizer::apostrophe_size(std::uint32_t at) const {
  const unsigned char c = byte_at(at);
  if (c == '\'') return 1;
  return c == 0xE2 && byte_at(at + 1) == 0x80 && byte_at(at + 2) == 0x99 ? 3 : 0;
}

// The letters of `run` with an apostrophe behind them: it|'s, do|n’t.
std::uint32_t Tokenizer::plain_clitic(LetterRun run, std::uint32_t begin) {
  const std::uint32_t end = begin + run.size;
  const std::uint32_t letters = end + apostrophe_size(end);
  const LetterRun clitic = LetterRun::read(text_, letters);
  const std::uint32_t after = letters + clitic.size;
  if (clitic.size == 0 || clitic.size > 2 || after > paragraph_.end || !ends_word(after)) return begin;
  if (byte_at(after) == '.' && keeps_period(begin, after)) return begin;
  if (lexicon_.is_contraction(run.key)) return begin;
  if (is_clitic(clitic.last)) {
    writer_.add(begin, end, run.shape, run.key);
    const WordKey key = RuleBase::add_block(RuleBase::kNoBlocks, clitic.last << 8 | '\'');
    writer_.add(end, after, clitic.shape | shape::kClitic, key);
    return after;
  }
  const std::uint32_t cut = end - 1;
  if (clitic.last != RuleBase::load_block("t") || run.size < 2 || (text_[cut] | 0x20) != 'n') return begin;
  const LetterRun stem = LetterRun::read(text_.substr(0, cut), begin);
  if (lexicon_.is_contraction(stem.key)) return begin;
  writer_.add(begin, cut, stem.shape, stem.key);
  emit(cut, after, shape::kClitic);
  return after;
}

}  // namespace news_extract
