#pragma once

// What stands behind a cue: a clause with that, a bare clause, an infinitive, a
// noun phrase ... Adverbs, times and places of the cue in between are stepped over
// ("said on Monday in Berlin that"), an addressee is noted ("told reporters that").

#include <optional>

#include "quotes/cues.h"

namespace news_extract {

struct ComplementHit {
  Complement kind = Complement::that;
  std::uint32_t first = kNone;  // first token of the content
  TokenRange addressee;         // empty where there is none
};

/// The complement of the cue inside [cue, last), if it is one that the cue takes.
std::optional<ComplementHit> find_complement(const QuoteContext& context, const CueHit& cue, std::uint32_t last);

/// The complement that a preposition opens: for_np for "for".
std::optional<Complement> preposition_complement(const Token& token);

/// Whether a clause with its own finite verb begins at token `i`: the verb group, or kNone.
std::uint32_t clause_verb_at(const QuoteContext& context, std::uint32_t i, std::uint32_t last);

/// The relative pronoun right before the subject of the cue ("which critics say was too late"), or kNone.
std::uint32_t relative_opener(const QuoteContext& context, const CueHit& cue);

/// "which critics say was too late": does content that begins with the verb at `i` lack its subject?
bool lacks_subject(const QuoteContext& context, const CueHit& cue, std::uint32_t i);

/// The token past the prepositional phrase that begins at `i`, or `i` where none does.
std::uint32_t skip_prepositional(const QuoteContext& context, std::uint32_t i, std::uint32_t last);

}  // namespace news_extract
