// Demands and commitments that a modal makes: "Congress must stop X" inside
// reported speech (the speaker's demand), "we will not sell X to Y" (own conduct).

#include <algorithm>
#include <utility>

#include "positions/reality.h"
#include "positions/sweep.h"
#include "rules/pack_schema.h"

namespace news_extract::positions {
namespace {

constexpr RuleId kDemandRule{"modal_demand", 0};
constexpr RuleId kRefusalRule{"own_conduct", 0};

enum class Modal : std::uint8_t { none, demand, will };

class ModalReader {
 public:
  ModalReader(Sweep& sweep, std::uint32_t verb)
      : sweep_(sweep), context_(sweep.context), verb_(verb), group_(context_.verb(verb)) {}

  void read() {
    const Modal found = modal();
    if (found == Modal::none || sweep_.question || hypothetical(context_, group_.main)) return;
    if (found == Modal::demand) return read_demand();
    read_refusal();
  }

 private:
  Modal modal() const {
    for (std::uint32_t t = group_.tokens.first; t < group_.tokens.last; ++t) {
      const Token& token = context_.token(t);
      if (is_any(token, "must"_w, "should"_w, "ought"_w)) return Modal::demand;
      if (is_any(token, "will"_w, "wo"_w, "would"_w, "'ll"_w) && group_.negated) return Modal::will;
      // "we do not sell": a standing rule of one's own.
      if (is(token, "do"_w) && group_.negated && context_.quote_at(t) != kNone && says_we()) return Modal::will;
    }
    return Modal::none;
  }

  bool says_we() const {
    return group_.subject != kNone && is_any(context_.token(context_.phrase(group_.subject).head), "we"_w, "i"_w);
  }

  /// "an economy that must have oil": what a relative clause says of its noun is seldom a demand.
  bool in_relative_clause() const {
    if (group_.clause == kNone) return false;
    return context_.document.syntax.clauses[group_.clause].kind == ClauseKind::relative;
  }

  /// The subject as far as it stands before the verb: who is asked.
  std::optional<TokenRange> asked_before(const NounPhrase& subject) const {
    TokenRange asked = {subject.tokens.first,
                        std::min(std::max(subject.tokens.last, subject.reach), group_.tokens.first)};
    if (asked.first >= asked.last) return std::nullopt;
    // "said that police should": the tagger's determiner is an opener.
    if (is(context_.token(asked.first), "that"_w) && asked.size() > 1) ++asked.first;
    return asked;
  }

  void read_demand() {
    Draft draft;
    draft.holders = demanding();
    const std::uint32_t p = own_subject_phrase(context_, verb_);
    if (draft.holders.empty() || p == kNone || group_.perfect) return;  // "must have been": a guess
    const NounPhrase& subject = context_.phrase(p);
    const Token& head = context_.token(subject.head);
    if (is_any(head, "i"_w, "you"_w)) return;
    const Reality reality = reality_of(context_, verb_);
    if (!reality.real) return;
    draft.stance = reality.negated ? Stance::oppose : Stance::support;
    draft.act = Act::demand;
    draft.policy = 0;
    draft.trigger = group_.main;
    draft.rule = kDemandRule;
    std::uint32_t first = group_.main;
    if (group_.passive && read_treatment(draft, reality.negated)) return;
    if (group_.passive || is_any(context_.token(group_.main), "be"_w, "have"_w)) {
      // "routes should be redrawn": the clause itself, unless its subject only points.
      if (in_relative_clause()) return;
      if (!subject.pronoun) first = std::min(first, subject.tokens.first);
      if (first != group_.main) draft.stance = Stance::support;
    } else if (!subject.pronoun) {
      // "the news should calm markets": a guess, not a demand.
      if (holders_of_phrase(context_, p, group_.tokens.first).empty() && !names_people(context_, p)) return;
      draft.addressee = asked_before(subject);
    }
    IssueShape shape = first == group_.main ? IssueShape::infinitive : IssueShape::clause;
    if (reality.negated && first == group_.main && is_neglect()) {
      first = group_.tokens.last;
      draft.stance = Stance::support;
      shape = IssueShape::noun_phrase;
    }
    add(std::move(draft), first, shape);
  }

