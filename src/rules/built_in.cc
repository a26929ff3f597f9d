#include "news_extract/rule_pack.h"
#include "rules/image_rule_base.h"

// The image that compile_packs made of data/en, as a read-only section of the
// program: pages are read from disk only when a look-up touches them.
__asm__(
    ".section .rodata\n"
    ".balign 64\n"
    "news_extract_built_in_image:\n"
    ".incbin \"" NEWS_EXTRACT_IMAGE
    "\"\n"
    ".byte 0\n"
    ".previous\n");

extern "C" const char news_extract_built_in_image[] __attribute__((visibility("hidden")));

namespace news_extract {

std::shared_ptr<const RuleBase> RuleBase::built_in() {
  static const auto rules = std::make_shared<const ImageRuleBase>(news_extract_built_in_image);
  return rules;
}

}  // namespace news_extract
