#pragma once

// A Document as a record of schema newsextract/1, in JSON.

#include <cstdint>
#include <string>
#include <string_view>

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// What an offset of the output counts.
enum class OffsetUnit : std::uint8_t { codepoint, utf8, utf16 };

/// The lists that --flatten can write.
enum class FlatList : std::uint8_t { organizations, people, quotes, positions };

struct RecordOptions {
  OffsetUnit offsets = OffsetUnit::codepoint;
  bool with_text = false;
  bool with_sentences = false;
  bool with_tokens = false;
  bool pretty = false;
};

/// Appends one record to `out`: one line and its newline, or, pretty, several.
void write_record(const Document& document, const RuleBase& rules, const RecordOptions& options, std::string& out);

/// Appends one line for each item of the list.
void write_flat(const Document& document, const RuleBase& rules, FlatList list, const RecordOptions& options,
                std::string& out);

/// The version of the program and the library: "0.1.0".
std::string_view program_version();

/// The JSON Schema of the record, as the file in docs/ has it.
std::string_view record_schema();

}  // namespace news_extract
