#include "clauses/corrections.h"

#include "clauses/sentence_view.h"

namespace news_extract {
namespace {

constexpr StateSet kAdjectives = state_bit(State::adjective) | state_bit(State::comparative);
constexpr StateSet kPhraseStart = kNounStates | kPronounStates | state_bit(State::determiner) |
                                  state_bit(State::possessive) | state_bit(State::number) | state_bit(State::symbol);
constexpr StateSet kFinite = kAuxiliaryStates | state_bit(State::third) | state_bit(State::ed);

class Corrector {
 public:
  Corrector(const SentenceView& view, std::vector<State>& states) : view_(view), states_(states) {}

  void run() {
    bool finite = false;
    for (std::uint32_t i = view_.first(); i < view_.last(); ++i) {
      switch (states_[i]) {
        case State::preposition:
          infinitive(i);
          break;
        case State::adjective:
        case State::comparative:
          adverb(i);
          break;
        case State::possessive:
          clitic(i);
          break;
        case State::noun:
        case State::proper:
          after_help(i);
          break;
        default:
          break;
      }
      finite = finite || in_set(states_[i], kFinite);
    }
    if (!finite) find_finite_verb();
  }

 private:
  // "plans to tax people", "a way to aid farmers": the object shows that "to" opens an infinitive.
  void infinitive(std::uint32_t i) {
    if (!view_.has(i, WordFeature::infinitive)) return;
    const std::uint32_t verb = i + 1;
    if (!view_.may_be(verb, Tag::verb_base) || !view_.is(verb, state_bit(State::noun) | kAdjectives)) return;
    if (!view_.is(verb + 1, kPhraseStart)) return;
    states_[i] = State::to;
    states_[verb] = State::base;
  }

  // "will help fund schools"
  void after_help(std::uint32_t i) {
    if (i == view_.first() || !view_.may_be(i, Tag::verb_base) || view_.token(i).has(shape::kCapital)) return;
    if (view_.is(i - 1, kMainVerbStates) &&
        (view_.form_is(i - 1, "help") || view_.form_is(i - 1, "helped") || view_.form_is(i - 1, "helps"))) {
      if (view_.is(i + 1, kPhraseStart | state_bit(State::adjective))) states_[i] = State::base;
    }
  }

  // "more likely", "no longer", "large enough", "rose further", "as early as 1926"
  void adverb(std::uint32_t i) {
    if (!view_.may_be(i, Tag::adverb)) return;
    const bool noun_follows = view_.is(i + 1, kNounStates | state_bit(State::number));
    const bool grade = view_.has(i, WordFeature::quantifier) &&
                       (view_.has(i, WordFeature::comparative) || view_.has(i, WordFeature::superlative));
    bool change = false;
    if (grade) {
      change = view_.is(i + 1, kAdjectives | state_bit(State::adverb)) && !view_.may_be(i + 1, Tag::noun_plural);
    } else if (view_.form_is(i, "enough")) {
      change = i > view_.first() && view_.is(i - 1, kAdjectives | state_bit(State::adverb));
    } else if (view_.form_is(i, "longer")) {
      change = view_.form_is(i - 1, "no") && !noun_follows;
    } else if (view_.form_is(i - 1, "as") && view_.form_is(i + 1, "as")) {
      change = true;
    } else if (!noun_follows && !view_.is(i + 1, kAdjectives) && i > view_.first()) {
      // Behind a verb other than be, and no adjective of feeling or becoming: "came close", not "seems close".
      change = view_.is(i - 1, state_bit(State::ed) | state_bit(State::base) | state_bit(State::third)) &&
               view_.word(i).adverb_weight * 2 > view_.word(i).adjective_weight;
    }
    if (change) states_[i] = State::adverb;
  }

  // "that's right", "she's here": behind a pronoun the clitic is a verb.
  void clitic(std::uint32_t i) {
    if (i == view_.first() || !view_.may_be(i, Tag::auxiliary)) return;
    const State left = view_.state(i - 1);
    const bool pronoun = in_set(left, state_bit(State::subject) | state_bit(State::wh)) ||
                         view_.has(i - 1, WordFeature::demonstrative) || view_.form_is(i - 1, "it") ||
                         view_.form_is(i - 1, "there") || view_.form_is(i - 1, "here");
    if (pronoun) states_[i] = State::be;
  }

  // "Mr Smith acts as chairman.": prose that ends in a full stop has a finite verb.
  void find_finite_verb() {
    if (view_.last() - view_.first() < 5) return;
    const std::string_view end = view_.text(view_.last() - 1);
    if (end != "." && !view_.token(view_.last() - 1).has(shape::kMark)) return;
    std::uint32_t best = kNone;
    int best_score = -1000;
    for (std::uint32_t i = view_.first() + 1; i + 1 < view_.last(); ++i) {
      if (view_.token(i).has(shape::kCapital)) continue;
      const State left = view_.state(i - 1);
      const bool third = view_.state(i) == State::nouns && view_.may_be(i, Tag::verb_third) &&
                         in_set(left, state_bit(State::noun) | state_bit(State::proper));
      const bool base = view_.state(i) == State::noun && view_.may_be(i, Tag::verb_base) && left == State::nouns;
      if (!third && !base) continue;
      // What follows a verb: a phrase, a preposition, an adverb; a noun right behind would make it a modifier.
      const int right = view_.is(i + 1, kNounStates) ? -16 : 0;
      const int score = view_.word(i).verb_weight - view_.word(i).noun_weight + right;
      if (score > best_score) {
        best_score = score;
        best = i;
      }
    }
    if (best != kNone) states_[best] = states_[best] == State::nouns ? State::third : State::base;
  }

  const SentenceView& view_;
  std::vector<State>& states_;
};

}  // namespace

void correct_states(const RuleBase& rules, const Document& document, const Sentence& sentence,
                    std::vector<State>& states) {
  const SentenceView view(rules, sentence, states, document);
  Corrector(view, states).run();
}

}  // namespace news_extract
