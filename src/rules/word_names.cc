#include "rules/word_names.h"

#include <algorithm>

#include "rules/pack_schema.h"

namespace news_extract {
namespace {

constexpr std::uint64_t kNamePacks =
    pack_bit(PackId::demonyms) | pack_bit(PackId::given_names) | pack_bit(PackId::not_names) |
    pack_bit(PackId::organization_heads) | pack_bit(PackId::organization_suffixes) | pack_bit(PackId::organizations) |
    pack_bit(PackId::party_people) | pack_bit(PackId::places) | pack_bit(PackId::role_nouns) |
    pack_bit(PackId::surname_particles) | pack_bit(PackId::surnames) | pack_bit(PackId::titles) |
    pack_bit(PackId::wordnet_places) | pack_bit(PackId::wordnet_surnames);

constexpr TagSet kClosedTags = tag_bit(Tag::pronoun) | tag_bit(Tag::determiner) | tag_bit(Tag::possessive) |
                               tag_bit(Tag::preposition) | tag_bit(Tag::auxiliary) | tag_bit(Tag::modal) |
                               tag_bit(Tag::coordinator) | tag_bit(Tag::subordinator) | tag_bit(Tag::particle) |
                               tag_bit(Tag::number);

// The choices of not_names.tsv, in order.
constexpr std::uint32_t kNotNameBits[] = {
    fact::kNotWord,   fact::kTime,         fact::kTime,     fact::kTime,
    fact::kThing,     fact::kThing,        fact::kPeopleOf, fact::kThingHead | fact::kEventHead,
    fact::kThingHead, fact::kThing,        fact::kThing,    fact::kThing,
    fact::kThing,     fact::kFacilityHead, fact::kPlaceHead};
// The index of this choice among the kinds of organization_heads.tsv.
constexpr std::uint32_t kSportKind = 17;
// Those of party_people.tsv.
constexpr std::uint32_t kPartyBits[] = {fact::kPartyBody, fact::kPartyPerson, fact::kPartyPerson, fact::kPartyPerson,
                                        fact::kPartyPerson | fact::kPartyWithThe};

class WordReader {
 public:
  WordReader(const Word& word, std::span<const PhraseRow> rows, const CellTable& cells)
      : word_(word), rows_(rows), cells_(cells) {}

  /// Of a token of the word with these bits of shape.
  NameFacts read(std::uint16_t shape) const {
    Token token;
    token.shape = shape;
    NameFacts facts;
    facts.bits = fact::kName;
    if ((word_.tags & ~(kClosedTags | tag_bit(Tag::proper))) != 0) facts.bits |= fact::kCommon;
    if ((word_.tags & kClosedTags) != 0) facts.bits |= fact::kFunction;
    if ((word_.opens & pack_bit(PackId::titles)) != 0) facts.bits |= fact::kTitle;
    read_rows(token, facts);
    return facts;
  }

  NameFacts read_lower() const {
    NameFacts facts;
    if ((word_.packs & pack_bit(PackId::surname_particles)) != 0) facts.bits = fact::kParticle;
    return facts;
  }

 private:
  /// Of each pack the first row whose capitals the token has.
  void read_rows(const Token& token, NameFacts& facts) const {
    std::uint64_t wanted = kNamePacks;
    for (const PhraseRow& row : rows_) {
      const PackId pack = RuleBase::pack_of(row);
      if ((wanted & pack_bit(pack)) == 0 || !row.fits({&token, 1})) continue;
      wanted &= ~pack_bit(pack);
      // Of a place that both lists have, the list of news places tells more.
      if (pack == PackId::places) wanted &= ~pack_bit(PackId::wordnet_places);
      read_row(pack, row, facts);
    }
  }

  void read_row(PackId pack, RowId row, NameFacts& facts) const {
    switch (pack) {
      case PackId::given_names:
        facts.given = small_cell(row, 2);
        facts.gender = gender_cell(cells_.cell(row, 1));
        break;
      case PackId::surnames:
      case PackId::wordnet_surnames:
        facts.surname = small_cell(row, 1);
        break;
      case PackId::surname_particles:
        facts.bits |= fact::kParticle;
        break;
      case PackId::demonyms:
        facts.bits |= fact::kDemonym;
        break;
      case PackId::party_people:
        facts.bits |= kPartyBits[cells_.cell(row, 2)];
        break;
      case PackId::not_names:
        facts.bits |= kNotNameBits[cells_.cell(row, 1)];
        break;
      case PackId::role_nouns:
        facts.bits |= fact::kRole;
        break;
      case PackId::titles:
        facts.bits |= fact::kTitle;
        break;
      default:
        read_body_row(pack, row, facts);
    }
  }

  void read_body_row(PackId pack, RowId row, NameFacts& facts) const {
    switch (pack) {
      case PackId::organization_heads: {
        const std::uint32_t position = cells_.cell(row, 1);
        if (position != 1) facts.bits |= fact::kHeadFinal;
        if (position != 0) facts.bits |= fact::kHeadOf;
        facts.strength = std::max(facts.strength, small_cell(row, 3));
        if (cells_.cell(row, 2) == kSportKind) facts.bits |= fact::kTeam;
        break;
      }
      case PackId::organization_suffixes:
        facts.bits |= fact::kSuffix;
        facts.strength = std::max(facts.strength, small_cell(row, 1));
        break;
      case PackId::organizations:
        facts.bits |= fact::kOrganization | ambiguous_bit(row, 3);
        break;
      case PackId::places:
        facts.bits |= fact::kPlace | ambiguous_bit(row, 3);
        break;
      case PackId::wordnet_places:
        facts.bits |= fact::kPlace | ambiguous_bit(row, 1);
        break;
      default:
        break;
    }
  }

  std::uint8_t small_cell(RowId row, unsigned column) const {
    return static_cast<std::uint8_t>(cells_.cell(row, column));
  }
  std::uint32_t ambiguous_bit(RowId row, unsigned column) const {
    return cells_.cell(row, column) != 0 ? fact::kAmbiguous : 0;
  }

  const Word& word_;
  std::span<const PhraseRow> rows_;
  const CellTable& cells_;
};

}  // namespace

Gender gender_cell(std::uint32_t cell) {
  return cell == 1 ? Gender::female : cell == 2 ? Gender::male : Gender::unknown;
}

WordNames read_word_names(const Word& word, std::span<const PhraseRow> rows, const CellTable& cells) {
  const WordReader reader(word, rows, cells);
  return {reader.read_lower(), reader.read(shape::kCapital), reader.read(shape::kCapital | shape::kAllCaps)};
}

}  // namespace news_extract
