#pragma once

// The reader of one article's roles, for roles.h alone: what stands before a name
// and behind be (roles.cc), and what stands behind a name (role_appositions.cc). Where
// a title begins and ends is told by role_title.h, where the role is held by workplace.h.

#include <optional>
#include <string_view>

#include "coref/role_title.h"
#include "coref/workplace.h"

namespace news_extract {

class RoleReader {
 public:
  RoleReader(const RuleBase& rules, const MentionIndex& index, Document& document)
      : rules_(rules),
        document_(document),
        syntax_(document.syntax),
        index_(index),
        titles_(rules, document, index_),
        workplaces_(document, index_),
        size_(static_cast<std::uint32_t>(document.tokens.size())) {}

  void run();

 private:
  std::string_view text(std::uint32_t i) const { return document_.slice(document_.tokens[i]); }
  bool same_sentence(std::uint32_t i) const { return i < size_ && !document_.tokens[i].has(shape::kSentenceStart); }
  std::uint32_t phrase_at(std::uint32_t i) const { return i < syntax_.phrase_of.size() ? syntax_.phrase_of[i] : kNone; }

  // roles.cc
  void add(std::uint32_t m, const RoleTitle& title, RuleId rule);
  std::uint32_t read_before(std::uint32_t m);
  bool joins_left(std::uint32_t i) const;
  void read_lead_in(std::uint32_t m, std::uint32_t begin);
  std::optional<RoleTitle> title_before(std::uint32_t first, std::uint32_t& end) const;
  bool opens_with_article(std::uint32_t title) const;
  bool is_set_off(std::uint32_t begin, std::uint32_t m) const;
  void read_copulas();
  void read_predicate(std::uint32_t m, const VerbGroup& verb);
  bool appoints(const VerbGroup& verb) const;
  std::uint32_t behind_link(const VerbGroup& verb) const;

  // role_appositions.cc
  void read_after(std::uint32_t m);
  std::uint32_t behind_bracket(std::uint32_t i) const;
  std::uint32_t read_apposition(std::uint32_t m, std::uint32_t i);
  bool names_somebody(TokenRange range) const;
  void add_to_partner(std::uint32_t m, const RoleTitle& title);
  void read_appointment(std::uint32_t m, std::uint32_t i);
  void read_headship(std::uint32_t m, std::uint32_t v);

  const RuleBase& rules_;
  Document& document_;
  const Syntax& syntax_;
  const MentionIndex& index_;
  RoleTitleFinder titles_;
  WorkplaceFinder workplaces_;
  std::uint32_t size_;
};

}  // namespace news_extract
