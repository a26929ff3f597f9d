#include <algorithm>

#include "mentions/runs.h"
#include "mentions/votes.h"

namespace news_extract {
namespace {

class ShapeVoter {
 public:
  ShapeVoter(const VoteInput& input, const Candidate& candidate, Votes& votes)
      : in_(input), candidate_(candidate), votes_(votes) {}

  void vote() {
    if (candidate_.single) {
      vote_single(in_.facts[candidate_.tokens.first]);
    } else {
      vote_words();
    }
  }

 private:
  void cast(Evidence evidence, int times = 1) { in_.evidence.cast(evidence, votes_, times); }

  void vote_single(const NameFacts& here) {
    if (here.has(fact::kBreaks | fact::kNotWord | fact::kThing)) {
      cast(Evidence::common_word, 2);
    }
    if (candidate_.known == kNone) {
      if (here.has(fact::kOrganization)) cast(Evidence::known_ambiguous_organization);
      if (here.has(fact::kPlace)) cast(Evidence::known_ambiguous_place);
    }
    if (here.given > 0) cast(Evidence::surname, here.given - 1);
    if (here.surname > 0) cast(Evidence::surname, 2 * here.surname);
    if (here.has(fact::kAcronym) && !here.has(fact::kOrganization | fact::kPlace)) cast(Evidence::acronym);
    const bool common = here.has(fact::kCommon | fact::kFunction);
    if (here.has(fact::kTeam) && !here.has(fact::kOpening)) cast(Evidence::team_word);
    if (common && candidate_.title == kNone) {
      cast(here.has(fact::kOpening) ? Evidence::common_opening : Evidence::common_word);
    } else if (!here.has(fact::kAcronym) && here.given == 0 && candidate_.known == kNone) {
      cast(Evidence::unknown_word);
    }
  }

  void vote_words() {
    const TokenRange range = candidate_.tokens;
    unsigned words = 0;
    unsigned common = 0;
    unsigned unknown = 0;
    unsigned initials = 0;
    unsigned acronyms = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const NameFacts& here = in_.facts[i];
      if (!here.has(fact::kName)) {
        const std::string_view mark = in_.document.slice(in_.document.tokens[i]);
        if (mark == "&" || mark == "/") cast(Evidence::ampersand);
        continue;
      }
      ++words;
      if (here.has(fact::kInitial) && i + 1 < range.last) ++initials;
      if (here.has(fact::kAcronym) && !here.has(fact::kInitial | fact::kGeneration | fact::kPlace | fact::kSuffix))
        ++acronyms;
      if (here.has(fact::kGeneration) && i > range.first) cast(Evidence::generation);
      if (here.has(fact::kParticle) && i + 1 < range.last) {
        --words;
        continue;
      }
      if (here.given > 0) ++unknown;
      if (here.given > 0) continue;
      if (here.has(fact::kCommon)) ++common;
      if (here.surname > 1 || !here.has(fact::kCommon | fact::kOrganization | fact::kPlace | fact::kAcronym |
                                        fact::kNotWord | fact::kHeadOf))
        ++unknown;
    }
    vote_given(range);
    vote_head(range);
    if (acronyms > 0 && acronyms < words) cast(Evidence::acronym);
    if (initials > 0 && initials < words) cast(Evidence::initials);
    if (common == words) cast(Evidence::all_common);
    if (unknown == words && words <= 3) cast(Evidence::unknown_pair);
    const NameFacts& last = in_.facts[range.last - 1];
    // "Tom Hill MP"
    if (last.has(fact::kTitle) && last.has(fact::kAcronym) && in_.facts[range.first].given > 0) {
      cast(Evidence::generation);
    }
    if (last.surname > 0 && !last.has(fact::kHeadFinal)) cast(Evidence::surname, last.surname);
  }

  void vote_given(TokenRange range) {
    const NameFacts& first = in_.facts[range.first];
    if (first.given == 0) return;
    const NameFacts& next = in_.facts[range.last - 1];
    // "Grace Period": a word behind a word that may be a name.
    if (first.given == 1 && next.has(fact::kCommon) && next.surname == 0) return;
    cast(Evidence::given_name, first.given);
  }

  void vote_head(TokenRange range) {
    const NameFacts& last = in_.facts[range.last - 1];
    std::uint8_t of_strength = 0;
    for (std::uint32_t i = range.first; i + 2 < range.last; ++i) {
      if (in_.facts[i + 1].has(fact::kName)) continue;
      const bool particle = in_.facts[range.first].has(fact::kHeadOf) && in_.facts[i + 1].has(fact::kParticle);
      if (!in_.facts[i].has(fact::kHeadOf) && !particle) continue;
      if (in_.document.tokens[i + 1].has(shape::kPunctuation | shape::kClitic)) continue;
      const NameFacts& head = in_.facts[particle ? range.first : i];
      of_strength = std::max({of_strength, head.strength, std::uint8_t{1}});
    }
    // Hardly anything else is a "Ministry of" or a "Banco de".
    if (of_strength > 0) return cast(Evidence::head_of, of_strength > 2 ? 2 : 1);
    if (range.size() > 2 && closing_words(in_.rules, in_.document, range.last - 2, range.last) > 0) {
      return cast(Evidence::suffix, 3);
    }
    if (last.has(fact::kSuffix)) return cast(Evidence::suffix, last.strength);
    if (last.has(fact::kHeadFinal) && last.strength > 1) return cast(Evidence::head_final, last.strength);
    // "David Law", "George Hill": a person all the same.
    if (in_.facts[range.first].given > 1 && range.size() == 2) return;
    if (last.has(fact::kThingHead)) return cast(Evidence::event_head);
    if (last.has(fact::kPlaceHead) || in_.facts[range.first].has(fact::kPlaceHead)) return cast(Evidence::place_head);
    if (last.has(fact::kFacilityHead)) return cast(Evidence::facility_head);
    if (last.has(fact::kHeadFinal)) return cast(Evidence::head_final);
  }

  const VoteInput& in_;
  const Candidate& candidate_;
  Votes& votes_;
};

}  // namespace

void cast_shape_votes(const VoteInput& input, const Candidate& candidate, Votes& votes) {
  ShapeVoter(input, candidate, votes).vote();
}

}  // namespace news_extract
