#include "rules/pack_parser.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace news_extract {
namespace {

std::vector<std::string_view> split(std::string_view line, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t at = line.find(separator);
    parts.push_back(line.substr(0, at));
    if (at == std::string_view::npos) return parts;
    line.remove_prefix(at + 1);
  }
}

bool well_formed_utf8(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t size = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (size == 0 || lead > 0xF4 || i + size > text.size()) return false;
    for (std::size_t k = 1; k < size; ++k) {
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80) return false;
    }
    i += size;
  }
  return true;
}

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t'; }

bool is_number(std::string_view cell) {
  int value = 0;
  const auto [end, fault] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return fault == std::errc() && end == cell.data() + cell.size();
}

/// Why the cell does not fit its column, or nothing.
std::optional<std::string> fault_of(const Column& column, std::string_view cell) {
  if (cell.empty()) return "the cell is empty; write - for none";
  if (cell.front() == ' ' || cell.back() == ' ') return "a blank stands at the cell's edge";
  switch (column.type) {
    case ColumnType::phrase:
      if (cell.size() > 200) return "the phrase is longer than 200 bytes";
      return std::nullopt;
    case ColumnType::text:
    case ColumnType::name:
      return std::nullopt;
    case ColumnType::number:
      if (cell == "-" || is_number(cell)) return std::nullopt;
      return "\"" + std::string(cell) + "\" is not a whole number";
    case ColumnType::choice:
      if (choice_index(column.choices, cell) >= 0) return std::nullopt;
      return "\"" + std::string(cell) + "\" is none of " + std::string(column.choices);
    case ColumnType::choices:
    case ColumnType::sequence:
      if (cell == "-") return std::nullopt;
      for (const std::string_view part : split(cell, '|')) {
        if (choice_index(column.choices, part) < 0) {
          return "\"" + std::string(part) + "\" is none of " + std::string(column.choices);
        }
      }
      return std::nullopt;
  }
  return std::nullopt;
}

void read_comment(std::string_view line, ParsedPack& pack) {
  const auto value_after = [line](std::string_view key) -> std::optional<std::string_view> {
    if (line.substr(0, key.size()) != key) return std::nullopt;
    return line.substr(key.size());
  };
  if (const auto title = value_after("# title: ")) pack.title = *title;
  if (const auto source = value_after("# source: ")) pack.source = *source;
  if (const auto licence = value_after("# licence: ")) pack.licence = *licence;
}

class Parser {
 public:
  Parser(const PackFile& file, const PackSchema& schema, std::vector<PackProblem>& problems)
      : file_(file), problems_(problems) {
    pack_.schema = &schema;
  }

  ParsedPack parse() {
    std::uint32_t number = 0;
    std::string_view text = file_.text;
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    for (std::string_view line : split(text, '\n')) {
      ++number;
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      if (line.empty()) continue;
      if (line.front() == '#') {
        read_comment(line, pack_);
      } else if (!header_seen_) {
        read_header(line, number);
      } else {
        read_row(line, number);
      }
    }
    if (!header_seen_) report(0, 0, "there is no header row");
    return std::move(pack_);
  }

 private:
  void report(std::uint32_t line, std::uint32_t column, std::string reason) {
    problems_.push_back({file_.name, line, column, std::move(reason)});
  }

  void read_header(std::string_view line, std::uint32_t number) {
    header_seen_ = true;
    const auto names = split(line, '\t');
    const auto columns = pack_.schema->columns;
    const bool same = std::equal(names.begin(), names.end(), columns.begin(), columns.end(),
                                 [](std::string_view name, const Column& c) { return name == c.name; });
    if (same) return;
    std::string expected;
    for (const Column& column : columns) expected.append(expected.empty() ? "" : " ").append(column.name);
    report(number, 0, "the header row must be, tabs between: " + expected);
  }

  void read_row(std::string_view line, std::uint32_t number) {
    if (!well_formed_utf8(line)) return report(number, 0, "the line is not UTF-8");
    if (std::any_of(line.begin(), line.end(), is_control)) return report(number, 0, "the line has a control character");
    PackRow row{number, split(line, '\t')};
    const auto columns = pack_.schema->columns;
    if (row.cells.size() != columns.size()) {
      return report(
          number, 0,
          std::to_string(row.cells.size()) + " columns where " + std::to_string(columns.size()) + " are wanted");
    }
    bool good = true;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (auto fault = fault_of(columns[i], row.cells[i])) {
        report(number, static_cast<std::uint32_t>(i + 1), std::string(columns[i].name) + ": " + *fault);
        good = false;
      }
    }
    if (good) pack_.rows.push_back(std::move(row));
  }

  const PackFile& file_;
  std::vector<PackProblem>& problems_;
  ParsedPack pack_;
  bool header_seen_ = false;
};

}  // namespace

ParsedPack parse_pack(const PackFile& file, const PackSchema& schema, std::vector<PackProblem>& problems) {
  return Parser(file, schema, problems).parse();
}

std::string_view pack_stem(std::string_view file_name) {
  for (const std::string_view ending : {std::string_view(".add.tsv"), std::string_view(".tsv")}) {
    if (file_name.size() > ending.size() && file_name.ends_with(ending)) {
      return file_name.substr(0, file_name.size() - ending.size());
    }
  }
  return {};
}

std::string rule_name_of(std::string_view path) {
  std::string name(path.substr(path.rfind('/') + 1));
  std::replace_if(
      name.begin(), name.end(),
      [](char c) {
        return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7F;
      },
      '_');
  return name;
}

std::string describe(const std::vector<PackProblem>& problems) {
  std::string out;
  for (const PackProblem& problem : problems) {
    if (!out.empty()) out += '\n';
    out += problem.file;
    if (problem.line != 0) out += ':' + std::to_string(problem.line);
    if (problem.column != 0) out += ':' + std::to_string(problem.column);
    out += ": " + problem.reason;
  }
  return out;
}

}  // namespace news_extract
