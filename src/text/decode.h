#pragma once

// From the bytes of a file to Document::text, which is well-formed UTF-8.
// Nothing else is changed: line ends, control characters and invisible
// characters stay as they are; a byte order mark is no part of the text.

#include <string>
#include <string_view>

#include "news_extract/document.h"

namespace news_extract {

/// Fills text, source.encoding and source.bytes. `encoding` is a name that ICU
/// knows, or empty: then a byte order mark, well-formed UTF-8 and ICU's
/// detection are tried in turn. Each maximal ill-formed sequence becomes one
/// U+FFFD; a warning says where the first is and how many there are. Throws
/// Error for an unknown encoding name, never for the bytes.
void decode(std::string_view bytes, const std::string& encoding, Document& document);

}  // namespace news_extract
