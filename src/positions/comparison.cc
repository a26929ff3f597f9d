#include "positions/comparison.h"

#include <algorithm>

#include "rules/pack_schema.h"

namespace news_extract::positions {
namespace {

constexpr unsigned kRelationColumn = 1;
constexpr unsigned kWhoColumn = 2;
constexpr std::uint32_t kSelf = 1;

// "does not go as far as its larger rival X": from the phrase to the name.
constexpr std::uint32_t kObjectReach = 6;
// Positions looked through for the one that a comparison belongs to.
constexpr std::uint32_t kPositionReach = 64;

std::uint32_t entity_of(const Holders& holders) {
  for (const Holder& holder : holders) {
    if (holder.actor.entity != kNone) return holder.actor.entity;
  }
  return kNone;
}

/// Whose stance is compared: the subject of the phrase's verb, or its possessor ("Harbour Union's position is").
std::uint32_t compared(const Sweep& sweep, std::uint32_t t) {
  const Context& context = sweep.context;
  for (std::uint32_t at = t + 1; at > sweep.sentence.first && at + 6 > t; --at) {
    const std::uint32_t v = context.verb_at(at - 1);
    if (v == kNone) continue;
    const std::uint32_t subject = subject_phrase(context, v);
    if (subject == kNone) return kNone;
    if (context.phrase(subject).possessor != kNone) {
      return entity_of(holders_of_phrase(context, context.phrase(subject).possessor, t));
    }
    return entity_of(holders_of_phrase(context, subject, t));
  }
  return kNone;
}

bool belongs_to(const Position& position, std::uint32_t entity) {
  return position.actor.entity == entity || (position.on_behalf_of && position.on_behalf_of->entity == entity);
}

Position* position_for(const Context& context, const ComparisonAt& at) {
  auto& positions = context.document.positions;
  const std::uint32_t byte = context.token(at.token).begin;
  const auto behind = std::upper_bound(positions.begin(), positions.end(), byte,
                                       [](std::uint32_t b, const Position& p) { return b < p.issue.begin; });
  const auto middle = static_cast<std::uint32_t>(behind - positions.begin());
  const TokenRange tokens = context.sentence_of(at.token);
  const Span sentence = context.span(tokens);
  const auto last = static_cast<std::uint32_t>(std::min<std::size_t>(positions.size(), middle + kPositionReach));
  for (std::uint32_t i = middle; i < last && positions[i].issue.begin < sentence.end; ++i) {
    if (belongs_to(positions[i], at.of)) return &positions[i];
  }
  for (std::uint32_t i = middle; i > 0 && middle - i < kPositionReach; --i) {
    if (at.needs_stance && positions[i - 1].issue.end < sentence.begin) return nullptr;
    if (belongs_to(positions[i - 1], at.of)) return &positions[i - 1];
  }
  for (std::uint32_t i = middle; i < last && !at.needs_stance; ++i) {
    if (belongs_to(positions[i], at.of)) return &positions[i];
  }
  return nullptr;
}

}  // namespace

void read_comparison(const Sweep& sweep, std::uint32_t t, std::vector<ComparisonAt>& found) {
  const Context& context = sweep.context;
  const std::uint32_t end = sweep.sentence.last;
  const PhraseMatch match = context.rules.match_lemmas(PackId::comparisons, context.document.tokens, t, end);
  if (match.length == 0 || (match.length == 1 && context.verb_at(t) == kNone)) return;
  ComparisonAt at;
  at.token = t;
  at.needs_stance = match.length == 1;
  at.of = compared(sweep, t);
  if (at.of == kNone) return;
  at.comparison.relation = static_cast<Relation>(context.rules.cell(match.row, kRelationColumn));
  at.comparison.span = context.span({t, t + match.length});
  const Document& document = context.document;
  if (context.rules.cell(match.row, kWhoColumn) == kSelf) {
    at.comparison.entity = at.of;
    at.comparison.name = document.entities[at.of].name;
    found.push_back(at);
    return;
  }
  // "joins A and B": one comparison each.
  for (std::uint32_t i = t + match.length; i < std::min(end, t + match.length + kObjectReach); ++i) {
    const std::uint32_t m = context.mention_at(i);
    if (m == kNone || document.mentions[m].tokens.first != i) continue;
    const std::uint32_t entity = document.mentions[m].entity;
    if (entity == kNone || entity == at.of) continue;
    // "is similar to" and the "similar to" inside it are one comparison.
    if (!found.empty() && found.back().comparison.entity == entity && t - found.back().token < kObjectReach) continue;
    at.comparison.entity = entity;
    at.comparison.name = document.entities[entity].name;
    at.comparison.span = {context.token(t).begin, document.mentions[m].span.end};
    found.push_back(at);
  }
}

void attach_comparisons(const Context& context, const std::vector<ComparisonAt>& found) {
  for (const ComparisonAt& at : found) {
    Position* position = position_for(context, at);
    if (position == nullptr) continue;
    // "is similar to Acme's": the adjective and its preposition find the same one.
    const auto same = [&at](const Comparison& other) {
      return other.relation == at.comparison.relation && other.entity == at.comparison.entity &&
             other.span.end == at.comparison.span.end;
    };
    auto& known = position->comparisons;
    if (std::none_of(known.begin(), known.end(), same)) known.push_back(at.comparison);
  }
}

}  // namespace news_extract::positions
