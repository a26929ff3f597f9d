#pragma once

// Which names are of one entity: "Smith" of "Megan Smith", "the EU" of
// "European Union", "Acme" of "Acme Motors". Two people of one surname stay
// apart; titles, gender and the last full mention decide.

#include <vector>

#include "coref/name_forms.h"

namespace news_extract {

/// Fills document.entities and sets the entity of each name mention.
void cluster_names(const std::vector<NameForm>& forms, Document& document);

}  // namespace news_extract
