#include "text/word_kinds.h"

#include "rules/pack_schema.h"

namespace news_extract {

CalendarWord calendar_word(const RuleBase& rules, const Token& token) {
  const RowId row = rules.row(token.word, PackId::calendar);
  if (row == kNone) return CalendarWord::none;
  const auto found = static_cast<CalendarWord>(rules.cell(row, 1));
  // "may", "sun" and "march" are other words.
  return found == CalendarWord::clock || token.has(shape::kCapital) ? found : CalendarWord::none;
}

bool is_reporting_verb(const RuleBase& rules, WordId word) {
  constexpr TagSet kFinite = tag_bit(Tag::verb_past) | tag_bit(Tag::verb_third);
  constexpr unsigned kComplementColumn = 2;
  constexpr std::uint32_t kQuotation = 1U << 6;  // its place among the complements of quote_cues.tsv
  if (word == 0 || (rules.word(word).tags & kFinite) == 0) return false;
  const WordId lemma = rules.word(word).verb_lemma;
  if (lemma == 0) return false;
  for (const RowId row : rules.rows(lemma)) {
    if (rules.pack_of(row) == PackId::quote_cues && (rules.cell(row, kComplementColumn) & kQuotation) != 0) return true;
  }
  return false;
}

}  // namespace news_extract
