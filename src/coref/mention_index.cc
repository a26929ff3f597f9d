#include "coref/mention_index.h"

namespace news_extract {

void MentionIndex::reset(const Document& document) {
  index_mentions(document.mentions, document.tokens.size(), of_token_);
}

void list_mentions(Document& document) {
  for (Entity& entity : document.entities) entity.mentions.clear();
  for (std::uint32_t m = 0; m < document.mentions.size(); ++m) {
    document.entities[document.mentions[m].entity].mentions.push_back(m);
  }
}

}  // namespace news_extract
