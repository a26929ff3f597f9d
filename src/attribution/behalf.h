#pragma once

// For whom a speaker speaks: "a spokesman for the bank", "on behalf of the
// families", and "we will" of somebody with an office in a body. Who speaks is not asked here.

#include <cstdint>
#include <optional>

#include "attribution/speakers.h"

namespace news_extract {

class Behalf {
 public:
  Behalf(const RuleBase& rules, const Document& document, const Speakers& speakers)
      : rules_(rules), document_(document), speakers_(speakers) {}

  /// Whom the speaker of the quote, which has been resolved, speaks for; nothing where it is for himself.
  /// The speaker's tokens are `speaker`; the cue is token `cue`, or kNone.
  std::optional<Ref> find(const Quote& quote, TokenRange speaker, std::uint32_t cue) const;

 private:
  std::optional<Ref> described(TokenRange speaker) const;
  std::optional<Ref> stated(const Quote& quote, TokenRange speaker, std::uint32_t cue) const;
  bool in_sentence_of(std::uint32_t cue, std::uint32_t token) const;
  bool is_said(const Quote& quote, std::uint32_t token) const;
  std::uint32_t next_opener(std::uint32_t i, std::uint32_t last) const;
  std::optional<Ref> stated_at(std::uint32_t i) const;
  std::optional<Ref> of_office(const Quote& quote) const;
  std::optional<Ref> body_at(std::uint32_t first, std::uint32_t last) const;
  std::optional<Ref> body_of_phrase(std::uint32_t token) const;
  bool is_spokesperson(std::uint32_t token) const;
  bool holds_spokesperson(Span title) const;
  bool says_we(const Quote& quote, bool commits) const;

  const RuleBase& rules_;
  const Document& document_;
  const Speakers& speakers_;
};

}  // namespace news_extract
