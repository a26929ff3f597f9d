#pragma once

// A row of a pack under its phrase, and what a search for phrases needs to know
// beforehand. The search itself is RuleBase::match.

#include <cstddef>
#include <cstdint>
#include <span>

#include "news_extract/annotations.h"

namespace news_extract {

/// The kinds of packs. `data/en/<name>.tsv` has the same name.
enum class PackId : std::uint8_t;

/// Sets of packs have one bit for each.
inline constexpr std::uint64_t pack_bit(PackId id) { return std::uint64_t{1} << static_cast<unsigned>(id); }

/// A row of a pack, counted over all packs of the image. Its upper bits name the
/// pack, so that a look-up tells packs apart without reading the row.
using RowId = std::uint32_t;
inline constexpr unsigned kRowBits = 26;

/// Where a transition of the phrase trie leads, and by which words it goes on from there:
/// most words of a text are turned away by `words`, without a look at the transitions.
struct TrieStep {
  std::uint32_t node = 0;   // 0 where there is no such transition
  std::uint32_t words = 0;  // word_bit of each next word

  static std::uint32_t word_bit(WordId word) { return std::uint32_t{1} << (word * 0x9E3779B1U >> 27); }
  bool may_go_on(WordId word) const { return (words & word_bit(word)) != 0; }
};

/// What the image keeps of a row, beside its cells.
struct RowEntry {
  std::uint32_t place = 0;     // index of its file << 24 | line
  std::uint32_t name_key = 0;  // see RuleBase::name_key
};

/// The cells of all packs.
class CellTable {
 public:
  /// Where those of a pack lie: of row r from `begin + r * columns` on, modulo 2^32.
  /// So a cell is read without a look at its row's entry.
  struct Pack {
    std::uint32_t begin = 0;
    std::uint32_t columns = 0;
  };

  CellTable() = default;
  CellTable(const Pack* packs, const std::uint32_t* cells) : packs_(packs), cells_(cells) {}

  std::uint32_t cell(RowId row, unsigned column) const {
    const Pack& pack = packs_[row >> kRowBits];
    return cells_[pack.begin + row_index(row) * pack.columns + column];
  }
  static std::uint32_t row_index(RowId row) { return row & ((RowId{1} << kRowBits) - 1); }

 private:
  const Pack* packs_ = nullptr;  // by PackId
  const std::uint32_t* cells_ = nullptr;
};

/// A row under its phrase.
struct PhraseRow {
  RowId row = 0;
  std::uint32_t case_mask = 0;  // the capitals it asks for, two bits for each word of the phrase: see required_case

  operator RowId() const { return row; }

  /// Whether the tokens, as many as the phrase has words, have the capitals.
  bool fits(std::span<const Token> tokens) const {
    std::uint32_t mask = case_mask;
    for (std::size_t i = 0; mask != 0; ++i, mask >>= 2) {
      const std::uint32_t wanted = mask & 3;
      if (wanted == 1 && !tokens[i].has(shape::kCapital)) return false;
      if (wanted == 2 && !tokens[i].has(shape::kAllCaps)) return false;
    }
    return true;
  }
};

/// Packs to search together. Of rows equally long that of the pack named first is taken.
class PackOrder {
 public:
  template <std::size_t kSize>
  constexpr explicit PackOrder(const PackId (&packs)[kSize]) : packs_(packs) {
    for (const PackId pack : packs) bits_ |= pack_bit(pack);
  }
  constexpr std::uint64_t bits() const { return bits_; }
  constexpr bool has(PackId pack) const { return (bits_ & pack_bit(pack)) != 0; }
  /// The place of a pack that is one of them.
  constexpr unsigned rank(PackId pack) const {
    unsigned rank = 0;
    while (packs_[rank] != pack) ++rank;
    return rank;
  }

 private:
  std::span<const PackId> packs_;
  std::uint64_t bits_ = 0;
};

/// The rows that a phrase of the text matches.
struct PhraseMatch {
  std::uint32_t length = 0;  // tokens; 0 where nothing matches
  RowId row = 0;
};

}  // namespace news_extract
