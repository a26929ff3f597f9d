#include "clauses/word_classes.h"

#include "rules/word_features.h"

namespace news_extract {
namespace {

struct Written {
  Tag tag;
  Upos upos;
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

bool has(const Word& word, F feature) { return (word.features & feature_bit(feature)) != 0; }
bool may_be(const Word& word, Tag tag) { return (word.tags & tag_bit(tag)) != 0; }

constexpr StateSet kNominal = kNounStates | state_bit(State::number) | state_bit(State::pronoun) |
                              state_bit(State::object) | state_bit(State::symbol);
constexpr StateSet kPhraseOpeners = state_bit(State::determiner) | state_bit(State::possessive) |
                                    state_bit(State::adjective) | state_bit(State::comparative) | kNominal;

/// The rules over one sentence: a view of its states and words.
class Resolver {
 public:
  Resolver(const RuleBase& rules, const Sentence& sentence, std::vector<State>& states, Document& document)
      : rules_(rules),
        first_(sentence.tokens.first),
        last_(sentence.tokens.last),
        states_(states),
        document_(document) {}

  void run() {
    for (std::uint32_t i = first_; i < last_; ++i) resolve(i);
  }

 private:
  State state(std::uint32_t i) const { return i < last_ ? states_[i] : State::stop; }
  State before(std::uint32_t i) const { return i > first_ ? states_[i - 1] : State::stop; }
  const Word& word(std::uint32_t i) const { return rules_.word(document_.tokens[i].word); }

  // Whether a subject and its finite verb follow: "as the board met", not "as the board of a bank".
  bool clause_follows(std::uint32_t i) const {
    constexpr std::uint32_t kReach = 12;  // "before the long-serving mayor of the northern city of Leeds resigned"
    bool subject = false;
    for (std::uint32_t at = i + 1; at < last_ && at <= i + kReach; ++at) {
      const State s = states_[at];
      if (s == State::subject) return true;
      if (in_set(s, kNominal)) subject = true;
      if (in_set(s, state_bit(State::stop) | state_bit(State::comma) | state_bit(State::subordinator) |
                        state_bit(State::wh) | state_bit(State::coordinator) | state_bit(State::to))) {
        return false;
      }
      if (!subject) continue;
      if (in_set(s, kAuxiliaryStates | state_bit(State::third))) return true;
      if (in_set(s, state_bit(State::ed)) && in_set(states_[at - 1], kNominal | state_bit(State::adverb))) {
        return !may_be(word(at), Tag::verb_past) ? false : at + 1 >= last_ || !is_by(at + 1);
      }
      if (s == State::base && in_set(states_[at - 1], state_bit(State::nouns) | state_bit(State::pronoun))) return true;
    }
    return false;
  }
  bool is_by(std::uint32_t i) const { return is(i, "by"); }

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
    const Word& w = word(i);
    const State right = state(i + 1);
    const Written preposition = {Tag::preposition, Upos::adp};
    const Written adverb = {Tag::adverb, Upos::adv};
    // "about 40", "around $2"
    if (in_set(right, state_bit(State::number) | state_bit(State::symbol)) && has(w, F::approximation)) return adverb;
    if (has(w, F::comparison) || has(w, F::cause)) {  // "as well", "as early as"
      const bool degree = right == State::adverb && may_be(w, Tag::adverb);
      if (degree) return adverb;
    }
    if (right == State::ing) {
      // "by voting"; "of voting rights" where the -ing form is a common noun or adjective
      const Word& ing = word(i + 1);
      const bool modifier = in_set(state(i + 2), kNounStates) && (ing.noun_weight | ing.adjective_weight) > 8;
      return modifier ? preposition : Written{Tag::preposition, Upos::sconj};
    }
    if (is(i, "for") && infinitive_follows(i)) return {Tag::preposition, Upos::sconj};
    if (may_be(w, Tag::subordinator) && clause_follows(i)) return {Tag::subordinator, Upos::sconj};
    return preposition;
  }

  // "for the board to vote"
  bool infinitive_follows(std::uint32_t i) const {
    for (std::uint32_t at = i + 1; at < last_ && at < i + 6; ++at) {
      if (states_[at] == State::to) return at > i + 1;
      if (!in_set(states_[at], kPhraseOpeners)) return false;
    }
    return false;
  }

  // A word that is a preposition too, read as an adverb: "gave up", "along with", "up to 40".
  Written resolve_particle(std::uint32_t i, Written written) const {
    const Word& w = word(i);
    const Written preposition = {Tag::preposition, Upos::adp};
    if (!may_be(w, Tag::preposition)) return written;
    if (has(w, F::comparison) || has(w, F::cause)) {
      return in_set(state(i + 1), state_bit(State::adverb) | state_bit(State::adjective)) ? written : preposition;
    }
    if (in_set(state(i + 1), state_bit(State::preposition)) && i + 1 < last_) return preposition;
    return has(w, F::place) && in_set(before(i), kMainVerbStates) ? preposition : written;
  }
  bool is(std::uint32_t i, std::string_view form) const { return rules_.text(document_.tokens[i].word) == form; }

