#pragma once

// The words that the record uses for the values of the enumerations.

#include <string_view>

#include "news_extract/annotations.h"

namespace news_extract {

std::string_view name_of(EntityType value);
std::string_view name_of(MentionKind value);
std::string_view name_of(QuoteKind value);
std::string_view name_of(Attribution value);
/// Empty for Medium::none.
std::string_view name_of(Medium value);
std::string_view name_of(Stance value);
std::string_view name_of(Act value);
std::string_view name_of(ReportedBy value);
std::string_view name_of(ConditionKind value);
std::string_view name_of(Relation value);
std::string_view name_of(WarningCode value);
/// In capitals, as Universal Dependencies has it: "PROPN".
std::string_view name_of(Upos value);

}  // namespace news_extract
