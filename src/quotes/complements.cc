#include "quotes/complements.h"

#include <algorithm>

#include "rules/words.h"

namespace news_extract {
namespace {

struct PrepositionComplement {
  std::uint32_t word;
  Complement complement;
};
constexpr PrepositionComplement kPrepositions[] = {
    {"about"_w, Complement::about_np}, {"against"_w, Complement::against_np}, {"as"_w, Complement::as_np},
    {"at"_w, Complement::at_np},       {"by"_w, Complement::by_np},           {"for"_w, Complement::for_np},
    {"from"_w, Complement::from_np},   {"in"_w, Complement::in_np},           {"into"_w, Complement::into_np},
    {"of"_w, Complement::of_np},       {"on"_w, Complement::on_np},           {"over"_w, Complement::over_np},
    {"to"_w, Complement::to_np},       {"toward"_w, Complement::toward_np},   {"towards"_w, Complement::toward_np},
    {"with"_w, Complement::with_np}};

bool is_wh(const Token& token) {
  return is_rare<"whether"_w, "if"_w, "why"_w, "how"_w, "what"_w, "who"_w, "when"_w, "where"_w, "which"_w>(token);
}

/// "to leave", "not to leave".
bool infinitive_at(const QuoteContext& context, std::uint32_t i) {
  if (is_any(context.token(i), "not"_w, "never"_w) && is(context.token(i + 1), "to"_w))
    return infinitive_at(context, i + 1);
  if (!is(context.token(i), "to"_w)) return false;
  const std::uint32_t v = context.verb_at(i);
  if (v != kNone) return context.verb(v).infinitive_to || context.verb(v).tense == Tense::infinitive;
  const std::uint32_t next = context.verb_at(i + 1);
  return next != kNone && context.token(i + 1).tag == Tag::verb_base;
}

}  // namespace

std::optional<Complement> preposition_complement(const Token& token) {
  for (const auto& [word, complement] : kPrepositions) {
    if (token.hash == word) return complement;
  }
  return std::nullopt;
}

namespace {

class Search {
 public:
  Search(const QuoteContext& context, const CueHit& cue, std::uint32_t last)
      : context_(context), cue_(cue), last_(last) {}

  std::optional<ComplementHit> run() {
    if (cue_.word == CueWord::noun) {
      if (const auto hit = behind_copula()) return hit;
    }
    std::uint32_t i = cue_.tokens.last;
    for (int steps = 0; steps < 8 && i < last_; ++steps) {
      if (auto hit = at(i)) return hit;
      const std::uint32_t next = step(i);
      if (next == i) return std::nullopt;
      i = next;
    }
    return std::nullopt;
  }

 private:
  std::optional<ComplementHit> hit(Complement kind, std::uint32_t first) const {
    if (!cue_.takes(kind)) return std::nullopt;
    return ComplementHit{kind, first, addressee_};
  }

  /// "The question is whether ...", "His message was that ...": the noun is the copula's subject.
  std::optional<ComplementHit> behind_copula() const {
    const std::uint32_t p = context_.phrase_around(cue_.head);
    const std::uint32_t v = p == kNone ? kNone : context_.verb_of_subject(p);
    if (v == kNone || context_.rules.text(context_.verb(v).lemma) != "be" || context_.verb(v).negated)
      return std::nullopt;
    std::uint32_t i = context_.verb(v).tokens.last;
    while (i < last_ && context_.token(i).upos == Upos::adv && !is_wh(context_.token(i))) ++i;
    if (i < last_ && context_.punctuation(i) == ':') ++i;
    if (i + 2 >= last_) return std::nullopt;
    const Token& token = context_.token(i);
    if (is(token, "that"_w) && !plain_that(i)) return hit(Complement::that, i);
    if (infinitive_at(context_, i)) return hit(Complement::to, i);
    if (is_wh(token) && (cue_.takes(Complement::wh) || cue_.takes(Complement::that)))
      return ComplementHit{Complement::wh, i, {}};
    const std::uint32_t m = context_.is_quote_mark(i) ? context_.marked_at(i) : kNone;
    if (m == kNone || context_.marked[m].open != i || !cue_.takes(Complement::that)) return std::nullopt;
    return ComplementHit{Complement::that, i, {}};
  }

  /// Content that begins with an opening mark.
  std::optional<ComplementHit> at_mark(std::uint32_t i) const {
    const std::uint32_t m = context_.marked_at(i);
    if (m == kNone || context_.marked[m].open != i) return std::nullopt;
    const bool clause = cue_.takes(Complement::bare) || cue_.takes(Complement::that);
    // "read “The Long Way Home”": a title, not what somebody said.
    const bool title =
        context_.looks_like_title(context_.marked[m]) && (clause ? title_aside(m) : !cue_.takes(Complement::np_np));
    if (title) return std::nullopt;
    if (clause || cue_.takes(Complement::quotation)) return ComplementHit{Complement::bare, i, addressee_};
    for (const Complement kind : {Complement::np_np, Complement::np_as, Complement::np}) {
      if (cue_.takes(kind)) return hit(kind, i);
    }
    return std::nullopt;
  }

