#pragma once

// A name for what a run gives: equal for runs whose output is the same.

#include <string>

#include "cli/run_options.h"

namespace news_extract {

/// 16 hexadecimal digits over inputs, options that change the output, program version and rules.
std::string run_signature(const RunOptions& options);

}  // namespace news_extract
