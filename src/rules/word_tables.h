#pragma once

// The tables of an image that have an entry for each word of the dictionary, or
// that many words share. They are gathered from the words and their rows while
// an image is made only; which words there are is the dictionary builder's.

#include <cstdint>
#include <string>
#include <vector>

#include "news_extract/rule_pack.h"
#include "rules/word_names.h"
#include "rules/word_readings.h"

namespace news_extract {

/// Where RuleBase::find looks the forms up, which stand in the order of their ids.
std::vector<WordSlot> slot_table(const std::vector<std::string>& forms);

/// The distinct lists of readings, numbered in Word::readings. Should there be
/// more than its bits can tell, the rarest words stay without.
std::vector<Readings> share_readings(std::vector<Word>& words);

/// The distinct facts of names; `of_word` is set to the place of each word's among them: RuleBase::names.
std::vector<WordNames> share_names(const std::vector<Word>& words, const std::vector<PhraseRow>& rows,
                                   const CellTable& cells, std::vector<std::uint16_t>& of_word);

/// For each word RuleBase::openers.
std::vector<std::uint8_t> list_openers(const std::vector<Word>& words);

}  // namespace news_extract
