#pragma once

// Words that may attribute: verb groups, nouns, adjectives and prepositions
// whose lemma has a line in quote_cues.tsv. Whether they do is asked later.

#include <cstdint>
#include <vector>

#include "quotes/context.h"
#include "quotes/cue_table.h"

namespace news_extract {

struct CueHit {
  CueWord word = CueWord::verb;
  std::uint32_t head = kNone;  // main verb, noun, adjective or first word of the preposition
  std::uint32_t verb = kNone;  // verb group: its own, or that of the copula or light verb before it
  TokenRange tokens;           // auxiliaries and adverbs included
  RowId first_row = 0;         // its lines: rows [first_row, last_row)
  RowId last_row = 0;
  std::uint8_t strength = 0;  // the greatest of its lines
  bool used = false;          // it has its report
  ComplementSet complements = 0;

  bool takes(Complement c) const { return (complements & complement_bit(c)) != 0; }
};

/// Every possible cue of the sentence, in text order.
void find_cues(const QuoteContext& context, const Sentence& sentence, std::uint32_t sentence_index,
               std::vector<CueHit>& cues);

/// The line of the cue that has complement `c`, or the first one.
RowId row_of(const QuoteContext& context, const CueHit& cue, Complement c);
CueClass class_of(const QuoteContext& context, RowId row);

/// Whether its subject may stand behind it: '"..." said Smith', '"..." warned Smith', but never '"..." told Smith'.
bool inverts(const QuoteContext& context, const CueHit& cue);
std::uint8_t strength_of(const QuoteContext& context, RowId row);

/// The greatest strength of the lines that the word alone has as a verb; 0 where it has none.
std::uint8_t verb_strength(const QuoteContext& context, WordId lemma);

/// Whether a verb of saying, other than of asking, begins at token `i` that takes a quotation: "said", "pointed out".
bool quoting_verb_at(const QuoteContext& context, std::uint32_t i, std::uint32_t last);

}  // namespace news_extract
