// What a stance verb takes: "promised to lift X", "urged Y to act", "demanded
// that S", "opposes Z", and the object that stands elsewhere: "the toll, which
// it is ready to support".

#include <algorithm>

#include "positions/policy_weight.h"
#include "positions/verb_reader.h"

namespace news_extract::positions {
namespace {

using namespace complement;

// "urged fellow members of the committee on trade to reject": from the object to its "to".
constexpr std::uint32_t kObjectReach = 14;

// Phrases looked back over for what "it" stands for: one or two sentences.
constexpr std::uint32_t kPointerReach = 12;

// What one phrase of policy weighs: "net zero", "faith schools".
constexpr int kPolicyPhrase = 3;

/// "assisted dying", "net zero": a field of policy that the chunker takes for no noun phrase.
bool policy_phrase_opens(const Context& context, std::uint32_t first, std::uint32_t end) {
  if (!context.opens(PackId::policy_words, first)) return false;
  return policy_weight(context, {first, std::min(first + 2, end)}) >= kPolicyPhrase;
}

/// The end of [first, last) without a time at it: "urged ministers (on Thursday) to".
std::uint32_t before_time(const Context& context, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t p = context.phrase_at(last - 1);
  if (p == kNone || !context.phrase(p).temporal || context.phrase(p).tokens.first <= first) return last;
  const std::uint32_t time = context.phrase(p).tokens.first;
  return context.token(time - 1).upos == Upos::adp && time - 1 > first ? time - 1 : time;
}

}  // namespace

void VerbReader::read_complement(std::uint32_t first, std::uint32_t end) {
  const Token& token = context_.token(first);
  if (const Infinitive infinitive = infinitive_at(context_, first, end); infinitive.verb != kNone) {
    if (frame_.takes(kTo)) {
      // "wants to increase aid" declares; wanting others to act demands.
      if (frame_.kind == FrameClass::wish) draft_.act = Act::declare;
      add_infinitive(sweep_, with_condition(), frame_.kind, infinitive, end);
    }
    return;
  }
  if (is(token, "that"_w) && frame_.takes(kThat) && context_.phrase_at(first) == kNone) {
    return add(first + 1, end, IssueShape::clause);
  }
  if (token.tag == Tag::verb_ing && frame_.takes(kIng)) return add(first, end, IssueShape::ing);
  if (context_.phrase_at(first) == kNone) {
    if (frame_.takes(kNp) && policy_phrase_opens(context_, first, end)) add(first, end, IssueShape::noun_phrase);
    if (is_verb(token)) return;
  }
  if (token.has(shape::kPunctuation) || token.upos == Upos::adp || token.upos == Upos::cconj) return;
  if (frame_.kind == FrameClass::labelling) return read_label(first, end);
  if (frame_.takes(kNpTo) && read_object_infinitive(first, end)) return;
  if (frame_.takes(kThat | kClause) && clause_follows(first, end)) return add(first, end, IssueShape::clause);
  if (frame_.takes(kNp)) read_object(first, end);
}

bool VerbReader::nothing_follows(std::uint32_t first, std::uint32_t end) const {
  if (first >= end) return true;
  const Token& token = context_.token(first);
  return token.has(shape::kPunctuation) || token.upos == Upos::adp || token.upos == Upos::cconj ||
         token.upos == Upos::sconj;
}

/// "tolls which the judges have ruled against": the object is what the relative clause hangs on.
bool VerbReader::read_gap() {
  if (!frame_.takes(kNp)) return false;
  std::uint32_t clause = group_.clause;
  for (int level = 0; level < 3 && clause != kNone; ++level) {
    const Clause& found = context_.document.syntax.clauses[clause];
    if (found.kind == ClauseKind::relative && found.opener != kNone) {
      if (!is_any(context_.token(found.opener), "which"_w, "that"_w, "whom"_w)) return false;
      const std::uint32_t subject = subject_phrase(context_, verb_);
      if (subject == kNone || context_.phrase(subject).tokens.first <= found.opener) return false;
      std::uint32_t last = found.opener;
      while (last > sweep_.sentence.first && context_.token(last - 1).has(shape::kPunctuation)) --last;
      if (last == sweep_.sentence.first) return false;
      draft_.issue = {head_of_object(last), last};
      add_draft(sweep_, draft_, false);
      return true;
    }
    clause = found.parent;
  }
  return false;
}

/// The first phrase behind the verb that an object ending at `last` hangs on:
/// "would close [the only road to the islands], which".
std::uint32_t VerbReader::head_of_object(std::uint32_t last) const {
  std::uint32_t first = last;
  constexpr std::uint32_t kBack = 40;
  for (std::uint32_t t = last; t > sweep_.sentence.first && t + kBack > last; --t) {
    const std::uint32_t v = context_.verb_at(t - 1);
    if (v != kNone && context_.verb(v).finite) break;
    if (context_.token(t - 1).has(shape::kPunctuation)) break;
    const std::uint32_t p = context_.phrase_at(t - 1);
    if (p != kNone) first = context_.phrase(p).tokens.first;
  }
  return first;
}

/// "urged members to reject it", "called for farmers to fence fields".
bool VerbReader::read_object_infinitive(std::uint32_t first, std::uint32_t end) {
  std::uint32_t to = first;
  const std::uint32_t reach = std::min(end, first + kObjectReach);
  for (; to < reach && !opens_infinitive(context_, to, end); ++to) {
    const std::uint32_t v = context_.verb_at(to);
    if (context_.token(to).has(shape::kPunctuation) || (v != kNone && context_.verb(v).finite)) return false;
  }
  if (to >= reach || to == first) return false;
  const Infinitive infinitive = infinitive_at(context_, to, end);
  const std::uint32_t inner = infinitive.verb;
  const std::uint32_t p = context_.phrase_at(first);
  const bool asked = p != kNone && !holders_of_phrase(context_, p, first).empty();
  const bool passive = inner < end && is(context_.token(inner), "be"_w);
  if (passive || (!asked && !frame_.addressee)) {
    add(first, end, IssueShape::infinitive);  // "called for it not to be cut": the issue has the negation
    return true;
  }
  if (infinitive.negated) draft_.stance = opposite(draft_.stance);  // "urged ministers not to cut it"
  draft_.addressee = TokenRange{first, before_time(context_, first, to)};
  if (frame_.kind == FrameClass::wish) draft_.act = Act::demand;
  add(inner, end, IssueShape::infinitive);
  return true;
}

/// "called the plan (totally) unworkable": the verdict behind the object.
void VerbReader::read_label(std::uint32_t first, std::uint32_t end) {
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

/// "recommended the schools have a vote": a subject and its own verb behind the frame.
bool VerbReader::clause_follows(std::uint32_t first, std::uint32_t end) const {
  const std::uint32_t p = context_.phrase_at(first);
  if (p == kNone) return false;
  for (std::uint32_t t = context_.phrase(p).tokens.last; t < end && t < first + kObjectReach; ++t) {
    const std::uint32_t v = context_.verb_at(t);
    if (v == kNone) continue;
    return context_.verb(v).finite && context_.verb(v).subject == p;
  }
  return false;
}

void VerbReader::read_object(std::uint32_t first, std::uint32_t end) {
  const std::uint32_t p = context_.phrase_at(first);
  if (p == kNone) return;
  const bool those = is(context_.token(first), "those"_w);
  if (context_.phrase(p).pronoun && context_.phrase(p).tokens.size() == 1 && !those) return read_pointer(first, end);
  if (frame_.kind == FrameClass::undoing && names_a_stance(p, end)) return;
  if (frame_.kind == FrameClass::attitude && (read_ground(p, end) || read_people(p, end))) return;
  add(first, end, IssueShape::noun_phrase);
}

/// "dropped its opposition to the bill": the noun reads it, turned round.
bool VerbReader::names_a_stance(std::uint32_t phrase, std::uint32_t end) const {
  const std::uint32_t head = context_.phrase(context_.phrase_at(context_.phrase(phrase).head)).head;
  if (!may_open_frame(context_, head)) return false;
  const auto noun = frame_at(context_, head, end);
  return noun && noun->word == FrameWord::noun && noun->kind == FrameClass::attitude && noun->polarity &&
         noun->last < end;
}

/// "criticised the minister for raising taxes": the ground is the issue.
bool VerbReader::read_ground(std::uint32_t phrase, std::uint32_t end) {
  const NounPhrase& object = context_.phrase(phrase);
  const bool somebody = names_people(context_, phrase) || context_.mention_at(object.head) != kNone;
  const std::uint32_t ground = object.tokens.last;
  if (!somebody || ground + 1 >= end || !is_any(context_.token(ground), "for"_w, "over"_w)) return false;
  const std::uint32_t first = context_.skip_adverbs(ground + 1, end);
  if (first >= end) return false;
  const bool ing = context_.token(first).tag == Tag::verb_ing;
  add(first, end, ing ? IssueShape::ing : IssueShape::noun_phrase);
  return true;
}

/// "disagreed with those who fought the toll": a stance toward people
/// is one toward what they stand for, and none where that is not said.
bool VerbReader::read_people(std::uint32_t phrase, std::uint32_t end) {
  if (!names_people(context_, phrase)) return false;
  if (context_.phrase(phrase).possessor != kNone) return false;
  if (policy_weight(context_, context_.phrase(phrase).tokens) >= kPolicyPhrase)
    return false;  // "opposes faith schools"
  std::uint32_t who = std::max(context_.phrase(phrase).tokens.last, context_.phrase(phrase).reach);
  while (who < end && who < frame_.last + kObjectReach && !is(context_.token(who), "who"_w)) {
    if (context_.token(who).has(shape::kPunctuation)) break;
    ++who;
  }
  if (who >= end || !is(context_.token(who), "who"_w)) {
    return who == frame_.last + context_.phrase(phrase).tokens.size() && context_.phrase(phrase).reach <= who &&
           (who >= end || context_.token(who).has(shape::kPunctuation));
  }
  for (std::uint32_t t = who + 1; t < std::min(end, who + 6); ++t) {
    const std::uint32_t v = context_.verb_at(t);
    if (v == kNone || context_.verb(v).main != t) continue;
    const auto below = frame_at(context_, t, end);
    if (!below || below->kind != FrameClass::attitude || !below->polarity) return true;
    const std::uint32_t first = context_.skip_adverbs(below->last, end);
    if (draft_.stance == Stance::oppose)
      draft_.stance = opposite(*below->polarity);
    else
      draft_.stance = *below->polarity;
    draft_.policy = std::max(draft_.policy, below->policy);
    draft_.issue = cut_issue(context_, first, end, IssueShape::noun_phrase, v).tokens;
    add_draft(sweep_, draft_, false);
    return true;
  }
  return true;
}

/// "will vote against it": the nearest noun phrase before that is one of policy.
void VerbReader::read_pointer(std::uint32_t pronoun, std::uint32_t end) {
  if (!is_any(context_.token(pronoun), "it"_w, "them"_w) || frame_.kind != FrameClass::attitude) return;
  if (draft_.holders.front().actor.entity == kNone) return;
  const std::uint32_t p = context_.phrase_at(pronoun);
  for (std::uint32_t back = 1; back <= kPointerReach && back <= p; ++back) {
    const NounPhrase& before = context_.phrase(p - back);
    if (before.pronoun || before.temporal || before.possessive) continue;
    if (policy_weight(context_, before.tokens) < 3) continue;
    draft_.issue = before.tokens;
    draft_.condition = condition_behind(context_, pronoun + 1, end);
    return add_draft(sweep_, draft_, false);
  }
}

}  // namespace news_extract::positions
