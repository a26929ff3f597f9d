#pragma once

// Descriptions that stand for somebody named: "the company", "the Vermont
// senator". A description may tell a role that its name did not.

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "coref/body_kinds.h"
#include "coref/reference_context.h"
#include "coref/role_title.h"

namespace news_extract {

class DescriptionReader {
 public:
  explicit DescriptionReader(ReferenceContext& context)
      : context_(context),
        titles_(context.rules, context.document, context.index),
        kinds_(context.rules, context.document) {}

  static bool may_describe(const NounPhrase& phrase) {
    // In one step: each by itself is as likely as not.
    return phrase.definite & !(phrase.plural | phrase.pronoun | phrase.temporal | phrase.proper);
  }

  /// Resolves a phrase that may describe, and whose head is the token just passed, where it means somebody seen before.
  void read(const NounPhrase& phrase);

 private:
  TokenRange own_tokens(const NounPhrase& phrase) const;
  void read_role(const NounPhrase& phrase);
  std::uint32_t apposed(const RoleTitle& title) const;
  std::uint32_t noun_of(const Role& role) const;
  bool bears(const Entity& entity, std::uint32_t noun) const;
  void index_bearers();
  std::uint32_t earlier_bearer(std::uint32_t noun);
  std::uint32_t last_subject(const Place& place, std::uint32_t first) const;
  void add_role(std::uint32_t entity, const RoleTitle& title);
  std::uint32_t body_behind(std::uint32_t comma) const;
  void read_body(const NounPhrase& phrase);

  ReferenceContext& context_;
  RoleTitleFinder titles_;
  BodyKinds kinds_;
  // The people of each office, by the hash of its noun. Made when it is first asked for: short articles seldom do.
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> bearers_;
  bool indexed_ = false;
};

}  // namespace news_extract
