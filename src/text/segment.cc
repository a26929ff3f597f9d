#include "text/segment.h"

#include "text/article_parts.h"
#include "text/language.h"
#include "text/paragraphs.h"
#include "text/sentences.h"

namespace news_extract {

void Segmenter::run(Document& document, TokenizerWays ways) const {
  document.paragraphs.clear();
  document.sentences.clear();
  document.tokens.clear();
  document.article = Article();
  append_paragraphs(document.text, document.paragraphs);
  // News has a token for every five bytes and a bit.
  document.tokens.reserve(document.text.size() / 5 + 16);
  Tokenizer tokenizer(lexicon_, document.text, document.tokens, ways);
  SentenceSplitter splitter(lexicon_, document);
  for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
    const auto first = static_cast<std::uint32_t>(document.tokens.size());
    tokenizer.add_paragraph(document.paragraphs[i].span);
    splitter.split(i, {first, static_cast<std::uint32_t>(document.tokens.size())}, tokenizer.stops());
  }
  find_article_parts(lexicon_.rules(), document);
  find_language(lexicon_.rules(), document);
}

}  // namespace news_extract
