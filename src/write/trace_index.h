#pragma once

// The steps of a Document's trace by their place in the text, so that each is
// found from the words it speaks of without reading all of them.

#include <initializer_list>
#include <string_view>
#include <vector>

#include "news_extract/document.h"

namespace news_extract {

class TraceIndex {
 public:
  /// `document` must outlive the index.
  explicit TraceIndex(const Document& document);

  /// The steps of these stages that overlap one of the spans: those that fired,
  /// then those that lost, each in text order. They count as used from now on.
  std::vector<const TraceEntry*> about(std::initializer_list<std::string_view> stages, const std::vector<Span>& spans);

  /// The steps that about() never gave, in text order.
  std::vector<const TraceEntry*> unused() const;

 private:
  struct Step {
    const TraceEntry* entry;
    std::uint32_t furthest;  // end of this step or of an earlier one
    bool used;
  };
  std::vector<Step> steps_;  // by begin
};

}  // namespace news_extract
