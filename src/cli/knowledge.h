#pragma once

// The rules and the user's own lists that a run reads with, loaded from the
// places that the options name.

#include "cli/run_options.h"
#include "news_extract/pipeline.h"

namespace news_extract {

/// The pipeline over them. Sets options.knowledge, which tells runs with
/// different rules, names or codebooks apart. Throws Error, whose text names every bad line.
Pipeline make_pipeline(RunOptions& options);

}  // namespace news_extract
