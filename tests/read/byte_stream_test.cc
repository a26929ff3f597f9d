#include "read/byte_stream.h"

#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <string>
#include <utility>

#include "read/line_chunks.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

namespace news_extract {
namespace {

std::string gzip(const std::string& text) {
  z_stream state = {};
  deflateInit2(&state, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string packed(text.size() + 1000, '\0');
  state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  state.avail_in = static_cast<uInt>(text.size());
  state.next_out = reinterpret_cast<Bytef*>(packed.data());
  state.avail_out = static_cast<uInt>(packed.size());
  deflate(&state, Z_FINISH);
  packed.resize(state.total_out);
  deflateEnd(&state);
  return packed;
}

std::string zstandard(const std::string& text) {
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), 3));
  return packed;
}

std::string long_text() {
  std::string text;
  for (int i = 0; i < 50000; ++i) text += "line " + std::to_string(i * 7919 % 10007) + "\n";
  return text;
}

TEST_CASE("read_all reads files, packed or not") {
  const TemporaryFolder folder;
  const std::string text = long_text();
  const std::pair<const char*, std::string> files[] = {
      {"plain", text},
      {"gzip", gzip(text)},
      {"two gzip files", gzip(text.substr(0, 1000)) + gzip(text.substr(1000))},
      {"zstandard", zstandard(text)},
      {"two zstandard files", zstandard(text.substr(0, 1000)) + zstandard(text.substr(1000))},
  };
  for (const auto& [name, content] : files) {
    CAPTURE(name);
    std::string bytes = "left over", error;
    REQUIRE(read_all(folder.write(name, content), bytes, error));
    REQUIRE(bytes == text);
  }
}

TEST_CASE("read_all reads what is nearly nothing or nearly packed") {
  const TemporaryFolder folder;
  for (const std::string& content : {std::string(), std::string("a"), std::string("\x1F"), std::string("\x1F\x8B"),
                                     std::string("\x28\xB5\x2F"), std::string("abc\0d", 5)}) {
    std::string bytes, error;
    REQUIRE(read_all(folder.write("file", content), bytes, error));
    REQUIRE(bytes == content);
  }
  std::string bytes, error;
  REQUIRE(read_all(folder.write("empty.gz", gzip("")), bytes, error));
  REQUIRE(bytes.empty());
}

TEST_CASE("read_all tells why it cannot read") {
  const TemporaryFolder folder;
  const std::string text = long_text();
  struct Case {
    std::string path;
    const char* reason;
  };
  const Case cases[] = {
      {folder.path("missing"), "No such file or directory"},
      {folder.path(), "Is a directory"},
      {folder.write("cut.gz", gzip(text).substr(0, 5000)), "the packed file ends too early"},
      {folder.write("cut.zst", zstandard(text).substr(0, 5000)), "the packed file ends too early"},
      {folder.write("bad.gz", gzip(text).replace(2000, 40, std::string(40, 'x'))), "broken gzip data"},
      {folder.write("bad.zst", zstandard(text).replace(4, 9, std::string(9, '\xFF'))), "broken Zstandard data"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.path);
    std::string bytes, error;
    CHECK(!read_all(each.path, bytes, error));
    CHECK(error == each.reason);
  }
}

// Gives a few bytes at a time, as a pipe does.
class Dripping : public ByteStream {
 public:
  Dripping(std::string text, std::size_t step) : text_(std::move(text)), step_(step) {}
  std::ptrdiff_t read(char* to, std::size_t size) override {
    const std::size_t count = text_.copy(to, std::min(step_, size), at_);
    at_ += count;
    return static_cast<std::ptrdiff_t>(count);
  }
  std::uint64_t consumed() const override { return at_; }

 private:
  std::string text_;
  std::size_t step_;
  std::size_t at_ = 0;
};

TEST_CASE("LineChunks gives whole lines, whatever a read brings") {
  const std::string text = "one\n\ntwo is longer\nthree\nfour without an end";
  for (std::size_t step = 1; step < text.size() + 2; ++step) {
    LineChunks lines(std::make_unique<Dripping>(text, step), '\n');
    std::string chunk, all;
    while (lines.next(chunk)) {
      REQUIRE((chunk.back() == '\n' || all.size() + chunk.size() == text.size()));
      all += chunk;
    }
    REQUIRE(all == text);
    REQUIRE(lines.error().empty());
  }
}

TEST_CASE("LineChunks hands on a line as soon as it is there") {
  LineChunks lines(std::make_unique<Dripping>("ab\ncd\n", 3), '\n');
  std::string chunk;
  REQUIRE(lines.next(chunk));
  REQUIRE(chunk == "ab\n");
  REQUIRE(lines.consumed() == 3);
}

}  // namespace
}  // namespace news_extract
