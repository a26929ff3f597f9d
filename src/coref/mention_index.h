#pragma once

// Where the mentions are: for each token the one that holds it, for each entity its own.

#include <cstdint>

#include "mentions/token_index.h"
#include "news_extract/document.h"

namespace news_extract {

/// The name mention that holds a token: it knows the mentions there were when it was reset.
class MentionIndex {
 public:
  void reset(const Document& document);

  /// kNone where the token is in no mention.
  std::uint32_t at(std::uint32_t token) const { return of_token_.at(token); }

 private:
  TokenIndex of_token_;
};

/// Fills Entity::mentions from Mention::entity.
void list_mentions(Document& document);

}  // namespace news_extract
