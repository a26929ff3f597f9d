// corpus_ratio EXTRACT NEWS.jsonl [ROUNDS]
//
// User CPU seconds of `EXTRACT --input-format jsonl -j 1 NEWS.jsonl > /dev/null`
// over those of ICU's word and sentence break iterators on the same texts, taken
// in turns in one run. ICU's side reuses its iterators, counts its conversion to
// UTF-16 and nothing of JSON; the program's side counts everything from start to end.

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "read/json_line.h"
#include "read/line_chunks.h"

namespace {

using news_extract::JsonLineReader;
using news_extract::LineChunks;

double user_seconds(int who) {
  rusage usage = {};
  getrusage(who, &usage);
  return static_cast<double>(usage.ru_utime.tv_sec) + static_cast<double>(usage.ru_utime.tv_usec) / 1e6;
}

[[noreturn]] void fail(const std::string& reason) {
  std::fprintf(stderr, "corpus_ratio: %s\n", reason.c_str());
  std::exit(2);
}

std::vector<std::string> read_texts(const std::string& path) {
  std::string error;
  auto stream = news_extract::open_stream(path, error);
  if (stream == nullptr) fail(path + ": " + error);
  LineChunks lines(std::move(stream), '\n');
  JsonLineReader reader({});
  std::vector<std::string> texts;
  std::string chunk;
  while (lines.next(chunk)) {
    for (std::size_t begin = 0; begin < chunk.size();) {
      const std::size_t end = std::min(chunk.find('\n', begin), chunk.size());
      if (reader.read(std::string_view(chunk).substr(begin, end - begin))) texts.push_back(reader.text());
      begin = end + 1;
    }
  }
  return texts;
}

double run_program(const char* program, const char* corpus) {
  const double before = user_seconds(RUSAGE_CHILDREN);
  const pid_t child = fork();
  if (child == 0) {
    const int null = open("/dev/null", O_WRONLY);
    dup2(null, STDOUT_FILENO);
    execl(program, program, "--quiet", "-j", "1", "--input-format", "jsonl", corpus, static_cast<char*>(nullptr));
    _exit(127);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (status != 0) fail(std::string(program) + " failed");
  return user_seconds(RUSAGE_CHILDREN) - before;
}

std::unique_ptr<icu::BreakIterator> iterator(bool words) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale& english = icu::Locale::getEnglish();
  std::unique_ptr<icu::BreakIterator> result(words ? icu::BreakIterator::createWordInstance(english, status)
                                                   : icu::BreakIterator::createSentenceInstance(english, status));
  if (U_FAILURE(status) != 0) fail(u_errorName(status));
  return result;
}

// Seconds for all texts; `breaks` keeps the work from being left out.
double run_segmentation(const std::vector<std::string>& texts, std::size_t& breaks) {
  static const auto words = iterator(true);
  static const auto sentences = iterator(false);
  const double before = user_seconds(RUSAGE_SELF);
  for (const std::string& text : texts) {
    const icu::UnicodeString utf16 = icu::UnicodeString::fromUTF8(text);
    words->setText(utf16);
    while (words->next() != icu::BreakIterator::DONE) ++breaks;
    sentences->setText(utf16);
    while (sentences->next() != icu::BreakIterator::DONE) ++breaks;
  }
  return user_seconds(RUSAGE_SELF) - before;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) fail("usage: corpus_ratio EXTRACT NEWS.jsonl [ROUNDS]");
  const int rounds = argc > 3 ? std::max(1, std::atoi(argv[3])) : 5;
  const std::vector<std::string> texts = read_texts(argv[2]);
  std::size_t bytes = 0, breaks = 0;
  for (const std::string& text : texts) bytes += text.size();
  if (bytes == 0) fail("no texts");
  std::vector<double> ours, theirs;
  for (int i = 0; i < rounds; ++i) {
    theirs.push_back(run_segmentation(texts, breaks));
    ours.push_back(run_program(argv[1], argv[2]));
  }
  const double mega = static_cast<double>(bytes) / 1e6;
  std::printf("%zu articles, %.1f MB, %zu breaks a round, median of %d rounds\n", texts.size(), mega,
              breaks / static_cast<std::size_t>(rounds), rounds);
  const auto show = [&](const char* name, double seconds) {
    std::printf("%-22s %6.3f s user  %6.1f MB/s  %5.1f ns/byte\n", name, seconds, mega / seconds, seconds * 1e3 / mega);
  };
  show("ICU words, sentences", median(theirs));
  show("extract", median(ours));
  std::printf("ratio %.2f\n", median(ours) / median(theirs));
  return 0;
}
