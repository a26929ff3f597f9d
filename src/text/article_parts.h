#pragma once

// What each paragraph is for: headline, byline, dateline, credit, caption,
// heading, "Read more" line, editor's note, or the prose between them. What is
// not clearly something else stays prose. Paragraphs keep their sentences.

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// Sets Paragraph::part and Document::article except its language. Wants tokens and sentences.
void find_article_parts(const RuleBase& rules, Document& document);

}  // namespace news_extract
