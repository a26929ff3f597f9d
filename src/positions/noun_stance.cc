// Stance nouns with their holder: "his opposition to the bill", "renewed the call
// for a lower fee", "is a critic of the treaty", "X's proposed overhaul".

#include "positions/reality.h"
#include "positions/sweep.h"
#include "rules/pack_schema.h"

namespace news_extract::positions {
namespace {

/// Verbs that only carry their noun: "voiced support for", "renewed the call for".
bool is_light(const Token& verb, const Context& context) {
  const std::string_view lemma = context.rules.text(verb.lemma);
  for (const std::string_view light :
       {"make",   "voice",   "express", "issue",    "take",  "give",  "reiterate", "announce", "declare",
        "have",   "repeat",  "renew",   "file",     "lodge", "state", "signal",    "reaffirm", "launch",
        "mount",  "lead",    "add",     "raise",    "offer", "throw", "submit",    "include",  "back",
        "reveal", "outline", "set",     "register", "stage", "hold",  "be"}) {
    if (lemma == light) return true;
  }
  return false;
}

class NounReader {
 public:
  NounReader(Sweep& sweep, const Frame& frame, std::uint32_t phrase)
      : sweep_(sweep), context_(sweep.context), frame_(frame), phrase_(phrase) {}

  void read() {
    draft_.stance = *frame_.polarity;
    draft_.act = frame_.act;
    draft_.policy = frame_.policy;
    draft_.trigger = frame_.first;
    draft_.rule = context_.rules.rule(frame_.row);
    if (hypothetical(context_, frame_.first) || sweep_.question) return;
    if (!find_holders()) return;
    if (negated_) {
      if (frame_.act == Act::demand) return;
      draft_.stance = opposite(draft_.stance);
    }
    read_complement(sweep_, frame_, draft_, phrase_);
  }

 private:
  const NounPhrase& phrase() const { return context_.phrase(phrase_); }

  bool find_holders() {
    if (frame_.kind != FrameClass::adherent) {
      draft_.holders = holders_of_possessor(context_, phrase_, frame_.first);
    }
    const std::uint32_t verb = verb_before();
    const bool undone = verb != kNone && is_undone_by(context_, verb);
    if (undone && frame_.kind == FrameClass::attempt) return false;
    if (draft_.holders.empty()) draft_.holders = shared_possessor();
    if (draft_.holders.empty() && verb != kNone && (undone || carries(verb))) {
      const Reality reality = reality_of(context_, verb);
      if (!reality.real) return false;
      negated_ = reality.negated;
      draft_.holders = holders_of_subject(context_, verb);
      add_joined_holders(context_, verb, draft_.holders);
    }
    if (undone) negated_ = !negated_;  // "dropped its opposition to the bill"
    const Token& opener = context_.token(phrase().tokens.first);
    if (is(opener, "no"_w)) negated_ = !negated_;
    return !draft_.holders.empty();
  }

  /// The verb group whose object the phrase may be: it ends just before it, or
  /// before the phrase that this one is joined to ("one of the ... critics of").
  std::uint32_t verb_before() const {
    std::uint32_t t = phrase().tokens.first;
    for (int back = 0; back < 5 && t > sweep_.sentence.first; ++back) {
      --t;
      const std::uint32_t v = context_.verb_at(t);
      if (v != kNone) return v;
      const Token& token = context_.token(t);
      const bool adjunct = frame_.kind == FrameClass::attempt && is(token, "in"_w);
      if (adjunct) return verb_of_sentence(t);
      if (!is_any(token, "one"_w, "of"_w, "among"_w, "the"_w) && !is_adverb(token) && token.upos != Upos::det)
        return kNone;
    }
    return kNone;
  }

  /// "has gone to court in an attempt to": the finite verb before.
  std::uint32_t verb_of_sentence(std::uint32_t before) const {
    constexpr std::uint32_t kBack = 40;
    for (std::uint32_t t = before; t > sweep_.sentence.first && t + kBack > before; --t) {
      const std::uint32_t v = context_.verb_at(t - 1);
      if (v != kNone && context_.verb(v).finite) return v;
    }
    return kNone;
  }

  bool carries(std::uint32_t verb) const {
    if (frame_.kind == FrameClass::attempt && context_.verb(verb).tokens.last + 1 < phrase().tokens.first) return true;
    const Token& main = context_.token(context_.verb(verb).main);
    const bool copula =
        is_any(main, "is"_w, "was"_w, "are"_w, "were"_w, "been"_w, "be"_w, "'s"_w, "'re"_w, "became"_w, "remains"_w);
    if (frame_.kind == FrameClass::adherent) return copula;
    return !copula && is_light(main, context_);
  }

  /// "its opposition to X and support for Y": the possessor of the noun joined before.
  Holders shared_possessor() const {
    const std::uint32_t first = phrase().tokens.first;
    if (first <= sweep_.sentence.first || context_.token(first - 1).upos != Upos::cconj) return {};
    constexpr int kBack = 8;
    int back = 0;
    for (auto draft = sweep_.drafts.rbegin(); draft != sweep_.drafts.rend() && back < kBack; ++draft, ++back) {
      if (draft->trigger < sweep_.sentence.first) break;
      if (draft->issue.last + 1 == first || draft->issue.last == first - 1) return draft->holders;
    }
    return {};
  }

  Sweep& sweep_;
  const Context& context_;
  const Frame& frame_;
  std::uint32_t phrase_;
  bool negated_ = false;
  Draft draft_;
};

}  // namespace

void read_noun(Sweep& sweep, const Frame& frame) {
  const std::uint32_t phrase = sweep.context.phrase_at(frame.first);
  if (phrase == kNone || sweep.context.phrase(phrase).head != frame.first) return;
  NounReader(sweep, frame, phrase).read();
}

}  // namespace news_extract::positions
