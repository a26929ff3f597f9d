#include "positions/policy_weight.h"

#include <algorithm>

#include "rules/pack_schema.h"

namespace news_extract::positions {
namespace {

constexpr unsigned kClassColumn = 1;
constexpr unsigned kWeightColumn = 2;

/// The column "class".
enum class PolicyClass : std::uint8_t { instrument, field, actor, deed, vague, contest, sport, commerce };

// An issue says what it is about early: "a ban on the use of X by Y for the purposes of Z".
constexpr std::uint32_t kReach = 30;

// Too little to tell what a text is about: a few sentences.
constexpr std::uint32_t kShortText = 80;

int weight_of(const Context& context, RowId row) { return static_cast<int>(context.rules.cell(row, kWeightColumn)); }

/// The row of the longest policy phrase at `t`, or kNone; `length` is at least 1.
RowId row_at(const Context& context, std::uint32_t t, std::uint32_t end, std::uint32_t& length) {
  length = 1;
  if (!context.opens(PackId::policy_words, t)) return kNone;
  // "talks" is not the plural of "talk": the written form goes first.
  PhraseMatch match = context.rules.match(PackId::policy_words, context.document.tokens, t, end);
  if (match.length == 0) match = context.rules.match_lemmas(PackId::policy_words, context.document.tokens, t, end);
  if (match.length == 0) return kNone;
  length = match.length;
  return match.row;
}

bool is_vague(const Context& context, RowId row) {
  return static_cast<PolicyClass>(context.rules.cell(row, kClassColumn)) == PolicyClass::vague;
}

}  // namespace

int policy_weight(const Context& context, TokenRange range) {
  const std::uint32_t end = std::min(range.last, range.first + kReach);
  int best = 0;
  int second = 0;
  int against = 0;
  std::uint32_t length = 1;
  for (std::uint32_t t = range.first; (t = context.next_policy(t, end)) < end; t += length) {
    const RowId row = row_at(context, t, end, length);
    if (row == kNone) continue;
    const int weight = weight_of(context, row);
    // "to listen", but not "have a say": vague deeds are verbs at the head of the issue.
    if (is_vague(context, row) && context.token(t).upos == Upos::noun &&
        context.rules.word(context.token(t).word).verb_weight > context.rules.word(context.token(t).word).noun_weight) {
      continue;
    }
    if (weight < 0) against += weight;
    if (weight > best) {
      second = best;
      best = weight;
    } else if (weight > second) {
      second = weight;
    }
  }
  return std::clamp(best + second + std::max(against, -6), -8, 8);
}

bool is_instrument(const Context& context, std::uint32_t t) {
  std::uint32_t length = 1;
  const RowId row = row_at(context, t, t + 1, length);
  return row != kNone && static_cast<PolicyClass>(context.rules.cell(row, kClassColumn)) == PolicyClass::instrument;
}

int topic_weight(const Context& context) {
  if (context.size() < kShortText) return 0;
  int sum = 0;
  std::uint32_t length = 1;
  const std::uint32_t end = context.size();
  for (std::uint32_t t = 0; (t = context.next_policy(t, end)) < end; t += length) {
    const RowId row = row_at(context, t, end, length);
    if (row == kNone) continue;
    const auto kind = static_cast<PolicyClass>(context.rules.cell(row, kClassColumn));
    // Elections are fought over policy too, and vague words stand everywhere.
    if (kind != PolicyClass::contest && kind != PolicyClass::vague) sum += weight_of(context, row);
  }
  // Politics runs at about 150 a thousand tokens, match reports and reviews below 0.
  const int density = sum * 1000 / static_cast<int>(std::max<std::uint32_t>(end, 100));
  if (density > 160) return kTopicReach;
  if (density > 100) return 1;
  if (density > 45) return 0;
  if (density > 10) return -1;
  return -kTopicReach;
}

}  // namespace news_extract::positions
