#include "mentions/name_groups.h"

#include <algorithm>

namespace news_extract {
namespace {

// Context is counted up to here: forty times "said Acme" do not outweigh "Acme Inc."
constexpr int kMostContext = 12;
// From here on a longer name is sure enough to speak for its parts.
constexpr int kSure = 4;

void limit(Votes& votes) {
  for (std::int16_t& score : votes.score) {
    score = std::clamp<std::int16_t>(score, -kMostContext, kMostContext);
  }
}

}  // namespace

void NameGroups::gather(std::vector<Candidate>& candidates) {
  of_key_.reset(candidates.size());
  groups_.clear();
  for (std::uint32_t i = 0; i < candidates.size(); ++i) {
    Candidate& candidate = candidates[i];
    const auto next = static_cast<std::uint32_t>(groups_.size());
    candidate.group = of_key_.add(candidate.key, next);
    const bool fresh = candidate.group == next;
    if (fresh) groups_.emplace_back().example = i;
    Group& group = groups_[candidate.group];
    // The words of a name say the most where they stand inside a sentence.
    if (fresh || (!group.inside && !candidate.opening)) {
      group.shape = {};
      cast_shape_votes(in_, candidate, group.shape);
    }
    if (!candidate.opening) group.inside = true;
    cast_context_votes(in_, candidate, candidate.votes);
    group.context.add(candidate.votes);
  }
  for (Group& group : groups_) limit(group.context);
}

Votes NameGroups::sum_of(const Group& group) {
  Votes sum = group.shape;
  sum.add(group.context);
  sum.add(group.links);
  return sum;
}

void NameGroups::add_person_links(const Candidate& candidate) {
  std::uint32_t last = candidate.tokens.last - 1;
  while (last > candidate.tokens.first && in_.facts[last].has(fact::kGeneration)) --last;
  links_.push_back({in_.document.tokens[last].hash, Evidence::part_of_person, candidate.gender});
  const NameFacts& first = in_.facts[candidate.tokens.first];
  if (first.given > 0) {
    links_.push_back({in_.document.tokens[candidate.tokens.first].hash, Evidence::part_of_person, candidate.gender});
  }
}

void NameGroups::add_body_links(const Candidate& candidate) {
  const TokenRange range = candidate.tokens;
  const NameFacts& first = in_.facts[range.first];
  const bool telling = first.has(fact::kName) &&
                       !first.has(fact::kBreaks | fact::kPlace | fact::kHeadOf | fact::kHeadFinal) &&
                       (!first.has(fact::kCommon) || in_.facts[range.last - 1].has(fact::kSuffix));
  if (telling)
    links_.push_back({in_.document.tokens[range.first].hash, Evidence::part_of_organization, Gender::unknown});
  constexpr std::size_t kLongestAcronym = 24;
  std::string capitals;
  std::string all;  // "DOJ" counts the "of", "FBI" does not
  for (std::uint32_t i = range.first; i < range.last && all.size() < kLongestAcronym; ++i) {
    const Token& token = in_.document.tokens[i];
    if (!token.has(shape::kHasLetter)) continue;
    const auto letter = static_cast<char>(in_.document.text[token.begin] | 0x20);
    all.push_back(letter);
    if (token.has(shape::kCapital)) capitals.push_back(letter);
  }
  // "the Post" of "Washington Post", "the Ministry".
  const NameFacts& last = in_.facts[range.last - 1];
  if (last.has(fact::kHeadFinal) && last.strength > 1 && range.size() > 1) {
    links_.push_back({in_.document.tokens[range.last - 1].hash, Evidence::head_of_organization, Gender::unknown});
  }
  if (capitals.size() < 2) return;
  links_.push_back({RuleBase::hash_word(capitals), Evidence::acronym_of, Gender::unknown});
  links_.push_back({RuleBase::hash_word(all), Evidence::acronym_of, Gender::unknown});
}

void NameGroups::collect_links(const std::vector<Candidate>& candidates) {
  links_.clear();
  for (const Group& group : groups_) {
    const Candidate& example = candidates[group.example];
    if (example.single) continue;
    const Votes votes = sum_of(group);
    const NameType type = votes.best();
    if (votes.score[static_cast<std::size_t>(type)] < kSure) continue;
    if (type == NameType::person) add_person_links(example);
    if (type == NameType::organization) add_body_links(example);
  }
  std::sort(links_.begin(), links_.end(), [](const Link& a, const Link& b) { return a.hash < b.hash; });
}

void NameGroups::link(std::vector<Candidate>& candidates) {
  for (Group& group : groups_) {
    Candidate& example = candidates[group.example];
    if (!example.single) continue;
    const std::uint32_t hash = in_.document.tokens[example.tokens.first].hash;
    const auto first = std::lower_bound(links_.begin(), links_.end(), hash,
                                        [](const Link& link, std::uint32_t wanted) { return link.hash < wanted; });
    std::uint32_t seen = 0;
    for (auto link = first; link != links_.end() && link->hash == hash; ++link) {
      const std::uint32_t bit = 1U << (static_cast<unsigned>(link->evidence) % 32);
      if ((seen & bit) != 0) continue;
      // "The Post": behind the article, and with a capital that tells.
      if (link->evidence == Evidence::head_of_organization && !behind_article(example)) continue;
      if (link->evidence == Evidence::acronym_of && !in_.facts[example.tokens.first].has(fact::kAcronym)) continue;
      seen |= bit;
      in_.evidence.cast(link->evidence, group.links);
    }
  }
  for (Group& group : groups_) group.total = sum_of(group);
}

bool NameGroups::behind_article(const Candidate& candidate) const {
  const std::uint32_t first = candidate.tokens.first;
  return first > 0 && !candidate.opening &&
         (in_.document.slice(in_.document.tokens[first - 1]) == "the" ||
          in_.document.slice(in_.document.tokens[first - 1]) == "The");
}

void NameGroups::settle(Candidate& candidate) const {
  const Group& group = groups_[candidate.group];
  // "However, Smith said": a word that only a sentence's begin gave a capital.
  const NameFacts& head = in_.facts[candidate.tokens.first];
  if (!group.inside && candidate.single && candidate.known == kNone &&
      (head.has(fact::kCommon | fact::kFunction) || in_.document.tokens[candidate.tokens.first].upos == Upos::adv) &&
      !head.has(fact::kOrganization | fact::kPlace) && group.links.most == Votes{}.most) {
    candidate.type = NameType::other;
    return;
  }
  // "the President said": a title by itself is nobody's name, unless the article has somebody so called.
  if (candidate.single && candidate.title == kNone && candidate.known == kNone && head.surname == 0 &&
      head.has(fact::kTitle | fact::kRole) && group.links.most == Votes{}.most) {
    candidate.type = NameType::other;
    return;
  }
  // The K of "the 30K".
  if (candidate.single && head.has(fact::kInitial) && candidate.title == kNone && candidate.known == kNone &&
      in_.document.tokens[candidate.tokens.first].span().size() == 1) {
    candidate.type = NameType::other;
    return;
  }
  // Its own surroundings count twice: "Washington said he", "in Washington".
  Votes votes = group.total;
  votes.add(candidate.votes);
  candidate.total = votes;
  candidate.type = votes.best();
  const auto type = static_cast<std::size_t>(candidate.type);
  if (votes.score[type] <= 1) candidate.type = NameType::other;
  candidate.rule = candidate.known != kNone && votes.most[type] <= 9 && candidate.title == kNone
                       ? in_.rules.rule(candidate.known)
                       : in_.evidence.rule(votes.strongest[type]);
}

void NameGroups::decide(std::vector<Candidate>& candidates) {
  gather(candidates);
  collect_links(candidates);
  link(candidates);
  for (Candidate& candidate : candidates) settle(candidate);
}

}  // namespace news_extract
