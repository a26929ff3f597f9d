#pragma once

// One noun phrase as a holder: the entity that it names, or the group that it
// describes. Pronouns of the first person, possessors, agents and joint
// subjects are for holder.h.

#include <optional>

#include "positions/holder.h"

namespace news_extract::positions {

/// Nothing where the phrase cannot hold a stance or stands for nobody known.
std::optional<Holder> holder_of(const Context& context, const NounPhrase& phrase);

/// The mention that the phrase is headed by: at its head, else its last token; or kNone.
std::uint32_t mention_of_phrase(const Context& context, const NounPhrase& phrase);

/// Whether the token is a common noun for people or groups of them, whose members can be for or against something.
bool is_people_noun(const Context& context, std::uint32_t t);

Ref ref_of_entity(const Context& context, std::uint32_t entity, Span span);
/// Of people without a name: they are called by their words.
Ref ref_of_group(const Context& context, Span span);

}  // namespace news_extract::positions
