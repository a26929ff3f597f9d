#pragma once

// Names of the net inside running text: addresses, handles, tags, host names.
// Each is one token. It looks at shapes only; whether they exist is not asked.

#include <cstdint>
#include <string_view>

#include "news_extract/annotations.h"
#include "text/lexicon.h"

namespace news_extract {

/// The end of the URL, e-mail address, @handle, #hashtag or host name that
/// begins at `begin`, or `begin` if there is none. `chunk_end` is the next white
/// space. Trailing punctuation of the sentence is left out.
std::uint32_t web_name_end(std::string_view text, std::uint32_t begin, std::uint32_t chunk_end, const Lexicon& lexicon);

}  // namespace news_extract
