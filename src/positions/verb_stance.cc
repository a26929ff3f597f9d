// Stance verbs: "opposes the bill", "the plan was backed by Z". Whose stance it
// is, which way round, and by which act.

#include <algorithm>
#include <utility>

#include "positions/reality.h"
#include "positions/verb_reader.h"
#include "rules/pack_schema.h"

namespace news_extract::positions {
namespace {

bool has_word(const Context& context, const VerbGroup& group, std::uint32_t hash) {
  for (std::uint32_t t = group.tokens.first; t < group.tokens.last; ++t) {
    if (context.token(t).hash == hash) return true;
  }
  return false;
}

/// read_modal's: "must", "should" are demands, whatever verb follows.
bool is_modal_demand(const Context& context, const VerbGroup& group) {
  return has_word(context, group, "must"_w) || has_word(context, group, "should"_w) ||
         has_word(context, group, "ought"_w) || has_word(context, group, "shall"_w);
}

/// Classes whose negation leaves no stance: "did not call for", "did not promise".
bool silent_when_negated(FrameClass kind) {
  return kind == FrameClass::demand || kind == FrameClass::need || kind == FrameClass::refusal ||
         kind == FrameClass::deed || kind == FrameClass::attempt || kind == FrameClass::labelling;
}

bool is_stance_word(FrameClass kind) {
  return kind == FrameClass::attitude || kind == FrameClass::undoing || kind == FrameClass::deed;
}

}  // namespace

void VerbReader::read() {
  if (!set_up()) return;
  if (passive()) return read_passive();
  if (draft_.holders.empty()) return;
  const std::uint32_t end = issue_limit(sweep_, frame_.last);
  const std::uint32_t first = context_.skip_times(frame_.last, end);
  if (nothing_follows(first, end) && read_gap()) return;
  if (first < end) read_complement(first, end);
}

bool VerbReader::set_up() {
  const Governed* outer = sweep_.governing(verb_);
  if (outer == nullptr && is_modal_demand(context_, group_)) return false;
  // Whose an ungoverned infinitive is, is a guess: "made it harder for towns to reject it".
  if (outer == nullptr && group_.infinitive_to) return false;
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
    // "could not stop the ban": who is not able to may well want to.
    const bool unable = has_word(context_, group_, "can"_w) || has_word(context_, group_, "could"_w) ||
                        has_word(context_, group_, "ca"_w);
    if (reality.negated && unable && frame_.kind == FrameClass::undoing) return false;
    if (frame_.kind == FrameClass::need) {
      draft_.holders = speaker_at(context_, group_.main);  // "we need a law": whoever says so wants one
    } else if (!passive()) {
      draft_.holders = holders_of_subject(context_, verb_);
      add_joined_holders(context_, verb_, draft_.holders);
    }
    if (!set_modal_act() || generic()) return false;
  }
  if (flip) {
    // "would not rule out" leaves the question open.
    if (frame_.act == Act::commit && frame_.kind == FrameClass::attitude) return false;
    draft_.stance = opposite(draft_.stance);
  }
  return true;
}

/// "when even the owners refuse to", "want a government that upholds": an
/// unnamed group in an adverbial clause, or any one of its kind in a relative one.
bool VerbReader::generic() const {
  if (draft_.holders.empty() || draft_.holders.front().actor.entity != kNone || group_.clause == kNone) return false;
  std::uint32_t clause = group_.clause;
  for (int level = 0; level < 3 && clause != kNone; ++level) {
    if (context_.document.syntax.clauses[clause].kind == ClauseKind::adverbial) return true;
    clause = context_.document.syntax.clauses[clause].parent;
  }
  const std::string& name = draft_.holders.front().actor.name;
  const bool any = name.compare(0, 2, "a ") == 0 || name.compare(0, 3, "an ") == 0;
  const bool relative = context_.document.syntax.clauses[group_.clause].kind == ClauseKind::relative;
  return any && (relative || (!group_.finite && group_.tense == Tense::infinitive));
}

