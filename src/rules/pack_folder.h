#pragma once

// Packs on disk: the files of a folder, read whole and in a fixed order, laid
// over others, checked, and written out again.

#include <span>
#include <string>
#include <vector>

#include "rules/pack_parser.h"

namespace news_extract {

/// Every *.tsv file of the folder, by name. Throws Error where it cannot be read.
std::vector<PackFile> read_pack_folder(const std::string& folder);

/// The packs of `rules`, each as one file; those without a text are left out.
std::vector<PackFile> pack_files(const RuleBase& rules);

/// `base` with the files of `overlay` laid over it: NAME.tsv replaces, NAME.add.tsv follows its pack.
std::vector<PackFile> overlay_packs(std::vector<PackFile> base, const std::vector<PackFile>& overlay);

/// Every fault of the folder's packs, their files with the folder before them,
/// and every file that looks like a pack but would not be read: "titles.txt".
/// Throws Error where the folder cannot be read.
std::vector<PackProblem> check_pack_folder(const std::string& folder);

/// Writes the files into the folder, which is made where it is missing. Throws
/// Error, before anything is written, where one of them is there already.
void write_pack_folder(const std::string& folder, std::span<const PackFile> files);

}  // namespace news_extract
