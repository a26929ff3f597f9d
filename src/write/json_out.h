#pragma once

// Writes compact JSON into one growing buffer: the same bytes that
// nlohmann_json's dump() gives for the same values. It trusts its caller: keys
// are plain ASCII, strings well-formed UTF-8, braces balanced. Spreading it over
// lines is spread_json's business.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

#include "write/short_text.h"

namespace news_extract {

class JsonOut {
 public:
  JsonOut() = default;

  /// Starts a new value; what was written before is forgotten, its memory kept.
  void reset();

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }

  /// `name` must need no escaping.
  template <std::size_t kSize>
  void key(const char (&name)[kSize]) {
    char* out = next_item(kSize);
    *out++ = '"';
    std::memcpy(out, name, kSize - 1);
    out += kSize - 1;
    *out++ = '"';
    *out++ = ':';
    cursor_ = out;
    comma_ = 0;  // the next value follows its key
  }

  void string(std::string_view text);
  /// The bytes [begin, end) of `around` as a string.
  void slice(std::string_view around, std::size_t begin, std::size_t end);
  /// A word that needs no escaping, as a string.
  void word(const ShortText& text) {
    char* out = next_item();
    *out++ = '"';
    out = text.copy_to(out);
    *out++ = '"';
    finish(out);
  }
  /// A word where `text` is not empty, else null.
  void word_or_null(const ShortText& text) {
    if (text.empty()) {
      null();
    } else {
      word(text);
    }
  }
  /// "name:line" of a rule, as one string; the name needs no escaping.
  void place(std::string_view name, std::uint32_t line);
  /// A letter and a number, as one string: "q12".
  void id(char letter, std::uint32_t number);
  void number(std::uint64_t value);
  void null() {
    char* out = next_item();
    std::memcpy(out, "null", 4);
    finish(out + 4);
  }
  /// The keys start and end with their numbers: a record has more of them than of anything else.
  void offsets(std::uint32_t start, std::uint32_t end);

  /// A string where `text` is not empty, else null.
  void string_or_null(std::string_view text) {
    if (text.empty()) {
      null();
    } else {
      string(text);
    }
  }

  /// A value that is JSON already, without white space between its tokens.
  void raw(std::string_view json);

  void newline() {
    reserve(1);
    *cursor_++ = '\n';
    comma_ = 0;
  }

  std::string_view view() const { return {buffer_.get(), static_cast<std::size_t>(cursor_ - buffer_.get())}; }

 private:
  void begin(char bracket) {
    char* out = next_item();
    *out = bracket;
    cursor_ = out + 1;
    comma_ = 0;
  }

  void end(char bracket) {
    reserve(1);
    *cursor_ = bracket;
    finish(cursor_ + 1);
  }

  // Where a value goes that is `size` bytes longer than a short one: behind the comma, if one is due.
  char* next_item(std::size_t size = 0) {
    reserve(size + kShort);
    *cursor_ = ',';
    return cursor_ + comma_;
  }

  void finish(char* end) {
    cursor_ = end;
    comma_ = 1;
  }

  void reserve(std::size_t size) {
    if (static_cast<std::size_t>(limit_ - cursor_) < size) grow(size);
  }

  void grow(std::size_t size);

  template <typename Copy>
  void copy_string(std::string_view text, const Copy& copy);

  // A comma, and a short value with its marks: the offsets are the longest. A block that is copied
  // whole reaches no further.
  static constexpr std::size_t kShort = 64;

  std::unique_ptr<char[]> buffer_;
  char* cursor_ = nullptr;
  char* limit_ = nullptr;
  std::size_t comma_ = 0;  // 1 where an item of the innermost bracket was written, and no key behind it
};

}  // namespace news_extract
