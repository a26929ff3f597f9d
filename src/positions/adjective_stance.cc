// Stances that follow a copula or a noun: "is opposed to the bill", "MPs in
// favour of it", "set to vote against", and verdicts on an issue inside reported
// speech: "said the fee was unjust", "it is wrong to tax bread".

#include <algorithm>

#include "positions/reality.h"
#include "positions/sweep.h"

namespace news_extract::positions {
namespace {

using namespace complement;

class AdjectiveReader {
 public:
  AdjectiveReader(Sweep& sweep, const Frame& frame) : sweep_(sweep), context_(sweep.context), frame_(frame) {
    draft_.stance = *frame_.polarity;
    draft_.act = frame_.act;
    draft_.policy = frame_.policy;
    draft_.trigger = frame_.first;
    draft_.rule = context_.rules.rule(frame_.row);
  }

  void read() {
    if (frame_.kind == FrameClass::proposed) return read_proposed();
    const std::uint32_t verb = copula_before();
    if (verb != kNone) {
      const Reality reality = reality_of(context_, verb);
      // "may be wise" is a verdict, politely put.
      if ((!reality.real && frame_.kind != FrameClass::verdict) || sweep_.question) return;
      if (reality.negated) draft_.stance = opposite(draft_.stance);
    }
    if (frame_.kind == FrameClass::verdict) {
      if (verb != kNone && !hypothetical(context_, frame_.first)) read_verdict(verb);
      return;
    }
    if (verb != kNone) {
      draft_.holders = holders_of_subject(context_, verb);
    } else if (frame_.kind == FrameClass::attitude || frame_.kind == FrameClass::plan) {
      draft_.holders = holders_of_noun_before();
    }
    if (!draft_.holders.empty()) read_complement(sweep_, frame_, draft_, kNone);
  }

 private:
  /// The copula that the adjective follows, within a few adverbs: "has long been opposed to".
  std::uint32_t copula_before() const {
    const std::uint32_t own = context_.verb_at(frame_.first);
    if (own != kNone && context_.verb(own).finite) return own;
    std::uint32_t t = frame_.first;
    for (int back = 0; back < 4 && t > sweep_.sentence.first; ++back) {
      --t;
      const std::uint32_t v = context_.verb_at(t);
      if (v != kNone) return is_copula(v) ? v : kNone;
      const Token& token = context_.token(t);
      if (frame_.kind == FrameClass::verdict && (token.upos == Upos::det || token.upos == Upos::adj)) continue;
      if (!is_adverb(token) && !token.has(shape::kMark) &&
          !is_any(token, "in"_w, "among"_w, "those"_w, "not"_w, "far"_w, "so"_w, "principle"_w)) {
        return kNone;
      }
    }
    return kNone;
  }

  bool is_copula(std::uint32_t verb) const {
    return is_any(context_.token(context_.verb(verb).main), "is"_w, "was"_w, "are"_w, "were"_w, "be"_w, "been"_w,
                  "being"_w, "am"_w, "'s"_w, "'re"_w, "'m"_w, "remain"_w, "remains"_w, "remained"_w, "stand"_w,
                  "stands"_w, "seem"_w, "seems"_w, "become"_w, "becomes"_w, "became"_w, "felt"_w, "feels"_w);
  }

  Holders holders_of_noun_before() const {
    if (frame_.first <= sweep_.sentence.first || is(context_.token(frame_.first), "against"_w)) return {};
    const std::uint32_t p = context_.phrase_at(frame_.first - 1);
    return p == kNone ? Holders{} : holders_of_phrase(context_, p, frame_.first);
  }

  void read_verdict(std::uint32_t verb) {
    draft_.holders = speaker_at(context_, frame_.first);
    if (draft_.holders.empty()) return;
    const std::uint32_t end = issue_limit(sweep_, frame_.last);
    const std::uint32_t first = context_.skip_adverbs(frame_.last, end);
    const std::uint32_t subject = context_.verb(verb).subject;
    const bool expletive = subject == kNone || is(context_.token(context_.phrase(subject).head), "it"_w);
    if (expletive && first < end) {
      const Token& token = context_.token(first);
      if (const Infinitive infinitive = infinitive_at(context_, first, end);
          infinitive.verb != kNone && frame_.takes(kTo)) {
        if (infinitive.negated) draft_.stance = opposite(draft_.stance);
        return add(infinitive.verb, end, IssueShape::infinitive);
      }
      if (is(token, "that"_w) && frame_.takes(kThat)) return read_clause(first + 1, end);
      if (is(token, "if"_w) && frame_.takes(kIf)) return add(first + 1, end, IssueShape::clause);
      if (is(token, "for"_w) && frame_.takes(kTo)) return read_for(first, end);
    }
    if (subject == kNone || context_.phrase(subject).pronoun) return;
    const std::uint32_t from = context_.phrase(subject).tokens.first;
    const std::uint32_t before = context_.verb(verb).tokens.first;
    if (from >= before) return;
    draft_.issue = cut_issue(context_, from, before, IssueShape::noun_phrase, kNone).tokens;
    add_draft(sweep_, draft_, false);
  }

