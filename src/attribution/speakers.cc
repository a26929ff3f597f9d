#include "attribution/speakers.h"

#include <algorithm>
#include <utility>

#include "coref/split_names.h"
#include "rules/noun_classes.h"
#include "rules/pack_schema.h"
#include "rules/words.h"

namespace news_extract {
namespace {

/// A paper speaks for who wrote it; a broadcast or an interview has no author.
bool is_written(Medium medium) {
  return medium == Medium::statement || medium == Medium::post || medium == Medium::letter ||
         medium == Medium::filing || medium == Medium::report;
}

}  // namespace

Speakers::Speakers(const RuleBase& rules, const Document& document, TokenIndex& mention_of)
    : rules_(rules), document_(document), mention_of_(mention_of) {
  index_mentions(document.mentions, document.tokens.size(), mention_of);
}

std::uint32_t Speakers::token_at(std::uint32_t byte) const {
  const auto& tokens = document_.tokens;
  const auto at = std::lower_bound(tokens.begin(), tokens.end(), byte,
                                   [](const Token& token, std::uint32_t b) { return token.end <= b; });
  return static_cast<std::uint32_t>(at - tokens.begin());
}

TokenRange Speakers::tokens_of(Span span) const {
  const auto& tokens = document_.tokens;
  const std::uint32_t first = token_at(span.begin);
  std::uint32_t last = first;
  while (last < tokens.size() && tokens[last].end < span.end) ++last;
  return {first, last + 1};
}

/// The mention that stands for the whole phrase: that of its head, else its last one that is no possessor.
std::uint32_t Speakers::mention_in(TokenRange tokens) const {
  const std::uint32_t p = phrase_in(tokens);
  // Two phrases side by side ("Acme chief executive Jane Doe"): the name behind is the one.
  const bool whole = p != kNone && (document_.syntax.phrases[p].tokens.last == tokens.last ||
                                    document_.syntax.phrases[p].coordinated != kNone);
  if (whole) {
    const std::uint32_t head = document_.syntax.phrases[p].head;
    if (head != kNone && tokens.contains(head)) {
      const std::uint32_t mention = mention_at(head);
      if (mention != kNone) return mention;
      // "the senator John Smith said": the mention may begin before the head that was chosen.
      for (std::uint32_t i = head + 1; i < tokens.last; ++i) {
        const std::uint32_t other = mention_at(i);
        if (other != kNone && document_.mentions[other].type == EntityType::person) return other;
      }
      return kNone;
    }
  }
  for (std::uint32_t i = tokens.last; i-- > tokens.first;) {
    const std::uint32_t mention = mention_at(i);
    if (mention != kNone) return mention;
  }
  return kNone;
}

/// The widest noun phrase inside the tokens that begins first.
std::uint32_t Speakers::phrase_in(TokenRange tokens) const {
  const auto& phrases = document_.syntax.phrases;
  const auto begins = [&](std::uint32_t p) { return p < phrases.size() && phrases[p].tokens.first == tokens.first; };
  std::uint32_t p = document_.syntax.phrase_of[tokens.first];
  if (!begins(p)) return kNone;
  // Phrases that begin at one token stand side by side.
  while (p > 0 && begins(p - 1)) --p;
  std::uint32_t best = kNone;
  for (; begins(p); ++p) {
    const std::uint32_t last = phrases[p].tokens.last;
    if (last <= tokens.last && (best == kNone || last > phrases[best].tokens.last)) best = p;
  }
  return best;
}

/// What "who", "which" or "that" refers to: the noun phrase before it; not the state in "Hill, D-Calif., who".
std::uint32_t Speakers::antecedent(std::uint32_t token) const {
  const auto& phrase_of = document_.syntax.phrase_of;
  std::uint32_t reach = 3;
  for (std::uint32_t back = 1; back <= reach && back <= token && token - back < phrase_of.size(); ++back) {
    const std::uint32_t p = phrase_of[token - back];
    if (p != kNone && !is_constituency(document_, p)) return p;
    if (p != kNone) reach = back + 3;
  }
  return kNone;
}

/// Of the phrase before "who" the person: "Zoe Hill, a professor at Acme University who" is neither Acme nor any
/// professor.
std::uint32_t Speakers::person_of(std::uint32_t p) const {
  const auto& syntax = document_.syntax;
  for (int links = 0; links < 4; ++links) {
    const std::uint32_t mention = mention_at(syntax.phrases[p].head);
    const bool body = mention != kNone && document_.mentions[mention].type != EntityType::person;
    const std::uint32_t governor = syntax.phrases[p].governor;
    if (!body || governor == kNone || governor == 0 || syntax.phrase_of[governor - 1] == kNone) break;
    p = syntax.phrase_of[governor - 1];
  }
  const std::uint32_t first = syntax.phrases[p].tokens.first;
  if (first < 2 || document_.slice(document_.tokens[first - 1]) != "," || syntax.phrases[p].proper) return p;
  const std::uint32_t name = mention_at(first - 2);
  const bool person = name != kNone && document_.mentions[name].type == EntityType::person;
  return person && syntax.phrase_of[first - 2] != kNone ? syntax.phrase_of[first - 2] : p;
}

Ref Speakers::ref_of_mention(std::uint32_t mention, Span span) const {
  const Mention& m = document_.mentions[mention];
  Ref ref;
  ref.span = span;
  ref.type = m.type;
  ref.entity = m.entity;
  if (m.entity != kNone && m.entity < document_.entities.size()) {
    ref.type = document_.entities[m.entity].type;
    ref.name = document_.entities[m.entity].name;
  } else if (m.kind == MentionKind::name) {
    ref.name = document_.slice(m.span);
  }
  return ref;
}

/// The token past the phrase that begins with phrase `p`, which may be its possessor, and past what it governs.
std::uint32_t Speakers::end_of_phrase(std::uint32_t p) const {
  const Syntax& syntax = document_.syntax;
  const NounPhrase& whole = syntax.phrases[syntax.whole_phrase(p)];
  return std::max(whole.tokens.last, whole.reach);
}

/// "a spokeswoman for the bank", "officials at the ministry": the token past the body that people in the news speak for
/// or belong to, `behind` where none is named.
std::uint32_t Speakers::end_of_place(std::uint32_t p, std::uint32_t behind) const {
  const auto& tokens = document_.tokens;
  const RowId row = rules_.row(tokens[document_.syntax.phrases[p].head].lemma, PackId::speaker_nouns);
  if (row == kNone || behind + 1 >= tokens.size()) return behind;
  const bool spokesperson = rules_.cell(row, 1) == 0;
  if (!is_any(tokens[behind], "at"_w, "with"_w, "from"_w) && !(spokesperson && is(tokens[behind], "for"_w))) {
    return behind;
  }
  const std::uint32_t object = document_.syntax.phrase_of[behind + 1];
  if (object == kNone || document_.syntax.phrases[object].temporal) return behind;
  return end_of_phrase(object);
}

/// An unnamed group: its noun phrase without the relative clause, article kept.
Ref Speakers::group_of(TokenRange tokens) const {
  Ref ref;
  ref.span = document_.span_of(tokens);
  ref.type = EntityType::group;
  const std::uint32_t p = phrase_in(tokens);
  TokenRange named = tokens;
  if (p != kNone && tokens.size() == document_.syntax.phrases[p].tokens.size()) {
    named.last = std::max(named.last, document_.syntax.phrases[p].reach);
    named.last = std::max(named.last, end_of_place(p, named.last));
  }
  const bool pronoun = p != kNone && document_.syntax.phrases[p].pronoun;
  if (!pronoun) ref.name = document_.slice(document_.span_of(named));
  return ref;
}

Ref Speakers::resolve_phrase(TokenRange tokens, bool& named) const {
  const Span span = document_.span_of(tokens);
  if (tokens.size() == 1 && is_any(document_.tokens[tokens.first], "who"_w, "which"_w, "that"_w, "whom"_w)) {
    std::uint32_t p = antecedent(tokens.first);
    if (p != kNone && is(document_.tokens[tokens.first], "who"_w)) p = person_of(p);
    if (p != kNone) {
      Ref ref = resolve_phrase(document_.syntax.phrases[p].tokens, named);
      ref.span = span;
      return ref;
    }
  }
  const std::uint32_t mention = mention_in(tokens);
  if (mention == kNone) {
    named = true;
    std::uint32_t other = author_of_paper(phrase_in(tokens));
    if (other == kNone) other = named_behind(tokens);
    return other != kNone ? ref_of_mention(other, span) : group_of(tokens);
  }
  named = document_.mentions[mention].kind == MentionKind::name;
  return ref_of_mention(name_of_whole(document_, mention), span);
}

/// "The mayor, Ann Greene, said": the person whose name alone stands between the commas behind an office.
std::uint32_t Speakers::named_behind(TokenRange tokens) const {
  const std::uint32_t comma = tokens.last;
  const std::uint32_t p = phrase_in(tokens);
  if (p == kNone || comma + 1 >= document_.tokens.size() || !document_.tokens[comma].has(shape::kPunctuation))
    return kNone;
  const Word& noun = rules_.word(document_.tokens[document_.syntax.phrases[p].head].lemma);
  if (static_cast<NounClass>(noun.noun_class) != NounClass::person || document_.syntax.phrases[p].plural) return kNone;
  const std::uint32_t name = mention_at(comma + 1);
  if (name == kNone || document_.mentions[name].type != EntityType::person) return kNone;
  const Mention& mention = document_.mentions[name];
  if (mention.kind != MentionKind::name || document_.slice(document_.tokens[comma]) != ",") return kNone;
  const std::uint32_t behind = mention.tokens.last;
  const bool closes = behind >= document_.tokens.size() || document_.tokens[behind].has(shape::kPunctuation);
  return closes ? name : kNone;
}

/// "the letter from Acme", and "the letter" behind it: the mention of who wrote it, or kNone.
std::uint32_t Speakers::author_of_paper(std::uint32_t p) const {
  constexpr std::uint32_t kPhrasesBack = 150;
  const auto& phrases = document_.syntax.phrases;
  if (p == kNone) return kNone;
  const WordId noun = document_.tokens[phrases[p].head].lemma;
  const RowId row = rules_.row(noun, PackId::media_nouns);
  if (row == kNone || !is_written(static_cast<Medium>(rules_.cell(row, 1)))) return kNone;
  for (std::uint32_t q = p + 1; q-- > 0 && q + kPhrasesBack > p;) {
    if (document_.tokens[phrases[q].head].lemma != noun) continue;
    const std::uint32_t author = named_author(phrases[q]);
    if (author != kNone) return author;
    if (!phrases[p].definite) return kNone;
  }
  return kNone;
}

/// "Acme's letter", "a letter from Acme", "a report by the institute".
std::uint32_t Speakers::named_author(const NounPhrase& paper) const {
  if (paper.possessor != kNone) return mention_at(document_.syntax.phrases[paper.possessor].head);
  const std::uint32_t behind = paper.tokens.last;
  if (behind + 1 >= document_.tokens.size() || !is_any(document_.tokens[behind], "from"_w, "by"_w)) return kNone;
  const std::uint32_t object = document_.syntax.phrase_of[behind + 1];
  return object == kNone ? kNone : mention_at(document_.syntax.phrases[object].head);
}

/// "Hill and Reed": each is a member; the pair has no name of its own.
void Speakers::add_members(TokenRange tokens, Speaker& speaker) const {
  const auto& phrases = document_.syntax.phrases;
  std::uint32_t p = phrase_in(tokens);
  if (p == kNone || phrases[p].coordinated == kNone || phrases[p].tokens.last >= tokens.last) return;
  // "The Food and Drug Administration" is one.
  if (joined_to(document_, p, mention_at(phrases[p].head)) == kNone) return;
  std::vector<Ref> members;
  TokenRange whole = tokens;
  while (p != kNone && phrases[p].tokens.last <= tokens.last && members.size() < 8) {
    bool named = false;
    members.push_back(resolve_phrase(phrases[p].tokens, named));
    const std::uint32_t mention = mention_at(phrases[p].head);
    if (mention != kNone) whole.last = std::max(whole.last, document_.mentions[mention].tokens.last);
    speaker.named = speaker.named || named;
    p = phrases[p].coordinated;
  }
  if (members.size() < 2) return;
  speaker.ref = group_of(tokens);
  speaker.ref.name = document_.slice(document_.span_of(whole));  // "IBM and the Bank of England"
  speaker.ref.members = std::move(members);
}

Speaker Speakers::resolve(TokenRange tokens) const {
  Speaker speaker;
  speaker.ref = resolve_phrase(tokens, speaker.named);
  add_members(tokens, speaker);
  return speaker;
}

}  // namespace news_extract
