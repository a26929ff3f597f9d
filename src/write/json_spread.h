#pragma once

// Compact JSON spread over lines, indented by two, as nlohmann_json's dump(2) has it.

#include <string>
#include <string_view>

namespace news_extract {

/// Appends `compact`, values without white space between their tokens, each of
/// which may have a newline behind it.
void spread_json(std::string_view compact, std::string& out);

}  // namespace news_extract
