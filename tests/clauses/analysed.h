#pragma once

// For the tests of src/clauses: a text through segmentation and the clause
// analysis, and what was found as short strings.

#include <string>
#include <string_view>

#include "clauses/analyser.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"
#include "text/segment.h"

namespace news_extract::test {

inline const RuleBase& built_in_rules() {
  static const auto rules = RuleBase::built_in();
  return *rules;
}

inline Document analysed(std::string_view text) {
  static const ClauseAnalyser analyser(built_in_rules());
  Document document;
  document.text = text;
  segment_text(built_in_rules(), document);
  analyser.run(document);
  return document;
}

inline std::string slice(const Document& document, TokenRange range) {
  return range.empty() ? std::string() : std::string(document.slice(document.span_of(range)));
}

inline std::string phrase_text(const Document& document, std::uint32_t index) {
  return index == kNone ? "-" : slice(document, document.syntax.phrases[index].tokens);
}

/// The first token with this text, or kNone.
inline std::uint32_t token_of(const Document& document, std::string_view text) {
  for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
    if (document.slice(document.tokens[i]) == text) return i;
  }
  return kNone;
}

inline std::string_view upos_name(Upos upos) {
  constexpr std::string_view kNames[] = {"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                         "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
  return kNames[static_cast<std::size_t>(upos)];
}

}  // namespace news_extract::test
