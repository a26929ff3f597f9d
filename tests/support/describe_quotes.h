#pragma once

// The quotes of a document as one short text, for tables of cases.

#include <string>
#include <vector>

#include "news_extract/document.h"
#include "support/catch.h"
#include "support/read_article.h"

namespace news_extract {

inline constexpr const char* kKinds[] = {"direct", "mixed", "indirect", "block"};

/// "kind: piece / piece <cue>" for each quote, lines joined.
inline std::string describe(const Document& document) {
  std::string out;
  for (const Quote& quote : document.quotes) {
    if (!out.empty()) out += '\n';
    out += kKinds[static_cast<unsigned>(quote.kind)];
    out += ':';
    for (std::size_t i = 0; i < quote.spans.size(); ++i) {
      out += i == 0 ? " " : " / ";
      out += document.slice(quote.spans[i]);
    }
    if (quote.cue) out += " <" + std::string(document.slice(quote.cue->span)) + ">";
  }
  return out;
}

struct QuoteCase {
  const char* name;
  const char* text;
  const char* expected;  // as describe() words it
};

/// Reads each text and compares its quotes.
inline void check_quotes(const std::vector<QuoteCase>& cases) {
  for (const QuoteCase& c : cases) {
    INFO(c.name);
    CHECK(describe(read_article(c.text)) == c.expected);
  }
}

}  // namespace news_extract
