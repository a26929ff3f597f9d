#pragma once

// gzip (zlib) and Zstandard, unpacked piece by piece. Archives of several
// files are archive.h's.

#include <cstddef>
#include <memory>
#include <string_view>

#include "read/byte_stream.h"

namespace news_extract {

enum class Packing { none, gzip, zstandard };

/// Bytes that tell a packed file.
inline constexpr std::size_t kMagicSize = 4;

/// What a file that begins with `head` is packed with.
Packing packing_of(std::string_view head);
/// Whether more bytes are needed to tell: `head` begins as a packed file does.
bool is_packed_prefix(std::string_view head);

/// What `packed` holds. Files joined end to end are read through, as gzip and zstd do.
std::unique_ptr<ByteStream> unpack(std::unique_ptr<ByteStream> packed, Packing packing);

}  // namespace news_extract
