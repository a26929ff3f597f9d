#pragma once

// Finds the title in a stretch of tokens that stands before or beside a name:
// in "the company's former chief executive" it is "former chief executive",
// and what is left of it, "the company", is where.

#include <cstdint>
#include <optional>

#include "coref/mention_index.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// Where a role is held.
struct RoleOwner {
  std::uint32_t mention = kNone;  // Acme in "Acme chief executive"
  TokenRange tokens;              // also of a word that is no mention: "Republican"
};

struct RoleTitle {
  TokenRange tokens;
  RoleOwner owner;
  bool possessed = false;  // "Acme's", "its"
  bool plural = false;
};

/// The role that the title gives somebody.
Role role_of(const Document& document, const RoleTitle& title, RuleId rule);

/// Writes down where the role is held, as far as that is known.
void set_owner(const Document& document, const RoleOwner& owner, Role& role);

class RoleTitleFinder {
 public:
  RoleTitleFinder(const RuleBase& rules, const Document& document, const MentionIndex& index)
      : rules_(rules), document_(document), index_(index) {}

  /// The title that ends at `last` and begins at `first` or later.
  std::optional<RoleTitle> ending_at(std::uint32_t first, std::uint32_t last) const;

  /// `last`, or the end of a role of several words that begins in [first, last) and goes on behind it: "chief operating
  /// officer", of which a phrase may hold only the first.
  std::uint32_t end_of_core(std::uint32_t first, std::uint32_t last) const;

  /// Whether the token joins the words beside it: "far-right", not a dash.
  bool is_hyphen(std::uint32_t token) const;

  /// Whether the word is a noun for people by office, work or membership.
  bool is_role(std::uint32_t token) const;

 private:
  std::uint32_t drop_courtesy(std::uint32_t first, std::uint32_t last) const;
  bool inside_name(std::uint32_t token) const;
  std::uint32_t core_begin(std::uint32_t first, std::uint32_t last) const;
  bool belongs(std::uint32_t token) const;
  void find_owner(std::uint32_t first, RoleTitle& title) const;

  const RuleBase& rules_;
  const Document& document_;
  const MentionIndex& index_;
};

}  // namespace news_extract
