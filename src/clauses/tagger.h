#pragma once

// Chooses one word class for each token: the likeliest way through the
// readings of a sentence's words, where each pair of neighbours adds what
// tag_pairs.tsv says of it. An adverb between an auxiliary and its verb lets
// the auxiliary speak on. Linear in the tokens; words are not looked at here
// beyond their dictionary entry.

#include <array>
#include <cstdint>
#include <vector>

#include "clauses/lattice.h"
#include "clauses/readings.h"
#include "clauses/sentence_view.h"
#include "news_extract/document.h"

namespace news_extract {

class Tagger {
 public:
  /// The buffers, kept from one sentence to the next; nothing of them is read before it is written.
  struct Memory {
    std::vector<const Readings*> lists;  // of each token of the document
    std::vector<std::uint32_t> picked;   // tokens of the sentence
    std::vector<Readings> own;           // lists of tokens of which more than the word must be seen
  };

  explicit Tagger(const RuleBase& rules);

  /// Sets the form and the state of each token of the sentence.
  void tag(const Document& document, SentenceView& view, Memory& memory) const;

 private:
  static constexpr std::size_t kAscii = 128;

  void add_marks(const Word& none);
  void list_readings(const Document& document, SentenceView& view, Memory& memory) const;

  PairWeights pairs_ = {};
  std::vector<Readings> lists_;                     // of the dictionary's words, then those of marks
  std::array<std::uint16_t, 256> mark_lists_ = {};  // by the first byte; 0, an empty list, where more must be seen
};

}  // namespace news_extract
