#pragma once

// A text's sentences and tokens as strings, for the tables of cases.

#include <string>

#include "text/segment.h"

namespace news_extract::test {

inline Document segmented(const std::string& text) {
  static const auto rules = RuleBase::built_in();
  static const Segmenter segmenter(*rules);
  Document document;
  document.text = text;
  segmenter.run(document);
  return document;
}

/// The sentences, "|" between them.
inline std::string sentences_of(const std::string& text) {
  const Document document = segmented(text);
  std::string out;
  for (const Sentence& sentence : document.sentences) {
    if (!out.empty()) out += '|';
    out += document.slice(sentence.span);
  }
  return out;
}

/// The tokens, one blank between them.
inline std::string tokens_of(const std::string& text) {
  const Document document = segmented(text);
  std::string out;
  for (const Token& token : document.tokens) {
    if (!out.empty()) out += ' ';
    out += document.slice(token);
  }
  return out;
}

}  // namespace news_extract::test
