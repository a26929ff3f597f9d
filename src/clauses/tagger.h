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
#include "clauses/sentence_view.h"
#include "news_extract/document.h"

namespace news_extract {

/// How much one state calls for another behind it: [right][left].
using PairWeights = std::array<std::array<std::int16_t, kStates>, kStates>;

class Tagger {
 public:
  explicit Tagger(const RuleBase& rules);

  /// Sets the state of each token of the sentence.
  void tag(const Document& document, SentenceView& view) const;

 private:
  static constexpr std::size_t kAscii = 128;

  void add_marks(const Word& none);

  PairWeights pairs_ = {};
  std::vector<Readings> lists_;                     // of the dictionary's words, then those of marks
  std::array<std::uint16_t, 256> mark_lists_ = {};  // by the first byte; 0, an empty list, where more must be seen
};

}  // namespace news_extract
