#pragma once

// `extract rules ...`: the packs in force, shown, written out and checked. It
// reads no article.

namespace news_extract {

/// Runs the command whose words begin at argv[0], "rules". Returns the exit
/// code; throws Error for what cannot be read or written.
int run_rules_command(int argc, char** argv);

}  // namespace news_extract
