// Cues that govern their content: "said that ...", "vowed to ...", "denounced
// the bill", "the claim that ...", "said: "..."", "was criticised by ...".

#include <algorithm>
#include <optional>
#include <utility>

#include "quotes/reader.h"
#include "rules/words.h"

namespace news_extract {
namespace {

/// How far behind its verb an opening mark may stand: "he told reporters in Berlin on Monday: "...".
constexpr std::uint32_t kLeadReach = 30;

bool is_clause(Complement kind) {
  return kind == Complement::that || kind == Complement::bare || kind == Complement::wh;
}

}  // namespace

/// Is this cue with this complement worth a report?
bool Reader::acceptable(const CueHit& cue, Complement kind, const SourcePhrase& source) const {
  const RowId row = row_of(context_, cue, kind);
  const std::uint8_t strength = strength_of(context_, row);
  if (strength == 0) return false;
  if (strength == 1) return is_clause(kind);
  if (strength == 3 && is_clause(kind)) return true;
  // "was asked about the donations": by whom is not said.
  if (!source && cue.verb != kNone && context_.passive(cue.verb)) return class_of(context_, row) == CueClass::ask;
  if (!source) return false;
  // "The results show a town in debt": whatever shows may be the source.
  return class_of(context_, row) == CueClass::show || can_speak(context_, source);
}

/// "a firm called Hale", "a bill backed": a participle behind its noun governs nothing.
bool Reader::is_bare_participle(const CueHit& cue) const {
  return cue.word == CueWord::verb && cue.verb != kNone && !context_.finite(cue.verb) &&
         context_.verb(cue.verb).tense == Tense::participle && context_.verb(cue.verb).tokens.size() == 1;
}

/// "a chance to attack the mayor", "a bill to fight fraud": what a noun is for has not been said.
bool Reader::is_purpose(const CueHit& cue) const {
  if (cue.word != CueWord::verb || cue.verb == kNone || !context_.verb(cue.verb).infinitive_to) return false;
  const std::uint32_t first = context_.verb(cue.verb).tokens.first;
  const std::uint32_t p = first == 0 ? kNone : context_.phrase_around(first - 1);
  return p != kNone && !context_.phrase(p).proper && !context_.phrase(p).pronoun && !context_.phrase(p).temporal;
}

/// "Calling", "After calling": a participle that opens the sentence, with its subject behind it.
bool Reader::is_fronted_participle(const CueHit& cue) const {
  if (cue.word != CueWord::verb || cue.verb == kNone || context_.finite(cue.verb)) return false;
  const std::uint32_t first = cue.tokens.first;
  return context_.token(first).has(shape::kSentenceStart) ||
         (first > 0 && context_.token(first - 1).has(shape::kSentenceStart));
}

bool Reader::read_governed(const CueHit& cue, const Sentence& sentence) {
  if (cue.word == CueWord::verb && read_passive(cue, sentence)) return true;
  if (cue.word == CueWord::verb && is_any(context_.token(cue.tokens.last), "up"_w, "off"_w, "down"_w, "away"_w))
    return false;
  const auto complement = find_complement(context_, cue, sentence.tokens.last);
  if (complement && refuses_to_speak(cue, *complement)) return false;
  if (!complement) return read_relative_object(cue, sentence);
  if (speaks_through_noun(cue, *complement)) return false;
  if ((is_bare_participle(cue) || is_purpose(cue)) && !is_clause(complement->kind)) return false;
  const SourcePhrase source = find_source(context_, cue);
  if (!acceptable(cue, complement->kind, source)) return false;
  // "criticism of the deal from the left", "Calling it a mistake, Greene left": up to whose it is.
  const bool behind = source && source.tokens.first >= complement->first;
  const bool up_to = behind && (cue.word == CueWord::noun || is_fronted_participle(cue));
  if (behind && !up_to && complement->kind != Complement::bare) return false;
  if (up_to && source.tokens.first < complement->first + 2) return false;
  Report report = report_of(context_, cue, source, complement->kind);
  const std::uint32_t last = up_to ? source.tokens.first - 1 : sentence.tokens.last;
  const std::uint32_t end = content_end(context_, cue, *complement, last);
  if (complement->kind == Complement::bare && lacks_subject(context_, cue, complement->first)) {
    const std::uint32_t opener = relative_opener(context_, cue);
    report.pieces.push_back({opener, opener + 1});
  }
  report.pieces.push_back({complement->first, end});
  const CueClass of = class_of(context_, cue.first_row);
  if (of == CueClass::tell || of == CueClass::ask || of == CueClass::demand) report.addressee = complement->addressee;
  // "He promised that he would stay. "Let me be clear ..."": the words follow at once.
  const TokenRange content = widened(report.pieces.front());
  const bool speaks = cue.word != CueWord::verb || cue.takes(Complement::quotation) || context_.finite(cue.verb);
  if (speaks && without_final_marks(context_, content.first, sentence.tokens.last) <= content.last) {
    add_following(std::max(content.last, sentence.tokens.last), report);
  }
  return add(std::move(report));
}

/// "asked not to be named", "declined to be identified": how somebody speaks, not what of.
bool Reader::stays_unnamed(const ComplementHit& complement) const {
  const auto size = static_cast<std::uint32_t>(context_.document.tokens.size());
  for (std::uint32_t i = complement.first; i < std::min(complement.first + 3, size); ++i) {
    const std::uint32_t v = context_.verb_at(i);
    if (v == kNone) continue;
    const std::string_view lemma = context_.rules.text(context_.verb(v).lemma);
    return context_.passive(v) && (lemma == "name" || lemma == "identify" || lemma == "quote");
  }
  return false;
}

/// "declined to comment", "did not respond to a request for comment": nothing was said.
bool Reader::refuses_to_speak(const CueHit& cue, const ComplementHit& complement) const {
  const std::uint32_t last =
      std::min<std::uint32_t>(complement.first + 4, static_cast<std::uint32_t>(context_.document.tokens.size()));
  if (complement.kind == Complement::to && stays_unnamed(complement)) return true;
  const CueClass of = class_of(context_, cue.first_row);
  const bool may =
      of == CueClass::plan || cue.word == CueWord::noun || (cue.verb != kNone && context_.verb(cue.verb).negated);
  if (!may) return false;
  for (std::uint32_t i = complement.first; i < last; ++i) {
    const std::string_view lemma = context_.rules.text(context_.token(i).lemma);
    if (lemma == "comment" || lemma == "elaborate" || lemma == "respond" || lemma == "request" || lemma == "reply")
      return true;
  }
  return false;
}

/// "voiced concern about the bill", "made the claim that ...": the noun is the better cue; its source is the verb's.
bool Reader::speaks_through_noun(const CueHit& cue, const ComplementHit& complement) const {
  if (cue.word != CueWord::verb || is_clause(complement.kind)) return false;
  const std::uint32_t p = context_.phrase_at(complement.first);
  if (p == kNone) return false;
  const std::uint32_t head = context_.phrase(p).head;
  const auto noun = std::find_if(cues_.begin(), cues_.end(), [head](const CueHit& other) {
    return other.word == CueWord::noun && other.head == head;
  });
  if (noun == cues_.end() || context_.phrase(p).possessor != kNone) return false;
  return find_complement(context_, *noun, context_.document.sentences[context_.sentence_of(cue.head)].tokens.last)
      .has_value();
}

/// "which" of "which she once supported", "a tax" of "a tax she once supported"; empty where the verb has no such
/// object.
TokenRange Reader::relative_object(const CueHit& cue) const {
  const std::uint32_t opener = relative_opener(context_, cue);
  if (opener != kNone && is_any(context_.token(opener), "which"_w, "that"_w, "whom"_w)) return {opener, opener + 1};
  const std::uint32_t subject = cue.verb == kNone ? kNone : context_.subject(cue.verb);
  const std::uint32_t first = subject == kNone ? 0 : context_.phrase(subject).tokens.first;
  if (first == 0 || first > cue.tokens.first || context_.marked_at(first - 1) != kNone) return {};
  const std::uint32_t p = context_.phrase_around(first - 1);
  if (p == kNone || context_.phrase(p).tokens.last != first) return {};
  const NounPhrase& phrase = context_.phrase(p);
  // "On Monday she left", "Mr. Hale she knew"
  const bool common = !phrase.pronoun && !phrase.proper && !phrase.temporal && (phrase.definite || phrase.indefinite);
  return common ? phrase.tokens : TokenRange{};
}

/// "the tax, which she once supported": the pronoun is the content.
bool Reader::read_relative_object(const CueHit& cue, const Sentence& sentence) {
  if (cue.word != CueWord::verb || !cue.takes(Complement::np) || cue.strength < 2) return false;
  const std::uint32_t behind = cue.tokens.last;
  if (behind < sentence.tokens.last && context_.punctuation(behind) == 0 && context_.verb_at(behind) == kNone)
    return false;
  const TokenRange object = relative_object(cue);
  const SourcePhrase source = find_source(context_, cue);
  if (object.empty() || !acceptable(cue, Complement::np, source)) return false;
  Report report = report_of(context_, cue, source, Complement::np);
  report.pieces.push_back(object);
  return add(std::move(report));
}

/// "Smith told reporters: "...": the cue leads up to an opening mark behind a comma or colon.
bool Reader::read_lead(const CueHit& cue, const Sentence& sentence) {
  if (cue.word != CueWord::verb || !(cue.takes(Complement::quotation) || cue.takes(Complement::bare))) return false;
  const std::uint32_t reach = std::min(sentence.tokens.last, cue.tokens.last + kLeadReach);
  std::uint32_t i = cue.tokens.last;
  for (; i < reach && !context_.is_quote_mark(i); ++i) {
    const std::uint32_t v = context_.verb_at(i);
    if (v != kNone && context_.finite(v)) return false;
    if (is(context_.token(i), "that"_w)) return false;
  }
  // "Smith echoed:" and the words in a paragraph of their own.
  const bool ends = i == sentence.tokens.last && context_.punctuation(i - 1) == ':' &&
                    i < context_.document.tokens.size() && context_.is_quote_mark(i);
  if ((i >= reach && !ends) || i == cue.tokens.first) return false;
  const std::uint32_t m = context_.marked_at(i);
  if (m == kNone || context_.marked[m].open != i) return false;
  const char before = context_.punctuation(i - 1);
  if (before != ',' && before != ':') return false;
  // 'said in his book, "The Long Way Home."'
  if (before == ',' && i > cue.tokens.last + 1 && context_.looks_like_title(context_.marked[m])) return false;
  Report report = report_of(context_, cue, find_source(context_, cue), Complement::quotation);
  report.pieces.push_back({i, context_.marked[m].end()});
  report.addressee = addressee_behind(cue);
  add_following(context_.marked[m].end(), report);
  return add(std::move(report));
}

/// "Enthusiasm for the bill among voters seems to wane": all that stands between the subject and its verb, where that
/// holds no comma and no verb.
std::uint32_t Reader::subject_end(const NounPhrase& subject, std::uint32_t verb_first) const {
  const std::uint32_t own = std::min(verb_first, std::max(subject.tokens.last, subject.reach));
  std::uint32_t last = own;
  for (std::uint32_t i = own; i < verb_first; ++i) {
    if (context_.punctuation(i) != 0 || context_.document.syntax.verb_of[i] != kNone) return own;
    if (context_.token(i).upos != Upos::adv) last = i + 1;
  }
  return last;
}

/// "The bill was criticised by the tribunal": the content is the subject.
/// "The mayor is expected to resign", "the town is known as a port": subject and complement.
bool Reader::read_passive(const CueHit& cue, const Sentence& sentence) {
  if (cue.word != CueWord::verb || cue.verb == kNone) return false;
  const std::uint32_t p = context_.subject(cue.verb);
  const bool seems = class_of(context_, cue.first_row) == CueClass::show && cue.takes(Complement::to);
  if (!(context_.passive(cue.verb) || seems) || !context_.finite(cue.verb) || p == kNone) return false;
  const NounPhrase& subject = context_.phrase(p);
  const std::uint32_t end = subject_end(subject, cue.tokens.first);
  if (subject.tokens.first >= end || subject.tokens.first < sentence.tokens.first) return false;
  const auto complement = passive_complement(cue, sentence);
  // To whom it seems is not said: the subject is what is spoken of.
  const SourcePhrase source = seems && !context_.passive(cue.verb) ? SourcePhrase{} : find_source(context_, cue);
  Report report = report_of(context_, cue, source, complement ? complement->kind : Complement::np);
  report.pieces.push_back({subject.tokens.first, end});
  if (complement) {
    // "had been asked to keep them by the council": up to the agent.
    std::uint32_t last = sentence.tokens.last;
    if (source && source.tokens.first > complement->first + 1) last = std::min(last, source.tokens.first - 1);
    report.pieces.push_back({complement->first, content_end(context_, cue, *complement, last)});
  } else if (!cue.takes(Complement::np) || !source || !can_speak(context_, source) ||
             source.tokens.last > sentence.tokens.last) {
    return false;
  }
  return add(std::move(report));
}

/// "was accused of", "is known for", "was mentioned as": what follows is said of the subject. "The team is focused on"
/// tells what it does itself.
bool Reader::says_of_subject(const CueHit& cue, Complement preposition) const {
  const bool of_subject = preposition == Complement::of_np || preposition == Complement::for_np ||
                          preposition == Complement::with_np || preposition == Complement::as_np;
  if (!of_subject || !cue.takes(preposition)) return false;
  const CueClass of = class_of(context_, row_of(context_, cue, preposition));
  if (of != CueClass::accuse && of != CueClass::support && of != CueClass::refer && of != CueClass::show) return false;
  const std::uint32_t first = cue.tokens.last + 1;
  const std::uint32_t v = context_.verb_at(first);
  return context_.phrase_at(first) != kNone || (v != kNone && context_.verb(v).tense == Tense::ing);
}

/// What a passive leaves behind it: "to resign", "as a port", "a danger".
std::optional<ComplementHit> Reader::passive_complement(const CueHit& cue, const Sentence& sentence) const {
  const std::uint32_t i = cue.tokens.last;
  if (i + 1 >= sentence.tokens.last) return std::nullopt;
  ComplementHit hit;
  hit.first = i;
  const bool infinitive = is(context_.token(i), "to"_w) && context_.phrase_at(i + 1) == kNone;
  const bool wants = cue.takes(Complement::to) || cue.takes(Complement::obj_to) || cue.takes(Complement::bare);
  if (infinitive && wants) {
    hit.kind = Complement::to;
    return hit;
  }
  // "He is known as “the Wall”": a nickname.
  const bool called = cue.takes(Complement::as_np) && !context_.is_quote_mark(i + 1);
  if (is(context_.token(i), "as"_w) && (cue.takes(Complement::np_as) || called)) {
    hit.kind = Complement::np_as;
    hit.first = i + 1;
    return hit;
  }
  // "was known for his temper", "has been charged with fraud"
  const auto preposition = preposition_complement(context_.token(i));
  if (preposition && context_.passive(cue.verb) && says_of_subject(cue, *preposition)) {
    hit.kind = *preposition;
    hit.first = i + 1;
    return hit;
  }
  if (cue.takes(Complement::np_np) && context_.phrase_at(i) != kNone &&
      !context_.phrase(context_.phrase_at(i)).temporal) {
    hit.kind = Complement::np_np;
    return hit;
  }
  return std::nullopt;
}

}  // namespace news_extract
