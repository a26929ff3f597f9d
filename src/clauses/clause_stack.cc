#include "clauses/clause_stack.h"

namespace news_extract {

void ClauseStack::open(OpenClause clause) {
  if (!has_room()) return;
  Clause made;
  made.tokens = {clause.begin, clause.begin};
  made.opener = clause.opener;
  made.kind = clause.kind;
  made.parent = size_ != 0 ? top().clause : kNone;
  clause.clause = static_cast<std::uint32_t>(syntax_.clauses.size());
  syntax_.clauses.push_back(made);
  open_[size_++] = clause;
}

void ClauseStack::close(std::uint32_t end) {
  constexpr StateSet kEdges = state_bit(State::comma) | state_bit(State::stop) | state_bit(State::mark);
  Clause& clause = syntax_.clauses[top().clause];
  while (end > clause.tokens.first && view_.is(end - 1, kEdges)) --end;
  clause.tokens.last = end;
  // "the plan (he said) works": what a closed clause leaves behind, its parent goes on with.
  --size_;
}

void ClauseStack::close_all(std::uint32_t end) {
  while (size_ != 0) close(end);
}

void ClauseStack::comma(std::uint32_t i) {
  // ", which said it would stop selling, was": what stands before a verb that is still to come ends
  // with all that is inside it.
  for (std::size_t at = size_; at-- > 1;) {
    if (open_[at].verb != kNone && open_[at - 1].verb == kNone) {
      while (size_ > at) close(i);
      break;
    }
  }
  while (size_ > 1 && top().verb != kNone && top().parenthetical) close(i);
}

std::uint32_t ClauseStack::return_to(std::uint32_t i, const VerbGroup* group) {
  std::size_t depth = size_;
  if (group != nullptr) {
    // "ruled that the law violates the constitution and ordered": past goes on with past.
    std::size_t any = 0;
    std::size_t same = 0;
    for (std::size_t at = size_; at > 0; --at) {
      if (!finite(open_[at - 1])) continue;
      if (any == 0) any = at;
      const VerbGroup& verb = syntax_.verbs[open_[at - 1].verb];
      const bool parallel = verb.tense == group->tense && (verb.modal != 0) == (group->modal != 0);
      // "said he had failed and called for help": the simple past goes on with the simple past.
      if (same == 0 && parallel && (group->perfect || !verb.perfect)) same = at;
    }
    depth = same != 0 ? same : any != 0 ? any : 1;
  }
  const std::uint32_t subject = open_[depth - 1].subject;
  const std::size_t keep = depth > 1 ? depth - 1 : 1;
  while (size_ > keep) close(i);
  return subject;
}

bool ClauseStack::waits_below() const {
  for (std::size_t at = 0; at + 1 < size_; ++at) {
    if (open_[at].verb == kNone) return true;
  }
  return false;
}

bool ClauseStack::anchored() const {
  for (std::size_t at = 0; at < size_; ++at) {
    if (open_[at].verb != kNone) return true;
  }
  return false;
}

std::uint32_t ClauseStack::subject() const {
  for (std::size_t at = size_; at-- > 0;) {
    if (open_[at].subject != kNone) return open_[at].subject;
  }
  return kNone;
}

std::uint32_t ClauseStack::outer_subject() const {
  for (std::size_t at = size_ - 1; at-- > 0;) {
    if (open_[at].subject != kNone) return open_[at].subject;
    if (open_[at].candidate != kNone) return open_[at].candidate;
  }
  return kNone;
}

}  // namespace news_extract
