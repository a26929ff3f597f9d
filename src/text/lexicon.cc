#include "text/lexicon.h"

#include <cstring>

#include "rules/case_fold.h"
#include "rules/pack_schema.h"
#include "text/chars.h"

namespace news_extract {

void FoldedWord::add_wide(char32_t c) {
  if (char_kind(c) == CharKind::format) return;
  fill_ += encode_utf8(fold_code_point(c), bytes_ + fill_);
  if (fill_ > kRoom) flush();
}

// Takes whole blocks into the hash, to have room for more.
void FoldedWord::flush() {
  std::string_view rest = view();
  while (rest.size() >= 8) {
    state_ = RuleBase::hash_block(state_, RuleBase::load_block(rest));
    rest.remove_prefix(8);
  }
  std::memmove(bytes_, rest.data(), rest.size());
  fill_ = rest.size();
  long_ = true;
}

std::uint32_t FoldedWord::hash() const {
  std::uint64_t state = state_;
  std::string_view rest = view();
  while (!rest.empty() || (!long_ && fill_ == 0)) {
    state = RuleBase::hash_block(state, RuleBase::load_block(rest));
    if (rest.size() <= 8) break;
    rest.remove_prefix(8);
  }
  return RuleBase::finish_hash(state);
}

void FoldedWord::add(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    add(c.value);
    at += c.size;
  }
}

// Calls `use` with the rows of a pack and the hashes of their words.
template <typename Use>
void Lexicon::each_word(PackId pack, Use use) const {
  const RowId first = rules_.first_row(pack);
  for (RowId row = first; row < first + rules_.row_count(pack); ++row) {
    FoldedWord word;
    word.add(rules_.cell_text(row, 0));
    use(row, word.hash());
  }
}

Lexicon::Lexicon(const RuleBase& rules) : rules_(rules) {
  each_word(PackId::word_parts, [this](RowId row, std::uint32_t hash) {
    const auto part = static_cast<WordPart>(rules_.cell(row, 1));
    if (part == WordPart::contraction) contractions_.add(hash);
    if (part == WordPart::prefix) prefixes_.add(hash);
  });
  each_word(PackId::abbreviations, [this](RowId, std::uint32_t hash) { abbreviations_.add(hash); });
  for (unsigned char c = 0; c < 128; ++c) {
    const char form = static_cast<char>(c);
    const std::uint32_t hash = RuleBase::hash_word({&form, 1});
    ascii_[c] = {hash, rules_.find({&form, 1}, hash)};
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
