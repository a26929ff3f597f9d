#include "clauses/corrections.h"

#include <algorithm>
#include <array>

#include "rules/noun_classes.h"

namespace news_extract {
namespace {

constexpr StateSet kAdjectives = state_bit(State::adjective) | state_bit(State::comparative);
constexpr StateSet kPhraseStart = kNounStates | kPronounStates | state_bit(State::determiner) |
                                  state_bit(State::possessive) | state_bit(State::number) | state_bit(State::symbol);
constexpr StateSet kBreaks =
    state_bit(State::comma) | state_bit(State::stop) | state_bit(State::mark) | state_bit(State::coordinator);
constexpr StateSet kFinite = kAuxiliaryStates | state_bit(State::third) | state_bit(State::ed);

// The readings that a word needs beside its state for a rule to look at it.
constexpr std::array<TagSet, kStates> other_readings() {
  std::array<TagSet, kStates> readings{};
  const auto set = [&readings](State state, TagSet tags) { readings[static_cast<std::size_t>(state)] = tags; };
  set(State::preposition, tag_bit(Tag::particle));
  set(State::adjective, tag_bit(Tag::adverb) | tag_bit(Tag::verb_ing));
  set(State::comparative, tag_bit(Tag::adverb) | tag_bit(Tag::verb_ing));
  set(State::possessive, tag_bit(Tag::auxiliary));
  set(State::be, tag_bit(Tag::particle));
  set(State::third, tag_bit(Tag::noun_plural));
  set(State::noun, tag_bit(Tag::verb_ing));
  set(State::determiner, tag_bit(Tag::pronoun));
  set(State::subordinator, tag_bit(Tag::pronoun));
  return readings;
}
constexpr std::array<TagSet, kStates> kOtherReadings = other_readings();

class Corrector {
 public:
  explicit Corrector(SentenceView& view) : view_(view), help_(view.rules().word(view.forms().help).verb_lemma) {}

  void run() {
    // Few tokens are looked at: they are picked without a branch for each of the others.
    constexpr std::uint32_t kPicked = 64;
    std::array<std::uint32_t, kPicked> picked;
    for (std::uint32_t begin = view_.first(); begin < view_.last(); begin += kPicked) {
      const std::uint32_t end = std::min(begin + kPicked, view_.last());
      std::uint32_t count = 0;
      for (std::uint32_t i = begin; i < end; ++i) {
        picked[count] = i;
        count += may_mend(i) ? 1 : 0;
      }
      for (std::uint32_t at = 0; at < count; ++at) correct(picked[at]);
    }
    if (!view_.holds(kFinite)) find_finite_verb();
  }

 private:
  bool may_mend(std::uint32_t i) const {
    const Word& word = view_.word(i);
    const bool other = (word.tags & kOtherReadings[static_cast<std::size_t>(view_.state(i))]) != 0;
    return other | (word.verb_lemma == help_);
  }

  bool is_help(std::uint32_t i) const {
    const KnownForms& f = view_.forms();
    const WordId word = view_.form(i);
    return (word != 0) & ((word == f.help) | (word == f.helped) | (word == f.helps));
  }

  void correct(std::uint32_t i) {
    switch (view_.state(i)) {
      case State::preposition:
        infinitive(i);
        break;
      case State::adjective:
      case State::comparative:
        adverb(i);
        gerund(i);
        break;
      case State::possessive:
        clitic(i);
        break;
      case State::be:
        owner(i);
        break;
      case State::third:
        object(i);
        break;
      case State::noun:
        participle(i);
        break;
      case State::determiner:
        floated(i);
        pointer(i);
        break;
      case State::subordinator:
        pointer(i);
        break;
      default:
        break;
    }
    if (is_help(i) && view_.is(i, kMainVerbStates)) after_help(i + 1);
  }

