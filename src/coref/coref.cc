#include "coref/coref.h"

#include "coref/name_clusters.h"
#include "coref/references.h"
#include "coref/roles.h"

namespace news_extract {

void EntityResolver::run(Document& document) const {
  cluster_names(read_name_forms(rules_, document), document);
  for (std::uint32_t m = 0; m < document.mentions.size(); ++m) {
    document.entities[document.mentions[m].entity].mentions.push_back(m);
  }
  read_roles(rules_, document);
  resolve_references(rules_, document);
}

}  // namespace news_extract
