#pragma once

// Where the words of a mark that nobody closed end: before the clause that
// reports them ("The dam will hold, Greene said."), else with their sentence.

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// The token past the words that the mark at token `open` opens, at most `last`.
std::uint32_t end_of_unclosed(const RuleBase& rules, const Document& document, std::uint32_t open, std::uint32_t last);

}  // namespace news_extract
