#include "read/line_chunks.h"

#include <algorithm>
#include <utility>

namespace news_extract {

bool LineChunks::give_up(std::string reason) {
  error_ = std::move(reason);
  ended_ = true;
  return false;
}

bool LineChunks::next(std::string& chunk) {
  constexpr std::size_t kPiece = std::size_t{1} << 18;
  chunk.clear();
  chunk.swap(tail_);
  while (!ended_) {
    const std::size_t used = chunk.size();
    // A line longer than a piece is read in growing steps: no quadratic copying.
    if (!grow(chunk, used + std::max(kPiece, used))) return give_up(kNoMemory);
    const std::ptrdiff_t got = stream_->read(chunk.data() + used, chunk.size() - used);
    chunk.resize(used + static_cast<std::size_t>(std::max<std::ptrdiff_t>(got, 0)));
    if (got < 0) return give_up(stream_->error());  // half a line is no line
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
