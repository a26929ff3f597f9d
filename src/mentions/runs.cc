#include "mentions/runs.h"

#include <algorithm>

#include "rules/pack_schema.h"

namespace news_extract {
namespace {

constexpr PackId kKnownPacks[] = {PackId::organizations, PackId::places, PackId::wordnet_places, PackId::metonyms,
                                  PackId::not_names};
constexpr PackOrder kKnown(kKnownPacks);

/// "Institute for Harbour Reform", "Panel on Fishing": the words behind which a body's name goes on.
bool joins_body(std::string_view word) { return word == "of" || word == "for" || word == "on" || word == "against"; }

bool is_plain(const NameFacts& facts) {
  return facts.has(fact::kName) && !facts.has(fact::kBreaks | fact::kPlace | fact::kOrganization) && facts.given < 3;
}

}  // namespace

std::uint32_t closing_words(const RuleBase& rules, const Document& document, std::uint32_t j, std::uint32_t last) {
  const std::uint32_t length = rules.match(PackId::organization_suffixes, document.tokens, j, last).length;
  return length > 1 ? length : 0;
}

PhraseMatch RunReader::known(std::uint32_t i, std::uint32_t last) const {
  return rules_.match_any(kKnown, document_.tokens, i, last);
}

std::uint32_t RunReader::next_start(std::uint32_t i, std::uint32_t last) const {
  while ((i = openers_.next(i, last)) < last && !starts(i, last)) ++i;
  return i;
}

bool RunReader::starts(std::uint32_t i, std::uint32_t last) const {
  const NameFacts& here = facts_[i];
  if (here.has(fact::kName)) {
    // "Sen. Zoe Hill (D-N.Y.)": the letter is a party.
    const bool letter = here.has(fact::kInitial) && i > 0 && i + 2 < last &&
                        document_.tokens[i - 1].has(shape::kPunctuation) &&
                        document_.slice(document_.tokens[i + 1]) == "-" && facts_[i + 2].has(fact::kPlace);
    if (letter) return false;
    if (!here.has(fact::kFunction)) return true;
    // "Will Smith", "US", but not "The Guardian", "In London".
    if (here.has(fact::kAcronym) && here.has(fact::kOrganization | fact::kPlace)) return true;
    return here.given > 0 && i + 1 < last && facts_[i + 1].has(fact::kName) && !facts_[i + 1].has(fact::kFunction);
  }
  const bool particle = here.has(fact::kParticle);
  const bool mixed_case = document_.tokens[i].has(shape::kMixedCase);
  const bool may_start = particle | mixed_case;
  if (!may_start | (i + 1 >= last)) return false;
  // "eBay", "al-Qaeda", "al-Sadr", "bin Laden".
  if (known(i, last).length > 0 && !document_.tokens[i].has(shape::kPunctuation)) return true;
  if (!here.has(fact::kParticle) || document_.tokens[i].has(shape::kCapital)) return false;
  const bool hyphen = document_.slice(document_.tokens[i + 1]) == "-" && glued(i + 1);
  const std::uint32_t next = hyphen ? i + 2 : i + 1;
  if (next >= last || !is_plain(facts_[next])) return false;
  return hyphen || facts_[next].surname > 1 || !facts_[next].has(fact::kCommon);
}

Run RunReader::run_at(std::uint32_t first, std::uint32_t last) const {
  const PhraseMatch opening = known(first, last);
  std::uint32_t reach = first + std::max(opening.length, 1U);
  std::uint32_t j = first + 1;
  while (j < last) {
    if (facts_[j].has(fact::kName)) {
      if (const PhraseMatch match = known(j, last); match.length > 0) reach = std::max(reach, j + match.length);
      ++j;
    } else if (j < reach) {
      ++j;
    } else {
      const std::uint32_t next = join(first, j, last);
      if (next == j) break;
      j = next;
    }
  }
  return {{first, j}, opening};
}

/// Where the run goes on behind the token j, which is no capitalised word; j where it does not.
std::uint32_t RunReader::join(std::uint32_t first, std::uint32_t j, std::uint32_t last) const {
  if (j + 1 >= last) return j;
  const Token& token = document_.tokens[j];
  if (token.has(shape::kPunctuation | shape::kSymbol | shape::kClitic)) return join_mark(first, j, last);
  return join_word(first, j, last);
}

std::uint32_t RunReader::join_mark(std::uint32_t first, std::uint32_t j, std::uint32_t last) const {
  const Token& token = document_.tokens[j];
  const std::string_view text = document_.slice(token);
  const NameFacts& next = facts_[j + 1];
  if (text == "-" && glued(j) && glued(j + 1)) {
    // "Omar Hill (HP-Oxbury)": a party and its constituency.
    const bool bracket = j == first + 1 && first > 0 && facts_[first].has(fact::kAcronym) &&
                         document_.slice(document_.tokens[first - 1]) == "(";
    if (bracket) return j;
    if (next.has(fact::kName)) return j + 1;
    // "Ban Ki-moon": a second half in lower case behind a short first one.
    const Word& half = rules_.word(document_.tokens[j + 1].word);
    const bool syllable = document_.tokens[j - 1].end - document_.tokens[j - 1].begin <= 6 &&
                          document_.tokens[j + 1].has(shape::kHasLetter) && half.tags == 0 && j - 1 > first;
    return syllable ? j + 2 : j;
  }
  if (const std::uint32_t closing = closing_words(rules_, document_, j, last); closing > 0) return j + closing;
  if (text == "&" && next.has(fact::kName)) return j + 1;
  if (text == "/" && glued(j) && glued(j + 1) && next.has(fact::kName) && !next.has(fact::kCommon | fact::kPlace))
    return j + 1;
  if (text == ",") return join_comma(first, j, last);
  // "Women's Tennis Association", "Children's Hospital": a common plural, then a body.
  if (token.has(shape::kClitic) && next.has(fact::kName) && all_common(first, j) && facts_[first].given == 0 &&
      body_ends_run(j + 1, last)) {
    return j + 1;
  }
  return j;
}

std::uint32_t RunReader::join_comma(std::uint32_t first, std::uint32_t j, std::uint32_t last) const {
  const NameFacts& next = facts_[j + 1];
  // "Goldman, Sachs & Co.", "Goldman, Sachs and Co.", but "Acme Co., Sachs & Co.", "Jane Goldman, Sachs & Co."
  const bool complete = facts_[j - 1].has(fact::kSuffix) || (facts_[first].given > 1 && j > first + 1);
  if (!complete && j + 2 < last && next.has(fact::kName)) {
    if (document_.slice(document_.tokens[j + 2]) == "&") return j + 1;
    if (closing_words(rules_, document_, j + 2, last) > 0) return j + 1;
  }
  // "Acme, Inc.", "Robert Kennedy, Jr."
  const bool suffix =
      next.has(fact::kSuffix) && next.strength == 3 && document_.slice(document_.tokens[j + 1]).size() > 2;
  return suffix || next.has(fact::kGeneration) ? j + 2 : j;
}

std::uint32_t RunReader::join_word(std::uint32_t first, std::uint32_t j, std::uint32_t last) const {
  const std::string_view text = document_.slice(document_.tokens[j]);
  const NameFacts& before = facts_[j - 1];
  if (text == "and") return join_and(first, j, last);
  // "Public School 9"
  if (document_.tokens[j].has(shape::kHasDigit) && document_.slice(document_.tokens[j - 1]) == "School") return j + 1;
  // "ACLU of Northern California": a chapter.
  if (text == "of" && before.has(fact::kAcronym) && before.has(fact::kOrganization) &&
      facts_[j + 1].has(fact::kPlace | fact::kName) && known(j + 1, last).length > 0) {
    return j + 1;
  }
  if (joins_body(text) && before.has(fact::kHeadOf) &&
      (j < first + 3 || closing_words(rules_, document_, j - 2, j) == 0)) {
    std::uint32_t next = j + 1;
    const std::string_view word = document_.slice(document_.tokens[next]);
    if (next + 1 < last && (word == "the" || word == "our")) ++next;
    const NameFacts& after = facts_[next];
    if (!after.has(fact::kName) || after.has(fact::kTime)) return j;
    // "University of California", but "the Party for Mr Smith" and "the Committee on Monday" stop.
    if (text != "of" && after.given == 3) return j;
    return next;
  }
  if (text == "to" && before.has(fact::kHeadOf) && facts_[j + 1].has(fact::kName) && facts_[j + 1].has(fact::kCommon) &&
      (rules_.word(document_.tokens[j + 1].word).tags & tag_bit(Tag::verb_base)) != 0) {
    return j + 1;  // "Alliance to Save Energy"
  }
  if (facts_[j].has(fact::kParticle) && before.has(fact::kName)) return join_particle(first, j, last);
  return j;
}

/// "Ludwig van Beethoven", "Osama bin Laden", "Jan van der Berg"; "Banque Nationale de Paris".
std::uint32_t RunReader::join_particle(std::uint32_t first, std::uint32_t j, std::uint32_t last) const {
  std::uint32_t next = j + 1;
  while (next < last && next < j + 3 && !facts_[next].has(fact::kName) &&
         (facts_[next].has(fact::kParticle) || (document_.slice(document_.tokens[next]) == "-" && glued(next)))) {
    ++next;
  }
  if (next >= last || !facts_[next].has(fact::kName)) return j;
  const auto is_head = [](const NameFacts& facts) { return facts.has(fact::kHeadOf) && facts.given == 0; };
  if (std::any_of(facts_.begin() + first, facts_.begin() + j, is_head)) return next;
  const NameFacts& before = facts_[j - 1];
  if (before.has(fact::kBreaks | fact::kHeadFinal)) return j;
  // "Maria de los Santos": what is a place by itself.
  const bool given = before.given > 1 && !facts_[next].has(fact::kBreaks);
  return given || is_plain(facts_[next]) ? next : j;
}

/// "Food and Drug Administration", "Department of Work and Pensions".
std::uint32_t RunReader::join_and(std::uint32_t first, std::uint32_t j, std::uint32_t last) const {
  if (const std::uint32_t closing = closing_words(rules_, document_, j, last); closing > 0) return j + closing;
  const NameFacts& before = facts_[j - 1];
  const NameFacts& after = facts_[j + 1];
  if (!after.has(fact::kName) || after.has(fact::kFunction) || after.given > 1 || !after.has(fact::kCommon)) return j;
  if (!before.has(fact::kCommon) || before.has(fact::kBreaks | fact::kOrganization)) return j;
  if (before.has(fact::kPlace) && !before.has(fact::kAmbiguous)) return j;
  for (std::uint32_t i = first; i + 1 < j; ++i) {
    // Inside the of-phrase of a body: "Ministry of Agriculture and Fisheries".
    if (facts_[i].has(fact::kHeadOf) && joins_body(document_.slice(document_.tokens[i + 1]))) return j + 1;
  }
  if (j - first > 3 || before.has(fact::kHeadFinal | fact::kSuffix | fact::kRole) || before.given > 1) return j;
  return body_ends_run(j + 1, last) ? j + 1 : j;
}

bool RunReader::all_common(std::uint32_t first, std::uint32_t j) const {
  for (std::uint32_t i = first; i < j; ++i) {
    if (!facts_[i].has(fact::kCommon) || facts_[i].has(fact::kPlace | fact::kOrganization | fact::kDemonym))
      return false;
  }
  return true;
}

/// Whether the capitalised words from j on end in the head of a body.
bool RunReader::body_ends_run(std::uint32_t j, std::uint32_t last) const {
  std::uint32_t end = j;
  while (end < last && facts_[end].has(fact::kName)) ++end;
  return end > j + 1 && facts_[end - 1].has(fact::kHeadFinal) && facts_[end - 1].strength >= 2;
}

}  // namespace news_extract
