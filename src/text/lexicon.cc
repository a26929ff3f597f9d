#include "text/lexicon.h"

#include "rules/case_fold.h"
#include "rules/pack_schema.h"
#include "text/chars.h"

namespace news_extract {

void FoldedWord::add(char32_t c) {
  if (c < 0x80) {
    const auto byte = static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    hash = RuleBase::hash_step(hash, byte);
    if (size < kRoom) bytes[size] = static_cast<char>(byte);
    ++size;
    return;
  }
  if (char_kind(c) == CharKind::format) return;
  char encoded[4];
  const std::uint32_t count = encode_utf8(fold_code_point(c), encoded);
  for (std::uint32_t i = 0; i < count; ++i) {
    hash = RuleBase::hash_step(hash, static_cast<unsigned char>(encoded[i]));
    if (size + i < kRoom) bytes[size + i] = encoded[i];
  }
  size += count;
}

void FoldedWord::add(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    add(c.value);
    at += c.size;
  }
}

WordId Lexicon::find(std::string_view text) const {
  FoldedWord word;
  word.add(text);
  return find(word);
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
