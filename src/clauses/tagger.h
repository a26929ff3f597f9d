#pragma once

// Chooses one word class for each token: the likeliest way through the
// readings of a sentence's words, where each pair of neighbours adds what
// tag_pairs.tsv says of it. An adverb between an auxiliary and its verb lets
// the auxiliary speak on. Linear in the tokens; words are not looked at here
// beyond their dictionary entry.

#include <array>
#include <cstdint>
#include <vector>

#include "clauses/readings.h"
#include "clauses/states.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

class Tagger {
 public:
  /// `rules` must outlive the tagger.
  explicit Tagger(const RuleBase& rules);

  /// Sets `states[i]` of each token of the sentence. `states` has the size of the document's tokens.
  void tag(const Document& document, const Sentence& sentence, std::vector<State>& states) const;

 private:
  const RuleBase& rules_;
  std::array<std::array<std::int16_t, kStates>, kStates> pairs_ = {};  // [right][left]
};

}  // namespace news_extract
