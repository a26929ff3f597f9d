#include "clauses/verb_reader.h"

#include "rules/noun_classes.h"

namespace news_extract {
namespace {

constexpr StateSet kObjectStart = kNounStates | state_bit(State::determiner) | state_bit(State::possessive) |
                                  state_bit(State::object) | state_bit(State::pronoun) | state_bit(State::number) |
                                  state_bit(State::adjective);
constexpr StateSet kFiniteForms = state_bit(State::modal) | state_bit(State::third);

}  // namespace

// Most groups are one word long: the functions below with a single caller are inline, their calls would cost
// as much as their work.

/// What a group is made of, in the order of its words.
struct VerbReader::Parts {
  std::uint32_t first_verb = kNone;  // not "to", not an adverb
  bool be = false;                   // a form of be before the main verb
  bool have = false;
};

// Whether a form of be, have or do can be finite: not be, been, being, having, done.
static bool is_finite_form(const SentenceView& view, std::uint32_t i) {
  return view.has(i, WordFeature::present) || (view.has(i, WordFeature::past) && !view.form_is(i, view.forms().been));
}

// Whether the verb at token `at` may follow an auxiliary in its group: "be sold", "has been", "did sell"; not "is are".
static inline bool may_follow(const SentenceView& view, State auxiliary, std::uint32_t at) {
  const State s = view.state(at);
  if (auxiliary == State::modal || auxiliary == State::do_)
    return s == State::base || !is_finite_form(view, at) || view.has(at, WordFeature::base);
  if (auxiliary == State::be) return s == State::ed || s == State::ing || view.form_is(at, view.forms().being);
  return s == State::ed || view.form_is(at, view.forms().been) || view.form_is(at, view.forms().had) ||
         view.form_is(at, view.forms().done);
}

// From `i` to the main verb; returns the token past the group.
inline std::uint32_t VerbReader::read_parts(std::uint32_t i, VerbGroup& group, Parts& parts) const {
  std::uint32_t end = i;
  std::uint32_t at = i;
  if (view_.is(at, State::to)) {
    group.infinitive_to = true;
    end = ++at;
  }
  bool done = false;
  while (!done && at < view_.last()) {
    const State s = view_.state(at);
    if (s == State::adverb) {
      // An adverb belongs to the group if a verb follows it: "has not yet said".
      std::uint32_t next = at;
      while (view_.is(next, State::adverb) && next < at + 4) ++next;
      const bool verb_follows = view_.is(next, kMainVerbStates | kAuxiliaryStates) && end > i;
      const bool negation =
          view_.has(at, WordFeature::negative) && group.main != kNone && view_.is(group.main, kAuxiliaryStates);
      if (!verb_follows && !negation && !(group.infinitive_to && group.main == kNone)) break;
      if (view_.has(at, WordFeature::negative)) group.negated = true;
      if (view_.form_is(at, view_.forms().longer) && view_.form_is(at - 1, view_.forms().no)) group.negated = true;
      if (negation && !verb_follows) {
        end = at + 1;
        break;
      }
      ++at;
      continue;
    }
    const bool main = in_set(s, kMainVerbStates);
    if (!main && !in_set(s, kAuxiliaryStates)) break;
    if (group.main != kNone) {
      const State left = view_.state(group.main);
      if (!in_set(left, kAuxiliaryStates) || !may_follow(view_, left, at)) break;
      if (left == State::modal) group.modal = view_.token(group.main).lemma;
      if (left == State::be) parts.be = true;
      if (left == State::have) parts.have = true;
      group.passive = left == State::be && s == State::ed;
      group.progressive = group.progressive || (left == State::be && s == State::ing);
    }
    if (parts.first_verb == kNone) parts.first_verb = at;
    group.main = at;
    end = ++at;
    done = main;
  }
  return end;
}

// Whether a verb that must be finite comes before anything else could need one:
// "The plan approved by the board was dropped".
bool VerbReader::finite_verb_ahead(std::uint32_t i) const {
  constexpr std::uint32_t kReach = 16;
  bool subject = false;
  for (std::uint32_t at = i + 1; at < view_.last() && at <= i + kReach; ++at) {
    const State s = view_.state(at);
    if (in_set(s, kBoundaries | state_bit(State::comma) | state_bit(State::coordinator))) return false;
    if (s == State::subject) subject = true;
    if (subject) return false;
    if (in_set(s, kFiniteForms) || (in_set(s, kAuxiliaryStates) && is_finite_form(view_, at))) return true;
    // Two -ed forms: the second one after a by-phrase or a place is the finite one.
    if (s == State::ed && view_.may_be(at, Tag::verb_past) && view_.is(at - 1, kNounStates) &&
        view_.is(i + 1, State::preposition)) {
      return true;
    }
  }
  return false;
}

bool VerbReader::ed_is_finite(std::uint32_t i) const {
  if (!view_.may_be(i, Tag::verb_participle)) return view_.may_be(i, Tag::verb_past) || view_.word(i).tags == 0;
  if (!view_.may_be(i, Tag::verb_past)) {
    // "comments come after": the participle is the base form too.
    return view_.may_be(i, Tag::verb_base) && subject_waits_ && view_.is(i - 1, kNounStates | kPronounStates);
  }
  if (view_.glued(i) && view_.text(i - 1) == "-") return false;  // "the so-called wall"
  const State left = view_.state(i - 1);
  if (in_set(left, state_bit(State::subject) | state_bit(State::wh))) return true;
  if (left == State::preposition || left == State::to) return false;
  if (left == State::coordinator) return last_finite_ || subject_waits_ || verb_in_sentence_;
  if (view_.has(i - 1, WordFeature::relative) || view_.has(i - 1, WordFeature::complementizer)) return true;
  if (!subject_waits_ && outer_waiting_ > 0 && !view_.form_is(i + 1, view_.forms().by))
    return true;  // "the man who met voters left"
  if (!subject_waits_ && left == State::comma && view_.is(i + 1, State::subordinator)) return true;  // ", said that"
  if (!subject_waits_) {
    // ", said Smith": an inverted verb of saying behind a quotation; else "…, backed by the union".
    const bool inverted = view_.is(i + 1, kObjectStart | state_bit(State::subject));
    return inverted && in_set(left, state_bit(State::comma) | state_bit(State::mark)) &&
           !view_.form_is(i + 1, view_.forms().by);
  }
  // "told reporters angered by", "plans, backed by France,"; but "prices rose by a tenth"
  if (view_.form_is(i + 1, view_.forms().by) && (finite_seen_ || left == State::comma)) return false;
  // An object or "that" right behind: no reduced relative clause has one ("published Wednesday" has a time).
  const bool time = view_.word(i + 1).noun_class == static_cast<std::uint8_t>(NounClass::time);
  if (view_.is(i + 1, kObjectStart | state_bit(State::subject) | state_bit(State::subordinator)) && !time) return true;
  if (left == State::comma && verb_behind_next_comma(i)) return false;
  return !finite_verb_ahead(i);
}

// "The law, drafted in May, failed" against "The law, however, failed".
bool VerbReader::verb_behind_next_comma(std::uint32_t i) const {
  constexpr std::uint32_t kReach = 20;
  for (std::uint32_t at = i + 1; at < view_.last() && at < i + kReach; ++at) {
    if (view_.is(at, kAuxiliaryStates | state_bit(State::third) | state_bit(State::subject))) return false;
    if (!view_.is(at, State::comma)) continue;
    return view_.is(at + 1, kAuxiliaryStates | state_bit(State::third) | state_bit(State::ed)) &&
           !view_.form_is(at + 2, view_.forms().by);
  }
  return false;
}

// "they plan", "Republicans plan"; not "let him go", "helped the board decide".
bool VerbReader::base_is_finite(std::uint32_t i) const {
  std::uint32_t left = i;
  while (left > view_.first() && view_.is(left - 1, State::adverb)) --left;
  const State s = view_.state(left - 1);
  if (left == view_.first() || s == State::stop) return true;  // imperative
  if (in_set(s, state_bit(State::subject) | state_bit(State::wh))) return true;
  if (s == State::object) return false;
  if (s == State::coordinator) return last_finite_;
  return subject_waits_;
}

inline void VerbReader::set_tense(VerbGroup& group, const Parts& parts) {
  const std::uint32_t first = parts.first_verb;
  const State s = view_.state(first);
  group.perfect = parts.have;
  if (group.infinitive_to) {
    group.tense = Tense::infinitive;
    return;
  }
  if (s == State::modal) {
    group.finite = true;
    if (group.modal == 0) group.modal = view_.token(first).lemma;
    group.tense = view_.has(first, WordFeature::past) ? Tense::past : Tense::present;
  } else if (in_set(s, kAuxiliaryStates)) {
    group.finite = is_finite_form(view_, first);
    group.tense = view_.has(first, WordFeature::past)  ? Tense::past
                  : view_.has(first, WordFeature::ing) ? Tense::ing
                  : group.finite                       ? Tense::present
                                                       : Tense::infinitive;
  } else {
    set_main_tense(first, group);
  }
}

// Of a group that begins with its main verb.
inline void VerbReader::set_main_tense(std::uint32_t first, VerbGroup& group) {
  if (view_.is(first, State::ed)) {
    group.finite = ed_is_finite(first);
    group.tense = group.finite ? Tense::past : Tense::participle;
    group.passive = !group.finite;
  } else if (view_.is(first, State::base)) {
    group.finite = base_is_finite(first);
    const bool opens = view_.is(first - 1, State::stop) || first == view_.first();
    group.tense = !group.finite ? Tense::infinitive : opens ? Tense::imperative : Tense::present;
  } else {
    group.finite = view_.is(first, State::third);
    group.tense = group.finite ? Tense::present : Tense::ing;
  }
}

void VerbReader::read(std::uint32_t i, VerbGroup& group) {
  Parts parts;
  const bool lone = view_.is(i, kMainVerbStates);
  if (lone) {
    group.main = i;
    group.tokens = {i, i + 1};
  } else {
    const std::uint32_t end = read_parts(i, group, parts);
    group.tokens = {i, end > i ? end : i + 1};
    if (group.main == kNone) {  // "to" and nothing behind it
      group.main = i;
      group.tense = Tense::infinitive;
      return;
    }
  }
  // "never", "no longer" right before the group.
  if (i > view_.first() && view_.is(i - 1, State::adverb) && view_.has(i - 1, WordFeature::negative)) {
    group.negated = true;
  }
  if (view_.form_is(i - 1, view_.forms().longer) && view_.form_is(i - 2, view_.forms().no)) group.negated = true;
  if (lone) {
    set_main_tense(i, group);
  } else {
    set_tense(group, parts);
  }
  group.particle = particle_after(group.tokens.last);
  note_finite(group);
}

// "ruled out a deal", "voted it down" not; "on", "in", "over" only where no phrase follows: "moved on".
inline std::uint32_t VerbReader::particle_after(std::uint32_t i) const {
  const bool adverb = view_.may_be(i, Tag::adverb);
  const bool place = view_.has(i, WordFeature::place);
  const bool read_as_one = view_.is(i, state_bit(State::preposition) | state_bit(State::adverb));
  if (!(adverb & place & read_as_one) || !view_.is(i - 1, kMainVerbStates)) return kNone;
  const KnownForms& f = view_.forms();
  for (const WordId form : {f.out, f.up, f.down, f.off, f.away, f.back, f.forward_}) {
    if (view_.form_is(i, form)) return i;
  }
  const bool phrase_follows =
      view_.is(i + 1, kNounStates | kPronounStates | state_bit(State::determiner) | state_bit(State::possessive) |
                          state_bit(State::adjective) | state_bit(State::number) | state_bit(State::ing));
  return phrase_follows || !view_.may_be(i, Tag::preposition) ? kNone : i;
}

inline void VerbReader::note_finite(const VerbGroup& group) {
  last_finite_ = group.finite;
  if (!group.finite) return;
  // The verb of a subject that an open relative clause has left behind.
  if (!subject_waits_ && outer_waiting_ > 0) --outer_waiting_;
  const auto kind = static_cast<VerbClass>(view_.word(group.main).verb_class);
  says_ = kind == VerbClass::communication || kind == VerbClass::cognition;
  finite_seen_ = true;
  verb_in_sentence_ = true;
  subject_waits_ = false;
}

// A colon, or a quotation mark behind a comma or a stop.
bool VerbReader::ends_quotation(std::uint32_t i) const {
  if (!view_.token(i).has(shape::kMark)) return view_.text(i) == ":";
  return view_.is(i - 1, state_bit(State::comma) | state_bit(State::stop));
}

}  // namespace news_extract
