#include "news_extract/document.h"

namespace news_extract {

void Syntax::clear() {
  phrases.clear();
  verbs.clear();
  clauses.clear();
  phrase_of.clear();
  verb_of.clear();
  clause_of.clear();
  openers.clear();
  sentences.clear();
}

void Document::clear() {
  id.clear();
  source = Source();
  text.clear();
  article = Article();
  paragraphs.clear();
  sentences.clear();
  tokens.clear();
  syntax.clear();
  mentions.clear();
  entities.clear();
  quotes.clear();
  positions.clear();
  warnings.clear();
  trace.clear();
}

}  // namespace news_extract
