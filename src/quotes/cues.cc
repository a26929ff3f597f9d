#include "quotes/cues.h"

#include <algorithm>

#include "rules/pack_schema.h"
#include "rules/words.h"

namespace news_extract {
namespace {

constexpr std::uint64_t kCueBit = pack_bit(PackId::quote_cues);

/// Fills the lines of the phrase that begins at token `head`; false where there are none of this word class.
bool look_up(const QuoteContext& context, std::uint32_t head, std::uint32_t last, CueWord word, CueHit& hit) {
  const RuleBase& rules = context.rules;
  // "is concerned" is read as a verb's passive: its adjective is found by its form.
  const bool by_form =
      word == CueWord::preposition || (word == CueWord::adjective && context.token(head).upos == Upos::verb);
  const auto match = by_form ? rules.match(PackId::quote_cues, context.document.tokens, head, last)
                             : rules.match_lemmas(PackId::quote_cues, context.document.tokens, head, last);
  if (match.length == 0) return false;
  const std::uint32_t phrase = rules.cell(match.row, cue_column::kPhrase);  // equal phrases have equal cells
  hit.first_row = hit.last_row = kNone;
  hit.complements = 0;
  std::uint32_t strength = 0;
  for (RowId row = match.row; row < context.cue_rows_end && rules.cell(row, cue_column::kPhrase) == phrase; ++row) {
    // Chosen without a branch: a phrase has two lines or more as often as one.
    const bool own = rules.cell(row, cue_column::kWord) == static_cast<std::uint32_t>(word);
    hit.first_row = std::min(hit.first_row, own ? row : kNone);
    hit.last_row = own ? row + 1 : hit.last_row;
    hit.complements |= own ? rules.cell(row, cue_column::kComplement) : 0;
    strength = std::max(strength, own ? rules.cell(row, cue_column::kStrength) : 0);
  }
  if (hit.first_row == kNone) return false;
  hit.strength = static_cast<std::uint8_t>(strength);
  hit.word = word;
  hit.head = head;
  hit.tokens = {head, head + match.length};
  return true;
}

/// The packs that have a phrase which begins with the word.
std::uint64_t packs_of(const Word& word) { return word.packs | word.opens; }

/// Whether a phrase may begin with the form of token `i`: of several words, or a preposition. One that is no
/// preposition is looked up as well where others open with it.
bool may_be_preposition(const QuoteContext& context, std::uint32_t i, std::uint32_t last) {
  const Token& token = context.document.tokens[i];
  const Word& form = context.rules.word(token.word);
  const WordId next = i + 1 < last ? context.document.tokens[i + 1].word : 0;
  const bool opens = (form.opens & kCueBit) != 0;
  const bool alone = ((form.packs & kCueBit) != 0) & ((token.upos == Upos::adp) | opens);
  return alone | context.rules.may_go_on(kCueBit, token.word, next);
}

void find_verb_cue(const QuoteContext& context, std::uint32_t v, std::uint32_t last, std::vector<CueHit>& cues) {
  const VerbGroup& group = context.verb(v);
  CueHit hit;
  if (!look_up(context, group.main, last, CueWord::verb, hit)) return;
  hit.verb = v;
  hit.tokens.first = group.tokens.first;
  hit.tokens.last = std::max(hit.tokens.last, group.tokens.last);
  cues.push_back(hit);
}

/// "Many are angry about ...": the copula's group names the holder.
void find_adjective_cue(const QuoteContext& context, std::uint32_t i, const Sentence& sentence,
                        std::vector<CueHit>& cues) {
  CueHit hit;
  if (!look_up(context, i, sentence.tokens.last, CueWord::adjective, hit)) return;
  for (std::uint32_t k = i; k-- > sentence.tokens.first && i - k <= 4;) {
    const std::uint32_t v = context.document.syntax.verb_of[k];
    if (v != kNone) {
      hit.verb = v;
      hit.tokens.first = context.verb(v).tokens.first;
      break;
    }
    if (context.token(k).upos != Upos::adv) break;
  }
  // Without a copula only "officials angry about the mandate" is left.
  constexpr ComplementSet kClauses = complement_bit(Complement::that) | complement_bit(Complement::bare) |
                                     complement_bit(Complement::wh) | complement_bit(Complement::to);
  if (hit.verb == kNone) hit.complements &= ~kClauses;
  cues.push_back(hit);
}

/// "were alarmed", "voters angered": may the main verb of the group be an adjective?
bool is_participle(const QuoteContext& context, std::uint32_t v) {
  const VerbGroup& group = context.verb(v);
  return context.passive(v) || (group.tense == Tense::participle && group.tokens.size() == 1);
}

/// The verb, adjective or noun at token `i`, whose form or lemma may be a cue.
void find_lemma_cue(const QuoteContext& context, std::uint32_t i, const Sentence& sentence, std::vector<CueHit>& cues) {
  const Upos upos = context.token(i).upos;
  const std::uint32_t v = context.document.syntax.verb_of[i];
  if (v != kNone) {
    if (context.verb(v).main == i) {
      if (is_participle(context, v)) find_adjective_cue(context, i, sentence, cues);
      find_verb_cue(context, v, sentence.tokens.last, cues);
    }
    if (upos != Upos::adj) return;
  }
  if (upos == Upos::adj || upos == Upos::verb) {
    find_adjective_cue(context, i, sentence, cues);
  } else if (upos == Upos::noun) {
    CueHit hit;
    if (look_up(context, i, sentence.tokens.last, CueWord::noun, hit)) cues.push_back(hit);
  }
}

}  // namespace

void find_cues(const QuoteContext& context, const Sentence& sentence, std::uint32_t sentence_index,
               std::vector<CueHit>& cues) {
  cues.clear();
  const Syntax& syntax = context.document.syntax;
  const bool analysed = sentence_index < syntax.sentences.size() && !syntax.verb_of.empty();
  if (!analysed) return;
  const std::uint32_t last = sentence.tokens.last;
  for (std::uint32_t i = sentence.tokens.first; (i = context.next_cue(i, last)) < last; ++i) {
    // "according to" holds a participle: prepositions are read by their form, before verbs.
    if (may_be_preposition(context, i, last)) {
      CueHit hit;
      if (look_up(context, i, last, CueWord::preposition, hit)) {
        cues.push_back(hit);
        i = hit.tokens.last - 1;
        continue;
      }
    }
    const Token& token = context.document.tokens[i];
    const std::uint64_t packs = packs_of(context.rules.word(token.lemma)) | packs_of(context.rules.word(token.word));
    if ((packs & kCueBit) != 0) find_lemma_cue(context, i, sentence, cues);
  }
}

RowId row_of(const QuoteContext& context, const CueHit& cue, Complement c) {
  for (RowId row = cue.first_row; row < cue.last_row; ++row) {
    if (context.rules.cell(row, cue_column::kWord) != static_cast<std::uint32_t>(cue.word)) continue;
    if ((context.rules.cell(row, cue_column::kComplement) & complement_bit(c)) != 0) return row;
  }
  return cue.first_row;
}

bool inverts(const QuoteContext& context, const CueHit& cue) {
  if (!cue.takes(Complement::quotation)) return false;
  const RowId row = row_of(context, cue, Complement::quotation);
  return (context.rules.cell(row, cue_column::kComplement) & complement_bit(Complement::obj_that)) == 0;
}

CueClass class_of(const QuoteContext& context, RowId row) {
  return static_cast<CueClass>(context.rules.cell(row, cue_column::kClass));
}

std::uint8_t strength_of(const QuoteContext& context, RowId row) {
  return static_cast<std::uint8_t>(context.rules.cell(row, cue_column::kStrength));
}

namespace {

/// Calls `see` with each line that the phrase of line `row` has as a verb.
template <typename See>
void each_verb_row(const QuoteContext& context, RowId row, const See& see) {
  const RuleBase& rules = context.rules;
  for (const std::uint32_t phrase = rules.cell(row, cue_column::kPhrase);
       row < context.cue_rows_end && rules.cell(row, cue_column::kPhrase) == phrase; ++row) {
    if (rules.cell(row, cue_column::kWord) == static_cast<std::uint32_t>(CueWord::verb)) see(row);
  }
}

}  // namespace

std::uint8_t verb_strength(const QuoteContext& context, WordId lemma) {
  std::uint8_t strength = 0;
  const RowId first = context.rules.row(lemma, PackId::quote_cues);
  if (first == kNone) return strength;
  each_verb_row(context, first, [&](RowId row) { strength = std::max(strength, strength_of(context, row)); });
  return strength;
}

bool quoting_verb_at(const QuoteContext& context, std::uint32_t i, std::uint32_t last) {
  const auto match = context.rules.match_lemmas(PackId::quote_cues, context.document.tokens, i, last);
  if (match.length == 0) return false;
  bool found = false;
  each_verb_row(context, match.row, [&](RowId row) {
    const bool takes = (context.rules.cell(row, cue_column::kComplement) & complement_bit(Complement::quotation)) != 0;
    found = found || (takes && strength_of(context, row) == 3 && class_of(context, row) != CueClass::ask);
  });
  return found;
}

}  // namespace news_extract