  // "plans to tax people", "a way to aid farmers": the object shows that "to" opens an infinitive.
  void infinitive(std::uint32_t i) {
    if (!view_.has(i, WordFeature::infinitive)) return;
    const std::uint32_t verb = i + 1;
    if (!view_.may_be(verb, Tag::verb_base) || !view_.is(verb, state_bit(State::noun) | kAdjectives)) return;
    if (!view_.is(verb + 1, kPhraseStart)) return;
    // "to police departments": of two nouns the first is a verb only if it often is one.
    const Word& word = view_.word(verb);
    const int rarer = view_.is(verb + 1, kNounStates) ? 24 : 40;
    if (word.verb_weight + rarer < std::max(word.noun_weight, word.adjective_weight)) return;
    view_.set(i, State::to);
    view_.set(verb, State::base);
  }

  // "will help fund schools": `i` stands behind a form of help
  void after_help(std::uint32_t i) {
    if (!view_.is(i, state_bit(State::noun) | state_bit(State::proper)) || !view_.may_be(i, Tag::verb_base)) return;
    if (view_.token(i).has(shape::kCapital)) return;
    if (view_.is(i + 1, kPhraseStart | state_bit(State::adjective))) view_.set(i, State::base);
  }

  // "by promising jobs"
  void gerund(std::uint32_t i) {
    if (view_.may_be(i, Tag::verb_ing) && view_.form_is(i - 1, view_.forms().by)) view_.set(i, State::ing);
  }

  // "more likely", "no longer", "large enough", "rose further", "as early as 1950"
  void adverb(std::uint32_t i) {
    if (!view_.may_be(i, Tag::adverb)) return;
    const bool noun_follows = view_.is(i + 1, kNounStates | state_bit(State::number));
    const bool grade = view_.has(i, WordFeature::quantifier) &&
                       (view_.has(i, WordFeature::comparative) || view_.has(i, WordFeature::superlative));
    bool change = false;
    if (grade) {
      change = view_.is(i + 1, kAdjectives | state_bit(State::adverb)) && !view_.may_be(i + 1, Tag::noun_plural);
    } else if (view_.form_is(i, view_.forms().enough)) {
      change = i > view_.first() && view_.is(i - 1, kAdjectives | state_bit(State::adverb));
    } else if (view_.form_is(i, view_.forms().longer)) {
      change = view_.form_is(i - 1, view_.forms().no) && (!noun_follows || view_.may_be(i + 1, Tag::verb_third));
      if (change) view_.set(i - 1, State::adverb);
    } else if (view_.form_is(i - 1, view_.forms().as) && view_.form_is(i + 1, view_.forms().as)) {
      change = true;
    } else if (!noun_follows && !view_.is(i + 1, kAdjectives) && i > view_.first()) {
      // Behind a verb other than be, and no adjective of feeling or becoming: "came close", not "seems close".
      change = view_.is(i - 1, state_bit(State::ed) | state_bit(State::base) | state_bit(State::third)) &&
               view_.word(i).adverb_weight * 2 > view_.word(i).adjective_weight;
    }
    if (change) view_.set(i, State::adverb);
  }

  // "that's right", "she's here": behind a pronoun the clitic is a verb.
  void clitic(std::uint32_t i) {
    if (i == view_.first() || !view_.may_be(i, Tag::auxiliary)) return;
    const State left = view_.state(i - 1);
    const bool pronoun = in_set(left, state_bit(State::subject) | state_bit(State::wh)) ||
                         view_.has(i - 1, WordFeature::demonstrative) || view_.form_is(i - 1, view_.forms().it) ||
                         view_.form_is(i - 1, view_.forms().there) || view_.form_is(i - 1, view_.forms().here);
    if (pronoun) view_.set(i, State::be);
  }

  // "the town's most splendid bridge": a modified noun without a determiner is owned.
  void owner(std::uint32_t i) {
    if (i == view_.first() || !view_.may_be(i, Tag::particle) || !view_.is(i - 1, kNounStates)) return;
    if (ends_name(i)) return view_.set(i, State::possessive);
    std::uint32_t at = i + 1;
    while (at < i + 4 && view_.is(at, kAdjectives | state_bit(State::adverb) | state_bit(State::ed))) ++at;
    if (at > i + 1 && view_.is(at, kNounStates)) view_.set(i, State::possessive);
  }

