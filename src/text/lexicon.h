#pragma once

// What the segmenter looks up: case-folded words, abbreviations and the parts
// of words that tokens are cut at. A thin view of the rule base; it decides nothing.

#include <cstdint>
#include <string_view>

#include "news_extract/rule_pack.h"

namespace news_extract {

/// Abbreviations by what they stand for, in the order of the choices in abbreviations.tsv.
enum class AbbreviationClass : std::uint8_t {
  brand,
  company,
  day,
  latin,
  month,
  other,
  place,
  reference,
  state,
  time,
  title,
  unit
};
/// Whether a sentence may end with the abbreviation's own period.
enum class AbbreviationEnds : std::uint8_t { maybe, never, rarely };
/// What has to follow for the period to belong to the word: "No. 5", but "He said no. Then ..."
enum class AbbreviationNext : std::uint8_t { any, capital, number };

struct Abbreviation {
  AbbreviationClass kind = AbbreviationClass::other;
  AbbreviationEnds ends = AbbreviationEnds::maybe;
  AbbreviationNext next = AbbreviationNext::any;
  bool capital = false;  // it is written with a capital: Sun., not sun.
};

/// Parts of words, in the order of the choices in word_parts.tsv.
enum class WordPart : std::uint8_t { contraction, domain, elision, prefix, slash, unit };

/// A word's folded bytes and hash. Words beyond kRoom bytes are in no dictionary.
struct FoldedWord {
  static constexpr std::uint32_t kRoom = 64;
  char bytes[kRoom + 4];
  std::uint32_t size = 0;
  std::uint32_t hash = RuleBase::kHashSeed;

  /// Adds a character, folded; invisible ones count for nothing.
  void add(char32_t c);
  /// Adds well-formed UTF-8.
  void add(std::string_view text);
};

class Lexicon {
 public:
  explicit Lexicon(const RuleBase& rules) : rules_(rules) {}

  const RuleBase& rules() const { return rules_; }
  WordId find(const FoldedWord& word) const {
    return word.size <= FoldedWord::kRoom ? rules_.find({word.bytes, word.size}, word.hash) : 0;
  }
  WordId find(std::string_view text) const;

  /// The entry of a word that ends in its period, or of a brand with its mark.
  bool abbreviation(WordId word, Abbreviation& found) const;

  /// Whether the word is listed as such a part; `cut` receives a contraction's first length.
  bool is_part(WordId word, WordPart part, std::uint32_t* cut = nullptr) const;
  bool is_part(std::string_view text, WordPart part) const { return is_part(find(text), part); }

 private:
  const RuleBase& rules_;
};

}  // namespace news_extract
