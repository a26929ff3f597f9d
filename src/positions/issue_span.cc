#include "positions/issue_span.h"

#include <algorithm>

#include "positions/issue_cutter.h"

namespace news_extract::positions {

IssueCut IssueCutter::cut() {
  std::uint32_t t = first_;
  while (t < end_ && step(t)) {
  }
  cut_.tokens = {first_, trimmed(std::min(t, end_))};
  return cut_;
}
char IssueCutter::text_at(std::uint32_t t) const { return context_.document.text[context_.token(t).begin]; }

bool IssueCutter::is_dash(std::uint32_t t) const {
  const std::string_view text = context_.document.slice(context_.token(t));
  return text == "—" || text == "–" || text == "―" || text == "--" ||
         (text == "-" && context_.token(t).has(shape::kSpaceBefore) && t + 1 < end_ &&
          context_.token(t + 1).has(shape::kSpaceBefore));
}

/// Moves past one token or one unit; false where the issue ends at `t`.
bool IssueCutter::step(std::uint32_t& t) {
  const Token& token = context_.token(t);
  if (t > first_ && stops_clause(t)) return false;
  if (token.has(shape::kMark)) return pass_mark(t);
  if (is_dash(t)) return pass_parenthesis(t, true);
  if (token.has(shape::kPunctuation)) return pass_punctuation(t);
  if (token.upos == Upos::cconj && t > first_) return pass_coordinator(t);
  const std::uint32_t v = context_.verb_at(t);
  if (v != kNone && context_.verb(v).tokens.first == t && t > first_ && !pass_verb(v)) return false;
  if (opens_clause(token)) clause_open_ = true;
  ++t;
  return true;
}

bool IssueCutter::opens_clause(const Token& token) {
  return is_rare<"who"_w, "which"_w, "that"_w, "whose"_w, "whom"_w, "where"_w, "whether"_w, "how"_w, "why"_w, "what"_w>(
      token);
}

/// Conditions, reasons and other adverbial clauses are not part of the issue.
bool IssueCutter::stops_clause(std::uint32_t t) {
  if (auto condition = condition_at(context_, t, end_)) {
    cut_.condition = condition;
    return true;
  }
  const Token& token = context_.token(t);
  if (is_rare<"because"_w, "while"_w, "whereas"_w, "although"_w, "though"_w, "despite"_w, "amid"_w, "unless"_w,
              "lest"_w, "until"_w>(token)) {
    return true;
  }
  if (is(token, "even"_w) && t + 1 < end_ && is_any(context_.token(t + 1), "if"_w, "though"_w, "when"_w)) return true;
  if (is_any(token, "in"_w, "as"_w, "at"_w) && opens_adjunct(t)) return true;
  if (!is_rare<"after"_w, "before"_w, "since"_w, "when"_w, "as"_w, "if"_w, "so"_w>(token)) return false;
  // "so that", "so they can", "so if"; not "so many", "so-called".
  if (is(token, "so"_w) && t + 1 < end_ && context_.document.slice(context_.token(t + 1)) == "-") return false;
  if (is(token, "so"_w) &&
      (t + 1 >= end_ || (context_.token(t + 1).upos != Upos::adj && !is_adverb(context_.token(t + 1))))) {
    return true;
  }
  if (is_any(token, "after"_w, "before"_w, "when"_w, "since"_w) && subject_and_verb_follow(t + 1)) return true;
  const std::uint32_t clause = context_.document.syntax.clause_of[t];
  if (clause == kNone) return false;
  const Clause& found = context_.document.syntax.clauses[clause];
  return found.opener == t && (found.kind == ClauseKind::adverbial || found.kind == ClauseKind::conditional);
}

/// "after the senator had objected": a phrase and its finite verb.
bool IssueCutter::subject_and_verb_follow(std::uint32_t t) const {
  const std::uint32_t p = t < end_ ? context_.phrase_at(t) : kNone;
  if (p == kNone) return false;
  const std::uint32_t next = context_.skip_adverbs(context_.phrase(p).tokens.last, end_);
  const std::uint32_t v = next < end_ ? context_.verb_at(next) : kNone;
  return v != kNone && context_.verb(v).finite;
}

/// "in a bid to", "in a statement", "at a news conference", "as part of".
bool IssueCutter::opens_adjunct(std::uint32_t t) const {
  std::uint32_t at = t + 1;
  while (at < end_ &&
         is_any(context_.token(at), "a"_w, "an"_w, "the"_w, "his"_w, "her"_w, "their"_w, "its"_w, "news"_w, "press"_w))
    ++at;
  return at < end_ && is_any(context_.token(at), "bid"_w, "attempt"_w, "effort"_w, "statement"_w, "speech"_w,
                             "interview"_w, "letter"_w, "conference"_w, "order"_w, "protest"_w, "response"_w, "part"_w);
}

bool IssueCutter::pass_mark(std::uint32_t& t) {
  const bool space_before = context_.token(t).has(shape::kSpaceBefore);
  const bool space_after =
      t + 1 >= end_ || context_.token(t + 1).has(shape::kSpaceBefore) || context_.token(t + 1).has(shape::kPunctuation);
  if (mark_open_) {
    mark_open_ = false;
  } else if (t == first_ || (space_before && !space_after)) {
    mark_open_ = true;
  } else {
    return false;
  }
  ++t;
  return true;
}

/// Over "— ... —" or ", ... ," to what goes on behind it; false if nothing does.
bool IssueCutter::pass_parenthesis(std::uint32_t& t, bool dash) {
  if (dash && !cut_.condition) {
    cut_.condition = condition_behind(context_, t + 1, end_);
    if (cut_.condition) return false;
  }
  for (std::uint32_t at = t + 1; at + 1 < end_ && at < t + kParenthesis; ++at) {
    const bool closes = dash ? is_dash(at) : (context_.token(at).has(shape::kPunctuation) && text_at(at) == ',');
    if (!closes) continue;
    const Token& next = context_.token(at + 1);
    if (next.upos != Upos::adp && !is_any(next, "to"_w, "that"_w, "from"_w)) return false;
    t = at + 1;
    return true;
  }
  return false;
}

bool IssueCutter::pass_punctuation(std::uint32_t& t) {
  const char c = text_at(t);
  if (c == '(' || c == '[') {
    for (std::uint32_t at = t + 1; at < end_ && at < t + kParenthesis; ++at) {
      if (text_at(at) != ')' && text_at(at) != ']') continue;
      t = at + 1;
      return true;
    }
    return false;
  }
  if (c == ',') return pass_comma(t);
  if (c == '-' || c == '/' || c == '\'' || c == '%' || c == '&') return ++t, true;
  if (c == '.' && t + 1 < end_ && !context_.token(t + 1).has(shape::kSentenceStart)) return ++t, true;
  return false;
}

/// A finite verb inside the issue needs a clause of its own there.
bool IssueCutter::pass_verb(std::uint32_t v) {
  const VerbGroup& group = context_.verb(v);
  if (!group.finite || clause_open_) return true;
  if (group.subject == kNone) return false;
  const std::uint32_t subject_first = context_.phrase(group.subject).tokens.first;
  if (subject_first <= first_) return false;
  // "rules they fear": a bare relative clause.
  const Token& before = context_.token(subject_first - 1);
  if (before.has(shape::kPunctuation) || before.upos == Upos::cconj) return false;
  clause_open_ = true;
  return true;
}

/// Without trailing times, adverbs, commas and loose function words.
std::uint32_t IssueCutter::trimmed(std::uint32_t last) const {
  while (last > first_ + 1) {
    const Token& token = context_.token(last - 1);
    const bool loose = token.has(shape::kPunctuation) && !token.has(shape::kMark) && text_at(last - 1) != ')' &&
                       text_at(last - 1) != '%';
    if (loose || token.upos == Upos::cconj || token.upos == Upos::det ||
        (token.upos == Upos::adp && token.tag == Tag::preposition && last - 1 > first_ + 2)) {
      --last;
      continue;
    }
    const std::uint32_t p = context_.document.syntax.phrase_of[last - 1];
    if (p == kNone || context_.phrase(p).tokens.first <= first_) break;
    if (!context_.phrase(p).temporal && !context_.names_a_time(last - 1)) break;
    const std::uint32_t start = context_.phrase(p).tokens.first;
    const Token& before = context_.token(start - 1);
    if (is_verb(before) && !context_.names_a_time(last - 1)) break;  // "extend the deadline", "cut the working week"
    if (before.upos == Upos::adp && !is_any(before, "on"_w, "in"_w, "at"_w)) break;
    last = start;
  }
  return last;
}

IssueCut cut_issue(const Context& context, std::uint32_t first, std::uint32_t end, IssueShape shape,
                   std::uint32_t governor) {
  return IssueCutter(context, first, end, shape, governor).cut();
}

}  // namespace news_extract::positions
