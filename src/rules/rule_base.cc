#include <cstring>
#include <new>

#include "news_extract/error.h"
#include "news_extract/rule_pack.h"
#include "rules/image_rule_base.h"
#include "rules/word_names.h"
#include "rules/word_readings.h"

namespace news_extract {

ImageRuleBase::ImageRuleBase(const char* image) : image_(image) {
  std::memcpy(&header_, image, sizeof header_);
  words_ = at<Word>(header_.words);
  texts_ = at<WordText>(header_.texts);
  names_ = at<std::uint16_t>(header_.names_of_word);
  openers_ = at<std::uint8_t>(header_.openers_of_word);
  strings_ = at<char>(header_.strings);
  facts_ = at<PhraseRow>(header_.facts);
  first_steps_ = at<TrieStep>(header_.first_steps);
  rows_ = at<RowEntry>(header_.rows);
  cells_ = CellTable(at<CellTable::Pack>(header_.pack_cells), at<std::uint32_t>(header_.cells));
  slots_ = at<WordSlot>(header_.slots);
  slot_mask_ = header_.slot_mask;
  function_words_ = header_.function_words;
}

namespace {

/// A copy that begins where a line of the cache does, so that each Word lies in one.
char* aligned_copy(const std::string& image) {
  constexpr std::size_t kLine = 64;
  auto* block = static_cast<char*>(std::aligned_alloc(kLine, (image.size() + kLine - 1) / kLine * kLine));
  if (block == nullptr) throw std::bad_alloc();
  std::memcpy(block, image.data(), image.size());
  return block;
}

}  // namespace

ImageRuleBase::ImageRuleBase(const std::string& image) : ImageRuleBase(aligned_copy(image)) {
  owned_.reset(const_cast<char*>(image_));
}

namespace {

const ImageRuleBase& image_of(const RuleBase& rules) { return static_cast<const ImageRuleBase&>(rules); }

/// Calls found(length, rows) for every phrase of the packs that begins at `first`, the shorter before the longer ones.
template <typename WordOf, typename Found>
void walk(const ImageRuleBase& rules, std::uint64_t packs, std::span<const Token> tokens, std::uint32_t first,
          std::uint32_t last, WordOf word_of, Found found) {
  const WordId opener = word_of(tokens[first]);
  const Word& word = rules.word(opener);
  if ((word.packs & packs) != 0) found(1U, rules.rows(opener));
  std::uint32_t i = first + 1;
  if (i >= last || !rules.may_go_on(packs, opener, word_of(tokens[i]))) return;
  TrieStep at = rules.first_step(opener);
  do {
    at = rules.next_step(at.node, word_of(tokens[i]));
    if (at.node == 0) return;
    ++i;
    if ((rules.node(at.node).packs & packs) != 0) found(i - first, rules.node_rows(at.node));
  } while (i < last && at.may_go_on(word_of(tokens[i])));
}

// Types of their own, so that each search is compiled for its words alone.
struct FormOf {
  WordId operator()(const Token& token) const { return token.word; }
};
struct LemmaOf {
  WordId operator()(const Token& token) const { return RuleBase::lemma_of(token); }
};

template <typename WordOf>
PhraseMatch longest_match(const ImageRuleBase& rules, PackId pack, std::span<const Token> tokens, std::uint32_t first,
                          std::uint32_t last, WordOf word_of) {
  PhraseMatch best;
  walk(rules, pack_bit(pack), tokens, first, last, word_of, [&](std::uint32_t length, std::span<const PhraseRow> rows) {
    for (const PhraseRow& row : rows) {
      if (RuleBase::pack_of(row) != pack || !row.fits(tokens.subspan(first, length))) continue;
      best = {length, row};
      return;
    }
  });
  return best;
}

}  // namespace

std::span<const Readings> word_readings(const RuleBase& rules) { return image_of(rules).readings(); }
std::span<const WordNames> word_names(const RuleBase& rules) { return image_of(rules).names(); }

RowId RuleBase::find_row(WordId id, PackId pack) const {
  for (const RowId row : rows(id)) {
    if (pack_of(row) == pack) return row;
  }
  return kNone;
}

PhraseMatch RuleBase::find_match(PackId pack, std::span<const Token> tokens, std::uint32_t first,
                                 std::uint32_t last) const {
  return longest_match(image_of(*this), pack, tokens, first, last, FormOf());
}

PhraseMatch RuleBase::find_lemmas(PackId pack, std::span<const Token> tokens, std::uint32_t first,
                                  std::uint32_t last) const {
  return longest_match(image_of(*this), pack, tokens, first, last, LemmaOf());
}

PhraseMatch RuleBase::find_any(const PackOrder& packs, std::span<const Token> tokens, std::uint32_t first,
                               std::uint32_t last) const {
  PhraseMatch best;
  unsigned best_rank = 0;
  const auto take_best = [&](std::uint32_t length, std::span<const PhraseRow> rows) {
    for (const PhraseRow& row : rows) {
      if (!packs.has(pack_of(row)) || !row.fits(tokens.subspan(first, length))) continue;
      const unsigned rank = packs.rank(pack_of(row));
      if (length == best.length && rank >= best_rank) continue;
      best = {length, row};
      best_rank = rank;
    }
  };
  walk(image_of(*this), packs.bits(), tokens, first, last, FormOf(), take_best);
  return best;
}

RowId RuleBase::first_row(PackId pack) const { return make_row_id(pack, image_of(*this).pack(pack).first_row); }
std::uint32_t RuleBase::row_count(PackId pack) const { return image_of(*this).pack(pack).row_count; }

RuleId RuleBase::rule(RowId row) const {
  const std::uint32_t place = image_of(*this).place(row);
  return {strings_ + image_of(*this).file_name(place >> 24), place & 0xFFFFFF};
}

std::vector<PackInfo> RuleBase::packs() const {
  std::vector<PackInfo> infos;
  for (const ImagePack& pack : image_of(*this).image_packs()) {
    infos.push_back({strings_ + pack.name, strings_ + pack.title, strings_ + pack.source, strings_ + pack.licence,
                     pack.listed_rows});
  }
  return infos;
}

std::string_view RuleBase::pack_source(std::string_view name) const {
  for (const ImagePack& pack : image_of(*this).image_packs()) {
    if (name == strings_ + pack.name) return {strings_ + pack.text, pack.text_size};
  }
  return {};
}

std::string_view RuleBase::fingerprint() const { return strings_ + image_of(*this).header().fingerprint; }

std::shared_ptr<const RuleBase> RuleBase::from_image(std::string image) {
  if (image.size() < sizeof(ImageHeader)) throw Error("the rule image is too short");
  std::uint64_t magic = 0;
  std::memcpy(&magic, image.data(), sizeof magic);
  if (magic != kImageMagic) throw Error("the rule image was made by another version");
  return std::make_shared<ImageRuleBase>(image);
}

}  // namespace news_extract
