#include "quotes/sources.h"

#include <algorithm>

#include "quotes/participles.h"
#include "rules/pack_schema.h"
#include "rules/words.h"

namespace news_extract {
namespace {

/// The subject of the verb, or of the clauses above while it has none of its own.
std::uint32_t subject_of(const QuoteContext& context, std::uint32_t v) {
  const Syntax& syntax = context.document.syntax;
  for (int climb = 0; climb < 6 && v != kNone; ++climb) {
    if (context.subject(v) != kNone) return context.subject(v);
    const std::uint32_t clause = context.verb(v).clause;
    if (clause == kNone) return kNone;
    const std::uint32_t parent = syntax.clauses[clause].parent;
    if (parent == kNone) return kNone;
    const std::uint32_t above = syntax.clauses[parent].verb;
    if (above == v) return kNone;
    v = above;
  }
  return kNone;
}

/// "said Smith," "added the company's president": the phrase right behind the verb.
std::uint32_t inverted_subject(const QuoteContext& context, const VerbGroup& group) {
  std::uint32_t i = group.tokens.last;
  const std::uint32_t p = context.phrase_at(i);
  if (p == kNone || context.phrase(p).temporal) return kNone;
  const Token& head = context.token(context.phrase(p).head);
  if (context.verb_of_subject(p) != kNone && context.verb(context.verb_of_subject(p)).tokens.first > i) return kNone;
  if (context.phrase(p).pronoun && !is_any(head, "he"_w, "she"_w, "they"_w, "i"_w, "we"_w, "one"_w)) return kNone;
  return p;
}

/// "was criticised by the tribunal for ...".
std::uint32_t by_phrase(const QuoteContext& context, const VerbGroup& group, std::uint32_t reach) {
  const auto last =
      std::min<std::uint32_t>(static_cast<std::uint32_t>(context.document.tokens.size()), group.tokens.last + reach);
  for (std::uint32_t i = group.tokens.last; i + 1 < last; ++i) {
    if (is(context.token(i), "by"_w)) return context.phrase_at(i + 1);
    const char mark = context.punctuation(i);
    const std::uint32_t v = context.verb_at(i);
    if (mark == '.' || mark == ';' || mark == ',' || (v != kNone && !context.verb(v).infinitive_to)) break;
  }
  return kNone;
}

/// "Smith opened the hall and announced ...": the subject of the finite verb before it, that of a main clause if there
/// is one: "Smith said they were wrong and criticized them".
std::uint32_t shared_subject(const QuoteContext& context, std::uint32_t v) {
  const Syntax& syntax = context.document.syntax;
  const std::uint32_t sentence = context.sentence_of(context.verb(v).tokens.first);
  const std::uint32_t first = syntax.sentences[sentence].first_verb;
  std::uint32_t nearest = kNone;
  while (v-- > first) {
    const std::uint32_t p = context.subject(v);
    if (!context.finite(v) || p == kNone) continue;
    const std::uint32_t c = context.verb(v).clause;
    const bool main = c == kNone || syntax.clauses[c].kind == ClauseKind::main;
    if (main) return p;
    if (nearest == kNone) nearest = p;
  }
  return nearest;
}

std::uint32_t verb_source(const QuoteContext& context, const CueHit& cue) {
  const VerbGroup& group = context.verb(cue.verb);
  if (cue.word == CueWord::adjective) return subject_of(context, cue.verb);  // "was alarmed by", read as a passive
  if (context.passive(cue.verb)) return by_phrase(context, group, 8);
  if (!context.finite(cue.verb) && group.tense == Tense::participle) {
    // "a custom criticized by Hill"
    const std::uint32_t by = by_phrase(context, group, 4);
    if (by != kNone) return by;
  }
  if (group.tense == Tense::ing && !context.finite(cue.verb)) {
    const std::uint32_t p = holder_of_ing(context, group);
    if (p != kNone) return p;
  }
  const std::uint32_t p = subject_of(context, cue.verb);
  return p != kNone || !context.finite(cue.verb) ? p : shared_subject(context, cue.verb);
}

/// "criticism from Clinton", "an analysis by the bank", "criticism of the deal from the left": the phrase behind the
/// preposition that tells whose it is; no verb and no mark stands before it.
std::uint32_t owner_behind(const QuoteContext& context, std::uint32_t i, std::uint32_t size) {
  constexpr std::uint32_t kFar = 8;
  if (i < size && is(context.token(i), "by"_w)) return context.phrase_at(i + 1);
  for (const std::uint32_t end = std::min(size - 1, i + kFar); i < end; ++i) {
    if (is_any(context.token(i), "from"_w, "among"_w)) return context.phrase_at(i + 1);
    if (context.punctuation(i) != 0 || context.document.syntax.verb_of[i] != kNone) return kNone;
  }
  return kNone;
}

std::uint32_t noun_source(const QuoteContext& context, const CueHit& cue) {
  const std::uint32_t p = context.phrase_around(cue.head);
  if (p != kNone && context.phrase(p).possessor != kNone) return context.phrase(p).possessor;
  const auto size = static_cast<std::uint32_t>(context.document.tokens.size());
  const std::uint32_t far = owner_behind(context, cue.tokens.last, size);
  if (far != kNone) return far;
  if (p == kNone) return kNone;
  // "Smith voiced support for ...": the phrase is the object of the verb right before it.
  const std::uint32_t first = context.phrase(p).tokens.first;
  if (first == 0) return kNone;
  std::uint32_t v = context.document.syntax.verb_of[first - 1];
  if (v == kNone && first > 1) v = context.document.syntax.verb_of[first - 2];
  if (v == kNone || context.passive(v)) return kNone;
  const std::uint32_t holder = subject_of(context, v);
  // "There are fears that ...": nobody's.
  if (holder != kNone && is_any(context.token(context.phrase(holder).head), "there"_w, "it"_w)) return kNone;
  return holder;
}

/// "is angry": has the adjective a verb in front of it? "Voters angered by the toll" has none.
bool has_copula(const QuoteContext& context, const CueHit& cue) {
  return cue.verb != kNone && context.verb(cue.verb).tokens.first < cue.head;
}

/// The token past the last of the phrases joined to `p`.
std::uint32_t last_joined(const QuoteContext& context, std::uint32_t p) {
  std::uint32_t last = context.phrase(p).tokens.last;
  for (int joined = 0; joined < 8 && p != kNone; ++joined, p = context.phrase(p).coordinated) {
    last = std::max(last, context.phrase(p).tokens.last);
  }
  return last;
}

/// No verb or preposition right before the phrase makes it an object: "met Hill and Reed said".
bool opens_clause(const QuoteContext& context, std::uint32_t p) {
  const std::uint32_t first = context.phrase(p).tokens.first;
  return first == 0 ||
         (context.document.syntax.verb_of[first - 1] == kNone && context.token(first - 1).upos != Upos::adp);
}

/// "Ruiz, 45, and two aides": of the age, which is no speaker, whose it is.
std::uint32_t name_before_age(const QuoteContext& context, std::uint32_t p) {
  const std::uint32_t age = context.phrase(p).tokens.first;
  if (context.phrase(p).tokens.size() != 1 || context.token(age).upos != Upos::num) return kNone;
  if (age < 2 || context.punctuation(age - 1) != ',') return kNone;
  const std::uint32_t name = context.phrase_around(age - 2);
  return name != kNone && context.phrase(name).tokens.last == age - 1 ? name : kNone;
}

}  // namespace

SourcePhrase source_of_phrase(const QuoteContext& context, std::uint32_t p) {
  SourcePhrase source;
  if (p == kNone) return source;
  // "Senators Hill and Reed said": back to the first of those joined.
  for (std::uint32_t back = 1; back <= 3 && back <= p;) {
    if (context.phrase(p - back).coordinated == p && opens_clause(context, p - back)) {
      p -= back;
      back = 1;
    } else {
      ++back;
    }
  }
  if (const std::uint32_t aged = name_before_age(context, p); aged != kNone) {
    source = source_of_phrase(context, aged);
    source.tokens.last = std::max(source.tokens.last, last_joined(context, p));
    return source;
  }
  source.phrase = p;
  source.tokens = context.phrase(p).tokens;
  // "Acme chief executive Jane Doe": two phrases side by side are one speaker.
  const std::uint32_t beside = context.phrase_at(source.tokens.last);
  const std::uint32_t own = context.verb_of_subject(p);
  const bool inverted = own == kNone || context.verb(own).tokens.first < source.tokens.first;
  if (beside != kNone && context.phrase(beside).proper && inverted) {
    source.tokens.last = context.phrase(beside).tokens.last;
    source.phrase = beside;
  }
  std::uint32_t next = context.phrase(p).coordinated;
  for (int joined = 0; joined < 8 && next != kNone && next > p; ++joined) {
    source.tokens.last = std::max(source.tokens.last, context.phrase(next).tokens.last);
    p = next;
    next = context.phrase(next).coordinated;
  }
  return source;
}

SourcePhrase source_of_mention(const QuoteContext& context, std::uint32_t mention) {
  SourcePhrase source;
  if (mention != kNone) source.tokens = context.document.mentions[mention].tokens;
  return source;
}

Report report_of(const QuoteContext& context, const CueHit& cue, const SourcePhrase& source, Complement kind) {
  Report report;
  report.cue = cue.tokens;
  report.cue_head = cue.head;
  report.source = source.tokens;
  report.rule = context.rules.rule(row_of(context, cue, kind));
  return report;
}

std::uint32_t phrase_before(const QuoteContext& context, std::uint32_t end, std::uint32_t begin) {
  for (std::uint32_t i = end; i-- > begin && end - i <= 4;) {
    const std::uint32_t p = context.phrase_around(i);
    if (p != kNone) return context.phrase(p).temporal ? kNone : p;
    if (context.token(i).upos != Upos::adv) break;
  }
  return kNone;
}

namespace {

/// "Hale says", where Hale was read as another word: the mention right before the verb.
SourcePhrase unread_name(const QuoteContext& context, const CueHit& cue) {
  const std::uint32_t mention = context.mention_at(cue.tokens.first - 1);
  if (mention == kNone || !context.finite(cue.verb)) return {};
  const std::uint32_t first = context.document.mentions[mention].tokens.first;
  const bool object =
      first > 0 && (context.document.syntax.verb_of[first - 1] != kNone || context.token(first - 1).upos == Upos::adp);
  if (object || context.phrase_around(first) != kNone) return {};
  return source_of_mention(context, mention);
}

/// "The owners themselves disagree", "Hale and Webb have both urged": whom the pronoun stresses.
std::uint32_t stressed(const QuoteContext& context, std::uint32_t p) {
  if (p == kNone) return p;
  const std::uint32_t first = context.phrase(p).tokens.first;
  const bool stresses =
      is_any(context.token(context.phrase(p).head), "both"_w, "themselves"_w, "himself"_w, "herself"_w, "itself"_w);
  if (!stresses || first == 0 || context.phrase(p).tokens.size() > 1) return p;
  std::uint32_t i = first - 1;
  if (context.document.syntax.verb_of[i] != kNone)
    i = context.verb(context.document.syntax.verb_of[i]).tokens.first - 1;
  if (context.punctuation(i) == ',') --i;
  const std::uint32_t before = context.phrase_around(i);
  return before == kNone || context.phrase(before).tokens.last != i + 1 ? p : before;
}

/// "the engineer, who said": the pronoun stands as the source, its phrase is what it refers to.
void stand_in(const QuoteContext& context, const CueHit& cue, SourcePhrase& source) {
  if (cue.verb == kNone || source.phrase == kNone) return;
  const VerbGroup& group = context.verb(cue.verb);
  if (group.clause == kNone) return;
  const Clause& clause = context.document.syntax.clauses[group.clause];
  if (clause.kind != ClauseKind::relative || clause.opener == kNone || clause.verb != cue.verb) return;
  if (clause.opener < source.tokens.last || clause.opener >= group.tokens.first) return;
  if (!is_any(context.token(clause.opener), "who"_w, "which"_w, "that"_w)) return;
  source.tokens = {clause.opener, clause.opener + 1};
}

/// "Most said", "half of the voters believe": a quantifier before token `end`, alone or with those it counts.
SourcePhrase quantified(const QuoteContext& context, std::uint32_t end) {
  SourcePhrase source;
  const std::uint32_t p = context.phrase_around(end - 1);
  const std::uint32_t of = p == kNone ? kNone : context.phrase(p).governor;
  const bool counts = of != kNone && of > 0 && is(context.token(of), "of"_w) && context.phrase(p).tokens.last == end;
  const std::uint32_t first = counts ? of - 1 : end - 1;
  if (is_any(context.token(first), "most"_w, "half"_w, "some"_w, "many"_w, "few"_w, "others"_w, "both"_w, "all"_w,
             "several"_w, "another"_w, "none"_w)) {
    source.tokens = {first, end};
  }
  return source;
}

}  // namespace

SourcePhrase find_source(const QuoteContext& context, const CueHit& cue) {
  std::uint32_t p = kNone;
  if (cue.word == CueWord::preposition) {
    p = context.phrase_at(cue.tokens.last);
  } else if (cue.word == CueWord::noun) {
    p = noun_source(context, cue);
  } else if (cue.word == CueWord::adjective && !has_copula(context, cue)) {
    p = phrase_before(context, cue.head, 0);  // "officials angry about the toll"
  } else if (cue.verb != kNone) {
    p = verb_source(context, cue);
    const bool apart = cue.tokens.first > 0 &&
                       (context.is_quote_mark(cue.tokens.first - 1) || context.punctuation(cue.tokens.first - 1) != 0);
    if (p == kNone && cue.word == CueWord::verb && apart) p = inverted_subject(context, context.verb(cue.verb));
  }
  SourcePhrase source = source_of_phrase(context, stressed(context, p));
  if (!source && cue.word == CueWord::verb && cue.tokens.first > 0) {
    source = unread_name(context, cue);
  }
  if (!source && cue.word == CueWord::verb && cue.tokens.first > 0) source = quantified(context, cue.tokens.first);
  stand_in(context, cue, source);
  return source;
}

}  // namespace news_extract
