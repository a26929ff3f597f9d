#include "positions/settle.h"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>

namespace news_extract::positions {
namespace {

ReportedBy reported_by(const Context& context, const Draft& draft, std::uint32_t& quote) {
  quote = context.quote_at(draft.issue.first);
  if (context.marked(draft.issue.first) || context.marked(draft.issue.last - 1)) return ReportedBy::quote;
  // "promised to lift X": the stance word itself reports. Only one inside the content is reported by it.
  if (quote != kNone && context.quote_at(draft.trigger) == quote) return ReportedBy::indirect;
  quote = kNone;
  return ReportedBy::narrator;
}

Ref ref_of_range(const Context& context, TokenRange range) {
  const Span span = context.span(range);
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const std::uint32_t m = context.mention_at(t);
    if (m == kNone || context.document.mentions[m].entity == kNone) continue;
    const Entity& entity = context.document.entities[context.document.mentions[m].entity];
    return {span, entity.type, context.document.mentions[m].entity, entity.name, {}};
  }
  return {span, EntityType::group, kNone, std::string(context.document.slice(span)), {}};
}

/// One number for "the same actor, stance and issue": the words of the issue, in any order, function words left out.
std::uint64_t identity(const Context& context, const Position& position, TokenRange issue) {
  std::uint64_t words = 0;
  for (std::uint32_t t = issue.first; t < issue.last; ++t) {
    const Token& token = context.token(t);
    if (!is_noun(token) && token.upos != Upos::verb && token.upos != Upos::adj && token.upos != Upos::num) continue;
    const std::uint64_t word = token.lemma != 0 ? token.lemma * std::uint64_t{2} + 1 : token.hash * std::uint64_t{2};
    words += (word ^ (word >> 7)) * 0x9E3779B97F4A7C15ULL;
  }
  std::uint64_t actor = position.actor.entity;
  if (position.actor.entity == kNone) actor = std::hash<std::string>{}(position.actor.name);
  return (words ^ actor * 0xC2B2AE3D27D4EB4FULL) * 2 + static_cast<std::uint64_t>(position.stance);
}

bool same_statement(const Draft& a, const Draft& b) {
  if (a.stance != b.stance || a.holders.size() != b.holders.size()) return false;
  if (a.issue.first >= b.issue.last || b.issue.first >= a.issue.last) return false;
  return a.holders.front().actor.entity == b.holders.front().actor.entity &&
         a.holders.front().actor.name == b.holders.front().actor.name;
}

}  // namespace

void settle(const Context& context, std::vector<Draft>& drafts) {
  std::stable_sort(drafts.begin(), drafts.end(),
                   [](const Draft& a, const Draft& b) { return a.issue.first < b.issue.first; });
  Document& document = context.document;
  std::unordered_map<std::uint64_t, std::uint32_t> seen;
  const Draft* before = nullptr;
  for (const Draft& draft : drafts) {
    if (before != nullptr && same_statement(*before, draft)) continue;
    before = &draft;
    for (const Holder& holder : draft.holders) {
      Position position;
      position.actor = holder.actor;
      position.on_behalf_of = holder.on_behalf_of;
      position.stance = draft.stance;
      position.act = draft.act;
      position.issue = context.span(draft.issue);
      if (draft.addressee) position.addressee = ref_of_range(context, *draft.addressee);
      if (draft.condition) position.condition = Condition{context.span(draft.condition->tokens), draft.condition->kind};
      position.reported_by = reported_by(context, draft, position.quote);
      position.rule = draft.rule;
      const auto index = static_cast<std::uint32_t>(document.positions.size());
      const auto [first, fresh] = seen.try_emplace(identity(context, position, draft.issue), index);
      if (!fresh) position.same_as = first->second;
      document.positions.push_back(std::move(position));
    }
  }
}

}  // namespace news_extract::positions
