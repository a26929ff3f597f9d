#pragma once

// Which names are of one entity: "Smith" of "Megan Smith", "the EU" of
// "European Union", "Acme" of "Acme Motors". Two people of one surname stay
// apart; titles, gender and the last full mention decide. What an entity is
// called is for entity_names.h.

#include <cstdint>
#include <vector>

#include "coref/name_forms.h"

namespace news_extract {

/// An entity in the making.
struct NameCluster {
  EntityType type = EntityType::person;
  Gender gender = Gender::unknown;
  std::uint32_t longest = 0;  // index of the form with the most words
  std::uint32_t last_seen = 0;
  bool seen = false;
};

/// It may be filled again, which keeps its memory.
struct NameClusters {
  std::vector<NameCluster> clusters;
  std::vector<std::uint32_t> of_form;  // the index of each form's cluster
};

void cluster_names(const Document& document, const NameForms& forms, NameClusters& out);

}  // namespace news_extract
