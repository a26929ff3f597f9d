#pragma once

// Where noun phrases and names do not fit: names with "of" in them are cut, "Bank |
// of | England governor Andrew Hill", and "D-Calif." is no phrase of its own. Tells whom
// such a phrase as a whole names and what is joined to it; changes neither.

#include <cstdint>

#include "news_extract/document.h"

namespace news_extract {

/// Of the mention `m`, whose name goes on into another noun phrase, the name that ends that phrase: Andrew Hill of
/// "Bank of England governor Andrew Hill", the synod of "the Church of England's General Synod". Else `m`.
std::uint32_t name_of_whole(const Document& document, std::uint32_t m);

/// The phrase joined to phrase `p`, which names mention `m` or, if that is kNone, nobody: of a name with "of" or "and"
/// in it what is joined to its end, as the RSPB of "Friends of the Earth and the RSPB". kNone where none is.
std::uint32_t joined_to(const Document& document, std::uint32_t p, std::uint32_t m);

/// Whether the phrase is the state behind a party's letter: "Nancy Hill, D-Calif., and Kevin Roe".
bool is_constituency(const Document& document, std::uint32_t p);

}  // namespace news_extract
