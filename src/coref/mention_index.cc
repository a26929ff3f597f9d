#include "coref/mention_index.h"

namespace news_extract {

void MentionIndex::reset(const Document& document) {
  of_token_.reset(document.tokens.size());
  for (std::uint32_t m = 0; m < document.mentions.size(); ++m) {
    const TokenRange tokens = document.mentions[m].tokens;
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) of_token_[i] = m;
  }
}

void list_mentions(Document& document) {
  for (Entity& entity : document.entities) entity.mentions.clear();
  for (std::uint32_t m = 0; m < document.mentions.size(); ++m) {
    document.entities[document.mentions[m].entity].mentions.push_back(m);
  }
}

}  // namespace news_extract
