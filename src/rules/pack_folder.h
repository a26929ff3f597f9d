#pragma once

// Packs on disk: the files of a folder, read whole and in a fixed order.

#include <string>
#include <vector>

#include "rules/pack_parser.h"

namespace news_extract {

/// Every *.tsv file of the folder, by name. Throws Error where it cannot be read.
std::vector<PackFile> read_pack_folder(const std::string& folder);

/// `base` with the files of `overlay` laid over it: NAME.tsv replaces, NAME.add.tsv follows its pack.
std::vector<PackFile> overlay_packs(std::vector<PackFile> base, const std::vector<PackFile>& overlay);

}  // namespace news_extract
