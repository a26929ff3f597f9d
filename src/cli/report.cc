#include "cli/report.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "cli/printable.h"
#include "cli/signals.h"
#include "cli/whole_write.h"
#include "news_extract/error.h"
#include "write/json_out.h"
#include "write/utf8_repair.h"

namespace news_extract {
namespace {

constexpr double kMega = 1e6;

void say(const std::string& text) { write_whole(STDERR_FILENO, text); }

std::string formatted(const char* format, double value) {
  char text[64];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

}  // namespace

RunReport::RunReport(const RunOptions& options, const RunState& resumed)
    : resumed_(resumed),
      quiet_(options.quiet),
      terminal_(!options.quiet && ::isatty(STDERR_FILENO) == 1),
      errors_path_(options.errors),
      error_bytes_(resumed.error_bytes),
      start_(std::chrono::steady_clock::now()),
      shown_(start_) {
  if (terminal_) count_inputs(options.inputs);
  if (!errors_path_.empty()) open_errors();
}

void RunReport::open_errors() {
  errors_ = ::open(errors_path_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
  struct stat status;
  if (errors_ < 0 || ::fstat(errors_, &status) != 0) throw Error(errors_path_, 0, std::strerror(errno));
  if (!S_ISREG(status.st_mode)) return;
  const off_t size = static_cast<off_t>(error_bytes_);
  if (status.st_size < size) throw Error(errors_path_, 0, "has lost lines: leave out --resume to begin anew");
  if (::ftruncate(errors_, size) != 0 || ::lseek(errors_, size, SEEK_SET) != size) {
    throw Error(errors_path_, 0, std::strerror(errno));
  }
}

RunReport::~RunReport() {
  ended_ = true;
  if (counter_.joinable()) counter_.join();
  if (errors_ >= 0) ::close(errors_);
}

// A second walk over the inputs, ahead of the run: it reads names and sizes
// alone. What comes through a pipe cannot be counted in advance.
void RunReport::count_inputs(const InputOptions& inputs) {
  const bool piped = std::find(inputs.paths.begin(), inputs.paths.end(), "-") != inputs.paths.end();
  if (piped || (!inputs.files_from.empty() && !std::filesystem::is_regular_file(inputs.files_from))) return;
  const auto walk = std::make_shared<InputWalk>(inputs);
  const SignalShield shield;
  counter_ = std::thread([this, walk] {
    InputFile file;
    std::uint64_t total = 0;
    while (!ended_ && walk->next(file)) total += file.size;
    if (!ended_) total_ = total;
  });
}

double RunReport::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
}

void RunReport::clear_line() {
  if (line_open_) say("\r\x1b[K");
  line_open_ = false;
}

void RunReport::add(const BatchResult& result, std::uint64_t consumed) {
  for (const Failure& failure : result.failures) tell(failure);
  failures_ += result.failures.size();
  articles_ += result.articles;
  bytes_ += result.bytes;
  if (consumed_ == 0 && resumed_.items > 0) before_ = consumed;
  consumed_ = consumed;
  if (terminal_) progress();
}

void RunReport::tell(const Failure& failure) {
  clear_line();
  const std::string place = failure.line == 0 ? failure.path : failure.path + ":" + std::to_string(failure.line);
  say("extract: " + printable(place + ": " + failure.reason) + "\n");
  if (errors_ < 0) return;
  std::string scratch;
  JsonOut json;
  json.begin_object();
  json.key("path");
  json.string(well_formed(failure.path, scratch));
  json.key("line");
  if (failure.line != 0) {
    json.number(failure.line);
  } else {
    json.null();
  }
  json.key("reason");
  json.string(well_formed(failure.reason, scratch));
  json.end_object();
  json.newline();
  const int problem = write_whole(errors_, json.view());
  if (problem != 0) error_ = errors_path_ + ": " + std::strerror(problem);
  error_bytes_ += json.view().size();
}

void RunReport::progress() {
  using std::chrono::milliseconds;
  const auto now = std::chrono::steady_clock::now();
  if (now - shown_ < milliseconds(200)) return;
  shown_ = now;
  const double elapsed = seconds();
  std::string line = "\r\x1b[K" + std::to_string(articles_) + " articles, " +
                     formatted("%.1f MB/s", static_cast<double>(bytes_) / kMega / elapsed);
  const std::uint64_t total = total_;
  if (total > 0 && consumed_ > before_) {
    const std::uint64_t done = std::min(total, consumed_);
    const double share = static_cast<double>(done) / static_cast<double>(total);
    const double pace = elapsed / static_cast<double>(consumed_ - before_);
    line += formatted(", %.0f %%", 100 * share) + formatted(", %.0f s left", pace * static_cast<double>(total - done));
  }
  if (failures_ > 0) line += ", " + std::to_string(failures_) + " failed";
  say(line);
  line_open_ = true;
}

void RunReport::finish(const std::string& end) {
  clear_line();
  const bool alone = articles_ + failures_ <= 1 && resumed_.items == 0;  // one article is its own summary
  std::string line;
  if (!quiet_ && (!alone || !end.empty())) {
    const double elapsed = seconds();
    line = std::to_string(articles_) + " articles, " + std::to_string(failures_) + " failed, " +
           formatted("%.2f s, ", elapsed) + formatted("%.1f MB/s", static_cast<double>(bytes_) / kMega / elapsed);
  }
  if (!line.empty() && resumed_.items > 0) {
    line += "; resumed behind " + std::to_string(resumed_.items) + " inputs, " + std::to_string(resumed_.failures) +
            " failed";
  }
  if (!end.empty()) line += (line.empty() ? "" : "; ") + end;
  if (!line.empty()) say("extract: " + printable(line) + "\n");
}

}  // namespace news_extract
