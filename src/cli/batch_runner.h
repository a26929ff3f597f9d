#pragma once

// Runs the pipeline over all inputs, with one thread or several. Batches are
// read by one thread, run by the others and delivered in order; there are
// never more of them than slots, so memory does not grow with the inputs.

#include "cli/run_options.h"
#include "news_extract/pipeline.h"

namespace news_extract {

/// Runs to the end of the inputs, of the output or to a signal. Returns the
/// exit code. Throws Error for what is wrong before the first article.
int run_batches(const RunOptions& options, const Pipeline& pipeline);

}  // namespace news_extract
