#include "clauses/clause_verbs.h"

#include "rules/noun_classes.h"

namespace news_extract {

// Functions that `add` alone calls, for every group, are inline.

bool ClauseVerbs::says_or_thinks(std::uint32_t verb) const {
  if (verb == kNone) return false;
  const auto kind = static_cast<VerbClass>(view_.word(syntax_.verbs[verb].main).verb_class);
  return kind == VerbClass::communication || kind == VerbClass::cognition;
}

void ClauseVerbs::add(std::uint32_t index) {
  const VerbGroup& group = syntax_.verbs[index];
  if (merge_question(index)) return;
  if (!group.finite) {
    add_nonfinite(index);
    return;
  }
  const std::uint32_t begin = group.tokens.first;
  // ", said Smith": behind a comma or a closing mark, a verb of saying with its subject behind it.
  if (inverted(index)) {
    if (stack_.top().verb != kNone || stack_.top().kind != ClauseKind::main) {
      stack_.close_all(begin);
      stack_.open({begin, kNone, ClauseKind::main});
    }
    attach(index, syntax_.phrase_of[group.tokens.last]);
    return;
  }
  const std::uint32_t carried = stack_.top().candidate;
  const bool apart = carried != kNone && view_.is(syntax_.phrases[carried].tokens.first - 1, State::comma);
  const bool another = apart || (carried != kNone && !agree(syntax_.phrases[carried], group));
  while (stack_.top().verb != kNone && stack_.waits_below() &&
         (stack_.top().candidate == kNone || another || !says_or_thinks(stack_.top().verb))) {
    stack_.close(begin);
  }
  // "Given the fear that they may sell it, the owners might": found before its clause was known to have ended.
  if (stack_.top().verb == kNone && stack_.top().candidate == kNone && stack_.top().antecedent == kNone) {
    stack_.top().candidate = carried;
  }
  if (stack_.top().verb != kNone) open_for(index);
  attach(index, subject_of(stack_.top()));
}

// "Those who favour the sale say": a sale says, and only sales say.
bool ClauseVerbs::agree(const NounPhrase& phrase, const VerbGroup& group) const {
  const Tag tag = view_.token(group.main).tag;
  const bool bare = group.tokens.size() == 1 && (tag == Tag::verb_base || tag == Tag::verb_third);
  if (!bare || phrase.pronoun || phrase.coordinated != kNone) return true;
  // Names and nouns for groups take either: "the team say".
  const auto noun = static_cast<NounClass>(view_.word(phrase.head).noun_class);
  if (phrase.proper || noun == NounClass::group || noun == NounClass::quantity) return true;
  return phrase.plural == (tag == Tag::verb_base);
}

inline bool ClauseVerbs::inverted(std::uint32_t index) const {
  const VerbGroup& group = syntax_.verbs[index];
  const std::uint32_t after = group.tokens.last;
  if (after >= view_.last() || syntax_.phrase_of[after] == kNone) return false;
  if (syntax_.phrases[syntax_.phrase_of[after]].temporal) return false;
  const State left = view_.state(group.tokens.first - 1);
  // Right behind a quotation any verb may: "wrote Ms Hall", "tweeted the mayor".
  const std::uint32_t begin = group.tokens.first;
  const bool quotation = left == State::mark && begin > view_.first() + 1 && view_.token(begin - 1).has(shape::kMark) &&
                         view_.is(begin - 2, state_bit(State::comma) | state_bit(State::stop));
  if (!quotation && !says_or_thinks(index)) return false;
  const OpenClause& top = stack_.top();
  // "The mayor, who left, said taxes would rise": behind a comma the subject may still wait.
  if (left == State::comma) return top.verb != kNone || top.candidate == kNone;
  return left == State::mark || (left == State::stop && top.candidate == kNone);
}

// A finite verb where every open clause has one: a clause begins without an opener.
void ClauseVerbs::open_for(std::uint32_t index) {
  const std::uint32_t begin = syntax_.verbs[index].tokens.first;
  const std::uint32_t candidate = stack_.top().candidate;
  if (candidate == kNone) {  // ", voted": the subject goes on
    const std::uint32_t subject = stack_.subject();
    stack_.open({begin, kNone, ClauseKind::coordinated});
    stack_.top().candidate = subject;
    return;
  }
  const std::uint32_t at = syntax_.phrases[candidate].tokens.first;
  if (view_.is(at - 1, state_bit(State::comma) | state_bit(State::mark))) {
    stack_.close_all(at);  // "Taxes will rise, he said"
    stack_.open({at, kNone, ClauseKind::main});
  } else {
    stack_.open({at, kNone, ClauseKind::complement});  // "He said taxes will rise"
  }
  stack_.top().candidate = candidate;
}

std::uint32_t ClauseVerbs::subject_of(const OpenClause& clause) const {
  if (clause.candidate != kNone) return clause.candidate;
  return clause.antecedent != kNone ? clause.antecedent : clause.temporal;
}

void ClauseVerbs::attach(std::uint32_t index, std::uint32_t subject) {
  OpenClause& top = stack_.top();
  syntax_.verbs[index].clause = top.clause;
  syntax_.verbs[index].subject = subject;
  if (top.verb == kNone) syntax_.clauses[top.clause].verb = index;
  top.verb = index;
  top.subject = subject;
  top.candidate = kNone;
}

// "Did the board vote": the auxiliary lends its tense to the verb behind the subject.
inline bool ClauseVerbs::merge_question(std::uint32_t index) {
  OpenClause& top = stack_.top();
  VerbGroup& group = syntax_.verbs[index];
  const bool has_its_own = group.finite | group.infinitive_to;
  if (has_its_own | (top.verb == kNone) | (top.candidate == kNone)) return false;
  VerbGroup& opener = syntax_.verbs[top.verb];
  if (opener.subject != kNone || !opener.finite || !view_.is(opener.main, kAuxiliaryStates)) return false;
  const State auxiliary = view_.state(opener.main);
  group.finite = true;
  group.tense = opener.tense;
  group.modal = auxiliary == State::modal ? view_.token(opener.main).lemma : 0;
  group.negated = group.negated || opener.negated;
  group.passive = auxiliary == State::be && view_.is(group.main, State::ed);
  group.progressive = auxiliary == State::be && view_.is(group.main, State::ing);
  group.perfect = auxiliary == State::have;
  syntax_.clauses[top.clause].verb = index;
  opener.subject = top.candidate;
  attach(index, top.candidate);
  return true;
}

// "urged lawmakers to vote": the object, if it can act; else the subject of the clause around it.
std::uint32_t ClauseVerbs::nonfinite_subject(std::uint32_t index) const {
  const OpenClause& top = stack_.top();
  const std::uint32_t begin = syntax_.verbs[index].tokens.first;
  const std::uint32_t object = top.candidate;
  if (top.verb != kNone && object != kNone && syntax_.phrases[object].reach == begin &&
      syntax_.verbs[index].tense != Tense::ing && can_act(syntax_.phrases[object])) {
    return object;
  }
  if (top.verb == kNone && syntax_.verbs[index].tense == Tense::participle && begin > view_.first() &&
      syntax_.phrase_of[begin - 1] != kNone) {
    return syntax_.phrase_of[begin - 1];  // "the plan drafted by"
  }
  return top.subject != kNone ? top.subject : top.candidate;
}

bool ClauseVerbs::can_act(const NounPhrase& phrase) const {
  const auto noun = static_cast<NounClass>(view_.word(phrase.head).noun_class);
  return phrase.proper || phrase.pronoun || noun == NounClass::person || noun == NounClass::group;
}

void ClauseVerbs::add_nonfinite(std::uint32_t index) {
  const VerbGroup& group = syntax_.verbs[index];
  OpenClause& top = stack_.top();
  if (top.kind == ClauseKind::coordinated && top.verb == kNone && top.shares_subject) {
    attach(index, top.candidate);  // "to cut taxes and raise spending"
    return;
  }
  const std::uint32_t subject = nonfinite_subject(index);
  // "while visiting Paris": the opener's own verb.
  if (top.verb == kNone && top.kind != ClauseKind::main && top.candidate == kNone && top.kind != ClauseKind::relative) {
    attach(index, stack_.outer_subject());
    return;
  }
  const std::uint32_t begin = group.tokens.first;
  const bool governed = begin > view_.first() && view_.is(begin - 1, State::preposition);
  const bool comma = begin > view_.first() && view_.is(begin - 1, State::comma);
  const std::uint32_t opener = group.infinitive_to ? begin : governed ? begin - 1 : kNone;
  if (!stack_.has_room()) return;
  const ClauseKind kind = group.tense == Tense::infinitive ? ClauseKind::infinitive : ClauseKind::participle;
  // "a plan to raise taxes" and "the plan drafted by" leave the subject waiting for its verb.
  stack_.open({governed ? begin - 1 : begin, opener, kind, comma});
  attach(index, subject);
}

}  // namespace news_extract
