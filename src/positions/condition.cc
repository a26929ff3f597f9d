#include "positions/condition.h"

#include <algorithm>

#include "rules/pack_schema.h"

namespace news_extract::positions {
namespace {

constexpr unsigned kKindColumn = 1;
constexpr unsigned kTakesColumn = 2;
constexpr std::uint32_t kTakesClause = 0;

// No condition of a readable sentence is longer; keeps a text without full stops linear.
constexpr std::uint32_t kReach = 80;

bool has_finite_verb(const Context& context, TokenRange range) {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const std::uint32_t v = context.verb_at(t);
    if (v != kNone && context.verb(v).finite) return true;
  }
  return false;
}

bool is_time(const Context& context, TokenRange range) {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    if (context.names_a_time(t)) return true;
    const std::uint32_t p = context.document.syntax.phrase_of[t];
    if (p != kNone) return context.phrase(p).temporal || context.token(context.phrase(p).head).upos == Upos::num;
    if (context.token(t).upos == Upos::num || is_adverb(context.token(t))) return true;
  }
  return true;
}

/// Where a condition that follows its main clause ends: it keeps its own
/// commas (", fair to both sides, that will bind them"), but neither a
/// closing mark nor a reporting clause nor a new coordinated clause.
std::uint32_t end_of_trailing(const Context& context, std::uint32_t first, std::uint32_t end) {
  bool open_mark = false;
  end = std::min(end, first + kReach);
  for (std::uint32_t t = first; t < end; ++t) {
    const Token& token = context.token(t);
    if (token.has(shape::kMark)) {
      if (!open_mark &&
          !(t + 1 < end && !context.token(t + 1).has(shape::kSpaceBefore) && token.has(shape::kSpaceBefore))) {
        return t;
      }
      open_mark = !open_mark;
    }
    if (!token.has(shape::kPunctuation)) continue;
    const char c = context.document.text[token.begin];
    if (c == ';' || c == ':' || c == '!' || c == '?' || (c == '.' && t + 1 >= end)) return t;
    if (c != ',' || t + 1 >= end) continue;
    const Token& next = context.token(t + 1);
    if (next.upos == Upos::cconj || next.has(shape::kMark)) return t;
    const std::uint32_t p = context.phrase_at(t + 1);
    const std::uint32_t after = p == kNone ? t + 1 : context.phrase(p).tokens.last;
    const std::uint32_t v = after < end ? context.verb_at(after) : kNone;
    if (v != kNone && context.verb(v).finite) return t;  // ", he said"; ", police said"
  }
  return end;
}

bool excluded(const Context& context, std::uint32_t t, std::uint32_t last, ConditionKind kind) {
  const Token& opener = context.token(t);
  const Token* before = t > 0 ? &context.token(t - 1) : nullptr;
  const bool set_off = before == nullptr || opener.has(shape::kSentenceStart) || before->has(shape::kPunctuation);
  if (kind == ConditionKind::if_ && before != nullptr) {
    // "even if", "as if", "what if", "to see if", "asked if"
    return is_any(*before, "even"_w, "as"_w, "what"_w, "see"_w, "asked"_w, "ask"_w, "wonder"_w, "know"_w, "decide"_w,
                  "unclear"_w, "and"_w);
  }
  // "run trains without guards": part of the issue unless set off.
  if (kind == ConditionKind::without || kind == ConditionKind::except) return !set_off && last == t + 1;
  // "was subject to a vote"
  return before != nullptr && is_any(opener, "subject"_w, "provided"_w, "providing"_w, "assuming"_w) &&
         is_verb(*before);
}

}  // namespace

std::optional<ConditionAt> condition_at(const Context& context, std::uint32_t t, std::uint32_t end) {
  if (!context.opens(PackId::conditions, t)) return std::nullopt;
  const PhraseMatch match = context.rules.match(PackId::conditions, context.document.tokens, t, end);
  if (match.length == 0) return std::nullopt;
  const auto kind = static_cast<ConditionKind>(context.rules.cell(match.row, kKindColumn));
  const std::uint32_t inner = t + match.length;
  if (inner >= end || excluded(context, t, inner, kind)) return std::nullopt;
  TokenRange found{t, end_of_trailing(context, inner, end)};
  // "... that will bind them.”": the sentence's mark stands before the closing one.
  while (found.last > inner && is_any(context.token(found.last - 1), "."_w, ","_w)) --found.last;
  if (found.last <= inner) return std::nullopt;
  const TokenRange body{inner, found.last};
  if (!has_finite_verb(context, body)) {
    if (context.rules.cell(match.row, kTakesColumn) == kTakesClause || is_time(context, body)) return std::nullopt;
  }
  return ConditionAt{found, kind};
}

std::optional<ConditionAt> condition_behind(const Context& context, std::uint32_t t, std::uint32_t end) {
  // A comma or dash, "at least", a comma: four tokens at most stand between.
  for (std::uint32_t at = t; at < end && at < t + 5; ++at) {
    if (auto found = condition_at(context, at, end)) return found;
    const Token& token = context.token(at);
    if (!token.has(shape::kPunctuation) && !token.has(shape::kSymbol) &&
        !is_any(token, "at"_w, "least"_w, "but"_w, "only"_w) && !is_adverb(token)) {
      break;
    }
  }
  return std::nullopt;
}

std::optional<ConditionAt> condition_in_front(const Context& context, TokenRange sentence, std::uint32_t clause_first) {
  std::uint32_t t = clause_first > sentence.first + kReach ? clause_first - kReach : sentence.first;
  while (t < clause_first && (context.token(t).has(shape::kMark) || context.token(t).upos == Upos::cconj)) ++t;
  // `He said: "If ...": the condition opens the quotation.
  for (std::uint32_t at = t; at < clause_first; ++at) {
    const bool opens = at == t || context.token(at - 1).has(shape::kPunctuation) || is(context.token(at - 1), "that"_w);
    if (!opens) continue;
    auto found = condition_at(context, at, clause_first);
    if (!found) continue;
    found->tokens.last = clause_first;
    while (found->tokens.last > found->tokens.first + 1 &&
           context.token(found->tokens.last - 1).has(shape::kPunctuation)) {
      --found->tokens.last;
    }
    return found;
  }
  return std::nullopt;
}

}  // namespace news_extract::positions
