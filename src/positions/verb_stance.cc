// Stance verbs: "opposes the bill", "called on X to act", "pledged to ban Y",
// "the plan was backed by Z".

#include <algorithm>

#include "positions/policy_weight.h"
#include "positions/reality.h"
#include "positions/sweep.h"
#include "rules/pack_schema.h"

namespace news_extract::positions {
namespace {

using namespace complement;

// "urged fellow members of the committee on trade to reject": from the object to its "to".
constexpr std::uint32_t kObjectReach = 14;

Stance opposite(Stance stance) { return stance == Stance::support ? Stance::oppose : Stance::support; }

bool is_modal_demand(const Context& context, const VerbGroup& group) {
  for (std::uint32_t t = group.tokens.first; t < group.tokens.last; ++t) {
    if (is_any(context.token(t), "must", "should", "ought", "shall")) return true;
  }
  return false;
}

bool has_word(const Context& context, const VerbGroup& group, std::uint32_t hash) {
  for (std::uint32_t t = group.tokens.first; t < group.tokens.last; ++t) {
    if (context.token(t).hash == hash) return true;
  }
  return false;
}

/// Classes whose negation leaves no stance: "did not call for", "did not promise".
bool silent_when_negated(FrameClass kind) {
  return kind == FrameClass::demand || kind == FrameClass::need || kind == FrameClass::refusal ||
         kind == FrameClass::deed || kind == FrameClass::attempt || kind == FrameClass::labelling;
}

/// Drafts the stance of one verb frame.
class VerbReader {
 public:
  VerbReader(Sweep& sweep, const Frame& frame, std::uint32_t verb)
      : sweep_(sweep), context_(sweep.context), frame_(frame), verb_(verb), group_(context_.verb(verb)) {}

  void read() {
    if (!set_up()) return;
    if (group_.passive) return read_passive();
    if (draft_.holders.empty()) return;
    const std::uint32_t end = issue_limit(sweep_, frame_.last);
    const std::uint32_t first = context_.skip_adverbs(frame_.last, end);
    if (first < end) read_complement(first, end);
  }

 private:
  bool set_up() {
    const Governed* outer = sweep_.governing(verb_);
    if (outer == nullptr && is_modal_demand(context_, group_)) return false;  // read_modal's
    const Reality reality = reality_of(context_, verb_);
    if (!reality.real || sweep_.question) return false;
    draft_.stance = *frame_.polarity;
    draft_.act = frame_.act;
    draft_.policy = frame_.policy;
    draft_.trigger = frame_.first;
    draft_.rule = context_.rules.rule(frame_.row);
    bool flip = reality.negated;
    if (outer != nullptr) {
      draft_.holders = outer->holders;
      draft_.act = outer->act;
      draft_.policy = std::max(draft_.policy, outer->policy);
      draft_.condition = outer->condition;
      flip = flip != outer->flipped;
    } else {
      if (reality.negated && silent_when_negated(frame_.kind)) return false;
      if (!group_.passive) draft_.holders = holders_of_subject(context_, verb_);
      if (!set_modal_act() || generic()) return false;
    }
    if (flip) {
      // "would not rule out" leaves the question open.
      if (frame_.act == Act::commit && frame_.kind == FrameClass::attitude) return false;
      draft_.stance = opposite(draft_.stance);
    }
    return true;
  }

  /// "when even the makers refuse to": an unnamed group in an adverbial clause states nothing.
  bool generic() const {
    if (draft_.holders.empty() || draft_.holders.front().actor.entity != kNone || group_.clause == kNone) return false;
    return context_.document.syntax.clauses[group_.clause].kind == ClauseKind::adverbial;
  }

  /// "will oppose" commits; "would scrap" outside reported speech is a mere possibility.
  bool set_modal_act() {
    const bool will = has_word(context_, group_, word_hash("will")) || has_word(context_, group_, word_hash("wo")) ||
                      has_word(context_, group_, word_hash("'ll"));
    const bool would = has_word(context_, group_, word_hash("would")) || has_word(context_, group_, word_hash("'d"));
    const bool stance_word =
        frame_.kind == FrameClass::attitude || frame_.kind == FrameClass::undoing || frame_.kind == FrameClass::deed;
    if (will && stance_word) draft_.act = Act::commit;
    if (would && frame_.kind != FrameClass::attitude) {
      if (context_.quote_at(group_.main) == kNone) return false;
      if (stance_word) draft_.act = Act::commit;
    }
    return true;
  }

