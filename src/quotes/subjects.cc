// Whose each verb is, for context.h: the subject that the clause analysis found, put
// right where a comma, a bracket or a nearer phrase shows that it is another's, and
// the past tenses that it read as participles.

#include <algorithm>

#include "quotes/context.h"
#include "rules/noun_classes.h"
#include "rules/words.h"

namespace news_extract {

void QuoteContext::index_subjects() {
  const auto verbs = static_cast<std::uint32_t>(document.syntax.verbs.size());
  past_.resize(verbs);
  subject_.resize(verbs);
  verb_of_subject_.reset(document.syntax.phrases.size());
  for (std::uint32_t v = 0; v < verbs; ++v) past_[v] = is_lone_participle(v) && must_be_past(v) ? 1 : 0;
  for (std::uint32_t v = 0; v < verbs; ++v) {
    const std::uint32_t near = nearest_subject(v);
    const bool joined = (token(verb(v).tokens.first - 1).upos == Upos::cconj) & (near != kNone);
    const std::uint32_t p = subject_[v] = joined ? who_goes_on(v, near) : near;
    if (!finite(v) || p == kNone || verb_of_subject_[p] != kNone) continue;
    // "a nominee who was born abroad": the relative clause does not make the phrase a subject.
    const std::uint32_t c = verb(v).clause;
    const bool relative = c != kNone && document.syntax.clauses[c].kind == ClauseKind::relative &&
                          document.syntax.clauses[c].opener != kNone &&
                          document.syntax.clauses[c].opener >= phrase(p).tokens.last;
    if (!relative) verb_of_subject_[p] = v;
  }
}

/// "He said the rules were bad and predicted that they would fail": rules predict nothing, so he does. Of a verb behind
/// "and", whose subject `p` is the subject of what is said, the one who says it, where `p` names nobody.
std::uint32_t QuoteContext::who_goes_on(std::uint32_t v, std::uint32_t p) const {
  if (phrase(p).tokens.first >= verb(v).tokens.first) return p;
  const Word& noun = rules.word(token(phrase(p).head).lemma);
  const auto kind = static_cast<NounClass>(noun.noun_class);
  const bool somebody = phrase(p).proper || phrase(p).pronoun || mention_at(phrase(p).head) != kNone ||
                        kind == NounClass::person || kind == NounClass::group;
  const std::uint32_t inner = verb_of_subject_[p];
  if (somebody || inner == kNone || inner == v || verb(inner).clause == kNone) return p;
  const std::uint32_t parent = document.syntax.clauses[verb(inner).clause].parent;
  const std::uint32_t says = parent == kNone ? kNone : document.syntax.clauses[parent].verb;
  if (says == kNone || says >= inner || subject_[says] == kNone) return p;
  const auto saying = static_cast<VerbClass>(rules.word(verb(says).lemma).verb_class);
  return saying == VerbClass::communication ? subject_[says] : p;
}

/// "A spokesman for Mike Hill" from its last phrase back to its first.
std::uint32_t QuoteContext::head_of_chain(std::uint32_t p) const {
  for (int links = 0; links < 4 && p != kNone; ++links) {
    const std::uint32_t governor = phrase(p).governor;
    if (governor == kNone || governor == 0 || governor >= phrase(p).tokens.first) return p;
    const std::uint32_t before = phrase_around(governor - 1);
    if (before == kNone || phrase(before).tokens.last != governor || phrase(before).temporal) return p;
    p = before;
  }
  return p;
}

/// "Jane Doe, tax attorney with the league, answered": from the description back to the name.
std::uint32_t QuoteContext::described_name(std::uint32_t p, std::uint32_t verb_first) const {
  constexpr std::uint32_t kDescription = 12;
  const char mark = verb_first == 0 ? '\0' : punctuation(verb_first - 1);
  if (phrase(p).proper || phrase(p).pronoun || (mark != ',' && mark != '-')) return kNone;
  const std::uint32_t start = phrase(p).tokens.first;
  for (std::uint32_t i = start; i-- > 1 && start - i < kDescription;) {
    if (document.syntax.verb_of[i] != kNone) return kNone;
    if (punctuation(i) != mark) continue;
    const std::uint32_t name = phrase_around(i - 1);
    return name != kNone && phrase(name).tokens.last == i && phrase(name).proper && !phrase(name).temporal ? name
                                                                                                           : kNone;
  }
  return kNone;
}

/// "Sen. Jane Doe (D-Wis.) said": the phrase before the bracket.
std::uint32_t QuoteContext::before_bracket(std::uint32_t verb_first) const {
  constexpr std::uint32_t kBracket = 12;
  std::uint32_t i = verb_first - 1;
  if (punctuation(i) == ',' && i > 0) --i;
  if (punctuation(i) != ')') return kNone;
  for (const std::uint32_t close = i; i > 0 && close - i < kBracket; --i) {
    if (punctuation(i) != '(') continue;
    const std::uint32_t p = phrase_around(i - 1);
    return p != kNone && phrase(p).tokens.last == i ? p : kNone;
  }
  return kNone;
}

/// "The senator - who voted for it - said", "Doe, who is 50, said": what the relative clause before the verb describes.
std::uint32_t QuoteContext::relative_holder(std::uint32_t verb_first) const {
  constexpr std::uint32_t kRelative = 30;
  if (verb_first < 3) return kNone;
  const char mark = punctuation(verb_first - 1);
  if (mark != ',' && mark != '-') return kNone;
  for (std::uint32_t i = verb_first - 2; i > 0 && verb_first - i < kRelative; --i) {
    if (token(i).has(shape::kParagraphStart)) return kNone;
    if (punctuation(i) != mark) continue;
    const std::uint32_t v = verb_at(i + 1);
    const bool titled = v != kNone && !verb(v).finite && verb(v).tense == Tense::participle;
    const bool relative = titled || is_any(token(i + 1), "who"_w, "which"_w, "whose"_w);
    if (!relative && mark != '-') continue;
    const std::uint32_t p = phrase_around(i - 1);
    return p != kNone && phrase(p).tokens.last == i ? head_of_chain(p) : kNone;
  }
  return kNone;
}

/// "said on Monday in a filing that ...": no verb and no comma up to "that", and no verb right behind it.
bool QuoteContext::that_follows(std::uint32_t i) const {
  constexpr std::uint32_t kFar = 15;
  const auto last = std::min<std::uint32_t>(static_cast<std::uint32_t>(document.tokens.size()) - 1, i + kFar);
  for (; i < last; ++i) {
    if (document.syntax.verb_of[i] != kNone || punctuation(i) != 0) return false;
    if (is(token(i), "that"_w)) return document.syntax.verb_of[i + 1] == kNone;
  }
  return false;
}

/// "those polled said it was": the token that a participle alone right before `first` begins at, else `first`.
std::uint32_t QuoteContext::past_participle(std::uint32_t first) const {
  const std::uint32_t v = document.syntax.verb_of[first - 1];
  if (v == kNone || first < 2 || verb(v).tokens.size() != 1 || verb(v).tense != Tense::participle) return first;
  return first - 1;
}

/// "which critics said was late": the relative pronoun right before the subject.
bool QuoteContext::opened_by_relative(std::uint32_t subject_first) const {
  return subject_first > 0 && is_any(token(subject_first - 1), "which"_w, "that"_w, "who"_w, "whom"_w);
}

bool QuoteContext::is_lone_participle(std::uint32_t v) const {
  const VerbGroup& group = verb(v);
  return (group.tense == Tense::participle) & (group.tokens.size() == 1) & !group.finite;
}

/// A lone -ed form between a noun phrase and a clause or "that" is no participle: "Smith argued they could win".
bool QuoteContext::must_be_past(std::uint32_t v) const {
  const VerbGroup& group = verb(v);
  const std::uint32_t first = group.tokens.first;
  const std::uint32_t behind = group.tokens.last;
  if (first == 0) return false;
  const std::uint32_t end = past_participle(first);
  const std::uint32_t before = phrase_around(end - 1);
  if (before != kNone && verb_at(behind) != kNone && opened_by_relative(phrase(before).tokens.first)) return true;
  const bool beside = before != kNone && phrase(before).tokens.last == end;
  // "Doe (D-Wis.) said on Monday they could win"
  const bool apart = punctuation(first - 1) == ',' || punctuation(first - 1) == ')';
  if ((!beside && !apart) || behind >= document.tokens.size()) return false;
  if (that_follows(behind)) return true;
  const std::uint32_t p = phrase_at(past_times(behind));
  if (p == kNone) return false;
  for (std::uint32_t next = v + 1; next < std::min<std::size_t>(document.syntax.verbs.size(), v + 3); ++next) {
    if (verb(next).finite && verb(next).subject == p) return true;
  }
  return false;
}

/// "said on Friday it had ...", "said last week in a letter it would ...": the token past the times and places at `i`.
std::uint32_t QuoteContext::past_times(std::uint32_t i) const {
  for (int steps = 0; steps < 3; ++steps) {
    const bool opens = token(i).upos == Upos::adp;
    const std::uint32_t p = phrase_at(opens ? i + 1 : i);
    if (p == kNone || !(opens || phrase(p).temporal)) return i;
    i = phrase(p).tokens.last;
  }
  return i;
}

/// Whether a single comma stands between a subject that ends before `i` and the verb at `verb_first`.
bool QuoteContext::one_comma_between(std::uint32_t i, std::uint32_t verb_first) const {
  constexpr std::uint32_t kFar = 200;  // no subject of a sentence that people write is farther from its verb
  const std::uint32_t end = std::min(verb_first, i + kFar);
  std::uint32_t commas = 0;
  for (; i < end && commas < 2; ++i) commas += is_comma(i) ? 1 : 0;
  return commas == 1;
}

/// "for supporting him, he sounded": the phrase right before a finite verb is nearer than one behind a comma.
/// "through films, says": a lone comma before the verb keeps what is left of it from being the subject.
std::uint32_t QuoteContext::nearest_subject(std::uint32_t v) const {
  const VerbGroup& group = verb(v);
  const std::uint32_t first = group.tokens.first;
  if (!finite(v) || first == 0) return group.subject;
  const bool apart = punctuation(first - 1) != 0;
  if (past_[v] != 0 && !apart) return head_of_chain(phrase_around(past_participle(first) - 1));
  std::uint32_t near = phrase_around(first - 1);
  if (near == group.subject && near != kNone && !apart) return near;  // as with most
  const std::uint32_t bracketed = before_bracket(first);
  if (bracketed != kNone) return bracketed;
  if (near != kNone && (phrase(near).tokens.last != first || phrase(near).temporal)) near = kNone;
  if (group.subject == kNone) {
    const std::uint32_t holder = relative_holder(first);
    if (holder != kNone) return holder;
    if (near == kNone || verb_at(phrase(near).tokens.first) != kNone) return kNone;
    // "two of her aides and her lawyer will speak": the phrase whose complements reach up to the verb.
    for (std::uint32_t p = near > 6 ? near - 6 : 0; p < near; ++p) {
      if (phrase(p).reach >= phrase(near).tokens.last && phrase(p).tokens.last < first) return p;
    }
    return near;
  }
  const NounPhrase& given = phrase(group.subject);
  if (given.tokens.first >= first) {
    // "The senator - who voted for it - said he regretted it": he is the next verb's.
    const bool taken = v + 1 < document.syntax.verbs.size() && verb(v + 1).subject == group.subject &&
                       verb(v + 1).tokens.first == given.tokens.last && verb(v + 1).finite;
    return taken ? relative_holder(first) : group.subject;
  }
  const std::uint32_t described = described_name(group.subject, first);
  if (described != kNone) return described;
  const std::uint32_t start = near == kNone ? 0 : phrase(near).tokens.first;
  const bool other = near != group.subject && start > 0 && punctuation(start - 1) == ',';
  const bool comma = punctuation(first - 1) == ',';
  if (!other && !comma) return group.subject;
  if (!one_comma_between(given.tokens.last, first)) return group.subject;
  return comma ? kNone : near;
}

}  // namespace news_extract
