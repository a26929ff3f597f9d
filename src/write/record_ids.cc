#include "write/record_ids.h"

#include <algorithm>
#include <numeric>

namespace news_extract {
namespace {

void set_numbers(const std::vector<std::uint32_t>& order, std::vector<std::uint32_t>& numbers) {
  std::uint32_t next = 0;
  for (const std::uint32_t index : order) numbers[index] = ++next;
}

}  // namespace

void RecordIds::sort_by_begin(Numbers& order) {
  const auto earlier = [this](std::uint32_t a, std::uint32_t b) { return begins_[a] < begins_[b]; };
  // The stages write in text order, as a rule.
  if (!std::is_sorted(order.begin(), order.end(), earlier)) std::stable_sort(order.begin(), order.end(), earlier);
}

void RecordIds::build(const Document& document) {
  for (auto& list : lists_) list.clear();
  begins_.clear();
  for (std::uint32_t i = 0; i < document.entities.size(); ++i) {
    const Entity& entity = document.entities[i];
    begins_.push_back(entity.mentions.empty() ? 0 : document.mentions[entity.mentions.front()].span.begin);
    if (!entity.mentions.empty()) lists_[static_cast<std::size_t>(entity.type)].push_back(i);
  }
  entity_numbers_.assign(document.entities.size(), 0);
  for (const EntityType type : {EntityType::person, EntityType::organization, EntityType::place}) {
    Numbers& list = lists_[static_cast<std::size_t>(type)];
    sort_by_begin(list);
    set_numbers(list, entity_numbers_);
  }

  begins_.clear();
  for (const Quote& quote : document.quotes) begins_.push_back(quote.spans.empty() ? 0 : quote.spans.front().begin);
  quotes_.resize(document.quotes.size());
  std::iota(quotes_.begin(), quotes_.end(), 0U);
  sort_by_begin(quotes_);
  quote_numbers_.resize(quotes_.size());
  set_numbers(quotes_, quote_numbers_);

  begins_.clear();
  for (const Position& position : document.positions) begins_.push_back(position.issue.begin);
  positions_.resize(document.positions.size());
  std::iota(positions_.begin(), positions_.end(), 0U);
  sort_by_begin(positions_);
  position_numbers_.resize(positions_.size());
  set_numbers(positions_, position_numbers_);
}

}  // namespace news_extract
