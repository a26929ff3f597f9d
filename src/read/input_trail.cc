#include "read/input_trail.h"

#include <functional>
#include <string_view>

namespace news_extract {

std::uint64_t extended_trail(std::uint64_t trail, const Batch& batch, std::size_t count) {
  constexpr std::uint64_t kPrime = 1099511628211U;  // FNV's
  const auto add = [&trail](std::uint64_t value) { trail = ((trail ^ (trail >> 29)) + value + 1) * kPrime; };
  for (std::size_t i = 0; i < count; ++i) {
    const BatchItem& item = batch.items[i];
    add(std::hash<std::string_view>()(item.kind == BatchItem::Kind::line ? batch.path : item.path));
    add(item.line);
    add(item.end - item.begin);
  }
  return trail;
}

}  // namespace news_extract
