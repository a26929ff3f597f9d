#pragma once

// The command line: parsing, help, and the checks that need no file.

#include <optional>

#include "cli/run_options.h"

namespace news_extract {

/// The options of a run; or none where the command line asked only for a text
/// that has been printed (--help, --version, --schema) or was wrong, with the
/// exit code in `exit_code`.
std::optional<RunOptions> parse_options(int argc, char** argv, int& exit_code);

}  // namespace news_extract
