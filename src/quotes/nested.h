#pragma once

// Quotations inside quotations that have a cue of their own: “She told me, ‘Go
// home,’ and I went,” Greene said. Without a cue inside, inner marks are part of the outer quote alone.

#include <vector>

#include "quotes/context.h"

namespace news_extract {

/// Adds a report for each inner stretch of a report with a cue inside the outer marks. Keeps `reports` in order.
void read_nested(QuoteContext& context, std::vector<Report>& reports);

}  // namespace news_extract
