#pragma once

// write(2) until everything is written.

#include <string_view>

namespace news_extract {

/// 0, or the errno of what went wrong. An interrupt does not break it off:
/// lines are written whole.
int write_whole(int file, std::string_view content);

}  // namespace news_extract
