#pragma once

// From a stretch of text that stands as a speaker to the Ref of the record.

#include <optional>

#include "mentions/token_index.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// A speaker.
struct Speaker {
  Ref ref;
  bool named = false;  // a name stands there, not a pronoun or "the company"
};

class Speakers {
 public:
  /// `mention_of` is memory that is kept from document to document.
  Speakers(const RuleBase& rules, const Document& document, TokenIndex& mention_of);

  /// The speaker that stands at the tokens; "who" and "which" are read as what they refer to.
  Speaker resolve(TokenRange tokens) const;
  /// The person or body mentioned last in [begin, end), as a speaker, or nothing.
  /// One of gender `not_this` is passed over; subjects and speakers go before others in the same paragraph.
  std::optional<Ref> last_speaker_in(Span range, Gender not_this = Gender::neuter) const;

  /// The token that holds the byte, or the next one.
  std::uint32_t token_at(std::uint32_t byte) const;
  /// The tokens that hold the bytes of the span.
  TokenRange tokens_of(Span span) const;
  /// The mention that holds the token, or kNone.
  std::uint32_t mention_at(std::uint32_t token) const { return mention_of_[token]; }
  /// What the mention stands for, with another span.
  Ref ref_of_mention(std::uint32_t mention, Span span) const;

 private:
  std::uint32_t phrase_in(TokenRange tokens) const;
  std::uint32_t end_of_phrase(std::uint32_t p) const;
  std::uint32_t end_of_place(std::uint32_t p, std::uint32_t behind) const;
  std::uint32_t mention_in(TokenRange tokens) const;
  std::uint32_t antecedent(std::uint32_t token) const;
  std::uint32_t person_of(std::uint32_t p) const;
  Ref resolve_phrase(TokenRange tokens, bool& named) const;
  std::uint32_t author_of_paper(std::uint32_t p) const;
  std::uint32_t named_behind(TokenRange tokens) const;
  std::uint32_t named_author(const NounPhrase& paper) const;
  Ref group_of(TokenRange tokens) const;
  void add_members(TokenRange tokens, Speaker& speaker) const;
  bool acts(const Mention& mention) const;
  bool inside_marks(Span span) const;

  const RuleBase& rules_;
  const Document& document_;
  TokenIndex& mention_of_;
};

}  // namespace news_extract
