#include "read/line_chunks.h"

#include <algorithm>

namespace news_extract {

bool LineChunks::next(std::string& chunk) {
  constexpr std::size_t kPiece = std::size_t{1} << 18;
  chunk.clear();
  chunk.swap(tail_);
  while (!ended_) {
    const std::size_t used = chunk.size();
    // A line longer than a piece is read in growing steps: no quadratic copying.
    chunk.resize(used + std::max(kPiece, used));
    const std::ptrdiff_t got = stream_->read(chunk.data() + used, chunk.size() - used);
    chunk.resize(used + static_cast<std::size_t>(std::max<std::ptrdiff_t>(got, 0)));
    if (got < 0) {
      error_ = stream_->error();
      ended_ = true;
      return false;  // half a line is no line
    }
    ended_ = got == 0;
    const std::size_t last = std::string_view(chunk).substr(used).rfind(delimiter_);
    if (last == std::string_view::npos) continue;
    tail_.assign(chunk, used + last + 1, std::string::npos);
    chunk.resize(used + last + 1);
    return true;
  }
  return !chunk.empty();
}

}  // namespace news_extract
