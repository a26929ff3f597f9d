#include "rules/phrase_table.h"

#include <bit>

namespace news_extract {

void PhraseTable::add(const std::vector<WordId>& phrase, PackId pack, PhraseRow row) {
  Rows& opener = of_word_[phrase.front()];
  if (phrase.size() == 1) {
    opener.packs |= pack_bit(pack);
    opener.rows.push_back(row);
    return;
  }
  opener.opens |= pack_bit(pack);
  std::uint32_t node = 0;
  for (const WordId word : phrase) {
    const auto [at, fresh] =
        edges_.try_emplace(std::make_pair(node, word), static_cast<std::uint32_t>(of_node_.size()));
    if (fresh) of_node_.emplace_back();
    of_node_[node].next_words |= TrieStep::word_bit(word);
    node = at->second;
  }
  of_node_[node].packs |= pack_bit(pack);
  of_node_[node].rows.push_back(row);
}

void PhraseTable::finish(std::vector<Word>& words) {
  const auto place = [this](const std::vector<PhraseRow>& rows) {
    const auto first = static_cast<std::uint32_t>(facts_.size());
    facts_.insert(facts_.end(), rows.begin(), rows.end());
    return first;
  };
  for (const auto& [id, entry] : of_word_) {
    Word& word = words[id];
    word.packs = entry.packs;
    word.opens = entry.opens;
    word.first_fact = place(entry.rows);
    word.fact_count = static_cast<std::uint16_t>(entry.rows.size());
  }
  for (const Rows& entry : of_node_) {
    const std::uint32_t first = place(entry.rows);
    nodes_.push_back({entry.packs, first, static_cast<std::uint32_t>(entry.rows.size())});
  }
}

std::vector<TrieStep> PhraseTable::first_steps(std::size_t words) const {
  std::vector<TrieStep> steps(words);
  for (const auto& [key, next] : edges_) {
    if (key.first == 0) steps[key.second] = step_to(next);
  }
  return steps;
}

std::vector<TrieEdge> PhraseTable::edge_table() const {
  std::vector<TrieEdge> table(std::bit_ceil(edges_.size() * 2 + 2));
  const std::size_t mask = table.size() - 1;
  for (const auto& [key, next] : edges_) {
    if (key.first == 0) continue;
    std::size_t at = hash_edge(key.first, key.second) & mask;
    while (table[at].to.node != 0) at = (at + 1) & mask;
    table[at] = {key.first, key.second, step_to(next)};
  }
  return table;
}

std::vector<std::uint64_t> PhraseTable::edge_marks() const {
  std::vector<std::uint64_t> marks((std::size_t{1} << kEdgeMarkBits) / 64);
  for (const auto& [key, next] : edges_) {
    if (key.first == 0) continue;
    const std::uint32_t mark = edge_mark(hash_edge(key.first, key.second));
    marks[mark / 64] |= std::uint64_t{1} << (mark % 64);
  }
  return marks;
}

}  // namespace news_extract
