#include "mentions/name_facts.h"

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

/// Letters of a token that are written as initials: "W.", "G.K.", "J".
bool is_initial(std::string_view word) {
  if (word.size() > 6) return false;
  bool letter_next = true;
  for (const char c : word) {
    if (letter_next ? !(c >= 'A' && c <= 'Z') : c != '.') return false;
    letter_next = !letter_next;
  }
  return !word.empty() && (letter_next || word.size() == 1);
}

bool is_generation(std::string_view word) {
  for (const std::string_view g : {"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"}) {
    if (word == g) return true;
  }
  return false;
}

/// Whether any word has a capital here: at the begin of a sentence, a quotation, behind a colon.
bool is_opening(const Document& document, std::uint32_t i) {
  if (document.tokens[i].has(shape::kSentenceStart) || i == 0) return true;
  const Token& before = document.tokens[i - 1];
  if (before.has(shape::kMark)) return true;
  const std::string_view mark = document.slice(before);
  return mark == ":" || mark == "..." || mark == "…" || mark == "?" || mark == "!" || mark == "•" || mark == ".";
}

class FactReader {
 public:
  FactReader(const RuleBase& rules, const Document& document) : rules_(rules), document_(document) {}

  void read(std::uint32_t i, NameFacts& facts) const {
    const Token& token = document_.tokens[i];
    const Word& word = rules_.word(token.word);
    if (!token.has(shape::kCapital) || !token.has(shape::kHasLetter) || token.has(shape::kWeb | shape::kClitic)) {
      if ((word.packs & pack_bit(PackId::surname_particles)) != 0) facts.bits |= fact::kParticle;
      return;
    }
    const std::string_view text = document_.slice(token);
    facts.bits |= fact::kName;
    if (is_opening(document_, i)) facts.bits |= fact::kOpening;
    if ((word.tags & ~(kClosedTags | tag_bit(Tag::proper))) != 0) facts.bits |= fact::kCommon;
    if ((word.tags & kClosedTags) != 0) facts.bits |= fact::kFunction;
    if (is_initial(text)) facts.bits |= fact::kInitial;
    if (is_generation(text)) facts.bits |= fact::kGeneration;
    const bool several = text.size() > 2 || (text.size() == 2 && static_cast<unsigned char>(text[0]) < 0x80);
    if (token.has(shape::kAllCaps) && !token.has(shape::kHasDigit) && several && text.size() <= 7)
      facts.bits |= fact::kAcronym;
    if (((word.packs | word.opens) & kNamePacks) != 0) read_packs(i, word, facts);
    if (facts.has(fact::kTime) && is_name_here(i, facts)) facts.bits &= ~fact::kTime;
  }

 private:
  /// "Jan Hill", "Theresa May": no month between names.
  bool is_name_here(std::uint32_t i, const NameFacts& facts) const {
    const auto capital = [&](std::uint32_t k) {
      const Token& token = document_.tokens[k];
      return token.has(shape::kCapital) && token.has(shape::kHasLetter) &&
             (rules_.word(token.word).packs & pack_bit(PackId::not_names)) == 0;
    };
    // But "in May Acme fell".
    const bool dated =
        i > 0 && (document_.tokens[i - 1].upos == Upos::adp || document_.tokens[i - 1].has(shape::kHasDigit));
    if (dated) return false;
    if (facts.given > 0 && i + 1 < document_.tokens.size() && capital(i + 1)) return true;
    return facts.surname > 0 && i > 0 && capital(i - 1) &&
           (rules_.word(document_.tokens[i - 1].word).packs & pack_bit(PackId::given_names)) != 0;
  }

  void read_packs(std::uint32_t i, const Word& word, NameFacts& facts) const {
    if ((word.opens & pack_bit(PackId::titles)) != 0) facts.bits |= fact::kTitle;
    if ((word.packs & kNamePacks) == 0) return;
    const std::span<const Token> tokens(document_.tokens);
    const auto row_of = [&](PackId pack) {
      if ((word.packs & pack_bit(pack)) == 0) return kNone;
      const PhraseMatch match = rules_.match(pack, tokens, i, i + 1);
      return match.length == 1 ? match.row : kNone;
    };
    if (const RowId row = row_of(PackId::given_names); row != kNone) {
      facts.given = static_cast<std::uint8_t>(rules_.cell(row, 2));
      facts.gender = gender_cell(rules_.cell(row, 1));
    }
    for (const PackId pack : {PackId::surnames, PackId::wordnet_surnames}) {
      if (const RowId row = row_of(pack); row != kNone) facts.surname = static_cast<std::uint8_t>(rules_.cell(row, 1));
    }
    if (row_of(PackId::surname_particles) != kNone) facts.bits |= fact::kParticle;
    if (row_of(PackId::demonyms) != kNone) facts.bits |= fact::kDemonym;
    if (const RowId row = row_of(PackId::party_people); row != kNone) facts.bits |= kPartyBits[rules_.cell(row, 2)];
    if (const RowId row = row_of(PackId::not_names); row != kNone) facts.bits |= kNotNameBits[rules_.cell(row, 1)];
    if (row_of(PackId::role_nouns) != kNone) facts.bits |= fact::kRole;
    if (row_of(PackId::titles) != kNone) facts.bits |= fact::kTitle;
    read_organization_packs(row_of, facts);
  }

  template <typename RowOf>
  void read_organization_packs(const RowOf& row_of, NameFacts& facts) const {
    if (const RowId row = row_of(PackId::organization_heads); row != kNone) {
      const std::uint32_t position = rules_.cell(row, 1);
      if (position != 1) facts.bits |= fact::kHeadFinal;
      if (position != 0) facts.bits |= fact::kHeadOf;
      facts.strength = static_cast<std::uint8_t>(rules_.cell(row, 3));
      if (rules_.cell(row, 2) == kSportKind) facts.bits |= fact::kTeam;
    }
    if (const RowId row = row_of(PackId::organization_suffixes); row != kNone) {
      facts.bits |= fact::kSuffix;
      facts.strength = std::max(facts.strength, static_cast<std::uint8_t>(rules_.cell(row, 1)));
    }
    if (const RowId row = row_of(PackId::organizations); row != kNone) {
      facts.bits |= fact::kOrganization | (rules_.cell(row, 3) != 0 ? fact::kAmbiguous : 0);
    }
    if (const RowId row = row_of(PackId::places); row != kNone) {
      facts.bits |= fact::kPlace | (rules_.cell(row, 3) != 0 ? fact::kAmbiguous : 0);
    } else if (const RowId other = row_of(PackId::wordnet_places); other != kNone) {
      facts.bits |= fact::kPlace | (rules_.cell(other, 1) != 0 ? fact::kAmbiguous : 0);
    }
  }

  const RuleBase& rules_;
  const Document& document_;
};

}  // namespace

Gender gender_cell(std::uint32_t cell) {
  return cell == 1 ? Gender::female : cell == 2 ? Gender::male : Gender::unknown;
}

void read_name_facts(const RuleBase& rules, const Document& document, std::vector<NameFacts>& facts) {
  facts.assign(document.tokens.size(), {});
  const FactReader reader(rules, document);
  for (std::uint32_t i = 0; i < document.tokens.size(); ++i) reader.read(i, facts[i]);
}

}  // namespace news_extract
