#pragma once

// Numbers the entities, quotes and positions of a Document in order of first
// appearance. It decides the order of the record's lists and nothing else.

#include <array>
#include <cstdint>
#include <vector>

#include "news_extract/document.h"

namespace news_extract {

class RecordIds {
 public:
  /// Reads `document` anew; the memory of the one before is kept.
  void build(const Document& document);

  /// Indices into Document::entities of one type, first mentioned first. An
  /// entity without mentions, left over from a merge, is not in the record.
  const std::vector<std::uint32_t>& entities(EntityType type) const { return lists_[static_cast<std::size_t>(type)]; }
  const std::vector<std::uint32_t>& quotes() const { return quotes_; }
  const std::vector<std::uint32_t>& positions() const { return positions_; }

  /// From 1; 0 for kNone and for what has no place in the record.
  std::uint32_t entity(std::uint32_t index) const { return number(entity_numbers_, index); }
  std::uint32_t quote(std::uint32_t index) const { return number(quote_numbers_, index); }
  std::uint32_t position(std::uint32_t index) const { return number(position_numbers_, index); }

 private:
  using Numbers = std::vector<std::uint32_t>;

  static std::uint32_t number(const Numbers& numbers, std::uint32_t index) {
    return index < numbers.size() ? numbers[index] : 0;
  }
  void sort_by_begin(Numbers& order);

  std::array<std::vector<std::uint32_t>, 4> lists_;  // by EntityType
  std::vector<std::uint32_t> quotes_, positions_;
  Numbers entity_numbers_, quote_numbers_, position_numbers_;
  std::vector<std::uint32_t> begins_;  // where each item first appears, while sorting
};

}  // namespace news_extract
