#pragma once

// Well-formed UTF-8 (Unicode 15, table 3-7): where it ends, and where it goes on.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace news_extract {

/// The length of the longest well-formed beginning of `bytes`.
std::size_t valid_utf8_prefix(std::string_view bytes);

/// The bytes of the maximal ill-formed sequence at `at`, where no character begins: at least one.
std::size_t ill_formed_size(std::string_view bytes, std::size_t at);

}  // namespace news_extract
