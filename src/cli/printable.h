#pragma once

// Names come from outside: on standard error each message is one line, and
// none of them gives orders to the terminal.

#include <string>
#include <string_view>

namespace news_extract {

/// `text` with its control characters as "\n", "\x1b" and the like.
std::string printable(std::string_view text);

}  // namespace news_extract
