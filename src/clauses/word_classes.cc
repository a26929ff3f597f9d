#include "clauses/word_classes.h"

#include <algorithm>
#include <array>

#include "clauses/lemmas.h"
#include "rules/word_features.h"

namespace news_extract {
namespace {

// In the order of Token, which takes both at once.
struct Written {
  constexpr Written(Tag wanted_tag, Upos wanted_upos) : upos(wanted_upos), tag(wanted_tag) {}

  Upos upos;
  Tag tag;
};

// In the order of State.
constexpr Written kWritten[kStates] = {
    {Tag::noun_singular, Upos::noun},
    {Tag::noun_plural, Upos::noun},
    {Tag::proper, Upos::propn},
    {Tag::pronoun, Upos::pron},
    {Tag::pronoun, Upos::pron},
    {Tag::pronoun, Upos::pron},
    {Tag::possessive, Upos::pron},
    {Tag::determiner, Upos::det},
    {Tag::adjective, Upos::adj},
    {Tag::comparative, Upos::adj},
    {Tag::adverb, Upos::adv},
    {Tag::verb_base, Upos::verb},
    {Tag::verb_past, Upos::verb},
    {Tag::verb_ing, Upos::verb},
    {Tag::verb_third, Upos::verb},
    {Tag::auxiliary, Upos::aux},
    {Tag::auxiliary, Upos::aux},
    {Tag::auxiliary, Upos::aux},
    {Tag::modal, Upos::aux},
    {Tag::particle, Upos::part},
    {Tag::preposition, Upos::adp},
    {Tag::subordinator, Upos::sconj},
    {Tag::coordinator, Upos::cconj},
    {Tag::number, Upos::num},
    {Tag::pronoun, Upos::pron},
    {Tag::punctuation, Upos::punct},
    {Tag::punctuation, Upos::punct},
    {Tag::punctuation, Upos::punct},
    {Tag::symbol, Upos::sym},
    {Tag::interjection, Upos::intj},
    {Tag::other, Upos::x},
};

using F = WordFeature;

constexpr StateSet kNominal = kNounStates | state_bit(State::number) | state_bit(State::pronoun) |
                              state_bit(State::object) | state_bit(State::symbol);
constexpr StateSet kPhraseOpeners = state_bit(State::determiner) | state_bit(State::possessive) |
                                    state_bit(State::adjective) | state_bit(State::comparative) | kNominal;

// States whose words have a class that their neighbours decide.
constexpr StateSet kResolved = state_bit(State::possessive) | state_bit(State::adverb) | state_bit(State::pronoun) |
                               state_bit(State::determiner) | state_bit(State::preposition) |
                               state_bit(State::subordinator) | state_bit(State::wh);

/// The rules over one sentence: a view of its states and words.
class Resolver {
 public:
  Resolver(SentenceView& view, Document& document)
      : view_(view), document_(document), first_(view.first()), last_(view.last()) {}

  void run() {
    // Those that their neighbours decide are picked without a branch for each of the others.
    constexpr std::uint32_t kPicked = 64;
    std::array<std::uint32_t, kPicked> picked;
    for (std::uint32_t begin = first_; begin < last_; begin += kPicked) {
      const std::uint32_t end = std::min(begin + kPicked, last_);
      std::uint32_t count = 0;
      for (std::uint32_t i = begin; i < end; ++i) {
        picked[count] = i;
        count += may_change(i) ? 1 : 0;
        document_.tokens[i].lemma = plain_lemma(view_, i, state(i));
        write(i, kWritten[static_cast<std::size_t>(state(i))]);
      }
      for (std::uint32_t at = 0; at < count; ++at) resolve(picked[at]);
    }
  }

 private:
  State state(std::uint32_t i) const { return view_.state(i); }
  State before(std::uint32_t i) const { return view_.state(i - 1); }
  bool may_be(std::uint32_t i, Tag tag) const { return view_.may_be(i, tag); }
  bool has(std::uint32_t i, F feature) const { return view_.has(i, feature); }

