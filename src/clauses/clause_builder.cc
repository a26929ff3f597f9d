#include "clauses/clause_builder.h"

#include "clauses/clause_openers.h"
#include "clauses/clause_stack.h"
#include "clauses/sentence_view.h"
#include "rules/noun_classes.h"

namespace news_extract {
namespace {

class ClauseBuilder {
 public:
  ClauseBuilder(const SentenceView& view, const Syntax::Range& range, Document& document)
      : view_(view), document_(document), syntax_(document.syntax), stack_(view, document.syntax), range_(range) {}

  void run() {
    stack_.open({view_.first(), kNone, ClauseKind::main});
    std::uint32_t phrase = range_.first_phrase;
    for (std::uint32_t i = view_.first(); i < view_.last();) {
      const std::uint32_t verb = syntax_.verb_of[i];
      if (verb != kNone && syntax_.verbs[verb].tokens.first == i) {
        add_verb(verb);
        i = syntax_.verbs[verb].tokens.last;
        continue;
      }
      while (phrase < range_.last_phrase && syntax_.phrases[phrase].tokens.first < i) ++phrase;
      while (phrase < range_.last_phrase && syntax_.phrases[phrase].possessive) ++phrase;
      if (phrase < range_.last_phrase && syntax_.phrases[phrase].tokens.first == i) {
        add_phrase(phrase);
        i = syntax_.phrases[phrase].tokens.last;
        continue;
      }
      i = add_token(i);
    }
    stack_.close_all(view_.last());
  }

 private:
  bool says_or_thinks(std::uint32_t verb) const {
    if (verb == kNone) return false;
    const auto kind = static_cast<VerbClass>(view_.word(syntax_.verbs[verb].main).verb_class);
    return kind == VerbClass::communication || kind == VerbClass::cognition;
  }

  // --- phrases ---------------------------------------------------------------

  void add_phrase(std::uint32_t index) {
    const NounPhrase& phrase = syntax_.phrases[index];
    OpenClause& top = stack_.top();
    const std::uint32_t begin = phrase.tokens.first;
    if (phrase.governor != kNone) return;
    if (phrase.temporal && top.candidate == kNone) {
      top.temporal = index;
      return;
    }
    if (phrase.temporal || joined_to(top.candidate, index)) return;
    const bool comma = begin > view_.first() && view_.is(begin - 1, State::comma);
    const bool subject_form = view_.is(phrase.head, State::subject);
    if (top.candidate == kNone) {
      top.candidate = index;
    } else if (comma && !subject_form && !verb_follows(index)) {
      return;  // "Smith, the president of the union, said": an apposition
    } else if (top.verb != kNone) {
      top.candidate = index;
    } else if (comma) {
      open_with(index, ClauseKind::main, true);  // "The tax, he said, will rise"
    } else if (begin > view_.first() && syntax_.phrase_of[begin - 1] != kNone) {
      open_with(index, ClauseKind::relative, false);  // "the tax he wants": no pronoun
    } else {
      top.candidate = index;
    }
  }

  void open_with(std::uint32_t candidate, ClauseKind kind, bool parenthetical) {
    if (!stack_.has_room()) return;
    stack_.open({syntax_.phrases[candidate].tokens.first, kNone, kind, parenthetical});
    stack_.top().candidate = candidate;
  }

  // Whether `index` is reached from `candidate` by and, or, commas.
  bool joined_to(std::uint32_t candidate, std::uint32_t index) const {
    for (int step = 0; candidate != kNone && step < 12; ++step) {
      candidate = syntax_.phrases[candidate].coordinated;
      if (candidate == index) return true;
    }
    return false;
  }

  // Whether the phrase has its finite verb right behind it: ", Smith said".
  bool verb_follows(std::uint32_t index) const {
    std::uint32_t after = syntax_.phrases[index].reach;
    while (view_.is(after, State::adverb) && syntax_.verb_of[after] == kNone) ++after;
    if (after >= view_.last() || syntax_.verb_of[after] == kNone) return false;
    return syntax_.verbs[syntax_.verb_of[after]].finite;
  }

  // --- verbs -----------------------------------------------------------------

  void add_verb(std::uint32_t index) {
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
    while (stack_.top().verb != kNone && stack_.waits_below() &&
           (stack_.top().candidate == kNone || apart || !says_or_thinks(stack_.top().verb))) {
      stack_.close(begin);
    }
    // "Given the chance that they may lose it, Republicans might": found before its clause was known to have ended.
    if (stack_.top().verb == kNone && stack_.top().candidate == kNone && stack_.top().antecedent == kNone) {
      stack_.top().candidate = carried;
    }
    if (stack_.top().verb != kNone) open_for(index);
    attach(index, subject_of(stack_.top()));
  }

