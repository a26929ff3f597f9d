#include "news_extract/error.h"
#include "news_extract/rule_pack.h"
#include "rules/image.h"
#include "rules/pack_folder.h"

namespace news_extract {

std::shared_ptr<const RuleBase> RuleBase::load(const std::string& folder) {
  const auto built_in_rules = built_in();
  std::vector<PackFile> base;
  for (const PackInfo& info : built_in_rules->packs()) {
    base.push_back({std::string(info.name), std::string(built_in_rules->pack_source(info.name))});
  }
  std::vector<PackProblem> problems;
  std::string image = compile_image(overlay_packs(std::move(base), read_pack_folder(folder)), problems);
  if (!problems.empty()) throw Error(describe(problems));
  return from_image(std::move(image));
}

}  // namespace news_extract
