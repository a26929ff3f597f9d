#pragma once

// What the segmenter looks up: case-folded words, abbreviations and the parts
// of words that tokens are cut at. A thin view of the rule base; it decides nothing.

#include <cstdint>
#include <string_view>

#include "news_extract/rule_pack.h"
#include "rules/case_fold.h"
#include "text/token_writer.h"

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

/// A word's folded bytes and their hash. Words beyond kRoom bytes are in no dictionary.
class FoldedWord {
 public:
  /// Adds a character, folded; invisible ones count for nothing.
  void add(char32_t c) {
    if (c >= 0x80) return add_wide(c);
    bytes_[fill_++] = static_cast<char>(fold_code_point(c));
    if (fill_ > kRoom) flush();
  }
  /// Adds well-formed UTF-8.
  void add(std::string_view text);

  bool fits() const { return !long_ && fill_ <= kRoom; }
  std::string_view view() const { return {bytes_, fill_}; }
  std::uint32_t hash() const;

 private:
  static constexpr std::size_t kRoom = 64;

  void add_wide(char32_t c);
  void flush();

  char bytes_[kRoom + 8];
  std::size_t fill_ = 0;
  std::uint64_t state_ = RuleBase::kBlockSeed;
  bool long_ = false;  // what does not fit is in `state_` already
};

/// A set of words by their hashes. It may say yes of a word that it does not hold, and never no of one that it does.
class WordFilter {
 public:
  void add(std::uint32_t hash) { bits_[hash >> 26] |= std::uint64_t{1} << (hash >> 20 & 63U); }
  bool may_hold(std::uint32_t hash) const { return (bits_[hash >> 26] >> (hash >> 20 & 63U) & 1U) != 0; }

 private:
  std::uint64_t bits_[64] = {};  // one bit for each of a hash's highest twelve
};

class Lexicon {
 public:
  /// Reads the packs once; `rules` must outlive this.
  explicit Lexicon(const RuleBase& rules);

  const RuleBase& rules() const { return rules_; }
  WordId find(const FoldedWord& word) const { return word.fits() ? rules_.find(word.view(), word.hash()) : 0; }
  WordId find(std::string_view text) const;

  /// The entry of a word that ends in its period, or of a brand with its mark.
  bool abbreviation(WordId word, Abbreviation& found) const;

  /// An ASCII character that is no capital, alone.
  const KnownForm& ascii(char c) const { return ascii_[static_cast<unsigned char>(c)]; }

  /// What a word with these hashes may be; false for nearly every word.
  bool may_be_contraction(std::uint32_t hash) const { return contractions_.may_hold(hash); }
  bool may_be_prefix(std::uint32_t hash) const { return prefixes_.may_hold(hash); }
  bool may_be_abbreviation(std::uint32_t hash) const { return abbreviations_.may_hold(hash); }

  /// Whether the word is listed as such a part; `cut` receives a contraction's first length.
  bool is_part(WordId word, WordPart part, std::uint32_t* cut = nullptr) const;
  bool is_part(std::string_view text, WordPart part) const { return is_part(find(text), part); }

 private:
  template <typename Use>
  void each_word(PackId pack, Use use) const;

  const RuleBase& rules_;
  WordFilter contractions_;
  WordFilter prefixes_;
  WordFilter abbreviations_;  // with their periods
  KnownForm ascii_[128];
};

}  // namespace news_extract
