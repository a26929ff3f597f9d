#pragma once

// Names where every word has a capital: headlines and headings. A capital
// tells nothing there, so only names that the article's prose has settled, or
// that the packs know, are taken.

#include <vector>

#include "mentions/candidate.h"
#include "mentions/splitter.h"
#include "mentions/votes.h"

namespace news_extract {

/// Whether most words of the sentence `s` are capitalised.
bool is_title_case(const VoteInput& input, std::uint32_t s);

class HeadlineReader {
 public:
  HeadlineReader(const VoteInput& input, const RunReader& runs, std::vector<Candidate>& candidates);

  /// Adds the names of a sentence in title case, typed already.
  void read(const Sentence& sentence);

 private:
  struct Settled {
    std::uint32_t hash = 0;  // of its first token
    std::uint32_t candidate = 0;
    std::uint32_t size = 0;  // tokens: of a person's surname 1
  };

  std::uint32_t match_settled(std::uint32_t i, std::uint32_t last, std::uint32_t& candidate) const;
  std::uint32_t take_known(std::uint32_t i, std::uint32_t last);
  std::uint32_t take_person(std::uint32_t i, std::uint32_t last);
  Candidate& add(std::uint32_t first, std::uint32_t last, NameType type, RuleId rule);

  const VoteInput& in_;
  const RunReader& runs_;
  std::vector<Candidate>& candidates_;
  std::vector<Settled> settled_;
};

}  // namespace news_extract
