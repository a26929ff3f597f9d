#pragma once

// Where a role is held, behind the role or the name: "for Acme", "of the
// council's anti-corruption unit", "(D-N.Y.)". Does not look for roles.

#include <cstdint>
#include <string_view>

#include "coref/mention_index.h"
#include "coref/role_title.h"
#include "news_extract/document.h"

namespace news_extract {

class WorkplaceFinder {
 public:
  WorkplaceFinder(const Document& document, const MentionIndex& index) : document_(document), index_(index) {}

  /// Reads "for Acme" at token `i` into `owner`, which keeps a mention that it has. Returns the token past it, or `i`.
  std::uint32_t read(std::uint32_t i, RoleOwner& owner) const;

  /// Reads the state in a bracket behind the mention: "Sen. Zoe Hill (D-N.Y.)".
  void read_party_bracket(std::uint32_t m, RoleOwner& owner) const;

  /// Reads the body behind the mention: "Professor Zoe Hill of Acme University". No place: people come from places too.
  void read_body_behind(std::uint32_t m, RoleOwner& owner) const;

 private:
  std::string_view text(std::uint32_t i) const { return document_.slice(document_.tokens[i]); }
  bool same_sentence(std::uint32_t i) const {
    return i < document_.tokens.size() && !document_.tokens[i].has(shape::kSentenceStart);
  }

  const Document& document_;
  const MentionIndex& index_;
};

}  // namespace news_extract
