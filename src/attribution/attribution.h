#pragma once

// Says who spoke: resolves the phrase that src/quotes found to a person, an
// organization or an unnamed group, carries speakers on to quotations without
// a cue, notes whom a spokesperson speaks for, to whom, and in what medium.
// Finds no quotes and changes no content.

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// Fills speaker, on_behalf_of, attribution, addressee and medium of `document.quotes`.
/// Reads mentions and entities; without them every speaker is an unnamed group.
/// With no evidence a quote keeps no speaker and Attribution::none; the trace says why.
void attribute_quotes(const RuleBase& rules, Document& document);

}  // namespace news_extract
