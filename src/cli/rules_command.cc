#include "cli/rules_command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/run_options.h"
#include "news_extract/error.h"
#include "news_extract/rule_pack.h"
#include "rules/pack_check.h"
#include "rules/pack_folder.h"

namespace news_extract {
namespace {

constexpr const char* kDescription =
    "Shows the rules that the program reads news with, and checks rules of your own.\n";

constexpr const char* kFooter = R"(Examples:
  extract rules list                  every pack with its rules, licence and source
  extract rules list quotes           those of one kind
  extract rules show titles           one pack, as TSV
  extract rules export mine           all packs as files, to be edited
  extract rules check mine            every bad line at once
  extract --rules mine article.txt    reads with the packs of the folder: NAME.tsv
                                      replaces a pack, NAME.add.tsv adds to it

docs/rules.md explains every pack and column.)";

struct Words {
  std::string rules;  // a folder laid over the built-in packs
  std::string kind, name, folder;
  std::vector<std::string> checked;
};

std::shared_ptr<const RuleBase> rules_of(const Words& words) {
  return words.rules.empty() ? RuleBase::built_in() : RuleBase::load(words.rules);
}

std::string_view kind_of(const PackSchema& schema) {
  std::string_view names = kPackKindNames;
  for (auto skip = static_cast<unsigned>(schema.kind); skip > 0; --skip) names.remove_prefix(names.find('|') + 1);
  return names.substr(0, names.find('|'));
}

std::string padded(std::string_view text, std::size_t width, bool to_the_right = false) {
  const std::string blanks(width - std::min(width, text.size()), ' ');
  return to_the_right ? blanks + std::string(text) : std::string(text) + blanks;
}

/// Rows of equal columns; the second is numbers, the last is left ragged.
void print_table(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths(rows.front().size());
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  }
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool last = i + 1 == row.size();
      std::cout << (last ? row[i] : padded(row[i], widths[i], i == 1)) << (last ? "\n" : "  ");
    }
  }
}

int list(const Words& words) {
  if (!words.kind.empty() && choice_index(kPackKindNames, words.kind) < 0) {
    throw Error("\"" + words.kind + "\" is none of " + std::string(kPackKindNames));
  }
  const auto rules = rules_of(words);
  std::vector<std::vector<std::string>> table{{"PACK", "RULES", "KIND", "LICENCE", "WHAT AND WHENCE"}};
  for (const PackInfo& info : rules->packs()) {
    const PackSchema* schema = find_pack_schema(pack_stem(info.name));
    if (schema == nullptr || info.rows == 0) continue;
    const std::string kind(kind_of(*schema));
    if (!words.kind.empty() && words.kind != kind) continue;
    table.push_back({std::string(pack_stem(info.name)), std::to_string(info.rows), kind, std::string(info.licence),
                     std::string(info.title) + " (" + std::string(info.source) + ")"});
  }
  print_table(table);
  return kExitOk;
}

int show(const Words& words) {
  const std::string_view stem = pack_stem(words.name);
  const std::string name(stem.empty() ? std::string_view(words.name) : stem);
  const auto rules = rules_of(words);
  if (find_pack_schema(name) == nullptr) {
    const std::string_view near = nearest_pack(name);
    throw Error("there is no pack \"" + name + "\"" +
                (near.empty() ? "; extract rules list shows the packs" : "; did you mean " + std::string(near) + "?"));
  }
  std::cout << rules->pack_source(name + ".tsv");
  return kExitOk;
}

int write_out(const Words& words) {
  const std::vector<PackFile> files = pack_files(*rules_of(words));
  write_pack_folder(words.folder, files);
  std::cerr << files.size() << " packs written to " << words.folder << '\n';
  return kExitOk;
}

int check(const Words& words) {
  std::size_t faults = 0;
  std::size_t files = 0;
  for (const std::string& folder : words.checked) {
    const std::vector<PackProblem> problems = check_pack_folder(folder);
    if (!problems.empty()) std::cerr << describe(problems) << '\n';
    faults += problems.size();
    files += read_pack_folder(folder).size();
  }
  std::cerr << files << (files == 1 ? " pack" : " packs") << " checked, " << faults
            << (faults == 1 ? " fault\n" : " faults\n");
  return faults == 0 ? kExitOk : kExitFault;
}

void add_overlay(CLI::App& command, Words& words) {
  command.add_option("--rules", words.rules, "A folder whose packs are laid over the built-in ones")->type_name("DIR");
}

}  // namespace

int run_rules_command(int argc, char** argv) {
  CLI::App app(kDescription, "extract rules");
  app.footer(kFooter);
  app.require_subcommand(1);
  Words words;
  CLI::App* const lister = app.add_subcommand("list", "The packs with their counts, licences and sources");
  lister->add_option("KIND", words.kind, "words, text, names, quotes or positions");
  CLI::App* const shower = app.add_subcommand("show", "One pack, as TSV");
  shower->add_option("NAME", words.name, "A pack's name")->required();
  CLI::App* const exporter = app.add_subcommand("export", "All packs as TSV files of a folder");
  exporter->add_option("DIR", words.folder, "The folder, made where it is missing; no file there is replaced")
      ->required();
  for (CLI::App* const command : {lister, shower, exporter}) add_overlay(*command, words);
  CLI::App* const checker = app.add_subcommand("check", "Every bad line of the packs of a folder");
  checker->add_option("DIR", words.checked, "Folders of packs")->required();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {  // --help
      app.exit(error);
      return std::cout.flush() ? kExitOk : kExitFault;
    }
    throw Error(std::string(error.what()) + " (see extract rules --help)");
  }
  const int code = lister->parsed()     ? list(words)
                   : shower->parsed()   ? show(words)
                   : exporter->parsed() ? write_out(words)
                                        : check(words);
  return std::cout.flush() ? code : kExitFault;
}

}  // namespace news_extract
