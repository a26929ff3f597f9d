// Where an issue meets a comma or "and": a list goes on, a new clause or a
// second predicate ends it, an infinitive of its own is a further issue.

#include "positions/frame.h"
#include "positions/issue_cutter.h"

namespace news_extract::positions {

bool IssueCutter::pass_comma(std::uint32_t& t) {
  if (auto condition = condition_behind(context_, t, end_)) {
    cut_.condition = condition;
    return false;
  }
  if (t + 1 >= end_) return false;
  const Token& next = context_.token(t + 1);
  if (is_any(next, "including"_w, "especially"_w, "particularly"_w, "such"_w, "not"_w, "rather"_w)) return ++t, true;
  if (next.upos == Upos::cconj) return ++t, true;
  if (same_shape_verb(t + 1) && shape_ == IssueShape::infinitive && list_goes_on(t + 1)) {
    cut_.next = t + 1;
    return false;
  }
  const std::uint32_t p = context_.phrase_at(t + 1);
  if (p != kNone && context_.phrase(p).tokens.last < end_) {
    const Token& behind = context_.token(context_.phrase(p).tokens.last);
    const bool list = behind.upos == Upos::cconj ||
                      (behind.has(shape::kPunctuation) && text_at(context_.phrase(p).tokens.last) == ',');
    if (list && list_goes_on(context_.phrase(p).tokens.last)) return ++t, true;
  }
  const bool participle = next.tag == Tag::verb_participle || next.tag == Tag::verb_past || next.upos == Upos::adp;
  return participle && pass_parenthesis(t, false);
}

/// A list ends in "and": "cut A, raise B and ban C".
bool IssueCutter::list_goes_on(std::uint32_t from) const {
  for (std::uint32_t at = from; at < end_ && at < from + kParenthesis; ++at) {
    if (context_.token(at).upos == Upos::cconj) return true;
    const std::uint32_t v = context_.verb_at(at);
    if (v != kNone && context_.verb(v).finite) return false;
  }
  return false;
}

/// Whether a verb group of the issue's own form begins at `t`.
bool IssueCutter::same_shape_verb(std::uint32_t t) const {
  const Token& token = context_.token(t);
  if (shape_ == IssueShape::infinitive && token.tag != Tag::verb_base && t + 1 < end_) {
    // "and open more land": a verb by its form, whatever it was taken for, before a determiner.
    const bool may_be_verb = (context_.rules.word(token.word).tags & tag_bit(Tag::verb_base)) != 0;
    const Token& next = context_.token(t + 1);
    return may_be_verb && (next.upos == Upos::det || is_any(next, "more"_w, "fewer"_w, "less"_w, "all"_w));
  }
  if (shape_ == IssueShape::infinitive) return token.tag == Tag::verb_base && !is(token, "be"_w);
  return shape_ == IssueShape::ing && token.tag == Tag::verb_ing;
}

bool IssueCutter::pass_coordinator(std::uint32_t& t) {
  std::uint32_t next = context_.skip_adverbs(t + 1, end_);
  if (next >= end_) return false;
  if (is(context_.token(t), "but"_w) && next == t + 1) return false;
  if (is_any(context_.token(next), "not"_w, "also"_w)) next = context_.skip_adverbs(next + 1, end_);
  if (next >= end_) return false;
  if (shape_ == IssueShape::infinitive && opens_infinitive(context_, next, end_)) {
    cut_.next = context_.skip_adverbs(next + 1, end_);
    return false;
  }
  if (opens_infinitive(context_, next, end_)) return false;
  if (same_shape_verb(next) && !clause_open_) {
    cut_.next = next;
    return false;
  }
  if (shape_ == IssueShape::clause && is(context_.token(next), "that"_w)) {
    cut_.next = next + 1;
    return false;
  }
  const bool comma = context_.token(t - 1).has(shape::kPunctuation);
  if (new_clause_at(next) || (comma && new_clause_behind_comma(next))) return false;
  ++t;
  return true;
}

/// ", and companies like X should": behind a comma, a subject and its verb before the next mark.
bool IssueCutter::new_clause_behind_comma(std::uint32_t next) const {
  for (std::uint32_t at = next; at < end_ && at < next + kParenthesis; ++at) {
    const Token& token = context_.token(at);
    if (token.has(shape::kPunctuation) || opens_clause(token)) return false;
    const std::uint32_t v = context_.verb_at(at);
    if (v == kNone || context_.verb(v).tokens.first != at) continue;
    return context_.verb(v).finite || (at == next && context_.verb(v).tense == Tense::participle);
  }
  return false;
}

/// Whether a finite clause or a second predicate begins at `next`, behind "and".
bool IssueCutter::new_clause_at(std::uint32_t next) const {
  std::uint32_t v = context_.verb_at(next);
  if (v != kNone && context_.verb(v).finite) {
    if (!clause_open_) return true;
    const std::uint32_t subject = context_.verb(v).subject;
    return governor_ != kNone && subject != kNone && subject == context_.verb(governor_).subject;
  }
  if (is_any(context_.token(next), "that"_w, "who"_w, "which"_w, "he"_w, "she"_w, "they"_w, "it"_w, "we"_w, "i"_w))
    return true;
  const std::uint32_t p = context_.phrase_at(next);
  if (p == kNone) return may_open_frame(context_, next) && is_noun(context_.token(next)) && stance_noun(next);
  std::uint32_t after = context_.phrase(p).tokens.last;
  if (stance_noun(context_.phrase(p).head)) return true;
  // Past of-phrases to the verb: "and the head of the union said".
  while (after < end_ && is_any(context_.token(after), "of"_w, "'s"_w)) {
    const std::uint32_t inner = after + 1 < end_ ? context_.phrase_at(after + 1) : kNone;
    after = inner == kNone ? after + 1 : context_.phrase(inner).tokens.last;
  }
  after = context_.skip_adverbs(after, end_);
  v = after < end_ ? context_.verb_at(after) : kNone;
  return v != kNone && context_.verb(v).finite && context_.verb(v).tokens.first == after && !clause_open_;
}

bool IssueCutter::stance_noun(std::uint32_t t) const {
  if (t >= end_ || !may_open_frame(context_, t)) return false;
  const auto frame = frame_at(context_, t, end_);
  return frame && frame->word == FrameWord::noun && frame->kind == FrameClass::attitude;
}

}  // namespace news_extract::positions
