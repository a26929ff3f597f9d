#pragma once

// The walk along an issue that decides where it ends. issue_span.cc moves over
// words, marks and parentheses; issue_joins.cc over commas and coordinators.

#include "positions/issue_span.h"

namespace news_extract::positions {

// "ban all trawlers — some 200 boats of the southern fleet — from entering":
// a parenthesis this long or shorter is passed over if the phrase goes on behind it.
inline constexpr std::uint32_t kParenthesis = 16;

class IssueCutter {
 public:
  IssueCutter(const Context& context, std::uint32_t first, std::uint32_t end, IssueShape shape, std::uint32_t governor)
      : context_(context),
        first_(first),
        end_(end),
        shape_(shape),
        governor_(governor),
        clause_open_(shape == IssueShape::clause) {}

  IssueCut cut();

 private:
  // issue_span.cc
  char text_at(std::uint32_t t) const;
  bool is_dash(std::uint32_t t) const;
  bool step(std::uint32_t& t);
  static bool opens_clause(const Token& token);
  bool stops_clause(std::uint32_t t);
  bool subject_and_verb_follow(std::uint32_t t) const;
  bool opens_adjunct(std::uint32_t t) const;
  bool pass_mark(std::uint32_t& t);
  bool pass_parenthesis(std::uint32_t& t, bool dash);
  bool pass_punctuation(std::uint32_t& t);
  bool pass_verb(std::uint32_t v);
  std::uint32_t trimmed(std::uint32_t last) const;

  // issue_joins.cc
  bool pass_comma(std::uint32_t& t);
  bool list_goes_on(std::uint32_t from) const;
  bool same_shape_verb(std::uint32_t t) const;
  bool pass_coordinator(std::uint32_t& t);
  bool new_clause_behind_comma(std::uint32_t next) const;
  bool new_clause_at(std::uint32_t next) const;
  bool stance_noun(std::uint32_t t) const;

  const Context& context_;
  std::uint32_t first_;
  std::uint32_t end_;
  IssueShape shape_;
  std::uint32_t governor_;
  bool clause_open_;
  bool mark_open_ = false;
  IssueCut cut_;
};

}  // namespace news_extract::positions
