#pragma once

// What the segmenter asks of a dictionary word. The numbers are positions in
// the class columns of lexicon.tsv (see src/rules/pack_schema.cc).

#include "news_extract/rule_pack.h"

namespace news_extract {

inline constexpr std::uint8_t kGroupNoun = 11;
inline constexpr std::uint8_t kTimeNoun = 25;

/// Determiners, pronouns, prepositions, conjunctions, auxiliaries and adverbs of function_words.tsv.
inline bool is_function_word(const RuleBase& rules, WordId word) { return rules.is_function_word(word); }
/// Senate, army, Congress.
inline bool is_group_word(const Word& word) { return word.noun_class == kGroupNoun; }
/// Friday, March, week.
inline bool is_time_word(const Word& word) { return word.noun_class == kTimeNoun; }
/// Words of dates, in the order of the choices in calendar.tsv.
enum class CalendarWord : std::uint8_t { clock, month, weekday, zone, none };
CalendarWord calendar_word(const RuleBase& rules, const Token& token);
/// said, asked, adds: a finite form of a verb that reports marked words.
bool is_reporting_verb(const RuleBase& rules, WordId word);

}  // namespace news_extract
