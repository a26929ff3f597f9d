#include "read/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <utility>
#include <vector>

#include "read/batch_reader.h"
#include "support/catch.h"
#include "support/temporary_folder.h"

namespace news_extract {
namespace {

using Members = std::vector<std::pair<std::string, std::string>>;
using Strings = std::vector<std::string>;

// A name that ends in a slash is a folder, "a -> b" a link.
void add(struct archive* writer, const std::string& name, const std::string& text) {
  archive_entry* const entry = archive_entry_new();
  const std::size_t arrow = name.find(" -> ");
  archive_entry_set_pathname(entry, name.substr(0, arrow).c_str());
  archive_entry_set_filetype(entry, arrow != std::string::npos ? AE_IFLNK : name.back() == '/' ? AE_IFDIR : AE_IFREG);
  if (arrow != std::string::npos) archive_entry_set_symlink(entry, name.substr(arrow + 4).c_str());
  archive_entry_set_size(entry, static_cast<la_int64_t>(text.size()));
  archive_entry_set_perm(entry, 0644);
  REQUIRE(archive_write_header(writer, entry) >= ARCHIVE_WARN);
  REQUIRE(archive_write_data(writer, text.data(), text.size()) == static_cast<la_ssize_t>(text.size()));
  archive_entry_free(entry);
}

std::string write(const TemporaryFolder& folder, const std::string& name, const Members& members) {
  const std::string path = folder.path(name);
  struct archive* const writer = archive_write_new();
  REQUIRE(archive_write_set_format_filter_by_ext(writer, path.c_str()) == ARCHIVE_OK);
  REQUIRE(archive_write_open_filename(writer, path.c_str()) == ARCHIVE_OK);
  for (const auto& [member, text] : members) add(writer, member, text);
  REQUIRE(archive_write_close(writer) == ARCHIVE_OK);
  archive_write_free(writer);
  return path;
}

Strings read(const std::string& path) {
  std::string error;
  const auto archive = Archive::open(path, error);
  if (archive == nullptr) return {"not opened"};
  Strings found;
  for (std::string name; archive->next(name);) {
    std::string bytes;
    auto stream = archive->stream(error);
    REQUIRE(stream != nullptr);
    REQUIRE(read_rest(*stream, 4, bytes, error));
    found.push_back(name + "=" + bytes);
  }
  CHECK(archive->error().empty());
  CHECK(archive->consumed() > 0);
  return found;
}

TEST_CASE("An archive gives its files, and only them, in its own order") {
  const TemporaryFolder folder;
  const std::string large(300000, 'y');
  const Members members = {
      {"n/", ""}, {"n/b.txt", "one"}, {"./a.txt", large}, {"ring.txt -> a.txt", ""}, {"c.txt", ""}};
  for (const char* name : {"a.zip", "a.tar", "a.tar.gz"}) {
    INFO(name);
    CHECK(read(write(folder, name, members)) == Strings{"n/b.txt=one", "a.txt=" + large, "c.txt="});
  }
}

TEST_CASE("What is no archive is not opened, and half of one says so") {
  const TemporaryFolder folder;
  CHECK(read(folder.write("a.zip", "no archive at all")) == Strings{"not opened"});
  write(folder, "whole.tar", {{"a.txt", std::string(5000, 'x')}, {"b.txt", std::string(5000, 'x')}});
  std::string error;
  const auto archive = Archive::open(folder.write("half.tar", folder.read("whole.tar").substr(0, 7000)), error);
  REQUIRE(archive != nullptr);
  std::string name, bytes;
  REQUIRE(archive->next(name));
  REQUIRE(archive->next(name));
  CHECK_FALSE(read_rest(*archive->stream(error), 0, bytes, error));
  CHECK(error.find("runcated") != std::string::npos);
}

TEST_CASE("An archive is known by its name") {
  for (const char* name : {"a.zip", "a.tar", "n/a.tgz", "a.tar.gz", "a.tar.zst"}) CHECK(has_archive_name(name));
  for (const char* name : {"a.txt", "a.gz", "zip", "a.zip.txt", "a.jsonl.zst"}) CHECK_FALSE(has_archive_name(name));
}

// Kind, path, line and text of what a run would read.
Strings items(const InputOptions& inputs, std::size_t prefix, std::uint64_t skip = 0) {
  BatchReader reader(inputs, InputFormat::by_name);
  const std::atomic<bool> stop{false};
  reader.skip(skip, stop);
  Strings found;
  Batch batch;
  while (reader.next(batch)) {
    for (const BatchItem& item : batch.items) {
      const std::string path = (item.path.empty() ? batch.path : item.path).substr(prefix);
      if (item.kind == BatchItem::Kind::failure) {
        found.push_back(path + " failed: " + item.reason);
      } else {
        found.push_back(path + ":" + std::to_string(item.line) + " " + std::string(batch.slice(item)));
      }
    }
  }
  return found;
}

TEST_CASE("An archive is read as a folder is: by the same globs, JSON Lines line by line") {
  const TemporaryFolder folder;
  const std::string path = write(
      folder, "a.zip", {{"n/a.txt", "x"}, {"b.md", "y"}, {"c.jsonl", "{1}\n{2}\n"}, {"n/d.txt", "z"}, {"e.zip", "w"}});
  const std::size_t prefix = folder.path().size() + 1;
  InputOptions inputs;
  inputs.paths = {path, folder.write("z.txt", "")};
  inputs.include = {"*.txt", "*.jsonl"};
  CHECK(items(inputs, prefix) ==
        Strings{"a.zip/n/a.txt:0 x", "a.zip/c.jsonl:1 {1}", "a.zip/c.jsonl:2 {2}", "a.zip/n/d.txt:0 z", "z.txt:0 "});
  inputs.include = {"n/d*"};
  CHECK(items(inputs, prefix) == Strings{"a.zip/n/d.txt:0 z", "z.txt:0 "});
  inputs.include = {"*.html"};
  CHECK(items(inputs, prefix) == Strings{"a.zip failed: no articles in this archive", "z.txt:0 "});
}

TEST_CASE("An archive of many articles comes whole, in several batches") {
  const TemporaryFolder folder;
  Members members;
  Strings expected;
  for (int i = 0; i < 200; ++i) {
    members.push_back({std::to_string(i) + ".txt", std::string(static_cast<std::size_t>(i) * 97, 'x')});
    expected.push_back("a.zip/" + members.back().first + ":0 " + members.back().second);
  }
  InputOptions inputs;
  inputs.paths = {write(folder, "a.zip", members)};
  inputs.include = {"*.txt"};
  CHECK(items(inputs, folder.path().size() + 1) == expected);
  CHECK(items(inputs, folder.path().size() + 1, 150) == Strings(expected.begin() + 150, expected.end()));
}

}  // namespace
}  // namespace news_extract