  /// "it is vital that the council repairs": who is asked, and what.
  void read_clause(std::uint32_t first, std::uint32_t end) {
    const std::uint32_t p = first < end ? context_.phrase_at(first) : kNone;
    if (p == kNone || draft_.act != Act::demand) return add(first, end, IssueShape::clause);
    for (std::uint32_t t = context_.phrase(p).tokens.last; t < std::min(end, first + 12); ++t) {
      const std::uint32_t v = context_.verb_at(t);
      if (v == kNone) continue;
      const bool behind = context_.verb(v).tokens.first > first;
      if (!behind || context_.verb(v).passive || context_.phrase(p).pronoun) break;
      draft_.addressee = TokenRange{first, context_.verb(v).tokens.first};
      return add(context_.verb(v).tokens.first, end, IssueShape::clause);
    }
    add(first, end, IssueShape::clause);
  }

  /// "unacceptable for the firms to keep it secret".
  void read_for(std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t t = first + 1; t < std::min(end, first + 12); ++t) {
      if (!opens_infinitive(context_, t, end)) continue;
      return add(context_.skip_adverbs(t + 1, end), end, IssueShape::infinitive);
    }
  }

  /// "Democrats' proposed bill would limit X"; "the administration's proposed overhaul of Y".
  void read_proposed() {
    const std::uint32_t own = context_.verb_at(frame_.first);
    const std::uint32_t p = context_.phrase_at(own == kNone ? frame_.first : frame_.last);
    if (p == kNone || context_.phrase(p).head <= frame_.first) return;
    draft_.holders = own == kNone ? holders_of_possessor(context_, p, frame_.first)
                                  : holders_of_phrase(context_, context_.verb(own).subject, frame_.first);
    if (draft_.holders.empty()) return;
    const std::uint32_t end = issue_limit(sweep_, frame_.last);
    const std::uint32_t v = verb_of_subject(p, end);
    if (v != kNone && is_any(context_.token(context_.verb(v).tokens.first), "would"_w, "will"_w) &&
        !context_.verb(v).passive && !is_copula(v) && takes_object(v, end)) {
      return add(context_.verb(v).main, end, IssueShape::infinitive);
    }
    if (v != kNone) return;
    add(frame_.last, end, IssueShape::noun_phrase);
  }

  /// "would limit how", not "would rise to".
  bool takes_object(std::uint32_t verb, std::uint32_t end) const {
    const std::uint32_t next = context_.skip_adverbs(context_.verb(verb).tokens.last, end);
    return next < end && context_.token(next).upos != Upos::adp && !context_.token(next).has(shape::kPunctuation);
  }

  /// The finite verb whose subject is the phrase, past "in Schools Act" and the like.
  std::uint32_t verb_of_subject(std::uint32_t phrase, std::uint32_t end) const {
    for (std::uint32_t t = context_.phrase(phrase).tokens.last; t < end; ++t) {
      const std::uint32_t v = context_.verb_at(t);
      if (v != kNone && context_.verb(v).finite) return v;
      // Nothing but phrases joined by prepositions may stand between.
      if (context_.phrase_at(t) == kNone && context_.token(t).upos != Upos::adp) return kNone;
    }
    return kNone;
  }

  void add(std::uint32_t first, std::uint32_t end, IssueShape shape) {
    if (first >= end) return;
    add_coordinated(sweep_, draft_, cut_issue(context_, first, end, shape, kNone), shape, kNone);
  }

  Sweep& sweep_;
  const Context& context_;
  const Frame& frame_;
  Draft draft_;
};

}  // namespace

void read_adjective(Sweep& sweep, const Frame& frame) { AdjectiveReader(sweep, frame).read(); }

}  // namespace news_extract::positions