  // "shares of Sainsbury's fell", "a buyer for McDonald's said": behind a preposition a name has no verb of its own,
  // and no auxiliary stands before a past tense.
  bool ends_name(std::uint32_t i) const {
    if (!view_.is(i - 1, State::proper) || !view_.is(i + 1, State::ed)) return false;
    if (!view_.may_be(i + 1, Tag::verb_participle)) return true;
    std::uint32_t first = i - 1;
    while (first > view_.first() && view_.is(first - 1, State::proper)) --first;
    return first > view_.first() && view_.is(first - 1, State::preposition);
  }

  // "backed Tory demands": behind a verb that takes no clause, its object and not the next verb.
  void object(std::uint32_t i) {
    if (!view_.may_be(i, Tag::noun_plural) || i < view_.first() + 2) return;
    if (!view_.is(i - 1, kNounStates | kAdjectives) || !view_.is(i - 2, kMainVerbStates)) return;
    const auto kind = static_cast<VerbClass>(view_.word(i - 2).verb_class);
    if (kind != VerbClass::communication && kind != VerbClass::cognition) view_.set(i, State::nouns);
  }

  // "He was cautious, warning that taxes would rise"
  void participle(std::uint32_t i) {
    if (i == view_.first() || !view_.is(i - 1, State::comma) || !view_.may_be(i, Tag::verb_ing)) return;
    if (view_.has(i + 1, WordFeature::complementizer)) view_.set(i, State::ing);
  }

  // "They have all said so": a quantifier inside a verb group.
  void floated(std::uint32_t i) {
    if (i == view_.first() || !view_.has(i, WordFeature::quantifier)) return;
    if (view_.is(i - 1, kAuxiliaryStates) && view_.is(i + 1, state_bit(State::ed) | state_bit(State::ing))) {
      view_.set(i, State::adverb);
    }
  }

  // "This means war", "and that works out at a tenth": the pointer is singular, so the -s is a verb's.
  void pointer(std::uint32_t i) {
    if (!view_.is(i + 1, state_bit(State::noun) | state_bit(State::nouns)) || !view_.may_be(i + 1, Tag::verb_third))
      return;
    if (!view_.has(i, WordFeature::demonstrative) || !view_.has(i, WordFeature::singular)) return;
    if (view_.form_is(i + 2, view_.forms().of)) return;  // "by this means of transport"
    // "warned that sales would slow": behind a word, "that" opens what was said.
    if (view_.has(i, WordFeature::complementizer) && i > view_.first() && !view_.is(i - 1, kBreaks)) return;
    view_.set(i, State::pronoun);
    view_.set(i + 1, State::third);
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
      std::uint32_t before = i - 1;
      while (view_.is(before, State::adverb)) --before;
      const State left = view_.state(before);
      // "talks" and "works" are nouns of their own too, without a singular.
      const bool third = view_.is(i, state_bit(State::noun) | state_bit(State::nouns)) &&
                         view_.may_be(i, Tag::verb_third) &&
                         in_set(left, state_bit(State::noun) | state_bit(State::proper));
      const bool base = view_.is(i, State::noun) && view_.may_be(i, Tag::verb_base) && left == State::nouns;
      if (!third && !base) continue;
      // What follows a verb: a phrase, a preposition, an adverb; a noun right behind would make it a modifier.
      const int right = view_.is(i + 1, kNounStates) ? -16 : 0;
      const int score = view_.word(i).verb_weight - view_.word(i).noun_weight + right;
      if (score > best_score) {
        best_score = score;
        best = i;
      }
    }
    if (best != kNone) view_.set(best, view_.may_be(best, Tag::verb_third) ? State::third : State::base);
  }

  SentenceView& view_;
  WordId help_;  // the lemma of its forms
};

}  // namespace

void correct_states(SentenceView& view) { Corrector(view).run(); }

}  // namespace news_extract
