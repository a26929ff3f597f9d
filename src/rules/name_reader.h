#pragma once

// The two formats of a list of names. Every bad line is reported, up to a
// hundred of them, and none is taken then.

#include <string>
#include <string_view>
#include <vector>

#include "rules/name_builder.h"
#include "rules/pack_parser.h"

namespace news_extract {

/// name, type, canonical name, id, tabs between; the last two may be left out.
void read_name_table(std::string_view text, const std::string& file, NameListBuilder& list,
                     std::vector<PackProblem>& problems);

/// {"label":"ORG","pattern":"Acme Corp","id":"Q42"}, one a line; the pattern may be a list of token tests.
void read_name_patterns(std::string_view text, const std::string& file, NameListBuilder& list,
                        std::vector<PackProblem>& problems);

/// The type that a label means ("ORG", "person", "GPE"), whatever its case; `known` is false for a strange one.
std::optional<EntityType> type_of_label(std::string_view label, bool& known);

}  // namespace news_extract
