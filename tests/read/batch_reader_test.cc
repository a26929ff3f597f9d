#include "read/batch_reader.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "support/catch.h"
#include "support/temporary_folder.h"

namespace news_extract {
namespace {

// What a run would read, in order: paths, path:line of lines, path: reason of failures.
std::vector<std::string> items(const TemporaryFolder& folder, InputOptions inputs, InputFormat format,
                               std::uint64_t skip = 0) {
  if (inputs.include.empty()) inputs.include = {"*.txt"};
  BatchReader reader(inputs, format);
  const std::atomic<bool> stop{false};
  reader.skip(skip, stop);
  std::vector<std::string> found;
  Batch batch;
  const std::string prefix = folder.path() + "/";
  std::uint64_t sequence = 0;
  while (reader.next(batch)) {
    REQUIRE(batch.sequence == sequence++);
    REQUIRE(!batch.items.empty());
    for (const BatchItem& item : batch.items) {
      std::string text = item.path.empty() ? batch.path : item.path;
      if (text.rfind(prefix, 0) == 0) text = text.substr(prefix.size());
      if (item.line != 0) text += ":" + std::to_string(item.line);
      if (item.kind == BatchItem::Kind::failure) text += ": " + item.reason;
      if (item.kind == BatchItem::Kind::line) text += " " + std::string(batch.slice(item));
      found.push_back(text);
    }
  }
  return found;
}

InputOptions paths(std::vector<std::string> list) {
  InputOptions inputs;
  inputs.paths = std::move(list);
  return inputs;
}

using Strings = std::vector<std::string>;

TEST_CASE("A folder is read through in the order of whole paths") {
  const TemporaryFolder folder;
  for (const char* name : {"n/b.txt", "n/a/z.txt", "n/a.txt", "n/a-b.txt", "n/a/c/d.txt", "n/skip.md", "n/B.txt"}) {
    folder.write(name, "x");
  }
  const Strings expected = {"n/B.txt", "n/a-b.txt", "n/a.txt", "n/a/c/d.txt", "n/a/z.txt", "n/b.txt"};
  REQUIRE(std::is_sorted(expected.begin(), expected.end()));
  CHECK(items(folder, paths({folder.path("n")}), InputFormat::by_name) == expected);
  CHECK(items(folder, paths({folder.path("n/")}), InputFormat::by_name) == expected);
}

TEST_CASE("--include chooses files below folders, by name or by path") {
  const TemporaryFolder folder;
  for (const char* name : {"n/a.txt", "n/b.md", "n/2020/c.md", "n/2021/d.md"}) folder.write(name, "x");
  InputOptions inputs = paths({folder.path("n"), folder.path("n/a.txt")});
  inputs.include = {"*.md"};
  CHECK(items(folder, inputs, InputFormat::text) == Strings{"n/2020/c.md", "n/2021/d.md", "n/b.md", "n/a.txt"});
  inputs.include = {"2020/*.md", "a*"};
  CHECK(items(folder, inputs, InputFormat::text) == Strings{"n/2020/c.md", "n/a.txt", "n/a.txt"});
}

TEST_CASE("What cannot be read is told in its place") {
  const TemporaryFolder folder;
  folder.write("a.txt", "x");
  folder.write("empty/a.md", "x");
  CHECK(items(folder, paths({folder.path("no"), folder.path("a.txt"), folder.path("empty")}), InputFormat::text) ==
        Strings{"no: No such file or directory", "a.txt", "empty: no articles in this folder"});
}

TEST_CASE("A named pipe below a folder is no article") {
  const TemporaryFolder folder;
  folder.write("n/a.txt", "x");
  REQUIRE(mkfifo(folder.path("n/b.txt").c_str(), 0600) == 0);
  CHECK(items(folder, paths({folder.path("n")}), InputFormat::text) == Strings{"n/a.txt"});
}

TEST_CASE("Links to files are followed, links to folders are not") {
  const TemporaryFolder folder;
  folder.write("n/a.txt", "x");
  REQUIRE(symlink(folder.path("n").c_str(), folder.path("n/ring").c_str()) == 0);
  REQUIRE(symlink(folder.path("n/a.txt").c_str(), folder.path("n/b.txt").c_str()) == 0);
  CHECK(items(folder, paths({folder.path("n")}), InputFormat::text) == Strings{"n/a.txt", "n/b.txt"});
}

TEST_CASE("JSON Lines are cut into lines, numbered from one") {
  const TemporaryFolder folder;
  folder.write("a.jsonl", "\xEF\xBB\xBF{1}\n\n  \r\n{2}\r\n{3}");
  folder.write("b.txt", "x");
  const InputOptions inputs = paths({folder.path("b.txt"), folder.path("a.jsonl"), folder.path("b.txt")});
  CHECK(items(folder, inputs, InputFormat::by_name) ==
        Strings{"b.txt", "a.jsonl:1 {1}", "a.jsonl:4 {2}\r", "a.jsonl:5 {3}", "b.txt"});
  CHECK(items(folder, inputs, InputFormat::text) == Strings{"b.txt", "a.jsonl", "b.txt"});
  CHECK(items(folder, paths({folder.path("b.txt")}), InputFormat::json_lines) == Strings{"b.txt:1 x"});
}

TEST_CASE("A long JSON Lines file comes whole, in several batches") {
  const TemporaryFolder folder;
  std::string text;
  for (int i = 0; i < 60000; ++i) text += "{\"text\":\"" + std::to_string(i) + "\"}\n";
  folder.write("a.jsonl", text);
  const Strings found = items(folder, paths({folder.path("a.jsonl")}), InputFormat::by_name);
  REQUIRE(found.size() == 60000);
  CHECK(found[59999] == "a.jsonl:60000 {\"text\":\"59999\"}");
}

TEST_CASE("A skipped run begins behind what was done") {
  const TemporaryFolder folder;
  folder.write("a.jsonl", "{1}\n{2}\n");
  folder.write("b.txt", "x");
  folder.write("c.txt", "x");
  const InputOptions inputs =
      paths({folder.path("no"), folder.path("a.jsonl"), folder.path("b.txt"), folder.path("c.txt")});
  const Strings all = items(folder, inputs, InputFormat::by_name);
  REQUIRE(all.size() == 5);
  for (std::size_t skip = 0; skip <= 6; ++skip) {
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(std::min(skip, all.size()));
    CHECK(items(folder, inputs, InputFormat::by_name, skip) == Strings(begin, all.end()));
  }
}

TEST_CASE("--files-from lists paths by line or by NUL") {
  const TemporaryFolder folder;
  folder.write("a.txt", "x");
  folder.write("n/b.txt", "x");
  InputOptions inputs;
  inputs.files_from = folder.write("list", folder.path("a.txt") + "\n\n" + folder.path("n"));
  CHECK(items(folder, inputs, InputFormat::text) == Strings{"a.txt", "n/b.txt"});
  inputs.files_from = folder.write("list0", folder.path("a.txt") + '\0' + folder.path("a\n.txt") + '\0');
  inputs.nul_separated = true;
  CHECK(items(folder, inputs, InputFormat::text) == Strings{"a.txt", "a\n.txt: No such file or directory"});
  inputs.files_from = folder.path("missing");
  CHECK_THROWS(InputWalk(inputs));
}

}  // namespace
}  // namespace news_extract