  std::optional<ComplementHit> at(std::uint32_t i) {
    const Token& token = context_.token(i);
    if (relative_at(i)) return std::nullopt;
    if (context_.is_quote_mark(i)) return at_mark(i);
    if (is(token, "that"_w) && cue_.takes(Complement::that) && !plain_that(i)) return hit(Complement::that, i);
    if (infinitive_at(context_, i)) {
      if (!addressee_.empty() && cue_.takes(Complement::obj_to))
        return ComplementHit{Complement::obj_to, addressee_.first, addressee_};
      return hit(Complement::to, i);
    }
    if (is_wh(token)) return hit(Complement::wh, i);
    if (const auto preposition = preposition_complement(token)) {
      const std::uint32_t object = i + 1 < last_ ? context_.phrase_at(i + 1) : kNone;
      const bool time = object != kNone && context_.phrase(object).temporal;  // "spoke on Monday"
      if (cue_.takes(*preposition) && i + 1 < last_ && !time) return ComplementHit{*preposition, i + 1, addressee_};
      return std::nullopt;
    }
    const std::uint32_t p = context_.phrase_at(i);
    if (p != kNone) return phrase_complement(p, i);
    const std::uint32_t v = context_.verb_at(i);
    if (v != kNone && context_.verb(v).tense == Tense::ing && !context_.finite(v)) {
      // "said running is hard"
      if (cue_.word == CueWord::verb && cue_.takes(Complement::bare) && only_clauses()) return hit(Complement::bare, i);
      return hit(Complement::ing, i);
    }
    if (v != kNone && cue_.takes(Complement::bare) && lacks_subject(context_, cue_, i)) return hit(Complement::bare, i);
    // "said some of them are", "said most would": a quantifier that opens no noun phrase.
    const bool opens = token.upos == Upos::det || token.upos == Upos::num || token.upos == Upos::adj ||
                       token.upos == Upos::pron || token.upos == Upos::noun;
    if (opens && cue_.takes(Complement::bare) && only_clauses() && any_verb_from(i + 1))
      return hit(Complement::bare, i);
    // "said so", "said in"; "said there is": the expletive is no noun phrase everywhere.
    if (is(token, "there"_w) && clause_verb_at(context_, i, last_) != kNone) return hit(Complement::bare, i);
    return std::nullopt;
  }

  /// "said on NBC's “Morning Hour” that ...": a title behind a preposition, with the clause still to come.
  bool title_aside(std::uint32_t m) const {
    const std::uint32_t open = context_.marked[m].open;
    return open > cue_.tokens.last && context_.punctuation(open - 1) == 0;
  }

  bool only_clauses() const { return !cue_.takes(Complement::np) && !cue_.takes(Complement::obj_that); }

  bool any_finite_from(std::uint32_t i) const {
    for (; i < last_; ++i) {
      const std::uint32_t v = context_.document.syntax.verb_of[i];
      if (v != kNone && context_.finite(v)) return true;
    }
    return false;
  }

  bool subject_in_front() const {
    const std::uint32_t p = cue_.verb == kNone ? kNone : context_.subject(cue_.verb);
    return p != kNone && context_.phrase(p).tokens.first < cue_.tokens.first;
  }

  /// "Officials say Ann Hale, who left in May, was well": a finite verb right behind a comma.
  bool finite_behind(std::uint32_t i) const {
    for (; i + 1 < last_; ++i) {
      const std::uint32_t v = context_.is_comma(i) ? context_.verb_at(i + 1) : kNone;
      if (v != kNone && context_.finite(v)) return true;
    }
    return false;
  }

  bool any_verb_from(std::uint32_t i) const {
    for (; i < last_; ++i) {
      if (context_.document.syntax.verb_of[i] != kNone) return true;
      if (context_.punctuation(i) == ',' || context_.punctuation(i) == ';') return false;
    }
    return false;
  }

  /// "a statement that reads", "the claim which he made".
  bool relative_at(std::uint32_t i) const {
    const Token& token = context_.token(i);
    if (!is_rare<"that"_w, "which"_w, "who"_w>(token)) return false;
    if (!is(token, "that"_w) && cue_.word != CueWord::noun) return false;
    // "They say that would ruin it": a pronoun.
    const bool at_once = i == cue_.tokens.last || context_.phrase_at(i) != kNone;
    if (cue_.word == CueWord::verb && cue_.takes(Complement::that) && at_once) return false;
    const std::uint32_t v = i + 1 < last_ ? context_.verb_at(i + 1) : kNone;
    return v != kNone && context_.verb(v).tense != Tense::ing;
  }

  /// "said that": a pronoun, where a stop follows.
  bool plain_that(std::uint32_t i) const {
    if (i + 1 >= last_) return true;
    // "said that, if asked, they would stay"
    if (context_.is_comma(i + 1)) return !any_finite_from(i + 2);
    return context_.punctuation(i + 1) != 0;
  }

