#pragma once

// A phrase of a pack, cut into words where the tokenizer of src/text cuts the
// same phrase in an article: "J. P. Morgan's" -> J. | P. | Morgan | 's,
// "Wal-Mart" -> Wal | - | Mart, "AT&T" -> AT&T. A test holds the two together.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace news_extract {

/// Prefixes that stay with the word behind their hyphen, folded: "co" of "co-founder".
using PrefixSet = std::unordered_set<std::string>;

/// Slices of `phrase`, in order. Empty only for an empty phrase.
std::vector<std::string_view> split_phrase(std::string_view phrase, const PrefixSet& prefixes = {});
/// The same without prefixes, into a list whose memory is kept.
void split_phrase(std::string_view phrase, std::vector<std::string_view>& words);

/// Lower case with ’ as '. Covers ASCII, Latin-1, Latin Extended-A, Greek and
/// Cyrillic by rule; other characters stay as they are.
std::string fold_word(std::string_view word);

/// The key that the words of a name would have as tokens: see RuleBase::name_key.
std::uint32_t phrase_key(std::string_view name);

/// What the phrase's word asks of the text's: 0 nothing, 1 a capital, 2 capitals only.
unsigned required_case(std::string_view word);

}  // namespace news_extract
