#include "rules/pack_check.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>

#include "rules/phrase_split.h"

namespace news_extract {
namespace {

/// Insertions, deletions and replacements that turn one name into the other.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

std::string unknown_pack(std::string_view name) {
  std::string reason = "there is no pack of this name";
  if (const std::string_view near = nearest_pack(name); !near.empty()) {
    reason.append("; did you mean ").append(near).append(".tsv?");
  } else {
    reason += "; `extract rules list` shows the packs";
  }
  return reason;
}

std::string joined(const PackRow& row) {
  std::string key;
  for (const std::string_view cell : row.cells) key.append(cell).push_back('\t');
  return key;
}

class RowChecker {
 public:
  RowChecker(const PackFile& file, const PackSchema& schema, std::vector<PackProblem>& problems)
      : file_(file), schema_(schema), problems_(problems) {}

  void check(const PackRow& row) {
    if (schema_.columns[0].type == ColumnType::phrase) check_phrase(row);
    const auto [same, fresh] = rows_.try_emplace(joined(row), row.line);
    if (!fresh) return report(row, 0, "the same row stands in line " + std::to_string(same->second));
    if (!schema_.one_row) return;
    const auto [other, new_phrase] = phrases_.try_emplace(row.cells[0], row.line);
    if (new_phrase) return;
    report(row, 1,
           "\"" + std::string(row.cells[0]) + "\" stands in line " + std::to_string(other->second) +
               " already; this pack has one row a phrase");
  }

 private:
  void report(const PackRow& row, std::uint32_t column, std::string reason) {
    problems_.push_back({file_.name, row.line, column, std::move(reason)});
  }

  void check_phrase(const PackRow& row) {
    const std::string_view phrase = row.cells[0];
    if (phrase.find("  ") != std::string_view::npos) return report(row, 1, "two blanks stand together");
    if (schema_.use != PackUse::phrases) {
      if (phrase.find(' ') != std::string_view::npos) report(row, 1, "one word is wanted; phrases have other packs");
    } else if (split_phrase(phrase).size() > kMaxPhraseWords) {
      report(row, 1, "the phrase has more than " + std::to_string(kMaxPhraseWords) + " words");
    }
  }

  const PackFile& file_;
  const PackSchema& schema_;
  std::vector<PackProblem>& problems_;
  std::unordered_map<std::string, std::uint32_t> rows_;
  std::unordered_map<std::string_view, std::uint32_t> phrases_;
};

}  // namespace

std::string_view nearest_pack(std::string_view name) {
  std::string_view best;
  std::size_t best_distance = std::max<std::size_t>(2, name.size() / 3) + 1;
  for (const PackSchema& schema : pack_schemas()) {
    const std::size_t distance = edit_distance(name, schema.name);
    if (distance >= best_distance) continue;
    best = schema.name;
    best_distance = distance;
  }
  return best;
}

std::vector<ParsedPack> parse_packs(const std::vector<PackFile>& files, std::vector<PackProblem>& problems) {
  std::vector<ParsedPack> parsed;
  for (const PackFile& file : files) {
    const std::string_view name = pack_stem(file.name);
    const PackSchema* schema = find_pack_schema(name);
    if (schema == nullptr) {
      problems.push_back({file.name, 0, 0, unknown_pack(name)});
      parsed.emplace_back();
      continue;
    }
    std::vector<PackProblem> found;
    parsed.push_back(parse_pack(file, *schema, found));
    RowChecker checker(file, *schema, found);
    for (const PackRow& row : parsed.back().rows) checker.check(row);
    std::stable_sort(found.begin(), found.end(),
                     [](const PackProblem& a, const PackProblem& b) { return a.line < b.line; });
    problems.insert(problems.end(), found.begin(), found.end());
  }
  return parsed;
}

}  // namespace news_extract