  // Whether a subject and its finite verb follow: "as the board met", not "as the board of a bank".
  bool clause_follows(std::uint32_t i) const {
    constexpr std::uint32_t kReach = 12;  // "before the long-serving mayor of the northern city of Leeds resigned"
    bool subject = false;
    for (std::uint32_t at = i + 1; at < last_ && at <= i + kReach; ++at) {
      const State s = view_.state(at);
      if (s == State::subject) return true;
      if (in_set(s, kNominal)) subject = true;
      if (in_set(s, state_bit(State::stop) | state_bit(State::comma) | state_bit(State::subordinator) |
                        state_bit(State::wh) | state_bit(State::coordinator) | state_bit(State::to))) {
        return false;
      }
      if (!subject) continue;
      if (in_set(s, kAuxiliaryStates | state_bit(State::third))) return true;
      if (in_set(s, state_bit(State::ed)) && view_.is(at - 1, kNominal | state_bit(State::adverb))) {
        return !may_be(at, Tag::verb_past) ? false : at + 1 >= last_ || !view_.form_is(at + 1, view_.forms().by);
      }
      if (s == State::base && view_.is(at - 1, state_bit(State::nouns) | state_bit(State::pronoun))) return true;
    }
    return false;
  }

  Written resolve_that(std::uint32_t i) const {
    const State left = before(i);
    const State right = state(i + 1);
    const bool verb_follows = in_set(right, kAuxiliaryStates | state_bit(State::third) | state_bit(State::ed)) ||
                              (right == State::adverb && in_set(state(i + 2), kAuxiliaryStates | kMainVerbStates));
    if (verb_follows || right == State::comma || right == State::stop) {
      return {Tag::pronoun, Upos::pron};  // "the plan that failed", "that is"
    }
    if (left == State::preposition) {
      return in_set(right, kNounStates | state_bit(State::adjective)) ? Written{Tag::determiner, Upos::det}
                                                                      : Written{Tag::pronoun, Upos::pron};
    }
    // "that man", but "says that men", "the claim that taxes"
    if (right == State::noun && !clause_follows(i)) return {Tag::determiner, Upos::det};
    if (right == State::noun && in_set(left, state_bit(State::stop) | state_bit(State::base))) {
      return {Tag::determiner, Upos::det};
    }
    // A relative object: "the car that he bought" against "the claim that he bought it" is left to the verb's frame.
    if (in_set(right, state_bit(State::preposition) | state_bit(State::stop))) return {Tag::pronoun, Upos::pron};
    return {Tag::subordinator, Upos::sconj};
  }

  Written resolve_preposition(std::uint32_t i) const {
    const State right = state(i + 1);
    const Written preposition = {Tag::preposition, Upos::adp};
    const Written adverb = {Tag::adverb, Upos::adv};
    // "about 40", "around $2"
    if (in_set(right, state_bit(State::number) | state_bit(State::symbol)) && has(i, F::approximation)) return adverb;
    if (has(i, F::comparison) || has(i, F::cause)) {  // "as well", "as early as"
      const bool degree = right == State::adverb && may_be(i, Tag::adverb);
      if (degree) return adverb;
    }
    if (right == State::ing) {
      // "by voting"; "of voting rights" where the -ing form is a common noun or adjective
      const Word& ing = view_.word(i + 1);
      const bool modifier = !view_.form_is(i, view_.forms().by) && in_set(state(i + 2), kNounStates) &&
                            (ing.noun_weight | ing.adjective_weight) > 8;
      return modifier ? preposition : Written{Tag::preposition, Upos::sconj};
    }
    if (view_.form_is(i, view_.forms().for_) && infinitive_follows(i)) return {Tag::preposition, Upos::sconj};
    if (may_be(i, Tag::subordinator) && clause_follows(i)) return {Tag::subordinator, Upos::sconj};
    return preposition;
  }

  // "for the board to vote"
  bool infinitive_follows(std::uint32_t i) const {
    for (std::uint32_t at = i + 1; at < last_ && at < i + 6; ++at) {
      if (view_.is(at, State::to)) return at > i + 1;
      if (!view_.is(at, kPhraseOpeners)) return false;
    }
    return false;
  }

  // A word that is a preposition too, read as an adverb: "gave up", "along with", "up to 40".
  Written resolve_particle(std::uint32_t i, Written written) const {
    const Written preposition = {Tag::preposition, Upos::adp};
    if (!may_be(i, Tag::preposition)) return written;
    if (has(i, F::comparison) || has(i, F::cause)) {
      return in_set(state(i + 1), state_bit(State::adverb) | state_bit(State::adjective)) ? written : preposition;
    }
    if (in_set(state(i + 1), state_bit(State::preposition)) && i + 1 < last_) return preposition;
    return has(i, F::place) && in_set(before(i), kMainVerbStates) ? preposition : written;
  }

