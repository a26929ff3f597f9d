#include "write/json_out.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <utility>

namespace news_extract {
namespace {

static_assert(std::endian::native == std::endian::little, "the digits of a number are shifted as one number");

using Block = unsigned char __attribute__((vector_size(16)));
using Halves = std::uint64_t __attribute__((vector_size(16)));

constexpr std::size_t kBlock = sizeof(Block);
constexpr std::size_t kStep = 2 * kBlock;

template <typename Value>
Value load(const char* in) {
  Value bytes;
  std::memcpy(&bytes, in, sizeof bytes);
  return bytes;
}

// 0xFF for each byte under 0x20, quotation mark or backslash.
Block escape_marks(Block bytes) { return reinterpret_cast<Block>((bytes < 0x20) | (bytes == '"') | (bytes == '\\')); }

Block copy_block(char* out, const char* in) {
  const Block bytes = load<Block>(in);
  std::memcpy(out, &bytes, kBlock);
  return escape_marks(bytes);
}

bool any(Block marks) {
  const auto halves = reinterpret_cast<Halves>(marks);
  return (halves[0] | halves[1]) != 0;
}

// For each byte the letter of its short escape, 'u' for \u00xx, 0 for itself.
constexpr std::array<char, 256> escapes() {
  std::array<char, 256> table{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) table[byte] = 'u';
  table['\b'] = 'b';
  table['\f'] = 'f';
  table['\n'] = 'n';
  table['\r'] = 'r';
  table['\t'] = 't';
  table['"'] = '"';
  table['\\'] = '\\';
  return table;
}
constexpr std::array<char, 256> kEscapes = escapes();

// The `size` bytes at `in`, fewer than eight, with spaces behind them.
std::uint64_t load_rest(const char* in, std::size_t size) {
  constexpr std::uint64_t kSpaces = 0x2020202020202020U;
  if (size == 0) return kSpaces;
  std::uint64_t bytes = 0;
  if (size >= 4) {  // two loads that overlap
    const std::uint64_t last = load<std::uint32_t>(in + size - 4);
    bytes = load<std::uint32_t>(in) | last << (8 * (size - 4));
  } else {
    for (const std::size_t at : {std::size_t{0}, size / 2, size - 1}) {
      bytes |= std::uint64_t{static_cast<unsigned char>(in[at])} << (8 * at);
    }
  }
  return bytes | kSpaces << (8 * size);
}

// Copies fewer bytes than a block has.
Block copy_few(char* out, const char* in, std::size_t size) {
  if (size < 8) {
    const std::uint64_t bytes = load_rest(in, size);
    std::memcpy(out, &bytes, 8);
    return escape_marks(reinterpret_cast<Block>(Halves{bytes, bytes}));
  }
  const auto first = load<std::uint64_t>(in);
  const auto last = load<std::uint64_t>(in + size - 8);
  std::memcpy(out, &first, 8);
  std::memcpy(out + size - 8, &last, 8);
  return escape_marks(reinterpret_cast<Block>(Halves{first, last}));
}

// Copies the bytes and gives the marks of what needs an escape. The last block
// overlaps the one before it, so that no odd bytes are left.
Block copy_exactly(char* out, const char* in, std::size_t size) {
  if (size < kBlock) return copy_few(out, in, size);
  Block marks = copy_block(out + size - kBlock, in + size - kBlock);
  for (std::size_t at = 0; at + kBlock < size; at += kBlock) marks |= copy_block(out + at, in + at);
  return marks;
}

constexpr std::array<char, 2 * kStep> step_mask() {
  std::array<char, 2 * kStep> mask{};
  for (std::size_t i = 0; i < kStep; ++i) mask[i] = '\xFF';
  return mask;
}
constexpr std::array<char, 2 * kStep> kStepMask = step_mask();

// The same, where kStep bytes may be read and written behind them: most names take one step, whatever their length.
Block copy_by_steps(char* out, const char* in, std::size_t size) {
  Block marks{};
  for (; size > kStep; size -= kStep, in += kStep, out += kStep) {
    marks |= copy_block(out, in) | copy_block(out + kBlock, in + kBlock);
  }
  const char* mask = &kStepMask[kStep - size];
  marks |= copy_block(out, in) & load<Block>(mask);
  marks |= copy_block(out + kBlock, in + kBlock) & load<Block>(mask + kBlock);
  return marks;
}

char* escape_bytes(char* out, const char* in, const char* end) {
  for (; in != end; ++in) {
    const unsigned char byte = static_cast<unsigned char>(*in);
    const char escape = kEscapes[byte];
    if (escape == 0) {
      *out++ = *in;
      continue;
    }
    *out++ = '\\';
    *out++ = escape;
    if (escape == 'u') {
      *out++ = '0';
      *out++ = '0';
      *out++ = static_cast<char>('0' + (byte >> 4));
      *out++ = "0123456789abcdef"[byte & 15];
    }
  }
  return out;
}

char* write_escaped(char* out, const char* in, const char* end) {
  for (; static_cast<std::size_t>(end - in) >= kBlock; in += kBlock) {
    const bool plain = !any(copy_block(out, in));
    out = plain ? out + kBlock : escape_bytes(out, in, in + kBlock);
  }
  return escape_bytes(out, in, end);
}

constexpr std::array<char, 200> digit_pairs() {
  std::array<char, 200> pairs{};
  for (std::size_t i = 0; i < pairs.size(); i += 2) {
    pairs[i] = static_cast<char>('0' + i / 20);
    pairs[i + 1] = static_cast<char>('0' + i / 2 % 10);
  }
  return pairs;
}
constexpr std::array<char, 200> kDigitPairs = digit_pairs();

constexpr std::uint32_t kTenThousand = 10000;

// The digits of a number of four digits at most.
char* write_few_digits(char* out, std::uint32_t value) {
  const std::uint32_t zeros = (value < 10) + (value < 100) + (value < 1000);
  const std::uint32_t high = load<std::uint16_t>(&kDigitPairs[value / 100 * 2]);
  const std::uint32_t low = load<std::uint16_t>(&kDigitPairs[value % 100 * 2]);
  const std::uint32_t digits = (high | low << 16) >> (8 * zeros);
  std::memcpy(out, &digits, 4);
  return out + (4 - zeros);
}

[[gnu::noinline]] char* write_many_digits(char* out, std::uint32_t value) {
  if (value < kTenThousand) return write_few_digits(out, value);
  out = write_many_digits(out, value / kTenThousand);
  std::memcpy(out, &kDigitPairs[value % kTenThousand / 100 * 2], 2);
  std::memcpy(out + 2, &kDigitPairs[value % 100 * 2], 2);
  return out + 4;
}

// The digits of `value`; there must be room for twelve.
char* write_digits(char* out, std::uint32_t value) {
  return value < kTenThousand ? write_few_digits(out, value) : write_many_digits(out, value);
}

}  // namespace

void JsonOut::reset() {
  cursor_ = buffer_.get();
  comma_ = 0;
}

// `copy` writes the string where it needs no escape and gives the marks of what does.
template <typename Copy>
void JsonOut::copy_string(std::string_view text, const Copy& copy) {
  char* out = next_item(6 * text.size());  // \u0000 is the longest escape
  *out++ = '"';
  const bool plain = !any(copy(out, text.data(), text.size()));
  out = plain ? out + text.size() : write_escaped(out, text.data(), text.data() + text.size());
  *out++ = '"';
  finish(out);
}

void JsonOut::string(std::string_view text) { copy_string(text, copy_exactly); }

void JsonOut::slice(std::string_view around, std::size_t begin, std::size_t end) {
  const std::string_view text = around.substr(begin, end - begin);
  if (end + kStep > around.size()) return string(text);
  copy_string(text, copy_by_steps);
}

void JsonOut::place(std::string_view name, std::uint32_t line) {
  char* out = next_item(name.size());
  *out++ = '"';
  std::memcpy(out, name.data(), name.size());
  out += name.size();
  if (line != 0) {
    *out++ = ':';
    out = write_digits(out, line);
  }
  *out++ = '"';
  finish(out);
}

void JsonOut::id(char letter, std::uint32_t number) {
  char* out = next_item();
  *out++ = '"';
  *out++ = letter;
  out = write_digits(out, number);
  *out++ = '"';
  finish(out);
}

void JsonOut::number(std::uint64_t value) {
  char* out = next_item();
  finish(std::to_chars(out, limit_, value).ptr);
}

void JsonOut::offsets(std::uint32_t start, std::uint32_t end) {
  constexpr std::string_view kStart = "\"start\":";
  constexpr std::string_view kEnd = ",\"end\":";
  char* out = next_item();
  std::memcpy(out, kStart.data(), kStart.size());
  out = write_digits(out + kStart.size(), start);
  std::memcpy(out, kEnd.data(), kEnd.size());
  finish(write_digits(out + kEnd.size(), end));
}

void JsonOut::raw(std::string_view json) {
  char* out = next_item(json.size());
  std::memcpy(out, json.data(), json.size());
  finish(out + json.size());
}

void JsonOut::grow(std::size_t size) {
  const std::size_t used = static_cast<std::size_t>(cursor_ - buffer_.get());
  const std::size_t capacity = std::max<std::size_t>(4096, 2 * (used + size));
  std::unique_ptr<char[]> larger(new char[capacity]);
  if (used != 0) std::memcpy(larger.get(), buffer_.get(), used);
  buffer_ = std::move(larger);
  cursor_ = buffer_.get() + used;
  limit_ = buffer_.get() + capacity;
}

}  // namespace news_extract
