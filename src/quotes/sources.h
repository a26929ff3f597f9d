#pragma once

// Who a cue attributes its content to, by grammar alone: the subject, also of
// the clause above or inverted behind the verb, the by-phrase of a passive, the
// possessor of a noun. What the phrase stands for is the business of src/attribution.

#include "quotes/cues.h"

namespace news_extract {

/// A noun phrase, with those joined to it ("Hill and Reed").
struct SourcePhrase {
  TokenRange tokens;             // empty where none was found
  std::uint32_t phrase = kNone;  // the first of them

  explicit operator bool() const { return !tokens.empty(); }
};

/// The source of the cue, or an empty one.
SourcePhrase find_source(const QuoteContext& context, const CueHit& cue);

/// The source made of noun phrase `p` and those joined to it.
SourcePhrase source_of_phrase(const QuoteContext& context, std::uint32_t p);

/// The source that a mention alone makes, where no noun phrase was read; empty for kNone.
SourcePhrase source_of_mention(const QuoteContext& context, std::uint32_t mention);

/// A report that the cue makes, still without content. Its rule is the cue's line that has complement `kind`.
Report report_of(const QuoteContext& context, const CueHit& cue, const SourcePhrase& source, Complement kind);

/// The noun phrase that ends before token `end`, if it could be a subject, or kNone.
std::uint32_t phrase_before(const QuoteContext& context, std::uint32_t end, std::uint32_t begin);

/// Could it speak? Not "it" without a referent, a time, a number, a thing.
/// Names, pronouns for people, nouns for people and groups can.
bool can_speak(const QuoteContext& context, const SourcePhrase& source);

}  // namespace news_extract
