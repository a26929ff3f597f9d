#pragma once

// From the phrases of the packs to what an image looks them up in: for a
// phrase of one word its rows beside the word, for a longer one a trie. It is
// used while an image is made only; RuleBase::match is the look-up.

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "rules/image.h"

namespace news_extract {

class PhraseTable {
 public:
  /// Adds a row under its phrase, which has at least one word.
  void add(const std::vector<WordId>& phrase, PackId pack, PhraseRow row);

  /// Writes the rows of each word and node into one list, and their places
  /// into `words` and nodes().
  void finish(std::vector<Word>& words);

  const std::vector<PhraseRow>& facts() const { return facts_; }
  const std::vector<TrieNode>& nodes() const { return nodes_; }
  /// For each of the words the transition of the root with it.
  std::vector<TrieStep> first_steps(std::size_t words) const;
  /// The other transitions, as an open-addressed table of a power of two.
  std::vector<TrieEdge> edge_table() const;
  /// The bits of those: see edge_mark.
  std::vector<std::uint64_t> edge_marks() const;

 private:
  TrieStep step_to(std::uint32_t node) const { return {node, of_node_[node].next_words}; }

  struct Rows {
    std::uint64_t packs = 0;
    std::uint64_t opens = 0;
    std::uint32_t next_words = 0;  // of a node: see TrieStep
    std::vector<PhraseRow> rows;
  };

  std::map<WordId, Rows> of_word_;
  std::vector<Rows> of_node_{1};
  std::map<std::pair<std::uint32_t, WordId>, std::uint32_t> edges_;
  std::vector<PhraseRow> facts_;
  std::vector<TrieNode> nodes_;
};

}  // namespace news_extract
