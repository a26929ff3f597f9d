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

int Salience::score(const Syntax& syntax, const Seen& seen, const Place& place) {
  const std::uint32_t apart = place.sentence - seen.sentence;
  if (apart > kFarthest) return 0;
  int score = kBase - kSentence * static_cast<int>(apart);
  // Products in place of branches: each is as likely as not.
  score += seen.subject * kSubject + seen.first * kFirst - seen.possessor * kPossessor;
  score -= (seen.quoted & !place.quoted) * kOutOfQuote + (!seen.quoted & place.quoted) * kIntoQuote;
  if (place.object && apart == 0 && seen.subject) {
    // "Smith told him": not Smith, where both hang on one verb.
    if (syntax.clause_of[seen.token] == syntax.clause_of[place.token]) return 0;
  }
  return score;
}

}  // namespace news_extract
