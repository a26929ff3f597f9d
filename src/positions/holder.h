#pragma once

// Who holds a stance: from the noun phrase, possessor or quotation that stands
// in the holder's place to a Ref. Decides whether a phrase can hold a stance at
// all ("the minister" can, "the bill" cannot); not whether it does.

#include <optional>
#include <vector>

#include "positions/context.h"

namespace news_extract::positions {

/// One actor; a joint subject ("IBM and Amazon") gives several.
struct Holder {
  Ref actor;
  std::optional<Ref> on_behalf_of;
};
using Holders = std::vector<Holder>;

/// The holders that a noun phrase names; empty where it cannot hold a stance
/// or stands for nobody known. `at` is the token of the stance word.
Holders holders_of_phrase(const Context& context, std::uint32_t phrase, std::uint32_t at);

/// The holders that are the subject of the verb group; of a participle or a
/// verb without one, of the clause it hangs on.
Holders holders_of_subject(const Context& context, std::uint32_t verb);

/// "is joining A and B in opposing": A and B are added to the holders of the verb below.
void add_joined_holders(const Context& context, std::uint32_t verb, Holders& holders);

/// Who said the quote that holds the token; empty outside quotes and where the speaker is unknown.
Holders speaker_at(const Context& context, std::uint32_t t);

/// The possessor of a noun phrase, or the name before its head: "his refusal", "Tory demands".
Holders holders_of_possessor(const Context& context, std::uint32_t phrase, std::uint32_t at);

/// The agent of a passive: the phrase after "by" within a few tokens of `t`.
Holders holders_of_agent(const Context& context, std::uint32_t t, std::uint32_t end);

/// Whether the phrase is headed by a common noun for people: "senior officers".
bool names_people(const Context& context, std::uint32_t phrase);

/// The subject phrase of the verb group itself, else the phrase right before it; kNone if there is none.
std::uint32_t own_subject_phrase(const Context& context, std::uint32_t verb);

/// The subject phrase of the verb group, or of the clause it hangs on; kNone if there is none.
std::uint32_t subject_phrase(const Context& context, std::uint32_t verb);

}  // namespace news_extract::positions
