#include <filesystem>
#include <utility>

#include "news_extract/error.h"
#include "news_extract/rule_pack.h"
#include "rules/image.h"
#include "rules/pack_folder.h"

namespace news_extract {

std::vector<PackFile> pack_files(const RuleBase& rules) {
  std::vector<PackFile> files;
  for (const PackInfo& info : rules.packs()) {
    const std::string_view text = rules.pack_source(info.name);
    if (!text.empty()) files.push_back({std::string(info.name), std::string(text)});
  }
  return files;
}

std::shared_ptr<const RuleBase> RuleBase::load(const std::string& folder) {
  std::vector<PackProblem> problems;
  std::string image = compile_image(overlay_packs(pack_files(*built_in()), read_pack_folder(folder)), problems);
  for (PackProblem& problem : problems) problem.file = (std::filesystem::path(folder) / problem.file).string();
  if (!problems.empty()) throw Error(describe(problems));
  return from_image(std::move(image));
}

}  // namespace news_extract
