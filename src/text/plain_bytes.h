#pragma once

// What a byte can begin or end where the tokenizer's short way is taken.

#include <cstdint>
#include <initializer_list>

namespace news_extract {

enum class PlainClass : std::uint8_t { other, letter, digit, mark, wide };

struct PlainBytes {
  PlainClass begins[256] = {};
  bool ends[256] = {};  // a word: blanks and marks that never belong to one

  constexpr PlainBytes() {
    for (int c = 'a'; c <= 'z'; ++c) begins[c] = begins[c - 32] = PlainClass::letter;
    for (int c = '0'; c <= '9'; ++c) begins[c] = PlainClass::digit;
    for (const char c : {',', '.', ';', ':', '(', ')', '[', ']', '"', '?', '!', '-', '$', '%'}) {
      begins[static_cast<unsigned char>(c)] = PlainClass::mark;
    }
    begins[0xC2] = begins[0xE2] = PlainClass::wide;  // £, and “ ” – — €
    for (int c = 0; c <= ' '; ++c) ends[c] = true;
    for (const char c : {',', ';', '(', ')', '[', ']', '"', '?'}) ends[static_cast<unsigned char>(c)] = true;
  }
};
inline constexpr PlainBytes kPlainBytes;

}  // namespace news_extract
