#pragma once

// The tokens of a text, and the ranges and indices by which annotations point
// at it. What stages find in the tokens is in annotations.h.

#include <compare>
#include <cstdint>
#include <limits>

namespace news_extract {

/// A half-open range of bytes [begin, end).
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  auto operator<=>(const Span&) const = default;
};

/// A half-open range of indices into Document::tokens.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  std::uint32_t size() const { return last - first; }
  bool empty() const { return first == last; }
  bool contains(std::uint32_t token) const { return first <= token && token < last; }
  auto operator<=>(const TokenRange&) const = default;
};

/// "No such thing" wherever an index into one of the Document's arrays is kept.
inline constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// A word of the rule base's dictionary; 0 is a word that the dictionary does not hold.
using WordId = std::uint32_t;

/// Word classes of Universal Dependencies.
enum class Upos : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x
};

/// Readings finer than Upos. A dictionary word carries a set of them (TagSet),
/// a token, after the word class stage, exactly one.
enum class Tag : std::uint8_t {
  noun_singular,
  noun_plural,
  verb_base,
  verb_past,
  verb_participle,
  verb_ing,
  verb_third,
  adjective,
  comparative,
  adverb,
  proper,
  pronoun,
  determiner,
  possessive,
  preposition,
  auxiliary,
  modal,
  coordinator,
  subordinator,
  particle,
  number,
  interjection,
  punctuation,
  symbol,
  other
};
using TagSet = std::uint32_t;
inline constexpr TagSet tag_bit(Tag tag) { return TagSet{1} << static_cast<unsigned>(tag); }

/// What the characters of a token show, whatever the dictionary says.
namespace shape {
inline constexpr std::uint16_t kCapital = 1 << 0;          // first letter is upper case: Smith, NATO, iPhone not
inline constexpr std::uint16_t kAllCaps = 1 << 1;          // every letter is upper case: NATO, U.S., A
inline constexpr std::uint16_t kHasLetter = 1 << 2;        // at least one letter
inline constexpr std::uint16_t kHasDigit = 1 << 3;         // at least one digit
inline constexpr std::uint16_t kHasPeriod = 1 << 4;        // a period inside or at the end: U.S., Mr., 3.5
inline constexpr std::uint16_t kPunctuation = 1 << 5;      // punctuation, one token a mark
inline constexpr std::uint16_t kSymbol = 1 << 6;           // $, %, emoji, ...
inline constexpr std::uint16_t kSpaceBefore = 1 << 7;      // white space, or the text's begin, before it
inline constexpr std::uint16_t kWeb = 1 << 8;              // URL, e-mail address, @handle, #hashtag, domain name
inline constexpr std::uint16_t kMark = 1 << 9;             // a quotation mark of any kind, also '' and ``
inline constexpr std::uint16_t kClitic = 1 << 10;          // 's, n't, 'll split off the token before
inline constexpr std::uint16_t kMixedCase = 1 << 11;       // upper case after the first letter, not all: McCain, iPhone
inline constexpr std::uint16_t kSentenceStart = 1 << 12;   // first token of its sentence that is no mark or bracket
inline constexpr std::uint16_t kParagraphStart = 1 << 13;  // first token of its paragraph
}  // namespace shape

/// One token in the scheme of Universal Dependencies English.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t hash = 0;  // of the case-folded text: equal texts, equal hashes, known words or not
  WordId word = 0;         // the form, case-folded, in the dictionary
  WordId lemma = 0;        // set with `tag`; 0 where the dictionary has none
  std::uint16_t shape = 0;
  Upos upos = Upos::x;
  Tag tag = Tag::other;

  Span span() const { return {begin, end}; }
  bool has(std::uint16_t bits) const { return (shape & bits) != 0; }
};

}  // namespace news_extract
