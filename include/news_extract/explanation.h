#pragma once

// Why a record says what it says: for each mention, quote, speaker and position
// the rules that fired, those that lost and why, and for each quotation mark
// that gave no quote the reason. Read from Document::trace, which the stages
// fill where Document::explain is set.

#include <cstdint>
#include <string>

#include "news_extract/document.h"
#include "news_extract/record.h"

namespace news_extract {

enum class ExplanationFormat : std::uint8_t { text, json };

struct ExplanationOptions {
  ExplanationFormat format = ExplanationFormat::text;
  bool colour = false;  // of the text, by terminal escapes
  OffsetUnit offsets = OffsetUnit::codepoint;
};

/// Appends the explanation of one article: lines for a reader, or one JSON object and a newline.
void write_explanation(const Document& document, const ExplanationOptions& options, std::string& out);

}  // namespace news_extract
