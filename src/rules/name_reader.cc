#include "rules/name_reader.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

#include "news_extract/error.h"
#include "rules/case_fold.h"
#include "rules/phrase_split.h"

namespace news_extract {
namespace {

constexpr std::size_t kMaxProblems = 100;
constexpr std::size_t kMaxNameSize = 500;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct Label {
  std::string_view name;
  std::optional<EntityType> type;
};
const Label kLabels[] = {
    {"person", EntityType::person},
    {"per", EntityType::person},
    {"people", EntityType::person},
    {"organization", EntityType::organization},
    {"organisation", EntityType::organization},
    {"org", EntityType::organization},
    {"company", EntityType::organization},
    {"place", EntityType::place},
    {"gpe", EntityType::place},
    {"loc", EntityType::place},
    {"location", EntityType::place},
    {"other", std::nullopt},
};

std::string_view none_if_dash(std::string_view cell) { return cell == "-" ? std::string_view() : cell; }

/// Cuts a line into at most five cells; the fifth is only there to be complained of.
std::size_t cut(std::string_view line, std::string_view (&cells)[5]) {
  for (std::size_t count = 0; count < 5; ++count) {
    const std::size_t tab = line.find('\t');
    cells[count] = line.substr(0, tab);
    if (tab == std::string_view::npos) return count + 1;
    line.remove_prefix(tab + 1);
  }
  return 5;
}

std::string fault_of_name(std::string_view name) {
  if (name.empty()) return "name: the cell is empty";
  if (name.front() == ' ' || name.back() == ' ') return "name: a blank stands at the cell's edge";
  if (name.size() > kMaxNameSize) return "name: longer than 500 bytes";
  return {};
}

bool add_row(std::string_view line, std::uint32_t number, NameListBuilder& list, std::uint32_t& column,
             std::string& reason) {
  std::string_view cells[5];
  const std::size_t count = cut(line, cells);
  column = 0;
  if (count < 2 || count > 4) {
    reason = std::to_string(count) + " columns where 2 to 4 are wanted: name, type, canonical name, id";
    return false;
  }
  NameEntry entry{cells[0], none_if_dash(cells[2]), none_if_dash(cells[3]), std::nullopt, NameCase::as_packs, number};
  column = 1;
  reason = fault_of_name(entry.name);
  if (!reason.empty()) return false;
  column = 2;
  bool known = false;
  entry.type = type_of_label(cells[1], known);
  if (!known) {
    reason = "type: \"" + std::string(cells[1]) + "\" is none of person, organization, place, other";
    return false;
  }
  list.add(entry);
  return true;
}

}  // namespace

std::optional<EntityType> type_of_label(std::string_view label, bool& known) {
  for (const Label& entry : kLabels) {
    if (!same_folded(entry.name, label)) continue;
    known = true;
    return entry.type;
  }
  known = false;
  return std::nullopt;
}

void read_name_table(std::string_view text, const std::string& file, NameListBuilder& list,
                     std::vector<PackProblem>& problems) {
  std::uint32_t number = 0;
  bool first = true;
  while (!text.empty() && problems.size() < kMaxProblems) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    // The header row may be there or not.
    if (std::exchange(first, false) && line.starts_with("name\ttype")) continue;
    std::uint32_t column = 0;
    std::string reason;
    if (!add_row(line, number, list, column, reason)) problems.push_back({file, number, column, std::move(reason)});
  }
}

std::shared_ptr<const NameList> NameList::parse(std::string_view text, const std::string& file) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  NameListBuilder list(file);
  std::vector<PackProblem> problems;
  if (text.starts_with("{")) {
    read_name_patterns(text, file, list, problems);
  } else {
    read_name_table(text, file, list, problems);
  }
  if (problems.size() >= kMaxProblems) problems.push_back({file, 0, 0, "a hundred bad lines; the rest was not read"});
  if (!problems.empty()) throw Error(describe(problems));
  return list.finish();
}

std::shared_ptr<const NameList> NameList::load(const std::string& path) {
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  if (!in) throw Error(path, 0, "cannot be read");
  std::string text(static_cast<std::size_t>(std::max<std::streamoff>(in.tellg(), 0)), '\0');
  in.seekg(0);
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!in) throw Error(path, 0, "cannot be read");
  return parse(text, path);
}

}  // namespace news_extract
