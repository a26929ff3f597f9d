#pragma once

// From names that are of one entity to the entity: what it is called, and by
// which other names.

#include "coref/name_clusters.h"

namespace news_extract {

/// Fills document.entities, in the order of their first names, and sets the entity of each name mention.
void write_entities(const NameForms& forms, const NameClusters& clusters, Document& document);

}  // namespace news_extract
