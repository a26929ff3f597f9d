#include "coref/mention_index.h"

#include <vector>

namespace news_extract {

void MentionIndex::reset(const Document& document) {
  of_token_.reset(document.tokens.size());
  for (std::uint32_t m = 0; m < document.mentions.size(); ++m) {
    const TokenRange tokens = document.mentions[m].tokens;
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) of_token_[i] = m;
  }
}

void list_mentions(Document& document) {
  thread_local std::vector<std::uint32_t> counts;
  counts.assign(document.entities.size(), 0);
  for (const Mention& mention : document.mentions) ++counts[mention.entity];
  for (std::size_t e = 0; e < counts.size(); ++e) {
    document.entities[e].mentions.clear();
    document.entities[e].mentions.reserve(counts[e]);
  }
  for (std::uint32_t m = 0; m < document.mentions.size(); ++m) {
    document.entities[document.mentions[m].entity].mentions.push_back(m);
  }
}

}  // namespace news_extract
