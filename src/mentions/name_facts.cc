#include "mentions/name_facts.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>

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
  if (word.size() > 6 || (word.size() > 1 && word[1] != '.')) return false;
  bool letter_next = true;
  for (const char c : word) {
    if (letter_next ? !(c >= 'A' && c <= 'Z') : c != '.') return false;
    letter_next = !letter_next;
  }
  return !word.empty() && (letter_next || word.size() == 1);
}

bool is_generation(std::string_view word) {
  constexpr std::string_view kGenerations[] = {"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"};
  return word.size() <= 3 &&
         std::find(std::begin(kGenerations), std::end(kGenerations), word) != std::end(kGenerations);
}

/// Whether any word has a capital here: at the begin of a sentence, a quotation, behind a colon.
bool is_opening(const Document& document, std::uint32_t i) {
  if (document.tokens[i].has(shape::kSentenceStart) || i == 0) return true;
  const Token& before = document.tokens[i - 1];
  if (before.has(shape::kMark)) return true;
  if (!before.has(shape::kPunctuation | shape::kSymbol)) return false;
  const std::string_view mark = document.slice(before);
  return mark == ":" || mark == "..." || mark == "…" || mark == "?" || mark == "!" || mark == "•" || mark == ".";
}

class FactReader {
 public:
  FactReader(const RuleBase& rules, const Document& document) : rules_(rules), document_(document) {}

  /// A capitalised word that may stand in a name.
  static bool is_name(const Token& token) {
    constexpr std::uint16_t kAsked = shape::kCapital | shape::kHasLetter | shape::kWeb | shape::kClitic;
    return (token.shape & kAsked) == (shape::kCapital | shape::kHasLetter);
  }

  std::uint32_t bits_of_other(const Token& token) const {
    return (rules_.word(token.word).packs & pack_bit(PackId::surname_particles)) != 0 ? fact::kParticle : 0;
  }

  NameFacts read_name(std::uint32_t i, const Token& token) const {
    const Word& word = rules_.word(token.word);
    const std::string_view text = document_.slice(token);
    NameFacts facts;
    facts.bits = fact::kName;
    if (is_opening(document_, i)) facts.bits |= fact::kOpening;
    if ((word.tags & ~(kClosedTags | tag_bit(Tag::proper))) != 0) facts.bits |= fact::kCommon;
    if ((word.tags & kClosedTags) != 0) facts.bits |= fact::kFunction;
    if (is_initial(text)) facts.bits |= fact::kInitial;
    if (is_generation(text)) facts.bits |= fact::kGeneration;
    const bool several = text.size() > 2 || (text.size() == 2 && static_cast<unsigned char>(text[0]) < 0x80);
    if (token.has(shape::kAllCaps) && !token.has(shape::kHasDigit) && several && text.size() <= 7)
      facts.bits |= fact::kAcronym;
    if ((word.opens & pack_bit(PackId::titles)) != 0) facts.bits |= fact::kTitle;
    if ((word.packs & kNamePacks) != 0) read_rows(i, facts);
    if (facts.has(fact::kTime) && is_name_here(i, facts)) facts.bits &= ~fact::kTime;
    return facts;
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

  /// Of each pack the first row whose capitals the token has.
  void read_rows(std::uint32_t i, NameFacts& facts) const {
    const std::span<const Token> token = std::span(document_.tokens).subspan(i, 1);
    std::uint64_t wanted = kNamePacks;
    for (const PhraseRow& row : rules_.rows(token.front().word)) {
      const PackId pack = RuleBase::pack_of(row);
      if ((wanted & pack_bit(pack)) == 0 || !row.fits(token)) continue;
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
        facts.gender = gender_cell(rules_.cell(row, 1));
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
        facts.bits |= kPartyBits[rules_.cell(row, 2)];
        break;
      case PackId::not_names:
        facts.bits |= kNotNameBits[rules_.cell(row, 1)];
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
        const std::uint32_t position = rules_.cell(row, 1);
        if (position != 1) facts.bits |= fact::kHeadFinal;
        if (position != 0) facts.bits |= fact::kHeadOf;
        facts.strength = std::max(facts.strength, small_cell(row, 3));
        if (rules_.cell(row, 2) == kSportKind) facts.bits |= fact::kTeam;
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
    return static_cast<std::uint8_t>(rules_.cell(row, column));
  }
  std::uint32_t ambiguous_bit(RowId row, unsigned column) const {
    return rules_.cell(row, column) != 0 ? fact::kAmbiguous : 0;
  }

  const RuleBase& rules_;
  const Document& document_;
};

}  // namespace

Gender gender_cell(std::uint32_t cell) {
  return cell == 1 ? Gender::female : cell == 2 ? Gender::male : Gender::unknown;
}

void read_name_facts(const RuleBase& rules, const Document& document, std::vector<NameFacts>& facts) {
  facts.resize(document.tokens.size());
  const FactReader reader(rules, document);
  const std::span<const Token> tokens(document.tokens);
  const std::span<NameFacts> out(facts);
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (FactReader::is_name(tokens[i])) {
      out[i] = reader.read_name(i, tokens[i]);
    } else {
      out[i] = {};
      out[i].bits = reader.bits_of_other(tokens[i]);
    }
  }
}

}  // namespace news_extract
