#include "write/json_spread.h"

#include <algorithm>
#include <cstddef>

namespace news_extract {
namespace {

// The place behind the string that begins at `at`.
std::size_t end_of_string(std::string_view json, std::size_t at) {
  for (++at; at < json.size() && json[at] != '"'; ++at) at += json[at] == '\\' ? 1 : 0;
  return std::min(at + 1, json.size());
}

}  // namespace

void spread_json(std::string_view compact, std::string& out) {
  std::size_t depth = 0;
  const auto new_line = [&] { out.append(1, '\n').append(2 * depth, ' '); };
  for (std::size_t at = 0; at < compact.size();) {
    const char c = compact[at];
    if (c == '"') {
      const std::size_t end = end_of_string(compact, at);
      out.append(compact, at, end - at);
      at = end;
      continue;
    }
    ++at;
    const bool closes = at < compact.size() && (compact[at] == '}' || compact[at] == ']');
    if (c == '{' || c == '[') {
      out += c;
      ++depth;
      if (!closes) new_line();
    } else if (c == '}' || c == ']') {
      --depth;
      if (compact[at - 2] != '{' && compact[at - 2] != '[') new_line();
      out += c;
    } else {
      out += c;
      if (c == ',') new_line();
      if (c == ':') out += ' ';
    }
  }
}

}  // namespace news_extract
