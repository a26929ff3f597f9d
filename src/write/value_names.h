#pragma once

// The words that the record uses for the values of the enumerations.

#include "news_extract/annotations.h"
#include "write/short_text.h"

namespace news_extract {

const ShortText& name_of(EntityType value);
const ShortText& name_of(MentionKind value);
const ShortText& name_of(QuoteKind value);
const ShortText& name_of(Attribution value);
/// Empty for Medium::none.
const ShortText& name_of(Medium value);
const ShortText& name_of(Stance value);
const ShortText& name_of(Act value);
const ShortText& name_of(ReportedBy value);
const ShortText& name_of(ConditionKind value);
const ShortText& name_of(Relation value);
const ShortText& name_of(WarningCode value);
/// In capitals, as Universal Dependencies has it: "PROPN".
const ShortText& name_of(Upos value);

}  // namespace news_extract
