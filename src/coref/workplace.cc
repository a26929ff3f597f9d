#include "coref/workplace.h"

#include <algorithm>

namespace news_extract {

void WorkplaceFinder::read_party_bracket(std::uint32_t m, RoleOwner& owner) const {
  const std::uint32_t i = document_.mentions[m].tokens.last;
  if (i + 3 >= document_.tokens.size() || (text(i) != "(" && text(i) != ",") || text(i + 2) != "-" ||
      document_.tokens[i + 1].span().size() != 1)
    return;
  owner.mention = index_.at(i + 3);
  owner.tokens = owner.mention == kNone ? TokenRange{i + 3, i + 4} : document_.mentions[owner.mention].tokens;
}

void WorkplaceFinder::read_body_behind(std::uint32_t m, RoleOwner& owner) const {
  RoleOwner behind;
  read(document_.mentions[m].tokens.last, behind);
  if (behind.mention == kNone || document_.mentions[behind.mention].type != EntityType::organization) return;
  owner = {behind.mention, document_.mentions[behind.mention].tokens};
}

/// "of the council's anti-corruption unit": the first body or place in the phrase, up to the end of its name.
std::uint32_t WorkplaceFinder::read(std::uint32_t i, RoleOwner& owner) const {
  if (!same_sentence(i + 1)) return i;
  const std::string_view word = text(i);
  if (word != "of" && word != "for" && word != "at" && word != "with" && word != "from" && word != "in") return i;
  std::uint32_t first = i + 1;
  if (text(first) == "the" && same_sentence(first + 1)) ++first;
  const Syntax& syntax = document_.syntax;
  const std::uint32_t p = first < syntax.phrase_of.size() ? syntax.phrase_of[first] : kNone;
  if (p == kNone) return i;
  std::uint32_t last = syntax.phrases[p].tokens.last;
  for (std::uint32_t k = first; k < last; ++k) {
    const std::uint32_t m = index_.at(k);
    if (m == kNone || document_.mentions[m].type == EntityType::person) continue;
    if (owner.mention == kNone) owner.mention = m;
    last = std::max(last, document_.mentions[m].tokens.last);
  }
  // "director for harbour research at Acme", "director of policy at Acme"
  if (owner.mention == kNone && (word == "for" || word == "of")) {
    RoleOwner behind;
    const std::uint32_t end = read(last, behind);
    if (behind.mention != kNone) {
      owner = behind;
      return end;
    }
  }
  owner.tokens = {first, last};
  return last;
}

}  // namespace news_extract
