#include <exception>
#include <iostream>
#include <string_view>

#include "cli/batch_runner.h"
#include "cli/knowledge.h"
#include "cli/options.h"
#include "cli/rules_command.h"
#include "cli/signals.h"
#include "news_extract/error.h"
#include "news_extract/pipeline.h"

namespace news_extract {
namespace {

int run(int argc, char** argv) {
  if (argc > 1 && std::string_view(argv[1]) == "rules") return run_rules_command(argc - 1, argv + 1);
  int exit_code = kExitOk;
  std::optional<RunOptions> options = parse_options(argc, argv, exit_code);
  if (!options) return exit_code;
  watch_signals();
  const Pipeline pipeline = make_pipeline(*options);
  return run_batches(*options, pipeline);
}

}  // namespace
}  // namespace news_extract

int main(int argc, char** argv) {
  try {
    return news_extract::run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "extract: " << error.what() << '\n';
    return news_extract::kExitFault;
  }
}