  Written resolve_subordinator(std::uint32_t i) const {
    const Word& w = word(i);
    if (may_be(w, Tag::pronoun)) return resolve_that(i);
    if (may_be(w, Tag::preposition) && !clause_follows(i) && !in_set(state(i + 1), state_bit(State::ing)) &&
        in_set(state(i + 1), kPhraseOpeners | state_bit(State::ed) | state_bit(State::preposition))) {
      return {Tag::preposition, Upos::adp};
    }
    return {Tag::subordinator, Upos::sconj};
  }

  Written resolve_wh(std::uint32_t i) {
    const Word& w = word(i);
    if (has(w, F::complementizer)) {  // "that" of a relative clause, or by itself: "that is why"
      const bool relative =
          in_set(before(i), kNominal | state_bit(State::comma) | state_bit(State::determiner)) && i > first_;
      if (!relative) states_[i] = State::pronoun;
      return {Tag::pronoun, Upos::pron};
    }
    if (may_be(w, Tag::adverb) && !may_be(w, Tag::determiner)) return {Tag::adverb, Upos::adv};
    const bool noun_follows = in_set(state(i + 1), state_bit(State::noun) | state_bit(State::nouns));
    if (may_be(w, Tag::determiner) && noun_follows && !clause_follows(i)) return {Tag::determiner, Upos::det};
    return {Tag::pronoun, Upos::pron};
  }

  void resolve(std::uint32_t i) {
    Token& token = document_.tokens[i];
    const Word& w = word(i);
    State& s = states_[i];
    Written written = kWritten[static_cast<std::size_t>(s)];
    switch (s) {
      case State::possessive:
        if (token.has(shape::kClitic) || may_be(w, Tag::particle)) written.upos = Upos::part;
        break;
      case State::adverb:
        if (may_be(w, Tag::particle)) {
          written.upos = Upos::part;  // not
        } else {
          written = may_be(w, Tag::pronoun) ? resolve_pronoun(i, written) : resolve_particle(i, written);
        }
        break;
      case State::pronoun:
        written = resolve_pronoun(i, written);
        break;
      case State::determiner:
        written = resolve_determiner(i, written);
        break;
      case State::preposition:
        written = resolve_preposition(i);
        break;
      case State::subordinator:
        written = resolve_subordinator(i);
        break;
      case State::wh:
        written = resolve_wh(i);
        break;
      default:
        break;
    }
    token.tag = written.tag;
    token.upos = written.upos;
    if (s == State::preposition && written.tag == Tag::subordinator) s = State::subordinator;
    if (s == State::preposition && written.tag == Tag::adverb) s = State::adverb;
    if (s == State::subordinator && written.tag == Tag::preposition) s = State::preposition;
    token.lemma = lemma_of(w, token.word, s);
  }

  Written resolve_pronoun(std::uint32_t i, Written written) const {
    const Word& w = word(i);
    if (has(w, F::expletive) && may_be(w, Tag::adverb)) {  // "there is", "there may be", "is there"
      const bool be = in_set(state(i + 1), kAuxiliaryStates) || in_set(before(i), kAuxiliaryStates);
      return be ? Written{Tag::pronoun, Upos::pron} : Written{Tag::adverb, Upos::adv};
    }
    // "some of them", "all had": determiners in Universal Dependencies.
    if (has(w, F::quantifier) && may_be(w, Tag::determiner)) return {Tag::determiner, Upos::det};
    return written;
  }

  Written resolve_determiner(std::uint32_t i, Written written) const {
    const Word& w = word(i);
    if (!may_be(w, Tag::pronoun)) return written;
    if (has(w, F::demonstrative) && !in_set(state(i + 1), kPhraseOpeners | state_bit(State::ing) |
                                                              state_bit(State::ed) | state_bit(State::adverb))) {
      return {Tag::pronoun, Upos::pron};
    }
    return written;
  }

  static WordId lemma_of(const Word& word, WordId form, State state);

  const RuleBase& rules_;
  std::uint32_t first_;
  std::uint32_t last_;
  std::vector<State>& states_;
  Document& document_;
};

WordId Resolver::lemma_of(const Word& word, WordId form, State state) {
  const auto or_form = [form](WordId lemma) { return lemma != 0 ? lemma : form; };
  if (in_set(state, kMainVerbStates | kAuxiliaryStates)) return or_form(word.verb_lemma);
  if (word.function_lemma != 0 && !in_set(state, kNounStates)) return word.function_lemma;
  if (in_set(state, state_bit(State::noun) | state_bit(State::nouns))) return or_form(word.noun_lemma);
  if (in_set(state, state_bit(State::adjective) | state_bit(State::comparative))) return or_form(word.adjective_lemma);
  return form;
}

}  // namespace

void write_word_classes(const RuleBase& rules, const Sentence& sentence, std::vector<State>& states,
                        Document& document) {
  Resolver(rules, sentence, states, document).run();
}

}  // namespace news_extract
