#include "mentions/splitter.h"

#include <algorithm>

#include "rules/pack_schema.h"

namespace news_extract {
namespace {

// "Abdul-Aziz bin Khalifa al-Thani": no name in news has more tokens.
constexpr std::uint32_t kMostPersonTokens = 9;
// The index of this choice among the kinds of organizations.tsv.
constexpr std::uint32_t kMedia = 6;
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
  // "Linda St. Thomas"
  const bool saint = match.length == 1 && document_.slice(document_.tokens[p]).starts_with("St");
  if (saint && p > 0 && facts_[p - 1].given > 1) return {};
  return match;
}

bool NameSplitter::is_separator(std::uint32_t p) const {
  return !facts_[p].has(fact::kName | fact::kParticle) && !document_.tokens[p].has(shape::kMixedCase);
}

/// "Bahia Hariri": a place that is somebody's first name.
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
  // "Echoing Annan", "Later Hill": what the word most often is.
  constexpr TagSet kNominal = tag_bit(Tag::noun_singular) | tag_bit(Tag::noun_plural) | tag_bit(Tag::adjective);
  const Word& word = rules_.word(document_.tokens[first].word);
  return (tag_bit(static_cast<Tag>(word.first_tag)) & kNominal) != 0 ? first : next;
}

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
    // "Young Communist League" goes on, "Acme British Council" does not.
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
      // "Actress Julie Hill": a given name behind words that are none.
      if (here.given == 3 && facts_[p].given == 0 && !unknown_before && e + 1 < last &&
          facts_[e + 1].has(fact::kName)) {
        break;
      }
      if (!here.has(fact::kCommon)) unknown_before = true;
    }
    ++e;
  }
  return e;
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

/// "Washington Post Live", "ACLU of Northern California": a known name that goes on.
std::uint32_t NameSplitter::end_of_known_body(std::uint32_t p, std::uint32_t end, std::uint32_t last, RowId row) const {
  if (end >= last) return end;
  if (document_.slice(document_.tokens[end]) == "of") return last;
  const bool media = rules_.pack_of(row) == PackId::organizations && rules_.cell(row, 1) == kMedia;
  const NameFacts& next = facts_[end];
  // "DDB Needham", "KPMG Peat": letters that a name goes with.
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
    const bool known_name = known.length > 1 && p + known.length >= body && known.length >= title.length;
    if (known_name) {
      p = take_known(p, last, known);
    } else if (title.length > 0 && body <= p + title.length + 1 && person_follows(p + title.length, last)) {
      p = take_title(p, last, title);
    } else if (body > p && here.has(fact::kPeopleOf) && !here.has(fact::kDemonym) &&
               runs_.known(p + 1, last).length == body - p - 1) {
      ++p;  // "Protestant Ulster Unionist Party"
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
      const std::uint32_t end = stretch_end(p, last);
      if (known.length == 1 && end == p + 1 && rules_.pack_of(known.row) != PackId::not_names) {
        p = take_known(p, last, known);
      } else {
        add(p, end);
        p = end;
      }
    }
  }
  return p;
}

}  // namespace news_extract
