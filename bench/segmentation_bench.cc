// Sentences and tokens, against ICU's two break iterators over the same text:
// iterators made once, the conversion to UTF-16 counted, every boundary read.
// The text is that of the JSON Lines file NEWS_EXTRACT_BENCH_CORPUS ({"text"} a
// line, its first 8 MB), or the seed article many times.

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <cstdlib>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "text/decode.h"
#include "text/segment.h"

namespace {

using namespace news_extract;

constexpr std::size_t kMostBytes = 8U << 20;

std::vector<std::string> read_articles() {
  std::vector<std::string> articles;
  if (const char* const path = std::getenv("NEWS_EXTRACT_BENCH_CORPUS")) {
    std::ifstream file(path);
    std::string line;
    std::size_t bytes = 0;
    while (bytes < kMostBytes && std::getline(file, line)) {
      articles.push_back(nlohmann::json::parse(line).at("text").get<std::string>());
      bytes += articles.back().size();
    }
  }
  if (articles.empty()) {
    std::ifstream file(NEWS_EXTRACT_SOURCE_DIR "/seeds/microsoft-facial-recognition.txt");
    std::stringstream text;
    text << file.rdbuf();
    articles.assign(256, text.str());
  }
  return articles;
}

const std::vector<std::string>& articles() {
  static const std::vector<std::string> all = read_articles();
  return all;
}

void set_rate(benchmark::State& state) {
  std::size_t bytes = 0;
  for (const std::string& article : articles()) bytes += article.size();
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(bytes));
}

std::int64_t count_boundaries(icu::BreakIterator& iterator, const icu::UnicodeString& text) {
  std::int64_t count = 0;
  iterator.setText(text);
  for (auto at = iterator.first(); at != icu::BreakIterator::DONE; at = iterator.next()) ++count;
  return count;
}

void icu_words_and_sentences(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale& english = icu::Locale::getEnglish();
  const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(english, status));
  const std::unique_ptr<icu::BreakIterator> sentences(icu::BreakIterator::createSentenceInstance(english, status));
  for (auto _ : state) {
    std::int64_t count = 0;
    for (const std::string& article : articles()) {
      const icu::UnicodeString text = icu::UnicodeString::fromUTF8(article);
      count += count_boundaries(*words, text) + count_boundaries(*sentences, text);
    }
    benchmark::DoNotOptimize(count);
  }
  set_rate(state);
}
BENCHMARK(icu_words_and_sentences)->Unit(benchmark::kMillisecond);

void segment_with(benchmark::State& state, TokenizerWays ways) {
  const Segmenter segmenter(*RuleBase::built_in());
  Document document;
  std::size_t tokens = 0;
  for (auto _ : state) {
    tokens = 0;
    for (const std::string& article : articles()) {
      document.clear();
      document.text = article;
      segmenter.run(document, ways);
      tokens += document.tokens.size();
    }
    benchmark::DoNotOptimize(tokens);
  }
  set_rate(state);
  state.counters["tokens"] = static_cast<double>(tokens);
}

void segmentation(benchmark::State& state) { segment_with(state, {}); }
BENCHMARK(segmentation)->Unit(benchmark::kMillisecond);

void segmentation_by_rules_only(benchmark::State& state) { segment_with(state, {false, true}); }
BENCHMARK(segmentation_by_rules_only)->Unit(benchmark::kMillisecond);

void segmentation_by_icu_boundaries(benchmark::State& state) { segment_with(state, {false, false}); }
BENCHMARK(segmentation_by_icu_boundaries)->Unit(benchmark::kMillisecond);

void decoding(benchmark::State& state) {
  Document document;
  for (auto _ : state) {
    for (const std::string& article : articles()) {
      document.clear();
      decode(article, "", document);
      benchmark::DoNotOptimize(document.text.data());
    }
  }
  set_rate(state);
}
BENCHMARK(decoding)->Unit(benchmark::kMillisecond);

}  // namespace
