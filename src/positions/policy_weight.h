#pragma once

// How much a stretch of text is about something decided or governed: words of
// policy_words.tsv, weighed. What keeps "wants a ban on X" and drops "wants a rest".

#include "positions/context.h"

namespace news_extract::positions {

/// -8 … 8 for the words of the range: the two strongest words for, all words against.
int policy_weight(const Context& context, TokenRange range);

/// Whether the word is a means of policy ("law", "plan"), not somebody who has one.
bool is_instrument(const Context& context, std::uint32_t t);

/// The farthest that topic_weight goes either way.
inline constexpr int kTopicReach = 2;

/// -kTopicReach … kTopicReach: whether the article as a whole is about policy, from a count of the
/// same words per thousand tokens.
int topic_weight(const Context& context);

}  // namespace news_extract::positions
