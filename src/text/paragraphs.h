#pragma once

// Lines and paragraphs. A blank line ends a paragraph, and so does a single
// line end, unless the text is hard-wrapped there: then the line end is a space.
// It sees widths, indents and list marks; it does not read words.

#include <string_view>
#include <vector>

#include "news_extract/annotations.h"

namespace news_extract {

/// Appends the paragraphs of `text`: spans without outer white space, in order.
/// List items are marked as such, everything else is `body`.
void append_paragraphs(std::string_view text, std::vector<Paragraph>& paragraphs);

}  // namespace news_extract
