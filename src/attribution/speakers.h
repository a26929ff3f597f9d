#pragma once

// From a stretch of text that stands as a speaker to the Ref of the record.

#include <optional>

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// A speaker, and whom he or she speaks for.
struct Speaker {
  Ref ref;
  std::optional<Ref> on_behalf_of;
  bool named = false;  // a name stands there, not a pronoun or "the company"
};

class Speakers {
 public:
  Speakers(const RuleBase& rules, const Document& document);

  /// The speaker that stands at `span`; "who" and "which" are read as what they refer to.
  Speaker resolve(Span span) const;
  /// The person or body mentioned last in [begin, end), as a speaker, or nothing.
  /// One of gender `not_this` is passed over; subjects and speakers go before others in the same paragraph.
  std::optional<Ref> last_speaker_in(Span range, Gender not_this = Gender::neuter) const;

 private:
  std::uint32_t token_at(std::uint32_t byte) const;
  std::uint32_t phrase_in(TokenRange tokens) const;
  std::uint32_t mention_at(std::uint32_t token) const;
  std::uint32_t mention_in(TokenRange tokens) const;
  std::uint32_t antecedent(std::uint32_t token) const;
  Ref ref_of_mention(std::uint32_t mention, Span span) const;
  Ref resolve_phrase(TokenRange tokens, bool& named) const;
  Ref group_of(TokenRange tokens) const;
  void add_members(TokenRange tokens, Speaker& speaker) const;
  std::optional<Ref> spoken_for(TokenRange tokens) const;
  std::optional<Ref> body_at(std::uint32_t first, std::uint32_t last) const;
  bool acts(const Mention& mention) const;
  bool inside_marks(Span span) const;
  bool is_spokesperson(std::uint32_t token) const;

  const RuleBase& rules_;
  const Document& document_;
};

}  // namespace news_extract
