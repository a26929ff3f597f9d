#include "coref/split_names.h"

namespace news_extract {

std::uint32_t name_of_whole(const Document& document, std::uint32_t m) {
  const Syntax& syntax = document.syntax;
  const TokenRange name = document.mentions[m].tokens;
  if (name.size() < 2 || name.last > syntax.phrase_of.size()) return m;
  const std::uint32_t p = syntax.phrase_of[name.last - 1];
  if (p == kNone || syntax.phrases[p].tokens.first <= name.first) return m;
  const std::uint32_t last = syntax.phrases[syntax.whole_phrase(p)].tokens.last;
  std::uint32_t found = m;
  for (std::uint32_t next = m + 1; next < document.mentions.size(); ++next) {
    const Mention& mention = document.mentions[next];
    if (mention.tokens.last > last) break;
    if (mention.kind == MentionKind::name) found = next;
  }
  return found;
}

std::uint32_t joined_to(const Document& document, std::uint32_t p, std::uint32_t m) {
  const Syntax& syntax = document.syntax;
  if (m == kNone) return syntax.phrases[p].coordinated;
  const std::uint32_t end = document.mentions[m].tokens.last;
  const std::uint32_t at_end = end <= syntax.phrase_of.size() ? syntax.phrase_of[end - 1] : kNone;
  const bool goes_on = at_end != kNone && at_end > p;
  const std::uint32_t joined = syntax.phrases[goes_on ? at_end : p].coordinated;
  return joined != kNone && syntax.phrases[joined].head < end ? kNone : joined;
}

bool is_constituency(const Document& document, std::uint32_t p) {
  const std::uint32_t head = document.syntax.phrases[p].head;
  if (head < 2 || document.tokens[head].has(shape::kSpaceBefore)) return false;
  return document.tokens[head - 2].span().size() == 1 && document.slice(document.tokens[head - 1]) == "-";
}

}  // namespace news_extract