  Written resolve_subordinator(std::uint32_t i) const {
    if (may_be(i, Tag::pronoun)) return resolve_that(i);
    if (may_be(i, Tag::preposition) && !clause_follows(i) && !in_set(state(i + 1), state_bit(State::ing)) &&
        in_set(state(i + 1), kPhraseOpeners | state_bit(State::ed) | state_bit(State::preposition))) {
      return {Tag::preposition, Upos::adp};
    }
    return {Tag::subordinator, Upos::sconj};
  }

  Written resolve_wh(std::uint32_t i) {
    if (has(i, F::complementizer)) {  // "that" of a relative clause, or by itself: "that is why"
      const bool relative =
          in_set(before(i), kNominal | state_bit(State::comma) | state_bit(State::determiner)) && i > first_;
      if (!relative) view_.set(i, State::pronoun);
      return {Tag::pronoun, Upos::pron};
    }
    if (may_be(i, Tag::adverb) && !may_be(i, Tag::determiner)) return {Tag::adverb, Upos::adv};
    const bool noun_follows = in_set(state(i + 1), state_bit(State::noun) | state_bit(State::nouns));
    if (may_be(i, Tag::determiner) && noun_follows && !clause_follows(i)) return {Tag::determiner, Upos::det};
    return {Tag::pronoun, Upos::pron};
  }

  void write(std::uint32_t i, Written written) {
    Token& token = document_.tokens[i];
    token.tag = written.tag;
    token.upos = written.upos;
  }

  void resolve(std::uint32_t i) {
    const State tagged = state(i);
    write(i, resolved(i));
    if (view_.is(i, kOwnLemma) || state(i) != tagged) document_.tokens[i].lemma = lemma_of(view_, i);
  }

  // Most determiners have no other class; "this" and "some" do.
  bool may_change(std::uint32_t i) const {
    const bool resolved = view_.is(i, (kResolved | kOwnLemma) & ~state_bit(State::determiner));
    const bool determiner = view_.is(i, State::determiner);
    const bool pronoun = may_be(i, Tag::pronoun);
    return resolved | (determiner & pronoun);
  }

  // The class of a word whose neighbours decide it.
  Written resolved(std::uint32_t i) {
    const State s = state(i);
    Written written = kWritten[static_cast<std::size_t>(s)];
    switch (s) {
      case State::possessive:
        if (view_.token(i).has(shape::kClitic) || may_be(i, Tag::particle)) written.upos = Upos::part;
        return written;
      case State::adverb:
        if (may_be(i, Tag::particle)) {
          written.upos = Upos::part;  // not
        } else {
          written = may_be(i, Tag::pronoun) ? resolve_pronoun(i, written) : resolve_particle(i, written);
        }
        break;
      case State::pronoun:
        return resolve_pronoun(i, written);
      case State::determiner:
        return resolve_determiner(i, written);
      case State::preposition:
        written = resolve_preposition(i);
        break;
      case State::subordinator:
        written = resolve_subordinator(i);
        break;
      case State::wh:
        return resolve_wh(i);
      default:
        return written;  // its lemma alone is asked for
    }
    // What follows reads the states: "after voters complained" has no preposition.
    if (written.tag == Tag::subordinator) view_.set(i, State::subordinator);
    if (written.tag == Tag::preposition) view_.set(i, State::preposition);
    if (written.tag == Tag::adverb) view_.set(i, State::adverb);
    return written;
  }

  Written resolve_pronoun(std::uint32_t i, Written written) const {
    if (has(i, F::expletive) && may_be(i, Tag::adverb)) {  // "there is", "there may be", "is there"
      const bool be = in_set(state(i + 1), kAuxiliaryStates) || in_set(before(i), kAuxiliaryStates);
      return be ? Written{Tag::pronoun, Upos::pron} : Written{Tag::adverb, Upos::adv};
    }
    // "some of them", "all had": determiners in Universal Dependencies.
    if (has(i, F::quantifier) && may_be(i, Tag::determiner)) return {Tag::determiner, Upos::det};
    return written;
  }

  Written resolve_determiner(std::uint32_t i, Written written) const {
    if (!may_be(i, Tag::pronoun)) return written;
    if (has(i, F::demonstrative) && !in_set(state(i + 1), kPhraseOpeners | state_bit(State::ing) |
                                                              state_bit(State::ed) | state_bit(State::adverb))) {
      return {Tag::pronoun, Upos::pron};
    }
    return written;
  }

  SentenceView& view_;
  Document& document_;
  std::uint32_t first_;
  std::uint32_t last_;
};

}  // namespace

void write_word_classes(SentenceView& view, Document& document) { Resolver(view, document).run(); }

}  // namespace news_extract
