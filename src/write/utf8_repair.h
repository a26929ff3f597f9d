#pragma once

// Paths and ids come from outside as bytes; a record is well-formed UTF-8.
// Article text does not pass here: decoding repairs it.

#include <string>
#include <string_view>

namespace news_extract {

/// `text` itself where it is well-formed UTF-8. Else a copy in `scratch`, each
/// maximal ill-formed sequence one U+FFFD; the copy lives as long as `scratch` is left alone.
std::string_view well_formed(std::string_view text, std::string& scratch);

}  // namespace news_extract
