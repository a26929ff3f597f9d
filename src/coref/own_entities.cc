#include "coref/own_entities.h"

#include <algorithm>
#include <string>
#include <utility>

#include "rules/phrase_split.h"

namespace news_extract {

std::uint32_t own_key(const NameList& names, std::uint32_t entry) {
  if (const std::string_view name = names.name(entry); !name.empty()) return phrase_key(name);
  if (const std::string_view id = names.external_id(entry); !id.empty()) return RuleBase::hash_word(id) | 1U;
  return 0;
}

void name_own_entities(const NameList& names, Document& document) {
  for (const Mention& mention : document.mentions) {
    if (mention.own_name == kNone || mention.entity == kNone) continue;
    Entity& entity = document.entities[mention.entity];
    if (entity.external_id.empty()) entity.external_id = names.external_id(mention.own_name);
    const std::string name(names.name(mention.own_name));
    if (name.empty() || name == entity.name) continue;
    std::string alias = std::exchange(entity.name, name);
    entity.aliases.erase(std::remove(entity.aliases.begin(), entity.aliases.end(), name), entity.aliases.end());
    if (std::find(entity.aliases.begin(), entity.aliases.end(), alias) == entity.aliases.end()) {
      entity.aliases.insert(entity.aliases.begin(), std::move(alias));
    }
  }
}

}  // namespace news_extract
