// Where a name begins and ends inside a run: of a body by its head, of a person
// by what cannot be one's, of a known name by what may go on behind it.

#include <algorithm>

#include "mentions/splitter.h"
#include "rules/pack_schema.h"

namespace news_extract {
namespace {

// "Abdul-Aziz bin Khalifa al-Thani": no name in news has more tokens.
constexpr std::uint32_t kMostPersonTokens = 9;
// The index of this choice among the kinds of organizations.tsv.
constexpr std::uint32_t kMedia = 6;

}  // namespace

/// The token past a name that ends in, or is opened by, the head of a body; `p` where there is none.
std::uint32_t NameSplitter::end_of_body(std::uint32_t p, std::uint32_t last) const {
  std::uint32_t end = p;
  for (std::uint32_t q = p; q < last; ++q) {
    const NameFacts& here = facts_[q];
    const std::uint32_t closing = q > p && !here.has(fact::kName) ? closing_words(rules_, document_, q, last) : 0;
    if (closing > 0) {
      q += closing - 1;
      end = q + 1;
      continue;
    }
    // "Young Socialist Guild" goes on, "Acme British Council" does not.
    const bool group = q > p && here.has(fact::kDemonym | fact::kPartyPerson);
    if (here.has(fact::kTime) || (group && !facts_[p].has(fact::kCommon | fact::kPlace | fact::kDemonym))) break;
    if (q > p && title_at(q, last).length > 0 && person_follows(q + title_at(q, last).length, last)) break;
    const bool of_phrase = here.has(fact::kHeadOf) && q + 2 < last && facts_[q + 1].bits == 0 &&
                           !document_.tokens[q + 1].has(shape::kPunctuation | shape::kClitic);
    // "Banco de la Republica", "Banque Nationale de Paris"
    const bool particle = facts_[p].has(fact::kHeadOf) && q + 2 < last && facts_[q + 1].has(fact::kParticle) &&
                          !facts_[q + 1].has(fact::kName);
    if (of_phrase || particle) {
      q += facts_[q + 2].has(fact::kName) ? 2 : 3;
      while (q + 1 < last && !facts_[q + 1].has(fact::kTime) && title_at(q + 1, last).length == 0) ++q;
      end = std::min(q + 1, last);
      continue;
    }
    if (q == p || !here.has(fact::kHeadFinal | fact::kSuffix) || here.strength < 2) continue;
    // "the Hill Administration"
    if (q == p + 1 && here.has(fact::kNotWord) && facts_[p].surname > 1) continue;
    const bool named_person = q == p + 1 && facts_[p].given == 3 && here.strength < 3;
    if (!named_person) end = q + 1;
    if (end == q + 1 && q + 1 < last && document_.slice(document_.tokens[q]) == "School" &&
        document_.tokens[q + 1].has(shape::kHasDigit)) {
      end = q + 2;
    }
  }
  return end;
}

/// Where a body named from `p` on begins: with its ordinal, as "10th Mountain Division"; a date is none.
std::uint32_t NameSplitter::begin_of_body(std::uint32_t p) const {
  if (p == 0 || !document_.tokens[p - 1].has(shape::kHasDigit)) return p;
  const std::string_view text = document_.slice(document_.tokens[p - 1]);
  const bool ordinal =
      text.size() > 2 && (text.ends_with("th") || text.ends_with("st") || text.ends_with("nd") || text.ends_with("rd"));
  return ordinal && (p == 1 || !facts_[p - 2].has(fact::kTime)) ? p - 1 : p;
}

/// The token past the person's name that begins at `p`.
std::uint32_t NameSplitter::person_end(std::uint32_t p, std::uint32_t last) const {
  std::uint32_t e = p;
  while (e < last && e - p < kMostPersonTokens) {
    const NameFacts& here = facts_[e];
    if (!here.has(fact::kName)) {
      const bool hyphen = document_.slice(document_.tokens[e]) == "-";
      if (!here.has(fact::kParticle) && !hyphen && e > p && !document_.tokens[e - 1].has(shape::kPunctuation)) break;
      ++e;
      continue;
    }
    if (e > p) {
      if (here.has(fact::kTime | fact::kRole) && here.surname == 0) break;
      if (here.has(fact::kHeadFinal) && here.strength == 3 && here.surname == 0) break;
      if (runs_.known(e, last).length > 1) break;
      const PhraseMatch title = title_at(e, last);
      if (title.length > 0 && person_follows(e + title.length, last)) break;
    }
    ++e;
  }
  return e;
}

/// The token past the words without a known name among them that begin at `p`.
std::uint32_t NameSplitter::stretch_end(std::uint32_t p, std::uint32_t last) const {
  std::uint32_t e = p + 1;
  bool unknown_before = !facts_[p].has(fact::kCommon | fact::kPlace | fact::kOrganization | fact::kRole);
  while (e < last) {
    const NameFacts& here = facts_[e];
    if (here.has(fact::kTime) || (here.has(fact::kBreaks) && here.surname == 0)) break;
    if (here.has(fact::kNotWord) && facts_[e - 1].surname > 1) break;
    if (here.has(fact::kName)) {
      if (runs_.known(e, last).length > 1) break;
      const PhraseMatch title = title_at(e, last);
      if (title.length > 0 && person_follows(e + title.length, last)) break;
      // "Actress Julie Hill", "Analyst Tom Hill": a given name behind words that are none.
      const bool given = here.given == 3 || (here.given > 0 && e == p + 1 && facts_[p].has(fact::kRole));
      if (given && facts_[p].given == 0 && !unknown_before && e + 1 < last && facts_[e + 1].has(fact::kName)) {
        break;
      }
      if (!here.has(fact::kCommon)) unknown_before = true;
    }
    ++e;
  }
  return e;
}

/// "Washington Post Live", "Greenpeace UK", "ACLU of Northern California": a known name that goes on.
std::uint32_t NameSplitter::end_of_known_body(std::uint32_t p, std::uint32_t end, std::uint32_t last, RowId row) const {
  if (end >= last) return end;
  if (document_.slice(document_.tokens[end]) == "of") return last;
  const bool media = rules_.pack_of(row) == PackId::organizations && rules_.cell(row, 1) == kMedia;
  const NameFacts& next = facts_[end];
  // "Greenpeace UK", "Volvo Cars"
  const bool closes = end + 1 == last || !facts_[end + 1].has(fact::kName);
  const bool part = (next.has(fact::kSuffix) && next.strength == 1) ||
                    (next.has(fact::kHeadFinal) && !next.has(fact::kNotWord | fact::kEventHead) && next.surname == 0);
  if (part && closes) return end + 1;
  // "KPMG Hill": letters that a name goes with.
  const bool letters = facts_[p].has(fact::kAcronym) && end == p + 1 && !next.has(fact::kCommon);
  if (!media && !letters) return end;
  if (!next.has(fact::kName) || next.given > 0 || next.surname > 1) return end;
  if (next.has(fact::kBreaks | fact::kThingHead | fact::kThing | fact::kRole | fact::kTitle | fact::kNotWord))
    return end;
  if (runs_.known(end, last).length > 0) return end;
  const bool second = letters && end + 1 < last && facts_[end + 1].has(fact::kName) &&
                      !facts_[end + 1].has(fact::kCommon | fact::kBreaks);
  return second && facts_[end + 1].given == 0 ? end + 2 : end + 1;
}

}  // namespace news_extract