  std::optional<ComplementHit> phrase_complement(std::uint32_t p, std::uint32_t i) {
    const NounPhrase& phrase = context_.phrase(p);
    if (cue_.takes(Complement::bare) && clause_verb_at(context_, i, last_) != kNone) return hit(Complement::bare, i);
    // "said" takes no object: what follows is a clause, even where its verb was not told from a participle.
    if (cue_.takes(Complement::bare) && only_clauses() && !phrase.temporal &&
        (any_verb_from(i) || (phrase.proper && subject_in_front() && finite_behind(i)))) {
      return hit(Complement::bare, i);
    }
    // "promised Sunday at a rally to end it"
    if (phrase.temporal && (phrase.proper || !cue_.takes(Complement::np))) return std::nullopt;
    const bool takes_object = cue_.takes(Complement::obj_that) || cue_.takes(Complement::obj_to);
    if (takes_object && addressee_.empty()) {
      addressee_ = phrase.tokens;
      const bool of = cue_.takes(Complement::of_np) && is(context_.token(phrase.tokens.last), "of"_w);
      std::uint32_t behind = of ? phrase.tokens.last : std::max(phrase.tokens.last, std::min(phrase.reach, last_));
      for (int steps = 0; steps < 4 && behind < last_; ++steps) {
        if (auto clause = clause_behind_object(behind)) return clause;
        const std::uint32_t next = step(behind);
        if (next == behind) break;
        behind = next;
      }
      if (const auto clause = far_clause(behind)) return clause;
      addressee_ = {};
      // "told the Post": who is told is no content.
      if (cue_.takes(Complement::obj_that) && (phrase.proper || phrase.pronoun)) return std::nullopt;
    }
    for (const Complement kind : {Complement::np_np, Complement::np_as, Complement::np}) {
      if (cue_.takes(kind)) return hit(kind, i);
    }
    return std::nullopt;
  }

  /// "told reporters ... that/to/whether/he would": after the addressee.
  std::optional<ComplementHit> clause_behind_object(std::uint32_t i) {
    const Token& token = context_.token(i);
    if (is(token, "that"_w) && cue_.takes(Complement::obj_that)) return ComplementHit{Complement::that, i, addressee_};
    if (infinitive_at(context_, i) && cue_.takes(Complement::obj_to)) {
      return ComplementHit{Complement::obj_to, addressee_.first, addressee_};
    }
    const Complement topic = is(token, "of"_w) ? Complement::of_np : Complement::about_np;
    if (is_any(token, "about"_w, "of"_w) && cue_.takes(topic) && i + 1 < last_)
      return ComplementHit{topic, i + 1, addressee_};
    if (is_wh(token) && (cue_.takes(Complement::obj_that) || cue_.takes(Complement::wh)))
      return ComplementHit{Complement::wh, i, addressee_};
    if (cue_.takes(Complement::obj_that) && clause_verb_at(context_, i, last_) != kNone) {
      return ComplementHit{Complement::bare, i, addressee_};
    }
    return std::nullopt;
  }

  /// "told the Post and Courier of Charleston on Saturday that ...".
  std::optional<ComplementHit> far_clause(std::uint32_t i) const {
    constexpr std::uint32_t kFar = 20;
    if (!cue_.takes(Complement::obj_that)) return std::nullopt;
    for (const std::uint32_t end = std::min(last_, i + kFar); i < end; ++i) {
      if (context_.is_quote_mark(i) || context_.document.syntax.verb_of[i] != kNone) return std::nullopt;
      if (is(context_.token(i), "that"_w)) return ComplementHit{Complement::that, i, addressee_};
    }
    return std::nullopt;
  }

  /// Steps over an adverb, a time, a prepositional phrase. Returns `i` where it may not.
  std::uint32_t step(std::uint32_t i) const {
    const Token& token = context_.token(i);
    if (token.upos == Upos::adv) return i + 1;
    // "said: The dam is old."
    if (context_.punctuation(i) == ':' && i == cue_.tokens.last && cue_.takes(Complement::quotation)) return i + 1;
    if (context_.is_comma(i)) {  // "described, in blistering terms, a set of ..."
      const std::uint32_t behind = skip_prepositional(context_, i + 1, last_);
      return behind > i + 1 && context_.is_comma(behind) ? behind + 1 : i;
    }
    if (context_.is_quote_mark(i)) {
      const std::uint32_t m = context_.marked_at(i);
      const bool title = m != kNone && context_.marked[m].open == i && context_.looks_like_title(context_.marked[m]);
      return title && title_aside(m) ? context_.marked[m].end() : i;
    }
    const std::uint32_t p = context_.phrase_at(i);
    if (p != kNone && context_.phrase(p).temporal) return context_.phrase(p).tokens.last;
    return skip_prepositional(context_, i, last_);
  }

  const QuoteContext& context_;
  const CueHit& cue_;
  std::uint32_t last_;
  TokenRange addressee_;
};

}  // namespace

std::optional<ComplementHit> find_complement(const QuoteContext& context, const CueHit& cue, std::uint32_t last) {
  return Search(context, cue, last).run();
}

}  // namespace news_extract
