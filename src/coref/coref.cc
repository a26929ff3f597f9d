#include "coref/coref.h"

#include "coref/entity_names.h"
#include "coref/mention_index.h"
#include "coref/name_clusters.h"
#include "coref/own_entities.h"
#include "coref/references.h"
#include "coref/role_owners.h"
#include "coref/roles.h"

namespace news_extract {
namespace {

/// The memory of the stage, kept from document to document.
struct Scratch {
  NameForms forms;
  NameClusters clusters;
  MentionIndex index;
};

}  // namespace

void EntityResolver::run(const NameList* names, Document& document) const {
  thread_local Scratch scratch;
  read_name_forms(rules_, names, document, scratch.forms);
  cluster_names(document, scratch.forms, scratch.clusters);
  write_entities(scratch.forms, scratch.clusters, document);
  if (names != nullptr) name_own_entities(*names, document);
  list_mentions(document);
  scratch.index.reset(document);
  read_roles(rules_, scratch.index, document);
  resolve_references(rules_, scratch.index, document);
  settle_role_owners(document);
}

}  // namespace news_extract
