#pragma once

// Runs the whole pipeline over a text given in a test.

#include <string_view>

#include "news_extract/document.h"
#include "news_extract/pipeline.h"

namespace news_extract {

inline Document read_article(std::string_view text, bool explain = false) {
  static const Pipeline pipeline(RuleBase::built_in());
  Document document;
  document.text = text;
  document.explain = explain;
  pipeline.run(document);
  return document;
}

}  // namespace news_extract
