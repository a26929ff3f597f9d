#include "write/json_out.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace news_extract {
namespace {

constexpr std::uint64_t kOnes = 0x0101010101010101U;
constexpr std::uint64_t kHigh = 0x8080808080808080U;

// Not 0 where a byte is under 0x20, a quotation mark or a backslash. A borrow may
// mark a byte above a true hit too, never one where there is none.
std::uint64_t escape_marks(std::uint64_t bytes) {
  const std::uint64_t quote = bytes ^ (kOnes * '"');
  const std::uint64_t slash = bytes ^ (kOnes * '\\');
  const std::uint64_t low = (bytes - kOnes * 0x20) & ~bytes;
  return (low | ((quote - kOnes) & ~quote) | ((slash - kOnes) & ~slash)) & kHigh;
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

std::uint64_t load_block(const char* in) {
  std::uint64_t bytes;
  std::memcpy(&bytes, in, 8);
  return bytes;
}

// The `size` bytes at `in`, fewer than eight, with spaces behind them.
std::uint64_t load_rest(const char* in, std::size_t size) {
  constexpr std::uint64_t kSpaces = kOnes * ' ';
  if (size == 0) return kSpaces;
  std::uint64_t bytes = 0;
  if (size >= 4) {  // two loads that overlap
    std::uint32_t first;
    std::uint32_t last;
    std::memcpy(&first, in, 4);
    std::memcpy(&last, in + size - 4, 4);
    bytes = first | std::uint64_t{last} << (8 * (size - 4));
  } else {
    for (const std::size_t at : {std::size_t{0}, size / 2, size - 1}) {
      bytes |= std::uint64_t{static_cast<unsigned char>(in[at])} << (8 * at);
    }
  }
  return bytes | kSpaces << (8 * size);
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
  for (; end - in >= 8; in += 8) {
    const std::uint64_t bytes = load_block(in);
    if (escape_marks(bytes) != 0) {
      out = escape_bytes(out, in, in + 8);
    } else {
      std::memcpy(out, &bytes, 8);
      out += 8;
    }
  }
  return escape_bytes(out, in, end);
}

// Copies what needs no escape; null where something does. The last block
// overlaps the one before it, so that no odd bytes are left.
char* write_plain(char* out, const char* in, std::size_t size) {
  if (size < 8) {
    const std::uint64_t bytes = load_rest(in, size);
    std::memcpy(out, &bytes, 8);
    return escape_marks(bytes) == 0 ? out + size : nullptr;
  }
  std::uint64_t marks = 0;
  const auto copy = [&](std::size_t at) {
    const std::uint64_t bytes = load_block(in + at);
    std::memcpy(out + at, &bytes, 8);
    marks |= escape_marks(bytes);
  };
  for (std::size_t at = 0; at + 8 < size; at += 8) copy(at);
  copy(size - 8);
  return marks == 0 ? out + size : nullptr;
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

// The digits of `value`, two at a time; there must be room for sixteen.
char* write_digits(char* out, std::uint32_t value) {
  constexpr std::size_t kMost = 10;
  std::array<char, kMost + 16> digits{};
  std::size_t at = kMost;
  for (; value >= 100; value /= 100) std::memcpy(&digits[at -= 2], &kDigitPairs[value % 100 * 2], 2);
  std::memcpy(&digits[at -= 2], &kDigitPairs[value * 2], 2);
  if (value < 10) ++at;
  std::memcpy(out, &digits[at], 16);
  return out + (kMost - at);
}

}  // namespace

void JsonOut::reset(bool pretty) {
  cursor_ = buffer_.get();
  depth_ = 0;
  pretty_ = pretty;
  comma_ = false;
  after_key_ = false;
}

void JsonOut::string(std::string_view text) {
  next_value();
  reserve(6 * text.size() + kShort);  // \u0000 is the longest escape
  *cursor_++ = '"';
  char* end = write_plain(cursor_, text.data(), text.size());
  if (end == nullptr) end = write_escaped(cursor_, text.data(), text.data() + text.size());
  *end++ = '"';
  cursor_ = end;
  comma_ = true;
}

void JsonOut::place(std::string_view name, std::uint32_t line) {
  next_value();
  reserve(name.size() + kShort);
  *cursor_++ = '"';
  std::memcpy(cursor_, name.data(), name.size());
  cursor_ += name.size();
  if (line != 0) {
    *cursor_++ = ':';
    cursor_ = write_digits(cursor_, line);
  }
  *cursor_++ = '"';
  comma_ = true;
}

void JsonOut::id(char letter, std::uint32_t number) {
  next_value();
  *cursor_++ = '"';
  *cursor_++ = letter;
  cursor_ = write_digits(cursor_, number);
  *cursor_++ = '"';
  comma_ = true;
}

void JsonOut::number(std::uint64_t value) {
  next_value();
  cursor_ = std::to_chars(cursor_, limit_, value).ptr;
  comma_ = true;
}

void JsonOut::offsets(std::uint32_t start, std::uint32_t end) {
  if (pretty_) {
    key("start");
    number(start);
    key("end");
    number(end);
    return;
  }
  constexpr std::string_view kStart = ",\"start\":";
  constexpr std::string_view kEnd = ",\"end\":";
  reserve(kStart.size() + kEnd.size() + kShort);
  const std::size_t comma = comma_ ? 0 : 1;
  std::memcpy(cursor_, kStart.data() + comma, kStart.size());  // and a byte that the digits write over
  cursor_ = write_digits(cursor_ + kStart.size() - comma, start);
  std::memcpy(cursor_, kEnd.data(), kEnd.size());
  cursor_ = write_digits(cursor_ + kEnd.size(), end);
  comma_ = true;
}

void JsonOut::raw(std::string_view json) {
  next_value();
  if (pretty_) {
    raw_indented(json);
  } else {
    reserve(json.size());
    std::memcpy(cursor_, json.data(), json.size());
    cursor_ += json.size();
  }
  comma_ = true;
}

// Spreads compact JSON over lines at the present depth.
void JsonOut::raw_indented(std::string_view json) {
  const std::uint32_t outer = depth_;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    const bool empty = i + 1 < json.size() && (json[i + 1] == '}' || json[i + 1] == ']');
    reserve(kShort);
    if (in_string) {
      *cursor_++ = c;
      if (c == '\\' && i + 1 < json.size()) *cursor_++ = json[++i];
      if (c == '"') in_string = false;
    } else if (c == '{' || c == '[') {
      *cursor_++ = c;
      ++depth_;
      if (!empty) indent();
    } else if (c == '}' || c == ']') {
      --depth_;
      if (json[i - 1] != '{' && json[i - 1] != '[') indent();
      *cursor_++ = c;
    } else {
      in_string = c == '"';
      *cursor_++ = c;
      if (c == ',') indent();
      if (c == ':') *cursor_++ = ' ';
    }
  }
  depth_ = outer;
}

void JsonOut::indent() {
  const std::size_t size = 2 * static_cast<std::size_t>(depth_);
  reserve(size + kShort);
  *cursor_++ = '\n';
  std::memset(cursor_, ' ', size);
  cursor_ += size;
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
