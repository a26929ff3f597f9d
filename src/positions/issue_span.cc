#include "positions/issue_span.h"

#include <algorithm>

#include "positions/frame.h"

namespace news_extract::positions {
namespace {

// "ban all Muslims — 1.6 billion members of an entire religion — from entering":
// a parenthesis this long or shorter is passed over if the phrase goes on behind it.
constexpr std::uint32_t kParenthesis = 16;

class IssueCutter {
 public:
  IssueCutter(const Context& context, std::uint32_t first, std::uint32_t end, IssueShape shape, std::uint32_t governor)
      : context_(context),
        first_(first),
        end_(end),
        shape_(shape),
        governor_(governor),
        clause_open_(shape == IssueShape::clause) {}

  IssueCut cut() {
    std::uint32_t t = first_;
    while (t < end_ && step(t)) {
    }
    cut_.tokens = {first_, trimmed(std::min(t, end_))};
    return cut_;
  }

 private:
  char text_at(std::uint32_t t) const { return context_.document.text[context_.token(t).begin]; }
  bool is_dash(std::uint32_t t) const {
    const std::string_view text = context_.document.slice(context_.token(t));
    return text == "—" || text == "–" || text == "―" || text == "--" ||
           (text == "-" && context_.token(t).has(shape::kSpaceBefore) && t + 1 < end_ &&
            context_.token(t + 1).has(shape::kSpaceBefore));
  }

