#pragma once

// Of what kind each organization of the article is, and which of them "the
// company", "the party" or "the committee" may mean.

#include <cstdint>
#include <vector>

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// A noun for organizations: company, ministry, club.
struct BodyNoun {
  std::uint32_t hash = 0;
  std::uint8_t kind = 0;  // an index of kOrganizationKinds
};

class BodyKinds {
 public:
  BodyKinds(const RuleBase& rules, const Document& document);

  bool is_body_noun(std::uint32_t token) const;
  /// The noun at the token, which must be one.
  BodyNoun noun_at(std::uint32_t token) const;

  /// Whether the noun may mean the entity: -1 where not, `same_word`
  /// where the entity's name ends in that noun, else 0.
  int fits(const BodyNoun& noun, std::uint32_t entity, int same_word) const;

 private:
  static constexpr std::uint8_t kUnknown = 0xFF;

  void read_kind(std::uint32_t entity);

  const RuleBase& rules_;
  const Document& document_;
  std::vector<std::uint8_t> kinds_;        // an index of kOrganizationKinds, or kUnknown
  std::vector<std::uint32_t> last_words_;  // hash of the last word of the entity's longest name
};

}  // namespace news_extract
