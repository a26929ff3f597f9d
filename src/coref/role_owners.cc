#include "coref/role_owners.h"

#include <algorithm>

namespace news_extract {
namespace {

/// "the company's former president": words between the owner and its officer.
constexpr std::uint32_t kModifiers = 2;

/// The first token that begins at or behind `offset`.
std::uint32_t token_at(const Document& document, std::uint32_t offset) {
  const auto at = std::lower_bound(document.tokens.begin(), document.tokens.end(), offset,
                                   [](const Token& token, std::uint32_t begin) { return token.begin < begin; });
  return static_cast<std::uint32_t>(at - document.tokens.begin());
}

/// The organization whose mention ends, as a possessor, right before the title, or kNone.
std::uint32_t possessor_before(const Document& document, std::uint32_t title) {
  for (std::uint32_t end = title; end > 0 && title - end <= kModifiers; --end) {
    const Token& before = document.tokens[end - 1];
    const bool clitic = before.has(shape::kClitic);
    if (!clitic && before.tag != Tag::possessive) {
      if (before.upos != Upos::adj) return kNone;
      continue;
    }
    const std::uint32_t last = clitic ? end - 1 : end;
    const auto behind = std::partition_point(document.mentions.begin(), document.mentions.end(),
                                             [last](const Mention& m) { return m.tokens.last < last; });
    if (behind == document.mentions.end() || behind->tokens.last != last) return kNone;
    return behind->type == EntityType::organization ? behind->entity : kNone;
  }
  return kNone;
}

}  // namespace

void settle_role_owners(Document& document) {
  for (Entity& person : document.entities) {
    for (Role& role : person.roles) {
      if (role.organization != kNone || !role.organization_name.empty()) continue;
      role.organization = possessor_before(document, token_at(document, role.span.begin));
      if (role.organization != kNone) role.organization_name = document.entities[role.organization].name;
    }
  }
}

}  // namespace news_extract
