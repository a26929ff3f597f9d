#include "rules/pack_folder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "news_extract/error.h"

namespace news_extract {

namespace fs = std::filesystem;

std::vector<PackFile> read_pack_folder(const std::string& folder) {
  std::error_code fault;
  std::vector<PackFile> files;
  fs::directory_iterator entries(folder, fault);
  if (fault) throw Error(folder, 0, fault.message());
  for (const auto& entry : entries) {
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

}  // namespace news_extract
