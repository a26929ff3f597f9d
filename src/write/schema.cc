#include <string_view>

#include "news_extract/record.h"

// docs/record.schema.json, byte for byte, as a read-only section of the program.
__asm__(
    ".section .rodata\n"
    "news_extract_record_schema:\n"
    ".incbin \"" NEWS_EXTRACT_SCHEMA
    "\"\n"
    ".byte 0\n"
    ".previous\n");

extern "C" const char news_extract_record_schema[] __attribute__((visibility("hidden")));

namespace news_extract {

std::string_view record_schema() { return news_extract_record_schema; }

std::string_view program_version() { return NEWS_EXTRACT_VERSION; }

}  // namespace news_extract
