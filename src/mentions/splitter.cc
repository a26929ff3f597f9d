#include "mentions/splitter.h"

#include <algorithm>

#include "rules/pack_schema.h"

namespace news_extract {
namespace {

// Those of these uses in party_people.tsv.
constexpr std::uint32_t kBodyUse = 0;
constexpr std::uint32_t kPeopleOrBodyUse = 4;
const std::uint32_t kThe = RuleBase::hash_word("the");

}  // namespace

Candidate& NameSplitter::add(std::uint32_t first, std::uint32_t last) {
  Candidate candidate;
  candidate.tokens = {first, last};
  candidate.key = key_of(document_, candidate.tokens);
  candidate.opening = facts_[first].has(fact::kOpening);
  candidate.single = last - first == 1;
  if (facts_[first].given > 0 && !candidate.single) candidate.gender = facts_[first].gender;
  out_.push_back(candidate);
  return out_.back();
}

PhraseMatch NameSplitter::title_at(std::uint32_t p, std::uint32_t last) const {
  if (!facts_[p].has(fact::kTitle)) return {};
  const PhraseMatch match = rules_.match(PackId::titles, document_.tokens, p, last);
  // "Dean Smith", "Earl Warren": a title that is also a given name.
  if (match.length == 1 && facts_[p].given > 0) return {};
  // "Linda St. Hill"
  const bool saint = match.length == 1 && document_.slice(document_.tokens[p]).starts_with("St");
  if (saint && p > 0 && facts_[p - 1].given > 1) return {};
  return match;
}

bool NameSplitter::is_separator(std::uint32_t p) const {
  return !facts_[p].has(fact::kName | fact::kParticle) && !document_.tokens[p].has(shape::kMixedCase);
}

/// "Florence Hill": a place that is somebody's first name.
bool NameSplitter::surname_follows(std::uint32_t p, std::uint32_t last) const {
  if (p + 1 >= last || facts_[p].has(fact::kAcronym)) return false;
  const NameFacts& next = facts_[p + 1];
  return next.surname > 1 && next.given == 0 && !next.has(fact::kHeadFinal | fact::kPlace);
}

bool NameSplitter::person_follows(std::uint32_t p, std::uint32_t last) const {
  if (p >= last) return false;
  // "Mr French"
  const bool courtesy =
      p > 0 && document_.slice(document_.tokens[p - 1]).starts_with("M") && document_.tokens[p - 1].span().size() <= 4;
  const NameFacts& next = facts_[p];
  if (next.has(fact::kParticle) && !next.has(fact::kName)) return p + 1 < last;
  if (!next.has(fact::kName) || next.has(fact::kTime | fact::kGeneration)) return false;
  if (next.has(fact::kDemonym | fact::kPartyPerson) && next.surname == 0 && next.given == 0 && !courtesy) return false;
  return !next.has(fact::kHeadFinal | fact::kSuffix) || next.strength < 2 || next.surname > 0;
}

std::uint32_t NameSplitter::skip_opening(const Run& run) const {
  const auto [first, last] = run.tokens;
  const NameFacts& here = facts_[first];
  if (!here.has(fact::kOpening) || last - first < 2 || !here.has(fact::kCommon | fact::kFunction)) return first;
  if (run.known.length > 1) return first;
  if (title_at(first, last).length > 0 || here.has(fact::kBreaks | fact::kPartyBody)) return first;
  const std::uint32_t next = first + 1;
  const bool new_name = facts_[next].has(fact::kName) &&
                        (runs_.known(next, last).length > 1 || title_at(next, last).length > 0 ||
                         facts_[next].given == 3 || facts_[next].has(fact::kDemonym | fact::kPartyBody) ||
                         (facts_[next].has(fact::kPlace | fact::kOrganization) && !facts_[next].has(fact::kAmbiguous)));
  if (here.given > 0 || here.has(fact::kPlace | fact::kOrganization | fact::kAcronym)) {
    return new_name && title_at(next, last).length > 0 && here.has(fact::kFunction) ? next : first;
  }
  if (new_name || here.has(fact::kFunction)) return next;
  // "Recalling Hill", "Later Hill": what the word most often is.
  constexpr TagSet kNominal = tag_bit(Tag::noun_singular) | tag_bit(Tag::noun_plural) | tag_bit(Tag::adjective);
  const Word& word = rules_.word(document_.tokens[first].word);
  return (tag_bit(static_cast<Tag>(word.first_tag)) & kNominal) != 0 ? first : next;
}

std::uint32_t NameSplitter::take_title(std::uint32_t p, std::uint32_t last, const PhraseMatch& title) {
  const std::uint32_t first = p + title.length;
  const PhraseMatch second = facts_[first].has(fact::kName) ? title_at(first, last) : PhraseMatch{};
  if (second.length > 0 && person_follows(first + second.length, last)) return first;
  std::uint32_t end = person_end(first, last);
  if (end == first) return first;
  const auto tokens = static_cast<std::uint32_t>(document_.tokens.size());
  const bool noble = rules_.cell(title.row, 3) == 1;
  // "Lord Hill of Leeds".
  if (noble && end == last && end + 1 < tokens && document_.slice(document_.tokens[end]) == "of" &&
      facts_[end + 1].has(fact::kName) && end - first == 1) {
    end += 2;
  }
  Candidate& candidate = add(first, end);
  candidate.title = title.row;
  candidate.opening = false;
  if (const Gender gender = gender_cell(rules_.cell(title.row, 2)); gender != Gender::unknown)
    candidate.gender = gender;
  evidence_.cast(Evidence::title_before, candidate.votes);
  return end;
}

/// A party's people by more than one word: "Senate Democrats".
PhraseMatch NameSplitter::party_at(std::uint32_t p, std::uint32_t last) const {
  if (p + 1 >= last || !facts_[p + 1].has(fact::kPartyPerson)) return {};
  return rules_.match(PackId::party_people, document_.tokens, p, last);
}

/// "Senate Democrats" are neither a senate nor a name; "the Social Democrats" and "Free Democrats" are a party.
std::uint32_t NameSplitter::take_party(std::uint32_t p, const PhraseMatch& party) {
  const std::uint32_t use = rules_.cell(party.row, 2);
  const bool behind_the = p > 0 && document_.tokens[p - 1].hash == kThe;
  if (use == kBodyUse || (use == kPeopleOrBodyUse && behind_the)) {
    evidence_.cast(Evidence::party_people, add(p, p + party.length).votes, 2);
  }
  return p + party.length;
}

std::uint32_t NameSplitter::take_known(std::uint32_t p, std::uint32_t last, const PhraseMatch& known) {
  const std::uint32_t end = p + known.length;
  const PackId pack = rules_.pack_of(known.row);
  if (pack == PackId::not_names) return end;
  const bool body = pack == PackId::organizations || (pack == PackId::metonyms && rules_.cell(known.row, 2) == 0);
  const std::uint32_t whole = body ? end_of_known_body(p, end, last, known.row) : end;
  // "ATP Finals", "Boston Marathon": what it is of, not it.
  if (whole < last && facts_[whole].has(fact::kEventHead) &&
      (whole + 1 == last || !facts_[whole + 1].has(fact::kName))) {
    return whole + 1;
  }
  Candidate& candidate = add(p, whole);
  if (whole == end) candidate.known = known.row;
  const auto flagged = [&](unsigned column) { return (rules_.cell(known.row, column) & 1U) != 0; };
  if (body) {
    const bool ambiguous = pack == PackId::organizations && flagged(3) && known.length == 1;
    evidence_.cast(ambiguous ? Evidence::known_ambiguous_organization : Evidence::known_organization, candidate.votes);
  } else {
    // A metonym has no flags: its row says what it stands for.
    const bool ambiguous = known.length == 1 && pack != PackId::metonyms && flagged(pack == PackId::places ? 3 : 1);
    evidence_.cast(ambiguous ? Evidence::known_ambiguous_place : Evidence::known_place, candidate.votes);
  }
  return whole;
}

/// Words that are no known name together; one that is known alone stays so.
std::uint32_t NameSplitter::take_stretch(std::uint32_t p, std::uint32_t last, const PhraseMatch& known) {
  const std::uint32_t end = stretch_end(p, last);
  const bool alone = known.length == 1 && end == p + 1 && rules_.pack_of(known.row) != PackId::not_names;
  if (alone) return take_known(p, last, known);
  add(p, end);
  return end;
}

std::uint32_t NameSplitter::split(const Run& run) {
  const std::uint32_t last = run.tokens.last;
  std::uint32_t p = skip_opening(run);
  while (p < last) {
    if (is_separator(p)) {
      ++p;
      continue;
    }
    const NameFacts& here = facts_[p];
    const PhraseMatch known = p == run.tokens.first ? run.known : runs_.known(p, last);
    const PhraseMatch title = title_at(p, last);
    const std::uint32_t body = end_of_body(p, last);
    const PhraseMatch party = party_at(p, last);
    const bool known_name = known.length > 1 && p + known.length >= body && known.length >= title.length;
    if (party.length > 1 && party.length >= known.length && body <= p + party.length) {
      p = take_party(p, party);
    } else if (known_name) {
      p = take_known(p, last, known);
    } else if (title.length > 0 && body <= p + title.length + 1 && person_follows(p + title.length, last)) {
      p = take_title(p, last, title);
    } else if (body > p && here.has(fact::kPeopleOf) && !here.has(fact::kDemonym) &&
               runs_.known(p + 1, last).length == body - p - 1) {
      ++p;  // "Catholic Labour Party"
    } else if (body > p) {
      add(p == run.tokens.first ? begin_of_body(p) : p, body);
      p = body;
    } else if (here.has(fact::kPartyBody) && known.length == 1) {
      p = take_known(p, last, known);
    } else if (here.has(fact::kPartyWithThe) && p > 0 && document_.tokens[p - 1].hash == kThe) {
      evidence_.cast(Evidence::party_people, add(p, p + 1).votes);
      ++p;
    } else if (title.length > 1 || here.has(fact::kTime) || (here.surname == 0 && here.has(fact::kBreaks))) {
      p += std::max<std::uint32_t>(1, title.length);
    } else if (known.length > 1 || (known.length == 1 && !here.has(fact::kAmbiguous) && here.given == 0 &&
                                    !(here.has(fact::kPlace) && surname_follows(p, last)))) {
      p = take_known(p, last, known);
    } else {
      p = take_stretch(p, last, known);
    }
  }
  return p;
}

}  // namespace news_extract
