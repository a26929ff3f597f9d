#pragma once

// What the segmenter looks up: case-folded words, abbreviations and the parts
// of words that tokens are cut at. A thin view of the rule base; it decides nothing.

#include <cstdint>
#include <string_view>

#include "news_extract/rule_pack.h"
#include "rules/case_fold.h"

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

/// The key of a word, read character by character and folded.
class FoldedWord {
 public:
  FoldedWord() = default;
  /// Of well-formed UTF-8.
  explicit FoldedWord(std::string_view text) { add(text); }

  /// Adds a character; invisible ones count for nothing.
  void add(char32_t c) {
    if (c < 0x80) return add_byte(static_cast<unsigned char>(fold_code_point(c)));
    add_wide(c);
  }
  void add(std::string_view text);

  WordKey key() const { return RuleBase::add_block(blocks_, block_); }

 private:
  void add_byte(unsigned char byte) {
    if (fill_ == RuleBase::kBlock) {
      blocks_ = key();
      block_ = 0;
      fill_ = 0;
    }
    block_ |= std::uint64_t{byte} << (8 * fill_++);
  }
  void add_wide(char32_t c);

  WordKey blocks_ = RuleBase::kNoBlocks;  // of what is before the last block
  std::uint64_t block_ = 0;
  std::uint32_t fill_ = 0;  // bytes of `block_`
};

/// A set of words by their keys. It may say yes of a word that it does not hold, and never no of one that it does.
class WordFilter {
 public:
  void add(WordKey key) { bits_[key >> 58] |= std::uint64_t{1} << (key >> 52 & 63U); }
  bool may_hold(WordKey key) const { return (bits_[key >> 58] >> (key >> 52 & 63U) & 1U) != 0; }

 private:
  std::uint64_t bits_[64] = {};  // one bit for each of a key's highest twelve
};

class Lexicon {
 public:
  /// Reads the packs once; `rules` must outlive this.
  explicit Lexicon(const RuleBase& rules);

  const RuleBase& rules() const { return rules_; }
  WordId find(const FoldedWord& word) const { return rules_.find(word.key()); }
  WordId find(std::string_view text) const { return find(FoldedWord(text)); }

  /// The entry of a word that ends in its period, or of a brand with its mark.
  bool abbreviation(WordId word, Abbreviation& found) const;

  /// The key of an ASCII character that is no capital, alone.
  WordKey ascii(char c) const { return ascii_[static_cast<unsigned char>(c)]; }

  /// What the word of a key is, or may be; false for nearly every word.
  bool is_contraction(WordKey key) const {
    return contractions_.may_hold(key) && is_part(rules_.find(key), WordPart::contraction);
  }
  bool may_be_prefix(WordKey key) const { return prefixes_.may_hold(key); }
  bool may_be_abbreviation(WordKey key) const { return abbreviations_.may_hold(key); }

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
  WordKey ascii_[128];
};

}  // namespace news_extract