  /// Moves past one token or one unit; false where the issue ends at `t`.
  bool step(std::uint32_t& t) {
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

  static bool opens_clause(const Token& token) {
    return is_any(token, "who", "which", "that", "whose", "whom", "where", "whether", "how", "why", "what");
  }

  /// Conditions, reasons and other adverbial clauses are not part of the issue.
  bool stops_clause(std::uint32_t t) {
    if (auto condition = condition_at(context_, t, end_)) {
      cut_.condition = condition;
      return true;
    }
    const Token& token = context_.token(t);
    if (is_any(token, "because", "while", "whereas", "although", "though", "despite", "amid", "unless", "lest",
               "until")) {
      return true;
    }
    if (is_any(token, "even") && t + 1 < end_ && is_any(context_.token(t + 1), "if", "though", "when")) return true;
    if (is_any(token, "in", "as", "at") && opens_adjunct(t)) return true;
    if (!is_any(token, "after", "before", "since", "when", "as", "if", "so")) return false;
    const std::uint32_t clause = context_.document.syntax.clause_of[t];
    if (clause == kNone) return false;
    const Clause& found = context_.document.syntax.clauses[clause];
    return found.opener == t && (found.kind == ClauseKind::adverbial || found.kind == ClauseKind::conditional);
  }

  /// "in a bid to", "in a statement", "at a news conference", "as part of".
  bool opens_adjunct(std::uint32_t t) const {
    std::uint32_t at = t + 1;
    while (at < end_ && is_any(context_.token(at), "a", "an", "the", "his", "her", "their", "its", "news", "press"))
      ++at;
    return at < end_ && is_any(context_.token(at), "bid", "attempt", "effort", "statement", "speech", "interview",
                               "letter", "conference", "order", "protest", "response", "part");
  }

  bool pass_mark(std::uint32_t& t) {
    const bool space_before = context_.token(t).has(shape::kSpaceBefore);
    const bool space_after = t + 1 >= end_ || context_.token(t + 1).has(shape::kSpaceBefore) ||
                             context_.token(t + 1).has(shape::kPunctuation);
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
  bool pass_parenthesis(std::uint32_t& t, bool dash) {
    if (dash && !cut_.condition) {
      cut_.condition = condition_behind(context_, t + 1, end_);
      if (cut_.condition) return false;
    }
    for (std::uint32_t at = t + 1; at + 1 < end_ && at < t + kParenthesis; ++at) {
      const bool closes = dash ? is_dash(at) : (context_.token(at).has(shape::kPunctuation) && text_at(at) == ',');
      if (!closes) continue;
      const Token& next = context_.token(at + 1);
      if (next.upos != Upos::adp && !is_any(next, "to", "that", "from")) return false;
      t = at + 1;
      return true;
    }
    return false;
  }

  bool pass_punctuation(std::uint32_t& t) {
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

  bool pass_comma(std::uint32_t& t) {
    if (auto condition = condition_behind(context_, t, end_)) {
      cut_.condition = condition;
      return false;
    }
    if (t + 1 >= end_) return false;
    const Token& next = context_.token(t + 1);
    if (is_any(next, "including", "especially", "particularly", "such", "not", "rather")) return ++t, true;
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
  bool list_goes_on(std::uint32_t from) const {
    for (std::uint32_t at = from; at < end_ && at < from + kParenthesis; ++at) {
      if (context_.token(at).upos == Upos::cconj) return true;
      const std::uint32_t v = context_.verb_at(at);
      if (v != kNone && context_.verb(v).finite) return false;
    }
    return false;
  }

  /// Whether a verb group of the issue's own form begins at `t`.
  bool same_shape_verb(std::uint32_t t) const {
    const Token& token = context_.token(t);
    if (shape_ == IssueShape::infinitive) return token.tag == Tag::verb_base && !is_any(token, "be");
    return shape_ == IssueShape::ing && token.tag == Tag::verb_ing;
  }

  bool pass_coordinator(std::uint32_t& t) {
    std::uint32_t next = context_.skip_adverbs(t + 1, end_);
    if (next >= end_) return false;
    if (is_any(context_.token(t), "but") && next == t + 1) return false;
    if (is_any(context_.token(next), "not", "also")) next = context_.skip_adverbs(next + 1, end_);
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
    if (shape_ == IssueShape::clause && is_any(context_.token(next), "that")) {
      cut_.next = next + 1;
      return false;
    }
    const bool comma = context_.token(t - 1).has(shape::kPunctuation);
    if (new_clause_at(next) || (comma && new_clause_behind_comma(next))) return false;
    ++t;
    return true;
  }

  /// ", and companies like X should": behind a comma, a subject and its verb before the next mark.
  bool new_clause_behind_comma(std::uint32_t next) const {
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
  bool new_clause_at(std::uint32_t next) const {
    std::uint32_t v = context_.verb_at(next);
    if (v != kNone && context_.verb(v).finite) {
      if (!clause_open_) return true;
      const std::uint32_t subject = context_.verb(v).subject;
      return governor_ != kNone && subject != kNone && subject == context_.verb(governor_).subject;
    }
    if (is_any(context_.token(next), "that", "who", "which", "he", "she", "they", "it", "we", "i")) return true;
    const std::uint32_t p = context_.phrase_at(next);
    if (p == kNone) return may_open_frame(context_, next) && is_noun(context_.token(next)) && stance_noun(next);
    std::uint32_t after = context_.phrase(p).tokens.last;
    if (stance_noun(context_.phrase(p).head)) return true;
    // Past of-phrases to the verb: "and the head of the union said".
    while (after < end_ && is_any(context_.token(after), "of", "'s")) {
      const std::uint32_t inner = after + 1 < end_ ? context_.phrase_at(after + 1) : kNone;
      after = inner == kNone ? after + 1 : context_.phrase(inner).tokens.last;
    }
    after = context_.skip_adverbs(after, end_);
    v = after < end_ ? context_.verb_at(after) : kNone;
    return v != kNone && context_.verb(v).finite && context_.verb(v).tokens.first == after && !clause_open_;
  }

  bool stance_noun(std::uint32_t t) const {
    if (t >= end_ || !may_open_frame(context_, t)) return false;
    const auto frame = frame_at(context_, t, end_);
    return frame && frame->word == FrameWord::noun && frame->kind == FrameClass::attitude;
  }

  /// A finite verb inside the issue needs a clause of its own there.
  bool pass_verb(std::uint32_t v) {
    const VerbGroup& group = context_.verb(v);
    if (!group.finite || clause_open_) return true;
    if (group.subject == kNone) return false;
    const std::uint32_t subject_first = context_.phrase(group.subject).tokens.first;
    if (subject_first <= first_) return false;
    // "changes they want": a bare relative clause.
    const Token& before = context_.token(subject_first - 1);
    if (before.has(shape::kPunctuation) || before.upos == Upos::cconj) return false;
    clause_open_ = true;
    return true;
  }

  /// Without trailing times, adverbs, commas and loose function words.
  std::uint32_t trimmed(std::uint32_t last) const {
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
      if (!context_.phrase(p).temporal && !names_a_time(token)) break;
      const std::uint32_t start = context_.phrase(p).tokens.first;
      const Token& before = context_.token(start - 1);
      if (before.upos == Upos::adp && !is_any(before, "on", "in", "at")) break;
      last = start;
    }
    return last;
  }

  const Context& context_;
  std::uint32_t first_;
  std::uint32_t end_;
  IssueShape shape_;
  std::uint32_t governor_;
  bool clause_open_;
  bool mark_open_ = false;
  IssueCut cut_;
};

}  // namespace

IssueCut cut_issue(const Context& context, std::uint32_t first, std::uint32_t end, IssueShape shape,
                   std::uint32_t governor) {
  return IssueCutter(context, first, end, shape, governor).cut();
}

}  // namespace news_extract::positions
