#include "cli/knowledge.h"

#include <filesystem>
#include <string>
#include <utility>

namespace news_extract {
namespace {

/// Where a file is, how large, and when it was written.
std::string state_of(const std::string& path) {
  if (path.empty()) return "-";
  std::error_code ignored;
  const auto size = std::filesystem::file_size(path, ignored);
  const auto time = std::filesystem::last_write_time(path, ignored);
  return path + " " + std::to_string(size) + " " + std::to_string(time.time_since_epoch().count());
}

}  // namespace

Pipeline make_pipeline(RunOptions& options) {
  auto rules = options.rules.empty() ? RuleBase::built_in() : RuleBase::load(options.rules);
  Additions additions;
  if (!options.names.empty()) additions.names = NameList::load(options.names);
  if (!options.codebook.empty()) additions.codebook = Codebook::load(options.codebook);
  options.knowledge =
      std::string(rules->fingerprint()) + " " + state_of(options.names) + " " + state_of(options.codebook);
  return Pipeline(std::move(rules), std::move(additions));
}

}  // namespace news_extract
