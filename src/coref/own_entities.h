#pragma once

// Entities of the user's own names: which names of the list are one entity,
// and what it is called.

#include <cstdint>

#include "news_extract/document.h"
#include "news_extract/name_list.h"

namespace news_extract {

/// What names of one entity share: their canonical name, else their id; 0 where
/// the entry has neither. Equal to the key that the canonical name's own words have.
std::uint32_t own_key(const NameList& names, std::uint32_t entry);

/// Gives each entity with a name of the list the list's canonical name and id.
void name_own_entities(const NameList& names, Document& document);

}  // namespace news_extract
