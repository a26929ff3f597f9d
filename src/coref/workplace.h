#pragma once

// Where a role is held, behind the role or the name: "for Acme", "of the
// council's anti-corruption unit", "(D-N.Y.)". Does not look for roles.

#include <cstdint>
#include <string_view>

#include "coref/mention_index.h"
#include "news_extract/document.h"

namespace news_extract {

class WorkplaceFinder {
 public:
  WorkplaceFinder(const Document& document, const MentionIndex& index) : document_(document), index_(index) {}

  /// Reads "for Acme" at token `i`: its mention, if it has one, into `owner`, all its words into `tokens`.
  /// Returns the token past it, or `i`.
  std::uint32_t read(std::uint32_t i, std::uint32_t& owner, TokenRange& tokens) const;

  /// Reads the state in a bracket behind the mention: "Sen. Zoe Hill (D-N.Y.)".
  void read_party_bracket(std::uint32_t m, std::uint32_t& owner, TokenRange& tokens) const;

 private:
  std::string_view text(std::uint32_t i) const { return document_.slice(document_.tokens[i]); }
  bool same_sentence(std::uint32_t i) const {
    return i < document_.tokens.size() && !document_.tokens[i].has(shape::kSentenceStart);
  }

  const Document& document_;
  const MentionIndex& index_;
};

}  // namespace news_extract
