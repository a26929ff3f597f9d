#pragma once

// What a run is asked to do, checked and complete. Plain values: how they
// were written on the command line is options.cc's business alone.

#include <cstdint>
#include <string>

#include "news_extract/explanation.h"
#include "news_extract/record.h"
#include "read/batch_reader.h"
#include "read/input_walk.h"
#include "read/json_line.h"

namespace news_extract {

/// What is printed for an article.
enum class RunMode : std::uint8_t { record, flat, verify, explain };

struct RunOptions {
  InputOptions inputs;
  InputFormat input_format = InputFormat::by_name;
  std::string encoding;  // empty: found out
  FieldNames fields;

  std::string rules;      // a folder of packs; empty for the built-in ones alone
  std::string names;      // a list of the user's own names
  std::string codebook;   // the user's concepts
  std::string knowledge;  // tells runs with different rules, names or codebooks apart

  RunMode mode = RunMode::record;
  RecordOptions record;
  FlatList flat = FlatList::quotes;
  ExplanationOptions explanation;

  std::string output;      // a file; empty for standard output
  std::string output_dir;  // a folder of one file an article; empty for none
  bool force = false;
  bool resume = false;
  bool unordered = false;
  unsigned jobs = 1;
  bool quiet = false;
  std::string errors;  // a file for failures as JSON Lines; empty for none
};

/// Ends of the program, as the manual lists them.
inline constexpr int kExitOk = 0;
inline constexpr int kExitFailures = 1;
inline constexpr int kExitFault = 2;
inline constexpr int kExitSignal = 128;

}  // namespace news_extract
