#pragma once

// A pack's TSV text, split into rows and checked against its schema. Every bad
// line is reported, not only the first. Cells are not interpreted further here.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/pack_schema.h"

namespace news_extract {

/// A pack file as handed in: "titles.tsv" or "titles.add.tsv", and its text.
struct PackFile {
  std::string name;
  std::string text;
};

/// A fault in a pack, with its place. `line` and `column` count from 1; 0 where they do not apply.
struct PackProblem {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string reason;
};

struct PackRow {
  std::uint32_t line = 0;
  std::vector<std::string_view> cells;  // into PackFile::text, one for each column of the schema
};

struct ParsedPack {
  const PackSchema* schema = nullptr;
  std::string_view title, source, licence;  // the "# title: " lines and so on
  std::vector<PackRow> rows;
};

/// Splits and checks. Rows with a fault are left out of the result and named in `problems`.
ParsedPack parse_pack(const PackFile& file, const PackSchema& schema, std::vector<PackProblem>& problems);

/// "titles.add.tsv" -> "titles"; empty if the name is not that of a pack file.
std::string_view pack_stem(std::string_view file_name);

/// The name of a file as rule ids carry it, fit for JSON as it is: without its
/// folder, and with _ for quotes, backslashes, controls and bytes outside ASCII.
std::string rule_name_of(std::string_view path);

/// One line for each problem: "titles.tsv:14:3: reason".
std::string describe(const std::vector<PackProblem>& problems);

}  // namespace news_extract
