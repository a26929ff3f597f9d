#include "coref/workplace.h"

namespace news_extract {

/// "Sen. Zoe Hill (D-N.Y.)": the state.
void WorkplaceFinder::read_party_bracket(std::uint32_t m, std::uint32_t& owner, TokenRange& tokens) const {
  const std::uint32_t i = document_.mentions[m].tokens.last;
  if (i + 3 >= document_.tokens.size() || (text(i) != "(" && text(i) != ",") || text(i + 2) != "-" ||
      document_.tokens[i + 1].span().size() != 1)
    return;
  owner = index_.at(i + 3);
  tokens = owner == kNone ? TokenRange{i + 3, i + 4} : document_.mentions[owner].tokens;
}

/// "for Acme", "of the council's anti-corruption unit"; returns the token past it.
std::uint32_t WorkplaceFinder::read(std::uint32_t i, std::uint32_t& owner, TokenRange& tokens) const {
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
    if (owner == kNone) owner = m;
    last = std::max(last, document_.mentions[m].tokens.last);
  }
  // "senior associate for education organizing at Acme"
  if (owner == kNone && word == "for") {
    TokenRange behind;
    const std::uint32_t end = read(last, owner, behind);
    if (owner != kNone) {
      tokens = behind;
      return end;
    }
  }
  tokens = {first, last};
  return last;
}

}  // namespace news_extract
