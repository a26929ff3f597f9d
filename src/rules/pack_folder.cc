#include "rules/pack_folder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "news_extract/error.h"
#include "rules/pack_check.h"

namespace news_extract {
namespace {

namespace fs = std::filesystem;

fs::directory_iterator open_folder(const std::string& folder) {
  std::error_code fault;
  fs::directory_iterator entries(folder, fault);
  if (fault) throw Error(folder, 0, fault.message());
  return entries;
}

/// "titles" of titles.txt, Titles.TSV and titles.tsv.txt: what somebody may have meant for a pack.
std::string meant_pack(const fs::path& path) {
  std::string name = path.filename().string();
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  name.resize(std::min(name.find('.'), name.size()));
  return find_pack_schema(name) != nullptr ? name : std::string();
}

void add_misnamed(const std::string& folder, std::vector<PackProblem>& problems) {
  std::vector<PackProblem> found;
  for (const auto& entry : open_folder(folder)) {
    const std::string name = entry.path().filename().string();
    const std::string pack = meant_pack(entry.path());
    if (pack.empty() || !pack_stem(name).empty()) continue;
    found.push_back({name, 0, 0, "is not read; a pack's file is named " + pack + ".tsv or " + pack + ".add.tsv"});
  }
  std::sort(found.begin(), found.end(), [](const PackProblem& a, const PackProblem& b) { return a.file < b.file; });
  problems.insert(problems.end(), found.begin(), found.end());
}

}  // namespace

std::vector<PackFile> read_pack_folder(const std::string& folder) {
  std::vector<PackFile> files;
  for (const auto& entry : open_folder(folder)) {
    const std::string name = entry.path().filename().string();
    if (pack_stem(name).empty()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    PackFile file{name, std::string(std::istreambuf_iterator<char>(in), {})};
    if (!in) throw Error(entry.path().string(), 0, "cannot be read");
    files.push_back(std::move(file));
  }
  std::sort(files.begin(), files.end(), [](const PackFile& a, const PackFile& b) {
    const auto key = [](const PackFile& f) { return std::make_pair(pack_stem(f.name), f.name.ends_with(".add.tsv")); };
    return key(a) < key(b);
  });
  return files;
}

std::vector<PackFile> overlay_packs(std::vector<PackFile> base, const std::vector<PackFile>& overlay) {
  for (const PackFile& file : overlay) {
    const bool adds = file.name.ends_with(".add.tsv");
    const auto same = std::find_if(base.begin(), base.end(), [&](const PackFile& b) { return b.name == file.name; });
    if (!adds && same != base.end()) {
      *same = file;
      continue;
    }
    const auto last = std::find_if(base.rbegin(), base.rend(),
                                   [&](const PackFile& b) { return pack_stem(b.name) == pack_stem(file.name); });
    base.insert(last.base() == base.begin() ? base.end() : last.base(), file);
  }
  return base;
}

std::vector<PackProblem> check_pack_folder(const std::string& folder) {
  std::vector<PackProblem> problems;
  add_misnamed(folder, problems);
  parse_packs(read_pack_folder(folder), problems);
  for (PackProblem& problem : problems) problem.file = (fs::path(folder) / problem.file).string();
  return problems;
}

void write_pack_folder(const std::string& folder, std::span<const PackFile> files) {
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (fault) throw Error(folder, 0, fault.message());
  for (const PackFile& file : files) {
    const fs::path path = fs::path(folder) / file.name;
    if (fs::exists(path, fault)) throw Error(path.string(), 0, "is there already");
  }
  for (const PackFile& file : files) {
    const fs::path path = fs::path(folder) / file.name;
    std::ofstream out(path, std::ios::binary);
    out.write(file.text.data(), static_cast<std::streamsize>(file.text.size()));
    out.close();
    if (!out) throw Error(path.string(), 0, "cannot be written");
  }
}

}  // namespace news_extract
