#include "coref/coref.h"

#include "coref/name_clusters.h"
#include "coref/own_entities.h"
#include "coref/references.h"
#include "coref/role_owners.h"
#include "coref/roles.h"

namespace news_extract {

void EntityResolver::run(const NameList* names, Document& document) const {
  cluster_names(read_name_forms(rules_, names, document), document);
  if (names != nullptr) name_own_entities(*names, document);
  for (std::uint32_t m = 0; m < document.mentions.size(); ++m) {
    document.entities[document.mentions[m].entity].mentions.push_back(m);
  }
  read_roles(rules_, document);
  resolve_references(rules_, document);
  settle_role_owners(document);
}

}  // namespace news_extract
