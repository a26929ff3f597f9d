#pragma once

// The limiting clause on a stance: "until we have a law in place", "unless the
// changes are agreed". A mere time ("until Monday") is none. Finds and measures
// a condition at a given place; whose condition it is is the caller's business.

#include <optional>

#include "positions/context.h"

namespace news_extract::positions {

struct ConditionAt {
  TokenRange tokens;
  ConditionKind kind = ConditionKind::if_;
};

/// A condition whose opener stands at `t`; it ends before `end` at the latest.
std::optional<ConditionAt> condition_at(const Context& context, std::uint32_t t, std::uint32_t end);

/// The same, looked for past a comma, a dash and "at least": "— at least, until ...".
std::optional<ConditionAt> condition_behind(const Context& context, std::uint32_t t, std::uint32_t end);

/// A condition that opens the sentence and ends before the clause of `verb`:
/// "If the ministers change nothing, we will vote against it."
std::optional<ConditionAt> condition_in_front(const Context& context, TokenRange sentence, std::uint32_t clause_first);

}  // namespace news_extract::positions
