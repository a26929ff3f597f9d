#include "text/letter_run.h"

namespace news_extract {

LetterRun LetterRun::read_long(std::string_view text, std::uint32_t begin) {
  LetterRun run;
  run.key = RuleBase::kNoBlocks;
  std::uint64_t lower = 0;   // letters in lower case
  std::uint64_t later = 0;   // capitals behind the first letter
  std::uint64_t others = 0;  // what is no letter
  bool first = false;
  while (others == 0) {
    const std::uint64_t block = bytes8::load(text, begin + run.size);
    others = ~bytes8::letters_of(block) & bytes8::kHigh;
    const std::uint64_t bits = others == 0 ? ~std::uint64_t{0} : bytes8::bits_before(others);
    if (bits == 0) break;
    run.before = run.key;
    run.last = (block | bytes8::kCaseBit) & bits;
    std::uint64_t capitals = capitals_of(block) & bits;
    lower |= ~capitals & bytes8::kHigh & bits;
    if (run.size == 0) {
      first = (capitals & 0x80) != 0;
      capitals &= ~std::uint64_t{0x80};
    }
    later |= capitals;
    run.key = RuleBase::add_block(run.key, run.last);
    run.size += others == 0 ? 8 : bytes8::count_before(others);
  }
  run.shape = shape_of(first, lower == 0, later != 0);
  return run;
}

}  // namespace news_extract
