#include "mentions/evidence.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "rules/pack_schema.h"

namespace news_extract {
namespace {

constexpr const char* kEvidenceNames[] = {"acronym",
                                          "acronym_of",
                                          "age_after",
                                          "all_common",
                                          "ampersand",
                                          "apposition_body",
                                          "apposition_person",
                                          "apposition_thing",
                                          "at_role",
                                          "body_noun_after",
                                          "body_noun_before",
                                          "common_opening",
                                          "common_word",
                                          "country_bracket",
                                          "event_head",
                                          "facility_head",
                                          "generation",
                                          "given_name",
                                          "head_final",
                                          "head_of",
                                          "head_of_organization",
                                          "in_before",
                                          "in_marks",
                                          "initials",
                                          "known_ambiguous_organization",
                                          "known_ambiguous_place",
                                          "known_organization",
                                          "known_place",
                                          "mind_verb",
                                          "part_of_organization",
                                          "part_of_person",
                                          "party_people",
                                          "place_head",
                                          "place_noun_after",
                                          "possessive_role",
                                          "product_after",
                                          "role_after",
                                          "role_before",
                                          "said",
                                          "state_after",
                                          "suffix",
                                          "surname",
                                          "team_word",
                                          "the_before",
                                          "title_before",
                                          "unknown_pair",
                                          "unknown_word",
                                          "which_after",
                                          "who_after"};
static_assert(std::size(kEvidenceNames) == static_cast<std::size_t>(Evidence::count));

constexpr int kMostWeight = 100;

std::int8_t weight_cell(std::uint32_t cell) {
  if (cell == kNoNumber) return 0;
  return static_cast<std::int8_t>(std::clamp(static_cast<std::int32_t>(cell), -kMostWeight, kMostWeight));
}

}  // namespace

EvidenceTable::EvidenceTable(const RuleBase& rules) {
  const RowId first = rules.first_row(PackId::name_evidence);
  for (RowId row = first; row < first + rules.row_count(PackId::name_evidence); ++row) {
    const std::string_view name = rules.cell_text(row, 0);
    const auto* found = std::find(std::begin(kEvidenceNames), std::end(kEvidenceNames), name);
    if (found == std::end(kEvidenceNames)) continue;
    Row& entry = rows_[static_cast<std::size_t>(found - std::begin(kEvidenceNames))];
    if (entry.rule.name != nullptr) continue;  // additions stand before the pack's own rows
    entry.rule = rules.rule(row);
    for (unsigned t = 0; t < kNameTypes; ++t) entry.weights[t] = weight_cell(rules.cell(row, t + 1));
  }
}

void EvidenceTable::cast(Evidence evidence, Votes& votes, int times) const {
  const Row& row = rows_[static_cast<std::size_t>(evidence)];
  for (std::size_t t = 0; t < kNameTypes; ++t) {
    const int weight = row.weights[t] * times;
    votes.add(t, weight, static_cast<std::int8_t>(std::clamp(weight, 0, kMostWeight)), evidence);
  }
}

const char* EvidenceTable::name(Evidence evidence) const { return kEvidenceNames[static_cast<std::size_t>(evidence)]; }

}  // namespace news_extract
