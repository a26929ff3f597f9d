#pragma once

// The rules that speak for the type of a name, and how much each weighs: the
// rows of name_evidence.tsv. A rule is cast as a vote for all four types at once.

#include <array>
#include <cstdint>

#include "news_extract/annotations.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

enum class NameType : std::uint8_t { person, organization, place, other };
inline constexpr std::size_t kNameTypes = 4;

/// In the order of kEvidenceNames.
enum class Evidence : std::uint8_t {
  acronym,               // "NATO" unknown
  acronym_of,            // the initials of a longer name of the article
  age_after,             // "Smith, 58,"
  all_common,            // "Golden Kettle": every word is a common one
  ampersand,             // "Marks & Spencer"
  apposition_body,       // "Acme, a chip maker"
  apposition_person,     // "Smith, a lawyer"
  apposition_thing,      // "the Gizmo, a games console"
  at_role,               // "analyst at Acme"
  body_noun_after,       // "Acme shares", "the Acme group"
  body_noun_before,      // "the oil firm Acme"
  common_opening,        // "Investors": a common word that opens a sentence
  common_word,           // "Stuff": a single common word
  country_bracket,       // "Smith (D-N.Y.)"
  event_head,            // "Boston Marathon"
  facility_head,         // "Kingston Road"
  generation,            // "Smith Jr."
  given_name,            // "Megan Smith"; times the weight of the name
  head_final,            // "Acme Airlines"; times its strength
  head_of,               // "Institute for Reform"
  head_of_organization,  // "the Post" of "Washington Post"
  in_before,             // "in Acme"
  in_marks,              // "Faust" between quotation marks
  initials,              // "George W. Smith"
  known_ambiguous_organization,
  known_ambiguous_place,
  known_organization,
  known_place,
  mind_verb,             // "Smith believes"
  part_of_organization,  // the first words of an organization of the article
  part_of_person,        // the last or first word of a person of the article
  party_people,          // "the Conservatives"
  place_head,            // "Hudson River"
  place_noun_after,      // "Zorra province"
  possessive_role,       // "Acme's chief executive"
  product_after,         // "Acme chips"
  role_after,            // "Acme chief executive Megan Smith"
  role_before,           // "spokesman Megan Smith"
  said,                  // "said Smith"
  state_after,           // "Oxbury, Texas"
  suffix,                // "Acme Inc."; times its strength
  surname,               // times its weight
  team_word,             // "the Giants"
  the_before,            // "the Acme"
  title_before,          // "Mr Smith"
  unknown_pair,          // "Zenvar Quorl": two or three words that no list has
  unknown_word,          // "Quorlex"
  which_after,           // "Acme, which"
  who_after,             // "Smith, who"
  count
};

/// What has been said for each type, and by which rule most.
struct Votes {
  std::array<std::int16_t, kNameTypes> score = {};
  std::array<std::int8_t, kNameTypes> most = {};
  std::array<Evidence, kNameTypes> strongest = {};

  NameType best() const {
    std::size_t best_type = 0;
    for (std::size_t t = 1; t < kNameTypes; ++t) {
      if (score[t] > score[best_type]) best_type = t;
    }
    return static_cast<NameType>(best_type);
  }

  /// Points for a type, and what they are for.
  void add(std::size_t type, int points, std::int8_t most_points, Evidence evidence) {
    score[type] = static_cast<std::int16_t>(score[type] + points);
    if (most_points <= most[type]) return;
    most[type] = most_points;
    strongest[type] = evidence;
  }
  void add(const Votes& other) {
    for (std::size_t t = 0; t < kNameTypes; ++t) add(t, other.score[t], other.most[t], other.strongest[t]);
  }
};

class EvidenceTable {
 public:
  /// Reads the weights. A rule that the pack leaves out weighs nothing.
  explicit EvidenceTable(const RuleBase& rules);

  /// Adds the rule's weights, `times` over, to the votes.
  void cast(Evidence evidence, Votes& votes, int times = 1) const;

  RuleId rule(Evidence evidence) const { return rows_[static_cast<std::size_t>(evidence)].rule; }
  const char* name(Evidence evidence) const;

 private:
  struct Row {
    std::array<std::int8_t, kNameTypes> weights = {};
    RuleId rule;
  };
  std::array<Row, static_cast<std::size_t>(Evidence::count)> rows_;
};

}  // namespace news_extract