/// "will oppose" commits; "would scrap" outside reported speech is a mere possibility.
bool VerbReader::set_modal_act() {
  const bool will =
      has_word(context_, group_, "will"_w) || has_word(context_, group_, "wo"_w) || has_word(context_, group_, "'ll"_w);
  const bool would = has_word(context_, group_, "would"_w) || has_word(context_, group_, "'d"_w);
  if (will && is_stance_word(frame_.kind)) draft_.act = Act::commit;
  if (would && frame_.kind == FrameClass::need) return false;  // "would need to raise taxes": a forecast
  if (would && frame_.kind != FrameClass::attitude) {
    if (context_.quote_at(group_.main) == kNone) return false;
    if (is_stance_word(frame_.kind)) draft_.act = Act::commit;
  }
  return true;
}

/// "backed by France": a lone -ed form before "by".
bool VerbReader::agent_follows() const {
  const Tag tag = context_.token(group_.main).tag;
  return group_.tokens.size() == 1 && (tag == Tag::verb_participle || tag == Tag::verb_past) &&
         group_.tokens.last < sweep_.sentence.last && is(context_.token(group_.tokens.last), "by"_w);
}

/// A lone -ed form between its subject and an object is a past tense, whatever
/// the chunker took it for: "The party wanted a bridge built".
bool VerbReader::passive() const {
  if (agent_follows()) return true;
  if (!group_.passive) return false;
  if (group_.finite || group_.tokens.size() > 1 || group_.tokens.first == sweep_.sentence.first) return true;
  const std::uint32_t next = group_.tokens.last;
  if (next >= sweep_.sentence.last) return true;
  const std::uint32_t object = context_.phrase_at(next);
  const std::uint32_t before = context_.phrase_at(group_.tokens.first - 1);
  return object == kNone || context_.phrase(object).tokens.first != next || before == kNone || before != group_.subject;
}

/// "the plan was backed by the union"; "plans, backed by the union, to lift".
void VerbReader::read_passive() {
  if (group_.tokens.first == sweep_.sentence.first || !is_stance_word(frame_.kind) || !frame_.takes(complement::kNp)) {
    return;
  }
  const std::uint32_t end = issue_limit(sweep_, frame_.last);
  Holders agents = holders_of_agent(context_, frame_.last, end);
  if (agents.empty() && sweep_.governing(verb_) == nullptr) return;
  if (!agents.empty()) draft_.holders = std::move(agents);
  const bool participle = !group_.finite || agent_follows();
  const bool set_off = participle && context_.token(group_.tokens.first - 1).has(shape::kPunctuation);
  if (set_off) {
    for (std::uint32_t t = frame_.last; t + 1 < end && t < frame_.last + 12; ++t) {
      if (!context_.token(t).has(shape::kPunctuation)) continue;
      if (!opens_infinitive(context_, t + 1, end)) break;
      return add(context_.skip_adverbs(t + 2, end), end, IssueShape::infinitive);
    }
  }
  const std::uint32_t p = !participle || set_off ? subject_phrase(context_, verb_) : phrase_before();
  if (p == kNone) return;
  const NounPhrase& object = context_.phrase(p);
  const std::uint32_t last = set_off ? object.tokens.last : group_.tokens.first;
  draft_.issue = cut_issue(context_, object.tokens.first, last, IssueShape::noun_phrase, kNone).tokens;
  add_draft(sweep_, draft_, false);
}

std::uint32_t VerbReader::phrase_before() const {
  for (std::uint32_t t = group_.tokens.first; t > sweep_.sentence.first && t + 3 > group_.tokens.first; --t) {
    const std::uint32_t p = context_.phrase_at(t - 1);
    if (p != kNone) return p;
  }
  return kNone;
}

/// The draft with a condition that opens the sentence, if there is one.
Draft VerbReader::with_condition() const {
  Draft draft = draft_;
  if (draft.condition) return draft;
  const std::uint32_t subject = subject_phrase(context_, verb_);
  const std::uint32_t first = subject == kNone ? group_.tokens.first : context_.phrase(subject).tokens.first;
  draft.condition = condition_in_front(context_, sweep_.sentence, std::min(first, group_.tokens.first));
  return draft;
}

void VerbReader::add(std::uint32_t first, std::uint32_t end, IssueShape shape) {
  add_coordinated(sweep_, with_condition(), cut_issue(context_, first, end, shape, verb_), shape, verb_);
}

void read_verb(Sweep& sweep, const Frame& frame) {
  const std::uint32_t verb = sweep.context.verb_at(frame.first);
  if (verb == kNone || sweep.context.verb(verb).main != frame.first) return;
  VerbReader(sweep, frame, verb).read();
}

}  // namespace news_extract::positions
