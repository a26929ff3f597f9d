#include <cstring>
#include <new>

#include "news_extract/error.h"
#include "news_extract/rule_pack.h"
#include "rules/image_rule_base.h"

namespace news_extract {

ImageRuleBase::ImageRuleBase(const char* image) : image_(image) {
  std::memcpy(&header_, image, sizeof header_);
  words_ = at<Word>(header_.words);
  strings_ = at<char>(header_.strings);
  facts_ = at<RowId>(header_.facts);
  slots_ = at<WordSlot>(header_.slots);
  slot_mask_ = header_.slot_mask;
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

/// Whether the tokens have the capitals that the row's phrase asks for.
bool case_fits(std::uint32_t mask, std::span<const Token> tokens) {
  for (std::size_t i = 0; mask != 0; ++i, mask >>= 2) {
    const std::uint32_t wanted = mask & 3;
    if (wanted == 1 && !tokens[i].has(shape::kCapital)) return false;
    if (wanted == 2 && !tokens[i].has(shape::kAllCaps)) return false;
  }
  return true;
}

template <typename WordOf>
PhraseMatch longest_match(const ImageRuleBase& rules, PackId pack, std::span<const Token> tokens, std::uint32_t first,
                          std::uint32_t last, WordOf word_of) {
  PhraseMatch best;
  const std::uint64_t bit = pack_bit(pack);
  const Word& opener = rules.word(word_of(tokens[first]));
  if (((opener.packs | opener.opens) & bit) == 0) return best;
  const auto try_rows = [&](std::span<const RowId> rows, std::uint32_t length) {
    for (const RowId row : rows) {
      if (rules.pack_of(row) != pack) continue;
      if (!case_fits(rules.image_row(row).case_mask, tokens.subspan(first, length))) continue;
      best = {length, row};
      return;
    }
  };
  if ((opener.packs & bit) != 0) try_rows(rules.rows(word_of(tokens[first])), 1);
  if ((opener.opens & bit) == 0) return best;
  std::uint32_t node = rules.first_node(word_of(tokens[first]));
  for (std::uint32_t i = first + 1; i < last && node != 0; ++i) {
    node = rules.next_node(node, word_of(tokens[i]));
    if (node != 0 && (rules.node(node).packs & bit) != 0) try_rows(rules.node_rows(node), i - first + 1);
  }
  return best;
}

}  // namespace

RowId RuleBase::row(WordId id, PackId pack) const {
  if ((words_[id].packs & pack_bit(pack)) == 0) return kNone;
  for (const RowId row : rows(id)) {
    if (pack_of(row) == pack) return row;
  }
  return kNone;
}

PhraseMatch RuleBase::match(PackId pack, std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) const {
  return longest_match(image_of(*this), pack, tokens, first, last, [](const Token& t) { return t.word; });
}

PhraseMatch RuleBase::match_lemmas(PackId pack, std::span<const Token> tokens, std::uint32_t first,
                                   std::uint32_t last) const {
  return longest_match(image_of(*this), pack, tokens, first, last,
                       [](const Token& t) { return t.lemma != 0 ? t.lemma : t.word; });
}

RowId RuleBase::first_row(PackId pack) const { return make_row_id(pack, image_of(*this).pack(pack).first_row); }
std::uint32_t RuleBase::row_count(PackId pack) const { return image_of(*this).pack(pack).row_count; }

PackId RuleBase::pack_of(RowId row) const { return static_cast<PackId>(row >> kRowBits); }

std::uint32_t RuleBase::cell(RowId row, unsigned column) const { return image_of(*this).cell_at(row, column); }

std::string_view RuleBase::cell_text(RowId row, unsigned column) const { return strings_ + cell(row, column); }

RuleId RuleBase::rule(RowId row) const {
  const std::uint32_t place = image_of(*this).image_row(row).place;
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
  return std::make_shared<ImageRuleBase>(image);
}

}  // namespace news_extract
