#pragma once

// The RuleBase over a compiled image, as src/rules sees it: raw sections and
// the steps of a look-up. Other rooms use RuleBase alone.

#include <cstdlib>
#include <memory>
#include <span>
#include <string>

#include "news_extract/rule_pack.h"
#include "rules/image.h"
#include "rules/pack_schema.h"
#include "rules/word_names.h"
#include "rules/word_readings.h"

namespace news_extract {

class ImageRuleBase final : public RuleBase {
 public:
  /// Reads `image` in place; it must outlive this.
  explicit ImageRuleBase(const char* image);
  /// Keeps a copy of the image.
  explicit ImageRuleBase(const std::string& image);

  const ImageHeader& header() const { return header_; }

  /// The transition of the root with `word`.
  TrieStep first_step(WordId word) const { return first_steps_[word]; }

  /// The transition of a node that is not the root.
  TrieStep next_step(std::uint32_t node, WordId word) const {
    const std::uint32_t hash = hash_edge(node, word);
    const std::uint32_t mark = edge_mark(hash);
    if ((at<std::uint64_t>(header_.edge_marks)[mark / 64] >> (mark % 64) & 1) == 0) return {};
    const auto* edges = at<TrieEdge>(header_.edges);
    for (std::uint32_t i = hash & header_.edge_mask;; i = (i + 1) & header_.edge_mask) {
      if (edges[i].to.node == 0) return {};
      if (edges[i].node == node && edges[i].word == word) return edges[i].to;
    }
  }

  std::span<const Readings> readings() const { return {at<Readings>(header_.readings), header_.readings.count}; }
  std::span<const WordNames> names() const { return {at<WordNames>(header_.names), header_.names.count}; }

  const TrieNode& node(std::uint32_t index) const { return at<TrieNode>(header_.nodes)[index]; }
  std::span<const PhraseRow> node_rows(std::uint32_t index) const {
    return {facts_ + node(index).first_fact, node(index).fact_count};
  }

  std::uint32_t place(RowId row) const { return entry(row).place; }
  const ImagePack& pack(PackId id) const { return at<ImagePack>(header_.packs)[static_cast<unsigned>(id)]; }
  std::span<const ImagePack> image_packs() const { return {at<ImagePack>(header_.packs), header_.packs.count}; }
  std::uint32_t file_name(std::uint32_t file) const { return at<std::uint32_t>(header_.files)[file]; }

 private:
  template <typename T>
  const T* at(const ImageSection& section) const {
    return reinterpret_cast<const T*>(image_ + section.offset);
  }

  const char* image_ = nullptr;
  ImageHeader header_;
  struct Free {
    void operator()(char* block) const { std::free(block); }
  };
  std::unique_ptr<char, Free> owned_;
};

}  // namespace news_extract
