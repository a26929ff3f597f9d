// The short way of numbers and marks: see plain_words.cc.

#include "text/plain_bytes.h"
#include "text/tokenizer.h"

namespace news_extract {

// Emits what is no letter, of fewer than eight bytes.
std::uint32_t Tokenizer::emit_short(std::uint32_t begin, std::uint32_t end, std::uint16_t bits) {
  const std::uint64_t block = bytes8::low(bytes8::load(text_, begin), end - begin);
  writer_.add(begin, end, bits, RuleBase::add_block(RuleBase::kNoBlocks, block));
  return end;
}

// Digits with periods and commas between them, and a unit behind: 2004, 1,000, 3.5|bn
std::uint32_t Tokenizer::plain_number(std::uint32_t begin) {
  const auto digit = [this](std::uint32_t i) { return byte_at(i) >= '0' && byte_at(i) <= '9'; };
  std::uint16_t bits = shape::kHasDigit;
  std::uint32_t at = begin;
  while (digit(at)) {
    ++at;
    const unsigned char c = byte_at(at);
    if ((c == '.' || c == ',') && digit(at + 1)) {
      if (c == '.') bits |= shape::kHasPeriod;
      ++at;
    }
  }
  const LetterRun unit = LetterRun::read(text_, at);
  if (unit.size != 0 ? !is_plain_unit(unit, at) : !ends_word(byte_at(at) == '%' ? at + 1 : at)) return begin;
  if (at - begin < RuleBase::kBlock) {
    emit_short(begin, at, bits);
  } else {
    emit(begin, at);
  }
  if (unit.size != 0) writer_.add(at, at + unit.size, unit.shape, unit.key);
  return at + unit.size;
}

// Whether the letters of `run`, which begin at `begin` behind digits, are a unit and surely end with it.
bool Tokenizer::is_plain_unit(const LetterRun& run, std::uint32_t begin) const {
  const std::uint32_t end = begin + run.size;
  if (run.size > 4 || run.shape != shape::kHasLetter || end > paragraph_.end || !ends_word(end)) return false;
  if (byte_at(end) == '.' && may_keep_period(run) && keeps_period(begin, end)) return false;
  return lexicon_.is_part(lexicon_.rules().find(run.key), WordPart::unit);
}

// Whether no combining or invisible character hangs on the mark that ends before `at`.
bool Tokenizer::plain_behind(std::uint32_t at) const {
  const unsigned char c = byte_at(at);
  if (c < 0x80) return true;
  if (c != 0xE2 || byte_at(at + 1) != 0x80) return false;
  const unsigned char last = byte_at(at + 2);
  return (last >= 0x93 && last <= 0x9D) || last == 0xA6;
}

std::uint32_t Tokenizer::plain_mark(std::uint32_t begin) {
  const char c = text_[begin];
  const std::uint32_t after = begin + 1;
  if (!plain_behind(after)) return begin;
  const unsigned char next = byte_at(after);
  const bool spaced = begin != writer_.last_end();
  std::uint16_t bits = shape::kPunctuation;
  switch (c) {
    case '$':
    case '%':
      bits = shape::kSymbol;
      break;
    case '"':
      emit_straight_double(begin, after);
      return after;
    case ';':
    case ':':  // maybe an emoticon's eyes
      if (next != ' ' && spaced) return begin;
      break;
    case '-':
      if (next == '-' || next == '=') return begin;
      break;
    case '.':
      if (next == '.' || (next >= '0' && next <= '9')) return begin;
      bits |= shape::kHasPeriod;
      break;
    case '?':
    case '!':
      if (next == '?' || next == '!' || spaced) return begin;
      break;
    default:
      break;
  }
  writer_.add(begin, after, bits, lexicon_.ascii(c));
  if (c == '.' || c == '?' || c == '!') note_stop();
  return after;
}

// “ ” – — £ €
std::uint32_t Tokenizer::plain_wide_mark(std::uint32_t begin) {
  if (byte_at(begin) == 0xC2) {
    const bool pound = byte_at(begin + 1) == 0xA3 && plain_behind(begin + 2);
    return pound ? emit_short(begin, begin + 2, shape::kSymbol) : begin;
  }
  const std::uint32_t after = begin + 3;
  if (!plain_behind(after)) return begin;
  const unsigned char last = byte_at(begin + 2);
  if (byte_at(begin + 1) == 0x82) return last == 0xAC ? emit_short(begin, after, shape::kSymbol) : begin;
  if (byte_at(begin + 1) != 0x80) return begin;
  if (last == 0x9C || last == 0x9D) return emit_short(begin, after, shape::kPunctuation | shape::kMark);
  if (last != 0x93 && last != 0x94) return begin;
  const bool run = after + 3 <= paragraph_.end && slice(after, after + 3) == slice(begin, after);
  return run ? begin : emit_short(begin, after, shape::kPunctuation);
}

}  // namespace news_extract
