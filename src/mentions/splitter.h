#pragma once

// Cuts a run of capitalised words into names: "Oxbury High Court Judge Tom Hill"
// is a court, a title and a person; "Republican John McCain" a person
// behind a word for his party. What each piece is called is only proposed.

#include <cstdint>
#include <vector>

#include "mentions/candidate.h"
#include "mentions/runs.h"

namespace news_extract {

class NameSplitter {
 public:
  NameSplitter(const RuleBase& rules, const Document& document, const std::vector<NameFacts>& facts,
               const TokenSet& openers, const EvidenceTable& evidence, std::vector<Candidate>& out)
      : rules_(rules),
        document_(document),
        facts_(facts),
        evidence_(evidence),
        out_(out),
        runs_(rules, document, facts, openers) {}

  /// Adds the names of the run.
  /// Returns the token past the last one used, which may lie behind the run: "Lord Hill of Leeds".
  std::uint32_t split(const Run& run);

  const RunReader& runs() const { return runs_; }

 private:
  std::uint32_t skip_opening(const Run& run) const;
  std::uint32_t end_of_body(std::uint32_t p, std::uint32_t last) const;
  std::uint32_t begin_of_body(std::uint32_t p) const;
  std::uint32_t person_end(std::uint32_t p, std::uint32_t last) const;
  std::uint32_t stretch_end(std::uint32_t p, std::uint32_t last) const;
  PhraseMatch party_at(std::uint32_t p, std::uint32_t last) const;
  PhraseMatch title_at(std::uint32_t p, std::uint32_t last) const;
  std::uint32_t take_title(std::uint32_t p, std::uint32_t last, const PhraseMatch& title);
  std::uint32_t take_party(std::uint32_t p, const PhraseMatch& party);
  std::uint32_t take_stretch(std::uint32_t p, std::uint32_t last, const PhraseMatch& known);
  std::uint32_t take_known(std::uint32_t p, std::uint32_t last, const PhraseMatch& known);
  std::uint32_t end_of_known_body(std::uint32_t p, std::uint32_t end, std::uint32_t last, RowId row) const;
  bool surname_follows(std::uint32_t p, std::uint32_t last) const;
  bool person_follows(std::uint32_t p, std::uint32_t last) const;
  bool is_separator(std::uint32_t p) const;
  Candidate& add(std::uint32_t first, std::uint32_t last);

  const RuleBase& rules_;
  const Document& document_;
  const std::vector<NameFacts>& facts_;
  const EvidenceTable& evidence_;
  std::vector<Candidate>& out_;
  RunReader runs_;
};

}  // namespace news_extract
