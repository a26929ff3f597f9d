#pragma once

// Where an issue ends: cut where a reader would cut it. Keeps restrictive
// clauses and of-phrases, leaves out conditions, reasons, times, reporting
// clauses and what a coordination adds. Does not judge what it cuts.

#include <optional>

#include "positions/condition.h"

namespace news_extract::positions {

enum class IssueShape : std::uint8_t { noun_phrase, infinitive, ing, clause };

struct IssueCut {
  TokenRange tokens;
  std::optional<ConditionAt> condition;
  std::uint32_t next = kNone;  // first token of a coordinated issue of the same shape: "to lift X and open Y"
};

/// Cuts the issue that begins at `first` within [first, end). `governor` is the
/// verb group whose complement it is, kNone for a noun's.
IssueCut cut_issue(const Context& context, std::uint32_t first, std::uint32_t end, IssueShape shape,
                   std::uint32_t governor);

}  // namespace news_extract::positions
