#include "text/lexicon.h"

#include "rules/case_fold.h"
#include "rules/pack_schema.h"
#include "text/chars.h"

namespace news_extract {

void FoldedWord::add_wide(char32_t c) {
  if (char_kind(c) == CharKind::format) return;
  char bytes[4];
  const std::uint32_t size = encode_utf8(fold_code_point(c), bytes);
  for (std::uint32_t i = 0; i < size; ++i) add_byte(static_cast<unsigned char>(bytes[i]));
}

void FoldedWord::add(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    add(c.value);
    at += c.size;
  }
}

// Calls `use` with the rows of a pack and the keys of their words.
template <typename Use>
void Lexicon::each_word(PackId pack, Use use) const {
  const RowId first = rules_.first_row(pack);
  for (RowId row = first; row < first + rules_.row_count(pack); ++row) {
    use(row, FoldedWord(rules_.cell_text(row, 0)).key());
  }
}

Lexicon::Lexicon(const RuleBase& rules) : rules_(rules) {
  each_word(PackId::word_parts, [this](RowId row, WordKey key) {
    const auto part = static_cast<WordPart>(rules_.cell(row, 1));
    if (part == WordPart::contraction) contractions_.add(key);
    if (part == WordPart::prefix) prefixes_.add(key);
  });
  each_word(PackId::abbreviations, [this](RowId, WordKey key) { abbreviations_.add(key); });
  for (unsigned char c = 0; c < 128; ++c) {
    const char form = static_cast<char>(c);
    ascii_[c] = RuleBase::word_key({&form, 1});
  }
}

bool Lexicon::abbreviation(WordId word, Abbreviation& found) const {
  if (word == 0) return false;
  const RowId row = rules_.row(word, PackId::abbreviations);
  if (row == kNone) return false;
  const std::string_view phrase = rules_.cell_text(row, 0);
  found.kind = static_cast<AbbreviationClass>(rules_.cell(row, 1));
  found.ends = static_cast<AbbreviationEnds>(rules_.cell(row, 2));
  found.next = static_cast<AbbreviationNext>(rules_.cell(row, 3));
  found.capital = phrase[0] >= 'A' && phrase[0] <= 'Z';
  return true;
}

bool Lexicon::is_part(WordId word, WordPart part, std::uint32_t* cut) const {
  if (word == 0 || (rules_.word(word).packs & pack_bit(PackId::word_parts)) == 0) return false;
  for (const RowId row : rules_.rows(word)) {
    if (rules_.pack_of(row) != PackId::word_parts) continue;
    if (static_cast<WordPart>(rules_.cell(row, 1)) != part) continue;
    if (cut != nullptr) *cut = rules_.cell(row, 2);
    return true;
  }
  return false;
}

}  // namespace news_extract
