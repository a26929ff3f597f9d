#pragma once

// Writes JSON into one growing buffer, compact or indented by two: the same
// bytes that nlohmann_json's dump() gives for the same values. It trusts its
// caller: keys are plain ASCII, strings well-formed UTF-8, braces balanced.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

namespace news_extract {

class JsonOut {
 public:
  JsonOut() = default;

  /// Starts a new value; what was written before is forgotten, its memory kept.
  void reset(bool pretty);

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }

  /// `name` must need no escaping.
  template <std::size_t kSize>
  void key(const char (&name)[kSize]) {
    next_item(kSize);
    *cursor_++ = '"';
    std::memcpy(cursor_, name, kSize - 1);
    cursor_ += kSize - 1;
    *cursor_++ = '"';
    *cursor_++ = ':';
    if (pretty_) *cursor_++ = ' ';
    after_key_ = true;
  }

  void string(std::string_view text);
  /// "name:line" of a rule, as one string; the name needs no escaping.
  void place(std::string_view name, std::uint32_t line);
  /// A letter and a number, as one string: "q12".
  void id(char letter, std::uint32_t number);
  void number(std::uint64_t value);
  void null() { literal("null"); }
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
    comma_ = false;
  }

  std::string_view view() const { return {buffer_.get(), static_cast<std::size_t>(cursor_ - buffer_.get())}; }

 private:
  void begin(char bracket) {
    next_value();
    *cursor_++ = bracket;
    ++depth_;
    comma_ = false;
  }

  void end(char bracket) {
    --depth_;
    if (pretty_ && comma_) indent();
    reserve(1);
    *cursor_++ = bracket;
    comma_ = true;
  }

  template <std::size_t kSize>
  void literal(const char (&text)[kSize]) {
    next_value();
    std::memcpy(cursor_, text, kSize - 1);
    cursor_ += kSize - 1;
    comma_ = true;
  }

  // Leaves room for a short value behind the separator.
  void next_value() {
    if (after_key_) {
      after_key_ = false;
      reserve(kShort);
    } else {
      next_item();
    }
  }

  void next_item(std::size_t size = 0) {
    reserve(size + kShort);
    if (comma_) *cursor_++ = ',';
    if (pretty_ && depth_ > 0) indent();
    comma_ = true;
  }

  void reserve(std::size_t size) {
    if (static_cast<std::size_t>(limit_ - cursor_) < size) grow(size);
  }

  void indent();
  void grow(std::size_t size);
  void raw_indented(std::string_view json);

  static constexpr std::size_t kShort = 32;  // separator, brackets and the digits of a number

  std::unique_ptr<char[]> buffer_;
  char* cursor_ = nullptr;
  char* limit_ = nullptr;
  std::uint32_t depth_ = 0;
  bool pretty_ = false;
  bool comma_ = false;      // an item of the innermost bracket was written
  bool after_key_ = false;  // the next value follows its key
};

}  // namespace news_extract