  bool inverted(std::uint32_t index) {
    const VerbGroup& group = syntax_.verbs[index];
    const std::uint32_t after = group.tokens.last;
    if (after >= view_.last() || syntax_.phrase_of[after] == kNone) return false;
    if (syntax_.phrases[syntax_.phrase_of[after]].temporal) return false;
    const State left = view_.state(group.tokens.first - 1);
    // Right behind a quotation any verb may: "wrote Ms Hall", "tweeted the mayor".
    const std::uint32_t begin = group.tokens.first;
    const bool quotation = left == State::mark && begin > view_.first() + 1 &&
                           view_.token(begin - 1).has(shape::kMark) &&
                           view_.is(begin - 2, state_bit(State::comma) | state_bit(State::stop));
    if (!quotation && !says_or_thinks(index)) return false;
    const OpenClause& top = stack_.top();
    // "The mayor, who left, said taxes would rise": behind a comma the subject may still wait.
    if (left == State::comma) return top.verb != kNone || top.candidate == kNone;
    return in_set(left, state_bit(State::mark)) || (left == State::stop && top.candidate == kNone);
  }

  // A finite verb where every open clause has one: a clause begins without an opener.
  void open_for(std::uint32_t index) {
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

  std::uint32_t subject_of(const OpenClause& clause) const {
    if (clause.candidate != kNone) return clause.candidate;
    return clause.antecedent != kNone ? clause.antecedent : clause.temporal;
  }

  void attach(std::uint32_t index, std::uint32_t subject) {
    OpenClause& top = stack_.top();
    syntax_.verbs[index].clause = top.clause;
    syntax_.verbs[index].subject = subject;
    if (top.verb == kNone) syntax_.clauses[top.clause].verb = index;
    top.verb = index;
    top.subject = subject;
    top.candidate = kNone;
  }

  // "Did the board vote": the auxiliary lends its tense to the verb behind the subject.
  bool merge_question(std::uint32_t index) {
    OpenClause& top = stack_.top();
    VerbGroup& group = syntax_.verbs[index];
    if (group.finite || group.infinitive_to || top.verb == kNone || top.candidate == kNone) return false;
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
  std::uint32_t nonfinite_subject(std::uint32_t index) {
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

  bool can_act(const NounPhrase& phrase) const {
    const auto noun = static_cast<NounClass>(view_.word(phrase.head).noun_class);
    return phrase.proper || phrase.pronoun || noun == NounClass::person || noun == NounClass::group;
  }

  void add_nonfinite(std::uint32_t index) {
    const VerbGroup& group = syntax_.verbs[index];
    OpenClause& top = stack_.top();
    if (top.kind == ClauseKind::coordinated && top.verb == kNone && top.shares_subject) {
      attach(index, top.candidate);  // "to cut taxes and raise spending"
      return;
    }
    const std::uint32_t subject = nonfinite_subject(index);
    // "while visiting Paris": the opener's own verb.
    if (top.verb == kNone && top.kind != ClauseKind::main && top.candidate == kNone &&
        top.kind != ClauseKind::relative) {
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

  // --- everything else -------------------------------------------------------

  std::uint32_t add_token(std::uint32_t i) {
    switch (view_.state(i)) {
      case State::comma:
        stack_.comma(i);
        break;
      case State::stop:
        restart(i + 1);
        break;
      case State::mark:
        add_mark(i);
        break;
      case State::coordinator:
        add_coordinator(i);
        break;
      case State::wh:
      case State::subordinator:
      case State::preposition:
      case State::adverb:
        return add_opener(i);
      default:
        break;
    }
    return i + 1;
  }

  void restart(std::uint32_t i) {
    if (i >= view_.last() || stack_.begins_at(i - 1)) return;
    stack_.close_all(i - 1);
    stack_.open({i, kNone, ClauseKind::main});
  }

  void add_mark(std::uint32_t i) {
    const Token& token = view_.token(i);
    const State left = view_.state(i - 1);
    if (token.has(shape::kMark)) {
      // A quotation ends behind a comma or a stop: “…,” he said.
      const bool closing = i > view_.first() && in_set(left, state_bit(State::comma) | state_bit(State::stop)) &&
                           !token.has(shape::kSpaceBefore);
      if (closing && stack_.anchored()) restart(i + 1);
    } else if (view_.text(i) == ":") {
      restart(i + 1);
    } else {
      stack_.comma(i);
    }
  }

  void add_coordinator(std::uint32_t i) {
    std::uint32_t next = i + 1;
    while (view_.is(next, state_bit(State::adverb) | state_bit(State::comma))) ++next;
    if (next >= view_.last() || !stack_.anchored()) return;
    const std::uint32_t verb = syntax_.verb_of[next];
    if (verb != kNone) {
      const VerbGroup& group = syntax_.verbs[verb];
      if (!group.finite && stack_.top().verb == kNone) return;
      const std::uint32_t subject = stack_.return_to(i, group.finite ? &group : nullptr);
      stack_.open({i, i, ClauseKind::coordinated});
      stack_.top().candidate = subject;
      stack_.top().shares_subject = true;
      return;
    }
    if (!clause_ahead(next)) return;
    stack_.return_to(i, &next_group(next));
    stack_.open({i, i, ClauseKind::coordinated});
    release(next, i);
  }

  // Whether a phrase and its finite verb follow: "and spending will fall".
  bool clause_ahead(std::uint32_t i) const {
    constexpr std::uint32_t kReach = 14;
    if (syntax_.phrase_of[i] == kNone && !view_.is(i, State::determiner)) return false;
    unsigned wanted = 1;  // "and the woman who stayed voted": a relative clause has a verb of its own
    for (std::uint32_t at = i; at < view_.last() && at < i + kReach; ++at) {
      const std::uint32_t verb = syntax_.verb_of[at];
      if (verb != kNone) {
        if (!syntax_.verbs[verb].finite || --wanted == 0) return syntax_.verbs[verb].finite;
        at = syntax_.verbs[verb].tokens.last - 1;
      } else if (view_.has(at, WordFeature::relative) && view_.token(at).upos == Upos::pron) {
        ++wanted;
      } else if (view_.is(at, state_bit(State::comma) | state_bit(State::stop) | state_bit(State::subordinator) |
                                  state_bit(State::coordinator))) {
        return false;
      }
    }
    return false;
  }

  // The phrase at `i` begins a clause: it is joined to none before the conjunction and shares no preposition.
  void release(std::uint32_t i, std::uint32_t conjunction) {
    std::uint32_t phrase = syntax_.phrase_of[i];
    if (phrase == kNone) return;
    while (phrase + 1 < range_.last_phrase && syntax_.phrases[phrase].possessive) ++phrase;
    NounPhrase& subject = syntax_.phrases[phrase];
    if (subject.governor != kNone && subject.governor < conjunction) subject.governor = kNone;
    for (std::uint32_t step = 1; step <= 6 && phrase >= range_.first_phrase + step; ++step) {
      NounPhrase& left = syntax_.phrases[phrase - step];
      if (left.coordinated == phrase) left.coordinated = kNone;
    }
  }

  const VerbGroup& next_group(std::uint32_t i) const {
    while (syntax_.verb_of[i] == kNone) ++i;
    return syntax_.verbs[syntax_.verb_of[i]];
  }

  std::uint32_t add_opener(std::uint32_t i) {
    const ClauseOpener opener = clause_opener(view_, document_, stack_.top().verb, i);
    if (opener.length == 0) return i + 1;
    if (stack_.has_room()) {
      const bool comma = i > view_.first() && view_.is(i - 1, State::comma);
      const bool governed = opener.kind == ClauseKind::relative && view_.is(i - 1, State::preposition);
      stack_.open({governed ? i - 1 : i, i, opener.kind, comma});
      if (opener.kind == ClauseKind::relative) stack_.top().antecedent = phrase_before(governed ? i - 1 : i);
    }
    return i + opener.length;
  }

  // The phrase that ends right before token `i`, a comma between allowed.
  std::uint32_t phrase_before(std::uint32_t i) const {
    if (i > view_.first() && view_.is(i - 1, State::comma)) --i;
    return i > view_.first() ? syntax_.phrase_of[i - 1] : kNone;
  }

  const SentenceView& view_;
  Document& document_;
  Syntax& syntax_;
  ClauseStack stack_;
  const Syntax::Range& range_;
};

}  // namespace

void build_clauses(const SentenceView& view, const Syntax::Range& range, Document& document) {
  if (view.first() == view.last()) return;
  const auto first = static_cast<std::uint32_t>(document.syntax.clauses.size());
  ClauseBuilder(view, range, document).run();
  // Inner clauses stand behind the ones around them and win their tokens.
  for (auto i = first; i < document.syntax.clauses.size(); ++i) {
    const TokenRange tokens = document.syntax.clauses[i].tokens;
    for (std::uint32_t at = tokens.first; at < tokens.last; ++at) document.syntax.clause_of[at] = i;
  }
}

}  // namespace news_extract
