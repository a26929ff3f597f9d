#pragma once

// Paragraphs, sentences, tokens, article parts and language of a Document: all
// that later stages stand on. It reads Document::text alone and never changes it.

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"
#include "text/lexicon.h"
#include "text/tokenizer.h"

namespace news_extract {

/// Prepared from the rules once; may be shared by threads.
class Segmenter {
 public:
  /// `rules` must outlive this.
  explicit Segmenter(const RuleBase& rules) : lexicon_(rules) {}

  /// Fills paragraphs, sentences, tokens and article, and adds warnings. Time
  /// and memory are linear in the text. `ways` never change the result.
  void run(Document& document, TokenizerWays ways = {}) const;

 private:
  Lexicon lexicon_;
};

/// The same for a single document.
inline void segment_text(const RuleBase& rules, Document& document) { Segmenter(rules).run(document); }

}  // namespace news_extract