  /// The speaker, or inside the speech whoever it says believes it: "She believes drivers should pay".
  Holders demanding() const {
    const Holders speaker = speaker_at(context_, group_.main);
    if (speaker.empty()) return speaker;
    std::uint32_t clause = group_.clause;
    for (int level = 0; level < 4 && clause != kNone; ++level) {
      clause = context_.document.syntax.clauses[clause].parent;
      const std::uint32_t above = clause == kNone ? kNone : context_.document.syntax.clauses[clause].verb;
      if (above == kNone || above >= verb_) break;
      const VerbGroup& thought = context_.verb(above);
      if (context_.quote_at(thought.main) != context_.quote_at(group_.main)) break;
      if (thought.subject == kNone ||
          !is_any(context_.token(thought.main), "believes"_w, "thinks"_w, "says"_w, "argues"_w, "insists"_w,
                  "believe"_w, "think"_w, "say"_w, "believed"_w, "argued"_w, "insisted"_w)) {
        continue;
      }
      return holders_of_subject(context_, above);
    }
    return speaker;
  }

  /// "should not be blamed for closing it": the stance verb below, turned by the negation.
  bool read_treatment(Draft draft, bool negated) {
    if (!may_open_frame(context_, group_.main)) return false;
    const auto frame = frame_at(context_, group_.main, sweep_.sentence.last);
    if (!frame || frame->kind != FrameClass::attitude || !frame->polarity) return false;
    const std::uint32_t over = frame->last;
    if (over + 1 >= sweep_.sentence.last || !is_any(context_.token(over), "over"_w, "for"_w)) return false;
    const bool support = (*frame->polarity == Stance::support) != negated;
    draft.stance = support ? Stance::support : Stance::oppose;
    draft.act = Act::declare;
    add(std::move(draft), over + 1, IssueShape::noun_phrase);
    return true;
  }

  /// "should not ignore the need for a bridge"
  bool is_neglect() const {
    if (group_.tokens.last >= sweep_.sentence.last || !may_open_frame(context_, group_.main)) return false;
    const auto frame = frame_at(context_, group_.main, sweep_.sentence.last);
    return frame && frame->kind == FrameClass::neglect;
  }

  /// "will not sell X to Y": what an actor rules out for itself.
  void read_refusal() {
    if (group_.passive || may_open_frame(context_, group_.main)) {
      const auto frame = frame_at(context_, group_.main, sweep_.sentence.last);
      if (group_.passive || (frame && frame->polarity && frame->kind != FrameClass::deed)) return;
    }
    const Token& main = context_.token(group_.main);
    if (is_any(main, "be"_w, "have"_w, "do"_w)) return;
    Draft draft;
    draft.holders = holders_of_subject(context_, verb_);
    if (draft.holders.empty()) return;
    // A person's "I will not" is seldom a rule; a body's or an office's may be.
    draft.stance = Stance::oppose;
    draft.act = Act::commit;
    draft.policy = -1;
    draft.trigger = group_.main;
    draft.rule = kRefusalRule;
    add(std::move(draft), group_.main, IssueShape::infinitive);
  }

  void add(Draft draft, std::uint32_t first, IssueShape shape) {
    const std::uint32_t subject = group_.subject;
    const std::uint32_t clause_first = subject == kNone ? group_.tokens.first : context_.phrase(subject).tokens.first;
    draft.condition = condition_in_front(context_, sweep_.sentence, std::min(clause_first, group_.tokens.first));
    const std::uint32_t end = issue_limit(sweep_, first);
    add_coordinated(sweep_, std::move(draft), cut_issue(context_, first, end, shape, verb_), shape, verb_);
  }

  Sweep& sweep_;
  const Context& context_;
  std::uint32_t verb_;
  const VerbGroup& group_;
};

}  // namespace

void read_modal(Sweep& sweep, std::uint32_t verb) { ModalReader(sweep, verb).read(); }

}  // namespace news_extract::positions
