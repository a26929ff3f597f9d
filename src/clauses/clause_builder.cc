#include "clauses/clause_builder.h"

#include <algorithm>

#include "clauses/clause_openers.h"
#include "clauses/clause_stack.h"
#include "clauses/clause_verbs.h"
#include "clauses/sentence_view.h"

namespace news_extract {
namespace {

class ClauseBuilder {
 public:
  ClauseBuilder(const SentenceView& view, const Syntax::Range& range, Document& document, ClauseStack::Memory& memory)
      : view_(view),
        document_(document),
        syntax_(document.syntax),
        stack_(view, document.syntax, memory),
        verbs_(view, document.syntax, stack_),
        range_(range) {}

  void run(const Steps& steps) {
    stack_.open({view_.first(), kNone, ClauseKind::main});
    std::uint32_t past = view_.first();  // what stands before this token is read
    for (const Step& step : steps.all()) {
      if (step.tokens.last <= past) continue;
      // An opener of several words may have passed where the step begins: "provided that".
      Step rest;
      const Step* next = &step;
      if (step.tokens.first < past) next = &(rest = token_step(past));
      while ((past = add(*next)) < step.tokens.last) next = &(rest = token_step(past));
    }
    stack_.close_all(view_.last());
  }

 private:
  // Returns the token past it.
  std::uint32_t add(const Step& step) {
    const std::uint32_t i = step.tokens.first;
    switch (step.kind) {
      case StepKind::verb:
        verbs_.add(step.index);
        break;
      case StepKind::phrase:
        add_phrase(step.index);
        break;
      case StepKind::opener:
        return add_opener(i);
      case StepKind::comma:
        if (!in_list(i)) stack_.comma(i);
        break;
      case StepKind::stop:
        restart(i + 1);
        break;
      case StepKind::mark:
        add_mark(i);
        break;
      case StepKind::coordinator:
        add_coordinator(i);
        break;
      case StepKind::none:
        break;
    }
    return step.tokens.last;
  }

  Step token_step(std::uint32_t i) const {
    return {{i, i + 1}, kNone, kTokenSteps[static_cast<std::size_t>(view_.state(i))]};
  }

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

  // "who represents Leeds, Bradford and York, said": a comma between joined phrases ends no clause.
  bool in_list(std::uint32_t comma) const {
    if (comma == view_.first() || comma + 1 >= view_.last()) return false;
    const std::uint32_t before = syntax_.phrase_of[comma - 1];
    const std::uint32_t behind = syntax_.phrase_of[comma + 1];
    return (before != kNone) & (behind != kNone) && syntax_.phrases[before].coordinated == behind;
  }

  // Whether the phrase has its finite verb right behind it: ", Smith said".
  bool verb_follows(std::uint32_t index) const {
    std::uint32_t after = syntax_.phrases[index].reach;
    while (view_.is(after, State::adverb) && syntax_.verb_of[after] == kNone) ++after;
    if (after >= view_.last() || syntax_.verb_of[after] == kNone) return false;
    return syntax_.verbs[syntax_.verb_of[after]].finite;
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
    if (syntax_.phrase_of[i] == kNone) return;
    const std::uint32_t phrase = syntax_.whole_phrase(syntax_.phrase_of[i]);
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
  ClauseVerbs verbs_;
  const Syntax::Range& range_;
};

// Four at a time; the last four may overlap those before them.
void fill(std::uint32_t* begin, std::uint32_t size, std::uint32_t value) {
  constexpr std::uint32_t kAtOnce = 4;
  if (size < kAtOnce) {
    for (std::uint32_t i = 0; i < size; ++i) begin[i] = value;
    return;
  }
  for (std::uint32_t i = 0; i + kAtOnce < size; i += kAtOnce) std::fill_n(begin + i, kAtOnce, value);
  std::fill_n(begin + size - kAtOnce, kAtOnce, value);
}

}  // namespace

void build_clauses(const SentenceView& view, const Syntax::Range& range, const Steps& steps, Document& document) {
  if (view.first() == view.last()) return;
  thread_local ClauseStack::Memory memory;
  ClauseBuilder(view, range, document, memory).run(steps);
}

void mark_clauses(Syntax& syntax) {
  // Inner clauses stand behind the ones around them and win their tokens.
  std::uint32_t index = 0;
  for (const Clause& clause : syntax.clauses) {
    fill(syntax.clause_of.data() + clause.tokens.first, clause.tokens.size(), index++);
  }
}

}  // namespace news_extract
