// The short way: words, numbers and marks whose bytes and neighbours leave no
// rule anything to say. Each function gives up, and returns `begin`, as soon as
// something else might; what it emits is what the rules would have made.

#include <bit>
#include <cstring>

#include "text/chars.h"
#include "text/tokenizer.h"

namespace news_extract {
namespace {

constexpr std::uint64_t kEach = 0x0101010101010101ULL;
constexpr std::uint64_t kHigh = 0x8080808080808080ULL;

// In the high bit of each byte: whether it is an ASCII letter.
std::uint64_t letters_of(std::uint64_t block) {
  const std::uint64_t folded = (block | (kEach * 0x20)) & ~kHigh;
  const std::uint64_t from_a = folded + kEach * (0x80 - 'a');
  const std::uint64_t past_z = folded + kEach * (0x80 - 'z' - 1);
  return from_a & ~past_z & ~block & kHigh;
}

// The lowest `count` bytes; all of them from eight on.
std::uint64_t low_bytes(std::uint64_t block, unsigned count) {
  return count >= 8 ? block : block & ((std::uint64_t{1} << (8 * count)) - 1);
}

// How many bytes have their high bit set, in a block that has no other bits.
std::uint32_t count_high(std::uint64_t block) { return static_cast<std::uint32_t>((block >> 7) * kEach >> 56); }

std::uint64_t load(std::string_view text, std::size_t at) {
  if (at + 8 > text.size()) return RuleBase::load_block(text.substr(at));
  return RuleBase::load_block(text.substr(at, 8));
}

/// A run of ASCII letters, folded and hashed on the way.
struct LetterRun {
  std::uint32_t size = 0;
  std::uint32_t uppers = 0;
  std::uint32_t hash = 0;
  char bytes[64 + 8];  // folded, as far as they fit

  bool fits() const { return size <= 64; }
  std::string_view view() const { return {bytes, size}; }
  std::uint64_t head() const {
    std::uint64_t block;
    std::memcpy(&block, bytes, sizeof block);
    return block;
  }

  static LetterRun read(std::string_view text, std::uint32_t begin) {
    LetterRun run;
    std::uint64_t state = RuleBase::kBlockSeed;
    while (true) {
      const std::uint64_t block = load(text, begin + run.size);
      const std::uint64_t letters = letters_of(block);
      const std::uint64_t others = ~letters & kHigh;
      const unsigned count = others == 0 ? 8 : static_cast<unsigned>(std::countr_zero(others)) / 8;
      if (count == 0 && run.size > 0) break;
      const std::uint64_t folded = low_bytes(block | (kEach * 0x20), count);
      run.uppers += count_high(low_bytes(letters & ~(block << 2), count));
      state = RuleBase::hash_block(state, folded);
      if (run.size <= 64) std::memcpy(run.bytes + run.size, &folded, 8);
      run.size += count;
      if (count < 8) break;
    }
    run.hash = RuleBase::finish_hash(state);
    return run;
  }
};

std::uint32_t letters_end(std::string_view text, std::uint32_t at) {
  while (true) {
    const std::uint64_t others = ~letters_of(load(text, at)) & kHigh;
    if (others != 0) return at + static_cast<std::uint32_t>(std::countr_zero(others)) / 8;
    at += 8;
  }
}

enum class PlainClass : std::uint8_t { other, letter, digit, mark, curly };

struct PlainTable {
  PlainClass begins[256] = {};
  bool ends[256] = {};  // a word: blanks and marks that never belong to one

