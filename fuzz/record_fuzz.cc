// Any bytes through the whole pipeline: the record must be JSON, and every span
// in it must lie on character boundaries and say its own text.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "record_invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string fault = news_extract::record_fault({reinterpret_cast<const char*>(data), size});
  if (!fault.empty()) {
    std::fprintf(stderr, "%s\n", fault.c_str());
    std::abort();
  }
  return 0;
}
