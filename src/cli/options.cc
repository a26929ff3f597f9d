#include "cli/options.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <thread>

#include "news_extract/error.h"

namespace news_extract {
namespace {

constexpr const char* kDescription =
    "Reads English news articles and writes who is in them, who said what, and who\n"
    "stands where on which policy: one JSON record an article.\n";

constexpr const char* kFooter = R"(Examples:
  extract article.txt                      one record, for reading
  curl -s URL | extract -                  the same from standard input
  extract corpus/ -o records.ndjson        every *.txt below a folder, one record a line
  extract --input-format jsonl news.jsonl  {"id","text"} lines in, records out, same order
  extract --flatten quotes corpus/ | jq -r '[.article, .speaker.name, .text] | @tsv'
  extract corpus/ -o records.ndjson --resume
                                           goes on where an ended run stopped
  extract --explain article.txt            which rules fired, which lost and why
  extract rules list                       the rules; see extract rules --help
  extract --verify article.txt             checks every span of the record

A folder named like a subcommand is written ./rules.
Exit codes: 0 all read; 1 some input failed, the others are written; 2 wrong usage
or output that cannot be written; 128 + n ended by signal n, after whole lines.)";

// What the options give before it is checked and put together.
struct Raw {
  std::vector<std::string> with;
  std::vector<std::string> keep;
  std::string format, offsets = "codepoint", flatten, explain;
  bool pretty = false, compact = false, verify = false, schema = false;
  int jobs = 0;
};

// CLI11 gives a vector option every word that follows; here it takes one, and may be repeated.
CLI::Option* list_option(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                         const std::string& help) {
  return app.add_option(name, values, help)->delimiter(',')->allow_extra_args(false);
}

void add_input_options(CLI::App& app, RunOptions& options, Raw& raw) {
  app.add_option("inputs", options.inputs.paths, "Files, folders (read through, sorted by path), - for standard input")
      ->type_name("FILE|DIR|-");
  app.add_option("--input-format", raw.format, "How articles are stored; by default *.jsonl and *.ndjson are jsonl")
      ->check(CLI::IsMember({"text", "jsonl"}))
      ->type_name("text|jsonl");
  app.add_option("--include", options.inputs.include, "Files to read below folders (default *.txt); repeatable")
      ->allow_extra_args(false)
      ->type_name("GLOB");
  app.add_option("--files-from", options.inputs.files_from, "Read further paths from a file or -, one a line")
      ->type_name("FILE|-");
  app.add_flag("-0,--null", options.inputs.nul_separated,
               "Paths of --files-from end with NUL, as find -print0 ends them");
  app.add_option("--text-field", options.fields.text, "The field of a JSON line that holds the text")
      ->type_name("NAME")
      ->capture_default_str();
  app.add_option("--id-field", options.fields.id, "The field that holds the id")
      ->type_name("NAME")
      ->capture_default_str();
  list_option(app, "--keep", raw.keep, "Fields of a JSON line to pass on into source.fields; repeatable")
      ->type_name("NAME,...");
  app.add_option("--encoding", options.encoding, "Encoding of text files, where it need not be found out")
      ->type_name("NAME");
}

void add_rule_options(CLI::App& app, RunOptions& options, Raw& raw) {
  app.add_option("--rules", options.rules, "Packs of your own: NAME.tsv replaces a pack, NAME.add.tsv adds to it")
      ->type_name("DIR");
  app.add_option("--names", options.names, "Names of your own: TSV of name, type, canonical name, id; or JSON Lines")
      ->type_name("FILE");
  app.add_option("--codebook", options.codebook, "Concepts of your own for policy issues: TSV of label, phrases")
      ->type_name("FILE");
  app.add_flag("--explain{text}", raw.explain, "Print the rules that fired or lost instead; --explain=json as JSON")
      ->check(CLI::IsMember({"text", "json"}));
}

void add_record_options(CLI::App& app, Raw& raw) {
  CLI::Option* const pretty = app.add_flag("--pretty", raw.pretty, "Indented JSON (default on a terminal)");
  app.add_flag("--compact", raw.compact, "One line a record (default elsewhere)")->excludes(pretty);
  list_option(app, "--with", raw.with, "Further parts of the record: text, sentences, tokens; repeatable")
      ->check(CLI::IsMember({"text", "sentences", "tokens"}))
      ->type_name("PART,...");
  app.add_option("--offsets", raw.offsets, "What start and end count")
      ->check(CLI::IsMember({"codepoint", "utf8", "utf16"}))
      ->type_name("codepoint|utf8|utf16")
      ->capture_default_str();
  app.add_option("--flatten", raw.flatten, "One line for each item of a list instead of a record for each article")
      ->check(CLI::IsMember({"organizations", "people", "quotes", "positions"}))
      ->type_name("LIST");
  app.add_flag("--verify", raw.verify, "Check every span of the record against the text, print the result instead");
  app.add_flag("--schema", raw.schema, "Print the JSON Schema of the record and end");
}

void add_run_options(CLI::App& app, RunOptions& options, Raw& raw) {
  CLI::Option* const output =
      app.add_option("-o,--output", options.output, "Write to a file, whole or not at all")->type_name("FILE");
  app.add_option("--output-dir", options.output_dir, "Write one file an article below a folder, in the same tree")
      ->type_name("DIR")
      ->excludes(output);
  app.add_flag("--force", options.force, "Replace existing output");
  CLI::Option* const resume =
      app.add_flag("--resume", options.resume, "Go on with the unfinished output of a run that was ended");
  app.add_flag("--unordered", options.unordered, "Write records as they are ready")->excludes(resume);
  app.add_option("-j,--jobs", raw.jobs, "Threads (default: the processor's cores)")
      ->check(CLI::Range(1, 1024))
      ->type_name("N");
  app.add_flag("-q,--quiet", options.quiet, "No progress and no summary; failures are told");
  app.add_option("--errors", options.errors, "Write failures to a file as well, as JSON Lines of path, line and reason")
      ->type_name("FILE");
}

/// What is read below a folder where --include does not say.
std::vector<std::string> usual_names(InputFormat format) {
  std::vector<std::string> globs;
  const bool json = format == InputFormat::json_lines;
  for (const std::string kind : json ? std::vector{"*.jsonl", "*.ndjson"} : std::vector{"*.txt"}) {
    for (const char* packing : {"", ".gz", ".zst"}) globs.push_back(kind + packing);
  }
  return globs;
}

/// Each name once, in the order given.
std::vector<std::string> without_repeats(const std::vector<std::string>& names) {
  std::vector<std::string> once;
  for (const std::string& name : names) {
    if (std::find(once.begin(), once.end(), name) == once.end()) once.push_back(name);
  }
  return once;
}

void fill(const Raw& raw, RunOptions& options) {
  static const std::map<std::string, OffsetUnit> kUnits = {
      {"codepoint", OffsetUnit::codepoint}, {"utf8", OffsetUnit::utf8}, {"utf16", OffsetUnit::utf16}};
  static const std::map<std::string, FlatList> kLists = {{"organizations", FlatList::organizations},
                                                         {"people", FlatList::people},
                                                         {"quotes", FlatList::quotes},
                                                         {"positions", FlatList::positions}};
  if (!raw.format.empty()) options.input_format = raw.format == "text" ? InputFormat::text : InputFormat::json_lines;
  if (options.inputs.include.empty()) options.inputs.include = usual_names(options.input_format);
  options.fields.keep = without_repeats(raw.keep);
  options.record.offsets = kUnits.at(raw.offsets);
  const auto with = [&](const char* part) {
    return std::find(raw.with.begin(), raw.with.end(), part) != raw.with.end();
  };
  options.record.with_text = with("text");
  options.record.with_sentences = with("sentences");
  options.record.with_tokens = with("tokens");
  if (!raw.flatten.empty()) {
    options.mode = RunMode::flat;
    options.flat = kLists.at(raw.flatten);
  }
  if (raw.verify) options.mode = RunMode::verify;
  if (!raw.explain.empty()) {
    options.mode = RunMode::explain;
    options.explanation.format = raw.explain == "json" ? ExplanationFormat::json : ExplanationFormat::text;
    options.explanation.offsets = options.record.offsets;
  }
  const bool to_reader = options.output.empty() && options.output_dir.empty() && ::isatty(STDOUT_FILENO) == 1;
  options.record.pretty = raw.pretty || (to_reader && !raw.compact && options.mode == RunMode::record);
  if (options.mode == RunMode::verify) options.record.pretty = false;
  const char* const no_colour = std::getenv("NO_COLOR");
  options.explanation.colour = to_reader && (no_colour == nullptr || *no_colour == '\0');
  options.jobs = raw.jobs > 0 ? static_cast<unsigned>(raw.jobs) : std::max(1U, std::thread::hardware_concurrency());
}

void check(const Raw& raw, const RunOptions& options) {
  const std::string help = " (see extract --help)";
  if (options.inputs.paths.empty() && options.inputs.files_from.empty()) {
    throw Error("nothing to read: give files, folders or - for standard input" + help);
  }
  if (options.inputs.nul_separated && options.inputs.files_from.empty()) throw Error("-0 needs --files-from" + help);
  const auto standard_input = std::count(options.inputs.paths.begin(), options.inputs.paths.end(), "-") +
                              (options.inputs.files_from == "-" ? 1 : 0);
  if (standard_input > 1) throw Error("standard input can be read once only" + help);
  if (raw.verify && !raw.flatten.empty()) throw Error("--verify and --flatten exclude each other" + help);
  if (options.mode == RunMode::explain && (raw.verify || !raw.flatten.empty())) {
    throw Error("--explain excludes --verify and --flatten" + help);
  }
  if (options.resume && options.output.empty() && options.output_dir.empty()) {
    throw Error("--resume needs -o or --output-dir" + help);
  }
  if (options.resume && options.record.pretty && !options.output.empty()) {
    throw Error("--resume and --pretty exclude each other" + help);
  }
  if (!options.output_dir.empty() && (options.mode == RunMode::verify || options.mode == RunMode::explain)) {
    throw Error("--verify and --explain write no records: leave out --output-dir" + help);
  }
}

/// The exit code where a text has been asked for.
int printed() { return std::cout.flush() ? kExitOk : kExitFault; }

}  // namespace

std::optional<RunOptions> parse_options(int argc, char** argv, int& exit_code) {
  CLI::App app(kDescription, "extract");
  app.footer(kFooter);
  app.set_version_flag("--version", "extract " + std::string(program_version()));
  RunOptions options;
  Raw raw;
  add_input_options(app, options, raw);
  add_rule_options(app, options, raw);
  add_record_options(app, raw);
  add_run_options(app, options, raw);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {
      app.exit(error);  // --help, --version
      exit_code = printed();
    } else {
      std::cerr << "extract: " << error.what() << " (see extract --help)\n";
      exit_code = kExitFault;
    }
    return std::nullopt;
  }
  if (raw.schema) {
    std::cout << record_schema();
    exit_code = printed();
    return std::nullopt;
  }
  fill(raw, options);
  check(raw, options);
  return options;
}

}  // namespace news_extract
