#include "attribution/behalf.h"

#include <algorithm>

#include "rules/noun_classes.h"
#include "rules/pack_schema.h"
#include "rules/words.h"

namespace news_extract {
namespace {

/// "Jane Doe, the bank's chief spokeswoman for Europe": how far behind a name its description is read.
constexpr std::uint32_t kDescription = 12;

/// "Speaking on behalf of the families of the nine victims, Jane Doe said": how far around the cue it may stand.
constexpr std::uint32_t kAround = 14;

}  // namespace

std::optional<Ref> Behalf::find(const Quote& quote, TokenRange speaker, std::uint32_t cue) const {
  if (!quote.speaker || !quote.speaker->members.empty()) return std::nullopt;
  auto body = described(speaker);
  if (!body && cue != kNone) body = stated(quote, speaker, cue);
  if (!body) body = of_office(quote);
  if (body && body->entity == quote.speaker->entity && body->entity != kNone) return std::nullopt;
  return body;
}

bool Behalf::is_spokesperson(std::uint32_t token) const {
  const WordId lemma = document_.tokens[token].lemma;
  if ((rules_.word(lemma).packs & pack_bit(PackId::speaker_nouns)) == 0) return false;
  const RowId row = rules_.row(lemma, PackId::speaker_nouns);
  return row != kNone && rules_.cell(row, 1) == 0;
}

std::optional<Ref> Behalf::body_at(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t i = first; i < last; ++i) {
    const std::uint32_t mention = speakers_.mention_at(i);
    if (mention != kNone) return speakers_.ref_of_mention(mention, document_.mentions[mention].span);
  }
  return std::nullopt;
}

/// The body behind "a spokesman for the bank", "the bank's spokesman", "Microsoft spokeswoman Jane Doe",
/// "Jane Doe, a spokeswoman for Microsoft".
std::optional<Ref> Behalf::described(TokenRange speaker) const {
  const auto size = static_cast<std::uint32_t>(document_.tokens.size());
  const std::uint32_t last = std::min(size, speaker.last + kDescription);
  for (std::uint32_t i = speaker.first; i < last; ++i) {
    const Token& token = document_.tokens[i];
    if (i >= speaker.last &&
        (token.has(shape::kMark) || token.has(shape::kParagraphStart) || token.upos == Upos::verb)) {
      return std::nullopt;
    }
    if (!is_spokesperson(i)) continue;
    if (i + 1 < size && is_any(document_.tokens[i + 1], "for"_w, "of"_w, "at"_w)) {
      const auto body = body_at(i + 2, std::min(size, i + 7));
      return body || i + 2 >= size ? body : body_of_phrase(i + 2);
    }
    std::uint32_t first = i;
    while (first > speaker.first && i - first < 6 && !document_.tokens[first - 1].has(shape::kPunctuation)) --first;
    return body_at(first, i);
  }
  return std::nullopt;
}

/// "said on behalf of the families", "Jane Doe, speaking for the union, said": outside the content, in the cue's
/// sentence.
std::optional<Ref> Behalf::stated(const Quote& quote, TokenRange speaker, std::uint32_t cue) const {
  const std::uint32_t begin = std::min(cue, speaker.first);
  const auto size = static_cast<std::uint32_t>(document_.tokens.size());
  const TokenRange around = {begin - std::min(begin, kAround), std::min(std::max(cue, speaker.last) + kAround, size)};
  // What is quoted in one piece is not looked through.
  const TokenRange content = quote.spans.size() == 1 ? quote.tokens.content : TokenRange{around.last, around.last};
  const TokenRange sides[] = {{around.first, std::min(content.first, around.last)},
                              {std::max(content.last, around.first), around.last}};
  for (const TokenRange side : sides) {
    for (std::uint32_t i = side.first; (i = next_opener(i, side.last)) < side.last; ++i) {
      if (!in_sentence_of(cue, i) || is_said(quote, i)) continue;
      if (auto body = stated_at(i)) return body;
    }
  }
  return std::nullopt;
}

bool Behalf::in_sentence_of(std::uint32_t cue, std::uint32_t token) const {
  const auto& sentences = document_.sentences;
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), cue,
                                      [](std::uint32_t t, const Sentence& s) { return t < s.tokens.first; });
  return after != sentences.begin() && (after - 1)->tokens.contains(token);
}