  void read_complement(std::uint32_t first, std::uint32_t end) {
    const Token& token = context_.token(first);
    if (opens_infinitive(context_, first, end)) {
      if (frame_.takes(kTo)) {
        add_infinitive(sweep_, with_condition(), frame_.kind, context_.skip_adverbs(first + 1, end), end);
      }
      return;
    }
    if (is_any(token, "that") && frame_.takes(kThat) && context_.phrase_at(first) == kNone) {
      return add(first + 1, end, IssueShape::clause);
    }
    if (token.tag == Tag::verb_ing && frame_.takes(kIng)) return add(first, end, IssueShape::ing);
    if (is_verb(token) && context_.phrase_at(first) == kNone) return;
    if (token.has(shape::kPunctuation) || token.upos == Upos::adp || token.upos == Upos::cconj) return;
    if (frame_.kind == FrameClass::labelling) return read_label(first, end);
    if (frame_.takes(kNpTo) && read_object_infinitive(first, end)) return;
    if (frame_.takes(kThat | kClause) && clause_follows(first, end)) return add(first, end, IssueShape::clause);
    if (frame_.takes(kNp)) read_object(first, end);
  }

  /// "urged members to reject it", "called for bookmakers to set up trails".
  bool read_object_infinitive(std::uint32_t first, std::uint32_t end) {
    std::uint32_t to = first;
    const std::uint32_t reach = std::min(end, first + kObjectReach);
    for (; to < reach && !opens_infinitive(context_, to, end); ++to) {
      const std::uint32_t v = context_.verb_at(to);
      if (context_.token(to).has(shape::kPunctuation) || (v != kNone && context_.verb(v).finite)) return false;
    }
    if (to >= reach || to == first) return false;
    const std::uint32_t inner = context_.skip_adverbs(to + 1, end);
    const std::uint32_t p = context_.phrase_at(first);
    const bool asked = p != kNone && !holders_of_phrase(context_, p, first).empty();
    const bool passive = inner < end && is_any(context_.token(inner), "be");
    if ((!asked && !frame_.addressee) || passive || frame_.last - frame_.first > 1 + (frame_.addressee ? 1U : 0U)) {
      add(first, end, IssueShape::infinitive);
      return true;
    }
    draft_.addressee = TokenRange{first, to};
    if (frame_.kind == FrameClass::wish) draft_.act = Act::demand;
    add(inner, end, IssueShape::infinitive);
    return true;
  }

  /// "called the plan (totally) unworkable": the verdict behind the object.
  void read_label(std::uint32_t first, std::uint32_t end) {
    for (std::uint32_t t = first + 1; t < std::min(end, first + kObjectReach); ++t) {
      const Token& token = context_.token(t);
      const std::uint32_t v = context_.verb_at(t);
      if (token.has(shape::kPunctuation) && !token.has(shape::kMark)) return;
      if (v != kNone && context_.verb(v).finite) return;
      if (!may_open_frame(context_, t)) continue;
      const auto verdict = frame_at(context_, t, end);
      if (!verdict || verdict->kind != FrameClass::verdict || !verdict->polarity) continue;
      draft_.stance = *verdict->polarity;
      draft_.policy = verdict->policy;
      draft_.issue = cut_issue(context_, first, t, IssueShape::noun_phrase, verb_).tokens;
      return add_draft(sweep_, draft_, false);
    }
  }

  /// "recommended the bodies have a say": a subject and its own verb behind the frame.
  bool clause_follows(std::uint32_t first, std::uint32_t end) const {
    const std::uint32_t p = context_.phrase_at(first);
    if (p == kNone) return false;
    for (std::uint32_t t = context_.phrase(p).tokens.last; t < end && t < first + kObjectReach; ++t) {
      const std::uint32_t v = context_.verb_at(t);
      if (v == kNone) continue;
      return context_.verb(v).finite && context_.verb(v).subject == p;
    }
    return false;
  }

