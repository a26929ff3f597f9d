#pragma once

// What is wrong with a set of packs beyond a single cell: names that no pack
// has, rows that stand twice, phrases that no look-up can find.

#include <string_view>
#include <vector>

#include "rules/pack_parser.h"

namespace news_extract {

/// Words that a phrase may have: two bits for each in PhraseRow::case_mask.
inline constexpr std::size_t kMaxPhraseWords = 16;

/// Parses every file and checks all of them; one result for each file. Every
/// fault is added to `problems`, file by file in the order of the lines.
std::vector<ParsedPack> parse_packs(const std::vector<PackFile>& files, std::vector<PackProblem>& problems);

/// The known pack name nearest to a mistyped one, or nothing where none is near.
std::string_view nearest_pack(std::string_view name);

}  // namespace news_extract
