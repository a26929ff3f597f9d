// What each stage costs, and whether it stays linear: bytes of text a second
// over texts of 1 KB to 1 MB made of the seed article.

#include <benchmark/benchmark.h>

#include <chrono>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "attribution/attribution.h"
#include "clauses/analyser.h"
#include "coref/coref.h"
#include "mentions/mentions.h"
#include "news_extract/pipeline.h"
#include "news_extract/record.h"
#include "positions/positions.h"
#include "quotes/quotes.h"
#include "read/json_line.h"
#include "text/decode.h"
#include "write/json_out.h"
#include "write/offset_map.h"

namespace news_extract {
namespace {

// Paragraphs of the seed article, over and over, cut at a paragraph.
std::string text_of(std::size_t size) {
  static const std::string article = [] {
    std::ifstream in(NEWS_EXTRACT_SOURCE_DIR "/seeds/microsoft-facial-recognition.txt", std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {}) + "\n\n";
  }();
  std::string text;
  while (text.size() < size) text += article;
  const std::size_t cut = text.find("\n\n", size);
  return text.substr(0, cut);
}

const Pipeline& pipeline() {
  static const Pipeline instance(RuleBase::built_in());
  return instance;
}

std::string json_line(const std::string& text) {
  JsonOut out;
  out.reset();
  out.begin_object();
  out.key("id");
  out.string("seed");
  out.key("text");
  out.string(text);
  out.end_object();
  return std::string(out.view());
}

void count_bytes(benchmark::State& state, std::size_t size) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(size));
}

void read_json_line(benchmark::State& state) {
  const std::string line = json_line(text_of(static_cast<std::size_t>(state.range(0))));
  JsonLineReader reader({});
  for (auto _ : state) benchmark::DoNotOptimize(reader.read(line));
  count_bytes(state, line.size());
}
BENCHMARK(read_json_line)->Arg(3000);

void decode_text(benchmark::State& state) {
  const std::string text = text_of(static_cast<std::size_t>(state.range(0)));
  Document document;
  for (auto _ : state) {
    document.clear();
    decode(text, "UTF-8", document);
  }
  count_bytes(state, text.size());
}
BENCHMARK(decode_text)->Arg(3000);

// The stages in the pipeline's order, as src/pipeline.cc calls them.
struct Stage {
  const char* name;
  std::function<void(Document&)> run;
};

const std::vector<Stage>& stages() {
  static const RuleBase& rules = pipeline().rules();
  static const ClauseAnalyser clauses(rules);
  static const MentionFinder mentions(rules);
  static const EntityResolver entities(rules);
  static const std::vector<Stage> all = {
      {"segment", [](Document& document) { pipeline().segment(document); }},
      {"analyse_clauses", [](Document& document) { clauses.run(document); }},
      {"find_mentions", [](Document& document) { mentions.run(document); }},
      {"resolve_entities", [](Document& document) { entities.run(nullptr, document); }},
      {"find_quotes", [](Document& document) { find_quotes(rules, document); }},
      {"attribute_quotes", [](Document& document) { attribute_quotes(rules, document); }},
      {"find_positions", [](Document& document) { find_positions(rules, document); }},
  };
  return all;
}

// One stage over a document that those before it have filled; making that anew is not timed.
void one_stage(benchmark::State& state, std::size_t index) {
  Document prepared;
  prepared.text = text_of(static_cast<std::size_t>(state.range(0)));
  for (std::size_t i = 0; i < index; ++i) stages()[i].run(prepared);
  Document document;
  for (auto _ : state) {
    document = prepared;
    const auto begin = std::chrono::steady_clock::now();
    stages()[index].run(document);
    state.SetIterationTime(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  count_bytes(state, prepared.text.size());
}

constexpr std::int64_t kSizes[] = {1 << 10, 3000, 1 << 14, 1 << 17, 1 << 20};

void whole_pipeline(benchmark::State& state) {
  const std::string text = text_of(static_cast<std::size_t>(state.range(0)));
  Document document;
  for (auto _ : state) {
    document.clear();
    document.text = text;
    pipeline().run(document);
  }
  count_bytes(state, text.size());
}

void map_offsets(benchmark::State& state) {
  const std::string text = text_of(static_cast<std::size_t>(state.range(0)));
  OffsetMap map;
  for (auto _ : state) {
    map.build(text, OffsetUnit::codepoint);
    benchmark::DoNotOptimize(map(static_cast<std::uint32_t>(text.size())));
  }
  count_bytes(state, text.size());
}
BENCHMARK(map_offsets)->Arg(3000);

// Bytes are the text's, not the record's.
void write_one_record(benchmark::State& state) {
  const std::string text = text_of(static_cast<std::size_t>(state.range(0)));
  Document document;
  document.text = text;
  pipeline().run(document);
  std::string out;
  for (auto _ : state) {
    out.clear();
    write_record(document, pipeline().rules(), RecordOptions(), out);
  }
  count_bytes(state, text.size());
  state.counters["record_bytes"] = static_cast<double>(out.size());
}
BENCHMARK(write_one_record)->Arg(3000)->Arg(1 << 20);

void register_stages() {
  for (std::size_t i = 0; i < stages().size(); ++i) {
    auto* const benchmark = benchmark::RegisterBenchmark(stages()[i].name, one_stage, i);
    for (const std::int64_t size : kSizes) benchmark->Arg(size);
    benchmark->UseManualTime();
  }
  auto* const whole = benchmark::RegisterBenchmark("whole_pipeline", whole_pipeline);
  for (const std::int64_t size : kSizes) whole->Arg(size);
}

}  // namespace
}  // namespace news_extract

int main(int argc, char** argv) {
  news_extract::register_stages();
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
