#include "mentions/headlines.h"

#include <algorithm>

#include "rules/pack_schema.h"

namespace news_extract {
namespace {

/// "Hill met Reed": a verb in small letters is prose.
bool is_small_verb(const Token& token) {
  const bool verb = (token.upos == Upos::verb) | (token.upos == Upos::aux);
  return verb & ((token.shape & (shape::kHasLetter | shape::kCapital | shape::kClitic)) == shape::kHasLetter);
}

/// Whether the first verb group of the sentence ends in one.
bool first_verb_is_small(const Document& document, std::uint32_t s) {
  const Syntax::Range& range = document.syntax.sentences[s];
  if (range.first_verb == range.last_verb) return false;
  return is_small_verb(document.tokens[document.syntax.verbs[range.first_verb].tokens.last - 1]);
}

}  // namespace

bool is_title_case(const VoteInput& input, std::uint32_t s) {
  const Document& document = input.document;
  if (first_verb_is_small(document, s)) return false;  // as nearly all prose
  const Sentence& sentence = document.sentences[s];
  unsigned capital = 0;
  unsigned common = 0;  // capitals that prose would not have
  unsigned small = 0;
  const auto bit = [](Upos upos) { return 1U << static_cast<unsigned>(upos); };
  const unsigned may_be_small = bit(Upos::adp) | bit(Upos::sconj) | bit(Upos::pron) | bit(Upos::det) | bit(Upos::aux);
  for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    const Token& token = document.tokens[i];
    if (is_small_verb(token)) return false;
    // Short words and prepositions have none even there: "of", "to", "with". Counted without
    // branches: each of these is as likely as not.
    const bool is_word = (token.shape & (shape::kHasLetter | shape::kWeb)) == shape::kHasLetter;
    const bool counts = is_word & (token.end - token.begin >= 4);
    const bool large = counts & ((token.shape & shape::kCapital) != 0);
    const std::uint32_t facts = input.facts[i].bits;
    capital += large;
    common += large & ((facts & (fact::kCommon | fact::kOpening)) == fact::kCommon);
    small += counts & !large & ((bit(token.upos) & may_be_small) == 0);
  }
  return capital >= 4 && common >= 2 && small * 8 <= capital;
}

HeadlineReader::HeadlineReader(const VoteInput& input, const RunReader& runs, std::vector<Candidate>& candidates)
    : in_(input), runs_(runs), candidates_(candidates) {
  for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
    if (candidates_[i].type == NameType::other) continue;
    const TokenRange range = candidates_[i].tokens;
    settled_.push_back({in_.document.tokens[range.first].hash, i, range.size()});
    // "Hill Rejects Offer" for Tom Hill.
    const bool surname = candidates_[i].type == NameType::person && !candidates_[i].single;
    if (surname) settled_.push_back({in_.document.tokens[range.last - 1].hash, i, 1});
  }
  std::stable_sort(settled_.begin(), settled_.end(),
                   [](const Settled& a, const Settled& b) { return a.hash < b.hash; });
}

Candidate& HeadlineReader::add(std::uint32_t first, std::uint32_t last, NameType type, RuleId rule) {
  Candidate candidate;
  candidate.tokens = {first, last};
  candidate.key = key_of(in_.document, candidate.tokens);
  candidate.single = last - first == 1;
  candidate.type = type;
  candidate.rule = rule;
  if (in_.facts[first].given > 0 && !candidate.single) candidate.gender = in_.facts[first].gender;
  candidates_.push_back(candidate);
  return candidates_.back();
}

/// The length of the longest settled name that stands at token i, or 0.
std::uint32_t HeadlineReader::match_settled(std::uint32_t i, std::uint32_t last, std::uint32_t& candidate) const {
  const std::vector<Token>& tokens = in_.document.tokens;
  auto entry = std::lower_bound(settled_.begin(), settled_.end(), tokens[i].hash,
                                [](const Settled& s, std::uint32_t hash) { return s.hash < hash; });
  std::uint32_t best = 0;
  std::uint32_t last_key = 0;
  for (; entry != settled_.end() && entry->hash == tokens[i].hash; ++entry) {
    const Candidate& settled = candidates_[entry->candidate];
    const std::uint32_t size = entry->size;
    if (settled.key == last_key && size <= best) continue;
    last_key = settled.key;
    if (size <= best || i + size > last) continue;
    std::uint32_t k = 1;  // a surname is one word, and has matched
    while (k < size && tokens[i + k].hash == tokens[settled.tokens.first + k].hash) ++k;
    if (k < size) continue;
    best = size;
    candidate = entry->candidate;
  }
  return best;
}

std::uint32_t HeadlineReader::take_known(std::uint32_t i, std::uint32_t last) {
  const PhraseMatch known = runs_.known(i, last);
  if (known.length == 0) return 0;
  const PackId pack = in_.rules.pack_of(known.row);
  if (pack == PackId::not_names) return known.length;
  const bool body = pack == PackId::organizations || pack == PackId::metonyms;
  if (known.length == 1 && (in_.facts[i].has(fact::kAmbiguous) || in_.facts[i].has(fact::kCommon))) return 0;
  add(i, i + known.length, body ? NameType::organization : NameType::place, in_.rules.rule(known.row));
  return known.length;
}

/// "Lindsey Hill" where no prose has it: a sure given name and what may be a surname.
std::uint32_t HeadlineReader::take_person(std::uint32_t i, std::uint32_t last) {
  if (in_.facts[i].given < 2 || i + 1 >= last) return 0;
  const auto surname_at = [&](std::uint32_t k) {
    const NameFacts& here = in_.facts[k];
    return here.has(fact::kName) && (here.surname > 1 || !here.has(fact::kCommon | fact::kFunction | fact::kPlace));
  };
  std::uint32_t end = i + 1;
  if (end + 1 < last && in_.facts[end].has(fact::kInitial)) ++end;
  if (end >= last || !surname_at(end)) return 0;
  add(i, end + 1, NameType::person, in_.evidence.rule(Evidence::given_name));
  return end + 1 - i;
}

void HeadlineReader::read(const Sentence& sentence) {
  std::uint32_t i = sentence.tokens.first;
  while (i < sentence.tokens.last) {
    if (!in_.facts[i].has(fact::kName)) {
      ++i;
      continue;
    }
    std::uint32_t settled = 0;
    std::uint32_t length = match_settled(i, sentence.tokens.last, settled);
    if (length > 0) {
      const Candidate model = candidates_[settled];
      add(i, i + length, model.type, model.rule).known = model.known;
    }
    if (length == 0) length = take_person(i, sentence.tokens.last);
    if (length == 0) length = take_known(i, sentence.tokens.last);
    i += std::max<std::uint32_t>(length, 1);
  }
}

}  // namespace news_extract
