#pragma once

// Stretches of tokens that hang together as one or more names: capitalised
// words and what joins them. "Prime Minister Tony Blair", "Department of Work
// and Pensions", "Marks & Spencer". Where one name ends inside a run and the
// next begins is for splitter.h.

#include <cstdint>
#include <vector>

#include "mentions/token_set.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"
#include "rules/word_names.h"

namespace news_extract {

/// Tokens that hang together.
struct Run {
  TokenRange tokens;
  PhraseMatch known;  // the known name that it begins with, which lies inside it; length 0 where none
};

/// How many tokens from `j` on, an "and" and what follows, close a company's name: "& Sons", "and Partners"; 0 where
/// none do.
std::uint32_t closing_words(const RuleBase& rules, const Document& document, std::uint32_t j, std::uint32_t last);

class RunReader {
 public:
  /// `openers` are the tokens that a name may begin with.
  RunReader(const RuleBase& rules, const Document& document, const std::vector<NameFacts>& facts,
            const TokenSet& openers)
      : rules_(rules), document_(document), facts_(facts), openers_(openers) {}

  /// The next token from `i` on where a run begins; `last` where none does.
  std::uint32_t next_start(std::uint32_t i, std::uint32_t last) const;

  /// The run that begins at `first` and stays before `last`.
  Run run_at(std::uint32_t first, std::uint32_t last) const;

  /// The longest known name (organization, place or thing) that begins here; length 0 where none.
  PhraseMatch known(std::uint32_t i, std::uint32_t last) const;

 private:
  bool starts(std::uint32_t i, std::uint32_t last) const;
  std::uint32_t join(std::uint32_t first, std::uint32_t j, std::uint32_t last) const;
  std::uint32_t join_mark(std::uint32_t first, std::uint32_t j, std::uint32_t last) const;
  std::uint32_t join_comma(std::uint32_t first, std::uint32_t j, std::uint32_t last) const;
  std::uint32_t join_word(std::uint32_t first, std::uint32_t j, std::uint32_t last) const;
  std::uint32_t join_particle(std::uint32_t first, std::uint32_t j, std::uint32_t last) const;
  std::uint32_t join_and(std::uint32_t first, std::uint32_t j, std::uint32_t last) const;
  bool all_common(std::uint32_t first, std::uint32_t j) const;
  bool body_ends_run(std::uint32_t j, std::uint32_t last) const;
  bool glued(std::uint32_t j) const { return !document_.tokens[j].has(shape::kSpaceBefore); }

  const RuleBase& rules_;
  const Document& document_;
  const std::vector<NameFacts>& facts_;
  const TokenSet& openers_;
};

}  // namespace news_extract