  void read_object(std::uint32_t first, std::uint32_t end) {
    const std::uint32_t p = context_.phrase_at(first);
    if (p == kNone) return;
    if (context_.phrase(p).pronoun && context_.phrase(p).tokens.size() == 1) return read_pointer(first, end);
    add(first, end, IssueShape::noun_phrase);
  }

  /// "will vote against it": the nearest noun phrase before that is one of policy.
  void read_pointer(std::uint32_t pronoun, std::uint32_t end) {
    if (!is_any(context_.token(pronoun), "it", "them") || frame_.kind != FrameClass::attitude) return;
    if (draft_.holders.empty() || draft_.holders.front().actor.entity == kNone) return;
    const std::uint32_t p = context_.phrase_at(pronoun);
    for (std::uint32_t back = 1; back <= 12 && back <= p; ++back) {
      const NounPhrase& before = context_.phrase(p - back);
      if (before.pronoun || before.temporal || before.possessive) continue;
      if (policy_weight(context_, before.tokens) < 3) continue;
      draft_.issue = before.tokens;
      draft_.condition = condition_behind(context_, pronoun + 1, end);
      return add_draft(sweep_, draft_, false);
    }
  }

  /// "the plan was backed by the union"; "plans, backed by the union, to".
  void read_passive() {
    if (group_.tokens.first == sweep_.sentence.first) return;
    const std::uint32_t end = issue_limit(sweep_, frame_.last);
    Holders agents = holders_of_agent(context_, frame_.last, end);
    if (agents.empty() && sweep_.governing(verb_) == nullptr) return;
    const bool on_object = frame_.kind == FrameClass::attitude || frame_.kind == FrameClass::undoing ||
                           frame_.kind == FrameClass::deed || frame_.kind == FrameClass::demand;
    if (!on_object || !frame_.takes(kNp)) return;
    if (!agents.empty()) draft_.holders = std::move(agents);
    const bool set_off = context_.token(group_.tokens.first - 1).has(shape::kPunctuation);
    const std::uint32_t p = group_.finite || set_off ? subject_phrase(context_, verb_) : phrase_before();
    if (p == kNone) return;
    const NounPhrase& object = context_.phrase(p);
    const IssueCut cut = cut_issue(context_, object.tokens.first, group_.tokens.first, IssueShape::noun_phrase, kNone);
    draft_.issue = cut.tokens;
    add_draft(sweep_, draft_, false);
  }

  std::uint32_t phrase_before() const {
    for (std::uint32_t t = group_.tokens.first; t > sweep_.sentence.first && t + 3 > group_.tokens.first; --t) {
      const std::uint32_t p = context_.phrase_at(t - 1);
      if (p != kNone) return p;
    }
    return kNone;
  }

  /// The draft with a condition that opens the sentence, if there is one.
  Draft with_condition() const {
    Draft draft = draft_;
    if (draft.condition) return draft;
    const std::uint32_t subject = subject_phrase(context_, verb_);
    const std::uint32_t first = subject == kNone ? group_.tokens.first : context_.phrase(subject).tokens.first;
    draft.condition = condition_in_front(context_, sweep_.sentence, std::min(first, group_.tokens.first));
    return draft;
  }

  void add(std::uint32_t first, std::uint32_t end, IssueShape shape) {
    add_coordinated(sweep_, with_condition(), cut_issue(context_, first, end, shape, verb_), shape, verb_);
  }

  Sweep& sweep_;
  const Context& context_;
  const Frame& frame_;
  std::uint32_t verb_;
  const VerbGroup& group_;
  Draft draft_;
};

}  // namespace

void read_verb(Sweep& sweep, const Frame& frame) {
  const std::uint32_t verb = sweep.context.verb_at(frame.first);
  if (verb == kNone || sweep.context.verb(verb).main != frame.first) return;
  VerbReader(sweep, frame, verb).read();
}

}  // namespace news_extract::positions