  constexpr PlainTable() {
    for (int c = 'a'; c <= 'z'; ++c) begins[c] = begins[c - 32] = PlainClass::letter;
    for (int c = '0'; c <= '9'; ++c) begins[c] = PlainClass::digit;
    for (const char c : {',', '.', ';', ':', '(', ')', '[', ']', '"', '?', '!', '-', '$', '%'}) {
      begins[static_cast<unsigned char>(c)] = PlainClass::mark;
    }
    begins[0xE2] = PlainClass::curly;
    for (int c = 0; c <= ' '; ++c) ends[c] = true;
    for (const char c : {',', ';', '(', ')', '[', ']', '"', '?'}) ends[static_cast<unsigned char>(c)] = true;
  }
};
constexpr PlainTable kPlain;

}  // namespace

std::uint32_t Tokenizer::plain_token(std::uint32_t begin) {
  switch (kPlain.begins[static_cast<unsigned char>(text_[begin])]) {
    case PlainClass::letter:
      return plain_word(begin);
    case PlainClass::digit:
      return plain_number(begin);
    case PlainClass::mark:
      return plain_mark(begin);
    case PlainClass::curly:
      return plain_curly(begin);
    case PlainClass::other:
      break;
  }
  return begin;
}

// Whether a word surely ends before `at`: at a blank, at a mark that belongs to
// no word, at “ ” – — or …, at a full stop or colon before a blank.
bool Tokenizer::ends_word(std::uint32_t at) const {
  if (at >= paragraph_.end) return true;
  const auto c = static_cast<unsigned char>(text_[at]);
  if (kPlain.ends[c]) return true;
  if (c == '.' || c == ':') return blank_at(at + 1);
  if (c != 0xE2 || at + 2 >= paragraph_.end || text_[at + 1] != '\x80') return false;
  const auto last = static_cast<unsigned char>(text_[at + 2]);
  return last == 0x9C || last == 0x9D || last == 0x93 || last == 0x94 || last == 0xA6;
}

// Whether words joined by hyphens follow, and nothing else: then no address does.
bool Tokenizer::ends_compound(std::uint32_t hyphen) const {
  std::uint32_t at = hyphen;
  while (at < paragraph_.end && text_[at] == '-') {
    const std::uint32_t end = std::min(letters_end(text_, at + 1), paragraph_.end);
    if (end == at + 1) return false;
    at = end;
  }
  return ends_word(at);
}

// The bytes of the clitic with its apostrophe behind the letters of [begin, end),
// or 0; `cut` receives where it begins: before the n of n't.
std::uint32_t Tokenizer::clitic_size(std::uint32_t begin, std::uint32_t end, std::uint32_t& cut) const {
  std::uint32_t at = end;
  if (text_[at] == '\'') {
    ++at;
  } else if (slice(at, std::min(at + 3, paragraph_.end)) == "\xE2\x80\x99") {
    at += 3;
  } else {
    return 0;
  }
  const std::uint32_t stop = std::min(letters_end(text_, at), paragraph_.end);
  const std::uint32_t size = stop - at;
  if (size == 0 || size > 2 || !ends_word(stop)) return 0;
  const char a = static_cast<char>(text_[at] | 0x20);
  const char b = size == 2 ? static_cast<char>(text_[at + 1] | 0x20) : '\0';
  cut = end;
  if (size == 2) return (a == 'l' && b == 'l') || ((a == 'r' || a == 'v') && b == 'e') ? stop - end : 0;
  if (a == 's' || a == 'd' || a == 'm') return stop - end;
  if (a != 't' || end - begin < 2 || (text_[end - 1] | 0x20) != 'n') return 0;
  cut = end - 1;
  return stop - end;
}

std::uint32_t Tokenizer::plain_word(std::uint32_t begin) {
  const LetterRun run = LetterRun::read(text_, begin);
  const std::uint32_t end = begin + run.size;
  if (!run.fits() || end > paragraph_.end) return begin;
  if (!ends_word(end)) {
    std::uint32_t cut = 0;
    const std::uint32_t clitic = clitic_size(begin, end, cut);
    if (clitic != 0) {
      FoldedWord word;
      word.add(slice(begin, cut));
      if (cut == begin || lexicon_.may_be_part(word.hash())) return begin;
      if (byte_at(end + clitic) == '.' && keeps_period(begin, end + clitic)) return begin;
      emit(begin, cut);
      emit(cut, end + clitic, shape::kClitic);
      return end + clitic;
    }
    if (byte_at(end) != '-' || !ends_compound(end)) return begin;
  } else if (end < paragraph_.end && text_[end] == '.' && keeps_period(begin, end)) {
    return begin;
  }
  if (lexicon_.may_be_part(run.hash)) return begin;
  Token token;
  token.begin = begin;
  token.end = end;
  token.hash = run.hash;
  const bool capital = (static_cast<unsigned char>(text_[begin]) & 0x20U) == 0;
  token.shape = shape::kHasLetter;
  if (capital) token.shape |= shape::kCapital;
  if (run.uppers == run.size) {
    token.shape |= shape::kAllCaps;
  } else if (run.uppers > (capital ? 1U : 0U)) {
    token.shape |= shape::kMixedCase;
  }
  push(token);
  lexicon_.rules().prefetch(run.hash);
  pending_.push_back({run.head(), static_cast<std::uint32_t>(tokens_.size() - 1)});
  if (pending_.size() == kPending) look_up_pending();
  return end;
}

// Words are looked up some tokens later, when the table's memory has arrived.
void Tokenizer::look_up_pending() {
  for (const Pending& pending : pending_) {
    Token& token = tokens_[pending.token];
    token.word = token.end - token.begin < 8
                     ? lexicon_.rules().find_short(pending.head, token.hash)
                     : lexicon_.rules().find(LetterRun::read(text_, token.begin).view(), token.hash);
  }
  pending_.clear();
}

std::uint32_t Tokenizer::emit_plain(std::uint32_t begin, std::uint32_t end, std::uint16_t bits) {
  Token token;
  token.begin = begin;
  token.end = end;
  const std::string_view text = slice(begin, end);
  token.hash = RuleBase::hash_word(text);
  token.word = text.size() <= 64 ? lexicon_.rules().find(text, token.hash) : 0;
  token.shape = bits;
  push(token);
  return end;
}

// Digits with periods and commas between them: 2004, 1,000, 3.5
std::uint32_t Tokenizer::plain_number(std::uint32_t begin) {
  const auto digit = [&](std::uint32_t i) { return i < paragraph_.end && text_[i] >= '0' && text_[i] <= '9'; };
  std::uint16_t bits = shape::kHasDigit;
  std::uint32_t at = begin;
  while (digit(at)) {
    ++at;
    if (at < paragraph_.end && (text_[at] == '.' || text_[at] == ',') && digit(at + 1)) {
      if (text_[at] == '.') bits |= shape::kHasPeriod;
      ++at;
    }
  }
  const bool percent = at < paragraph_.end && text_[at] == '%' && ends_word(at + 1);
  if (!percent && !ends_word(at)) return begin;
  return emit_plain(begin, at, bits);
}

// Whether no combining or invisible character hangs on the mark that ends before `at`.
bool Tokenizer::plain_behind(std::uint32_t at) const {
  if (at >= paragraph_.end || static_cast<unsigned char>(text_[at]) < 0x80) return true;
  if (static_cast<unsigned char>(text_[at]) != 0xE2 || text_[at + 1] != '\x80') return false;
  const auto last = static_cast<unsigned char>(text_[at + 2]);
  return (last >= 0x93 && last <= 0x9D) || last == 0xA6;
}

std::uint32_t Tokenizer::plain_mark(std::uint32_t begin) {
  const char c = text_[begin];
  const std::uint32_t after = begin + 1;
  if (!plain_behind(after)) return begin;
  const char next = after < paragraph_.end ? text_[after] : ' ';
  switch (c) {
    case '$':
    case '%':
      return emit_plain(begin, after, shape::kSymbol);
    case '"':
      emit_straight_double(begin, after);
      return after;
    case ';':
    case ':':  // maybe an emoticon's eyes
      if (next != ' ' && blank_before(begin)) return begin;
      break;
    case '-':
      if (next == '-' || next == '=') return begin;
      break;
    case '.':
      if (next == '.' || (next >= '0' && next <= '9')) return begin;
      break;
    case '?':
    case '!':
      if (next == '?' || next == '!' || blank_before(begin)) return begin;
      break;
    default:
      break;
  }
  emit_plain(begin, after, shape::kPunctuation | (c == '.' ? shape::kHasPeriod : 0));
  if (c == '.' || c == '?' || c == '!') note_stop();
  return after;
}

// “ ” – —
std::uint32_t Tokenizer::plain_curly(std::uint32_t begin) {
  const std::uint32_t after = begin + 3;
  if (after > paragraph_.end || text_[begin + 1] != '\x80' || !plain_behind(after)) return begin;
  const auto last = static_cast<unsigned char>(text_[begin + 2]);
  if (last == 0x9C || last == 0x9D) return emit_plain(begin, after, shape::kPunctuation | shape::kMark);
  if (last != 0x93 && last != 0x94) return begin;
  if (after < paragraph_.end && slice(after, std::min(after + 3, paragraph_.end)) == slice(begin, after)) return begin;
  return emit_plain(begin, after, shape::kPunctuation);
}

}  // namespace news_extract
