#include "coref/salience.h"

namespace news_extract {
namespace {

// Weights in points of 100. A subject one sentence back ("Smith resigned. He
// said") beats another name of the same sentence that is no subject.
constexpr int kBase = 100;
constexpr int kSentence = 32;  // for each sentence between
constexpr int kSubject = 25;
constexpr int kFirst = 6;
constexpr int kPossessor = 12;          // "Smith's lawyer ... he"
constexpr int kOutOfQuote = 30;         // prose rarely goes on with who was named inside a quotation
constexpr int kIntoQuote = 8;           // inside it, the speaker is "I"
constexpr std::uint32_t kFarthest = 4;  // sentences

}  // namespace

Salience::Salience(const Document& document)
    : document_(document), quoted_(document.tokens.size(), false), verb_of_subject_(document.tokens.size(), kNone) {
  bool open = false;
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    const Token& token = document.tokens[i];
    if (token.has(shape::kParagraphStart)) open = false;
    if (token.has(shape::kMark)) {
      const std::string_view mark = document.slice(token);
      if (mark == "“" || mark == "``") open = true;
      if (mark == "”" || mark == "''") open = false;
      if (mark == "\"") open = !open;
    }
    quoted_[i] = open;
  }
  for (std::uint32_t v = 0; v < document.syntax.verbs.size(); ++v) {
    const VerbGroup& verb = document.syntax.verbs[v];
    if (verb.subject == kNone) continue;
    // "It said the market had fallen": behind a pronoun, said is no participle.
    const bool acts = verb.finite || (verb.tense == Tense::participle && document.syntax.phrases[verb.subject].pronoun);
    if (!acts) continue;
    const std::uint32_t head = document.syntax.phrases[verb.subject].head;
    if (head != kNone && verb_of_subject_[head] == kNone) verb_of_subject_[head] = v;
  }
}

int Salience::score(const Seen& seen, const Place& place) const {
  const std::uint32_t apart = place.sentence - seen.sentence;
  if (apart > kFarthest) return 0;
  int score = kBase - kSentence * static_cast<int>(apart);
  if (seen.subject) score += kSubject;
  if (seen.first) score += kFirst;
  if (seen.possessor) score -= kPossessor;
  if (seen.quoted && !place.quoted) score -= kOutOfQuote;
  if (!seen.quoted && place.quoted) score -= kIntoQuote;
  if (place.object && apart == 0 && seen.subject) {
    // "Smith told him": not Smith, where both hang on one verb.
    const Syntax& syntax = document_.syntax;
    if (syntax.clause_of[seen.token] == syntax.clause_of[place.token]) return 0;
  }
  return score;
}

}  // namespace news_extract
