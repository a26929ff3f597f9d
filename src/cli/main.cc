#include <fcntl.h>
#include <unistd.h>

#include <exception>
#include <iostream>
#include <optional>
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

// The number of a standard file that is closed would be given to the next file that is opened, and
// records or messages would go there. Opened the wrong way it fails where it is used, as a closed one does.
void hold_standard_files() {
  for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(file, F_GETFD) < 0) ::open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

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
  news_extract::hold_standard_files();
  try {
    return news_extract::run(argc, argv);
  } catch (const std::exception& error) {
    const int signal = news_extract::received_signal();
    if (signal == 0) {
      std::cerr << "extract: " << error.what() << '\n';
      return news_extract::kExitFault;
    }
    // It broke off a read before the first article.
    std::cerr << "extract: ended by " << news_extract::signal_name(signal) << '\n';
    return news_extract::kExitSignal + signal;
  }
}
