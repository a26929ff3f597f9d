#pragma once

// One article on its way from bytes to a record. A Document is filled from top
// to bottom by the stages of the pipeline; each reads what stands above its
// own part. It may be cleared and used again, which keeps its memory.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "news_extract/annotations.h"
#include "news_extract/syntax.h"

namespace news_extract {

/// Where an article came from.
struct Source {
  std::string path;         // as given; empty for text handed to the library
  std::uint64_t line = 0;   // of a JSON Lines file, from 1; 0 where there is none
  std::string format;       // "text" or "jsonl"
  std::string encoding;     // "UTF-8", "UTF-16LE", "windows-1252", ...
  std::uint64_t bytes = 0;  // as read, before decoding
  std::string fields;       // the kept input fields: a JSON object, or empty for {}
};

/// One step of the reasoning, kept only when Document::explain is set.
struct TraceEntry {
  const char* stage = "";  // "mentions", "quotes", ...
  Span span;               // what it speaks of
  RuleId rule;
  bool fired = true;  // false: the rule was outvoted or gave nothing
  std::string note;   // the evidence or the reason, in plain words
};

struct Document {
  std::string id;
  Source source;
  std::string text;  // well-formed UTF-8, less than 4 GiB

  Article article;
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  Syntax syntax;
  std::vector<Mention> mentions;
  std::vector<Entity> entities;
  std::vector<Quote> quotes;
  std::vector<Position> positions;
  std::vector<Warning> warnings;

  bool explain = false;
  std::vector<TraceEntry> trace;

  std::string_view slice(Span span) const { return std::string_view(text).substr(span.begin, span.size()); }
  /// The bytes from the first token's begin to the last one's end. The range must not be empty.
  Span span_of(TokenRange range) const { return {tokens[range.first].begin, tokens[range.last - 1].end}; }
  std::string_view slice(const Token& token) const { return slice(token.span()); }

  /// Empties everything and keeps the memory; `explain` stays.
  void clear();
};

}  // namespace news_extract
