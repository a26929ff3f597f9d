#pragma once

// Datelines that open a paragraph of prose: "WASHINGTON (Reuters) - ",
// "LOS ANGELES, Sept. 28 (UPI) — ", "(CNN) -- ".

#include <optional>

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

struct Dateline {
  TokenRange tokens;           // without the dash behind it
  std::optional<Span> agency;  // inside the brackets
  std::optional<Span> date;    // "Sept. 28"
};

/// Reads the dateline at the begin of `tokens`, a paragraph's.
std::optional<Dateline> read_dateline(const Document& document, TokenRange tokens);

}  // namespace news_extract
