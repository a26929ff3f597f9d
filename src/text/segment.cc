#include "text/segment.h"

#include "text/article_parts.h"
#include "text/language.h"
#include "text/paragraphs.h"
#include "text/sentences.h"

namespace news_extract {

void segment_text(const RuleBase& rules, Document& document) { segment_text(rules, document, TokenizerWays()); }

void segment_text(const RuleBase& rules, Document& document, TokenizerWays ways) {
  document.paragraphs.clear();
  document.sentences.clear();
  document.tokens.clear();
  document.article = Article();
  append_paragraphs(document.text, document.paragraphs);
  // News has a token for every five bytes and a bit.
  document.tokens.reserve(document.text.size() / 5 + 16);
  Tokenizer tokenizer(rules, document.text, document.tokens, ways);
  SentenceSplitter splitter(rules, document);
  for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
    const auto first = static_cast<std::uint32_t>(document.tokens.size());
    tokenizer.add_paragraph(document.paragraphs[i].span);
    splitter.split(i, {first, static_cast<std::uint32_t>(document.tokens.size())}, tokenizer.stops());
  }
  find_article_parts(rules, document);
  find_language(rules, document);
}

}  // namespace news_extract
