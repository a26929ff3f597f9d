// What each stage costs, and whether the whole stays linear: bytes a second
// over texts of 1 KB to 1 MB made of the seed article.

#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <string>

#include "clauses/analyser.h"
#include "news_extract/pipeline.h"
#include "news_extract/record.h"
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
  out.reset(false);
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

void segment(benchmark::State& state) {
  const std::string text = text_of(static_cast<std::size_t>(state.range(0)));
  Document document;
  for (auto _ : state) {
    document.clear();
    document.text = text;
    pipeline().segment(document);
  }
  count_bytes(state, text.size());
}
BENCHMARK(segment)->Arg(3000);

void segment_and_analyse_clauses(benchmark::State& state) {
  const std::string text = text_of(static_cast<std::size_t>(state.range(0)));
  const ClauseAnalyser analyser(pipeline().rules());
  Document document;
  for (auto _ : state) {
    document.clear();
    document.text = text;
    pipeline().segment(document);
    analyser.run(document);
  }
  count_bytes(state, text.size());
}
BENCHMARK(segment_and_analyse_clauses)->Arg(3000);

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
BENCHMARK(whole_pipeline)->Arg(1 << 10)->Arg(3000)->Arg(1 << 14)->Arg(1 << 17)->Arg(1 << 20);

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

}  // namespace
}  // namespace news_extract

BENCHMARK_MAIN();
