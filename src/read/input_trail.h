#pragma once

// A number for the inputs behind a run, in their order. A run that goes on with
// another finds out by it whether the inputs are still the same: by paths, line
// numbers and lengths of lines, not by what the files hold.

#include <cstddef>
#include <cstdint>

#include "read/batch.h"

namespace news_extract {

/// The number for the inputs of `trail` (0 for none) and the first `count` items of `batch`.
std::uint64_t extended_trail(std::uint64_t trail, const Batch& batch, std::size_t count);

}  // namespace news_extract
