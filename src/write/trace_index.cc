#include "write/trace_index.h"

#include <algorithm>

namespace news_extract {

TraceIndex::TraceIndex(const Document& document) {
  for (const TraceEntry& entry : document.trace) steps_.push_back({&entry, entry.span.end, false});
  std::stable_sort(steps_.begin(), steps_.end(),
                   [](const Step& a, const Step& b) { return a.entry->span.begin < b.entry->span.begin; });
  std::uint32_t furthest = 0;
  for (Step& step : steps_) step.furthest = furthest = std::max(furthest, step.furthest);
}

std::vector<const TraceEntry*> TraceIndex::about(std::initializer_list<std::string_view> stages,
                                                 const std::vector<Span>& spans) {
  std::vector<Step*> found;
  for (const Span span : spans) {
    const auto after =
        std::lower_bound(steps_.begin(), steps_.end(), span.end,
                         [](const Step& step, std::uint32_t end) { return step.entry->span.begin < end; });
    for (auto at = after; at != steps_.begin() && (at - 1)->furthest > span.begin; --at) {
      Step& step = *(at - 1);
      if (!step.entry->span.overlaps(span)) continue;
      if (std::find(stages.begin(), stages.end(), step.entry->stage) == stages.end()) continue;
      found.push_back(&step);
    }
  }
  std::sort(found.begin(), found.end(),
            [](const Step* a, const Step* b) { return a->entry->fired != b->entry->fired ? a->entry->fired : a < b; });
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::vector<const TraceEntry*> entries;
  for (Step* step : found) {
    step->used = true;
    entries.push_back(step->entry);
  }
  return entries;
}

std::vector<const TraceEntry*> TraceIndex::unused() const {
  std::vector<const TraceEntry*> entries;
  for (const Step& step : steps_) {
    if (!step.used) entries.push_back(step.entry);
  }
  return entries;
}

}  // namespace news_extract