/// Whether the content holds the token.
bool Behalf::is_said(const Quote& quote, std::uint32_t token) const {
  const Span span = document_.tokens[token].span();
  return std::any_of(quote.spans.begin(), quote.spans.end(), [span](Span content) { return content.contains(span); });
}

/// The next token before `last` behind which it may stand for whom somebody speaks, or `last`.
std::uint32_t Behalf::next_opener(std::uint32_t i, std::uint32_t last) const {
  while (i < last && !is_rare<"behalf"_w, "speaking"_w, "spoke"_w, "speaks"_w>(document_.tokens[i])) ++i;
  return i;
}

std::optional<Ref> Behalf::stated_at(std::uint32_t i) const {
  const auto size = static_cast<std::uint32_t>(document_.tokens.size());
  if (i + 2 >= size) return std::nullopt;
  const Token& next = document_.tokens[i + 1];
  if (is(document_.tokens[i], "behalf"_w) ? is(next, "of"_w) : is(next, "for"_w)) return body_of_phrase(i + 2);
  // "on the union's behalf"
  const std::uint32_t p = document_.syntax.phrase_of[i];
  if (!is(document_.tokens[i], "behalf"_w) || p == kNone) return std::nullopt;
  const std::uint32_t owner = document_.syntax.phrases[p].possessor;
  return owner == kNone ? std::nullopt : body_of_phrase(document_.syntax.phrases[owner].tokens.first);
}

/// A name or people; not "speaking for an hour".
std::optional<Ref> Behalf::body_of_phrase(std::uint32_t token) const {
  const std::uint32_t p = document_.syntax.phrase_of[token];
  if (p == kNone) return std::nullopt;
  const NounPhrase& phrase = document_.syntax.phrases[p];
  if (phrase.temporal || phrase.pronoun) return std::nullopt;
  const std::uint32_t mention = speakers_.mention_at(phrase.head);
  if (mention != kNone) return speakers_.ref_of_mention(mention, document_.mentions[mention].span);
  const Word& head = rules_.word(document_.tokens[phrase.head].lemma);
  const bool people = (head.packs & (pack_bit(PackId::speaker_nouns) | pack_bit(PackId::body_nouns))) != 0;
  if (!people && static_cast<NounClass>(head.noun_class) != NounClass::group) return std::nullopt;
  Ref group;
  group.span = document_.span_of({phrase.tokens.first, std::max(phrase.tokens.last, phrase.reach)});
  group.name = document_.slice(group.span);
  return group;
}

/// “We will repair the dam,” of a company's president; "we" and "our" of its spokesperson.
std::optional<Ref> Behalf::of_office(const Quote& quote) const {
  if (quote.speaker->entity == kNone || quote.quoted.empty()) return std::nullopt;
  for (const Role& role : document_.entities[quote.speaker->entity].roles) {
    if (role.organization == kNone) continue;
    const Entity& body = document_.entities[role.organization];
    if (body.mentions.empty() || !says_we(quote, !holds_spokesperson(role.span))) continue;
    const std::uint32_t first = body.mentions.front();
    return speakers_.ref_of_mention(first, document_.mentions[first].span);
  }
  return std::nullopt;
}

bool Behalf::holds_spokesperson(Span title) const {
  const std::uint32_t last = speakers_.token_at(title.end - 1);
  return is_spokesperson(last);
}

/// Do the marked words speak of "we"; where `commits`, with "will" or a perfect: "we will", "we have decided".
bool Behalf::says_we(const Quote& quote, bool commits) const {
  for (const Span span : quote.quoted) {
    for (std::uint32_t i = speakers_.token_at(span.begin); i < document_.tokens.size(); ++i) {
      const Token& token = document_.tokens[i];
      if (token.begin >= span.end) break;
      if (!is_any(token, "we"_w, "our"_w, "us"_w)) continue;
      if (!commits) return true;
      if (!is(token, "we"_w) || i + 1 >= document_.tokens.size()) continue;
      const std::uint32_t v = document_.syntax.verb_of[i + 1];
      if (v == kNone || document_.syntax.verbs[v].modal == 0) continue;
      const std::string_view modal = rules_.text(document_.syntax.verbs[v].modal);
      if (modal == "will" || modal == "wo" || modal == "'ll") return true;
    }
  }
  return false;
}

}  // namespace news_extract
