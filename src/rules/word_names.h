#pragma once

// What the packs say of a word that may stand in a name. It is gathered once,
// when packs are compiled: words of which they say the same share it. Nothing is
// decided here: a word may be a given name, a place and a common noun at the
// same time. What a token's neighbours and letters say is read in src/mentions.

#include <cstdint>
#include <span>

#include "news_extract/rule_pack.h"

namespace news_extract {

namespace fact {
inline constexpr std::uint32_t kName = 1U << 0;           // a capitalised word: may stand in a name
inline constexpr std::uint32_t kCommon = 1U << 1;         // also an open-class word in lower case: Mark, Apple
inline constexpr std::uint32_t kFunction = 1U << 2;       // a closed-class word: The, Who, Will
inline constexpr std::uint32_t kInitial = 1U << 3;        // "W.", "G.K.", "J"
inline constexpr std::uint32_t kGeneration = 1U << 4;     // Jr., III
inline constexpr std::uint32_t kParticle = 1U << 5;       // van, de, al, whatever its case
inline constexpr std::uint32_t kDemonym = 1U << 6;        // American, French
inline constexpr std::uint32_t kPartyPerson = 1U << 7;    // Republican, Tories, Democratic
inline constexpr std::uint32_t kPartyBody = 1U << 8;      // Labour, GOP
inline constexpr std::uint32_t kPeopleOf = 1U << 9;       // Muslim, Londoners
inline constexpr std::uint32_t kTime = 1U << 10;          // March, Monday, Christmas
inline constexpr std::uint32_t kThingHead = 1U << 11;     // Act, War, Prize: ends the name of a thing
inline constexpr std::uint32_t kFacilityHead = 1U << 12;  // Street, Airport
inline constexpr std::uint32_t kPlaceHead = 1U << 13;     // River, County
inline constexpr std::uint32_t kThing = 1U << 14;         // Islam, English, iPod: a thing by itself
inline constexpr std::uint32_t kNotWord = 1U << 15;       // Government, North, Earth
inline constexpr std::uint32_t kHeadFinal = 1U << 16;     // Airlines, Department
inline constexpr std::uint32_t kHeadOf = 1U << 17;        // University (of), Department (of)
inline constexpr std::uint32_t kSuffix = 1U << 18;        // Inc., Group
inline constexpr std::uint32_t kRole = 1U << 19;          // Chairman, Actress, MP
inline constexpr std::uint32_t kPlace = 1U << 20;         // a place by itself
inline constexpr std::uint32_t kOrganization = 1U << 21;  // an organization by itself
inline constexpr std::uint32_t kAcronym = 1U << 22;       // NATO, U.N.: two letters or more, all capitals
inline constexpr std::uint32_t kAmbiguous = 1U << 23;     // its place or organization is so flagged
inline constexpr std::uint32_t kOpening = 1U << 24;       // stands where any word has a capital
inline constexpr std::uint32_t kTitle = 1U << 25;         // a title's first word
inline constexpr std::uint32_t kPartyWithThe = 1U << 26;  // "the Conservatives": the party
inline constexpr std::uint32_t kTeam = 1U << 27;          // Giants: what teams are called
inline constexpr std::uint32_t kEventHead = 1U << 28;     // War, Finals: the kThingHead that are events
inline constexpr std::uint32_t kBreaks = kTime | kDemonym | kPartyPerson | kPeopleOf;
}  // namespace fact

struct NameFacts {
  std::uint32_t bits = 0;
  std::uint8_t given = 0;           // weight as a given name, 0 to 3
  std::uint8_t surname = 0;         // weight as a surname, 0 to 3
  std::uint8_t strength = 0;        // of the head or suffix, 0 to 3
  Gender gender = Gender::unknown;  // of the given name

  bool has(std::uint32_t wanted) const { return (bits & wanted) != 0; }
  bool operator==(const NameFacts&) const = default;
};

/// Of a cell with choices x|f|m.
Gender gender_cell(std::uint32_t cell);

/// The facts of a word by how it is written. Some rows ask for capitals.
struct WordNames {
  NameFacts lower;
  NameFacts capital;
  NameFacts capitals;  // all of its letters

  bool operator==(const WordNames&) const = default;
};

/// Of a word, from the rows whose phrase is this very word.
WordNames read_word_names(const Word& word, std::span<const PhraseRow> rows, const CellTable& cells);

/// The facts that RuleBase::names counts from 1 on; in the place of 0 stand those of a word that no pack holds.
std::span<const WordNames> word_names(const RuleBase& rules);

}  // namespace news_extract
