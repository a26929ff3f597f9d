#include "attribution/media.h"

#include <algorithm>
#include <span>

#include "quotes/words.h"
#include "rules/pack_schema.h"

namespace news_extract {
namespace {

std::uint32_t token_at(const Document& document, std::uint32_t byte) {
  const auto at = std::lower_bound(document.tokens.begin(), document.tokens.end(), byte,
                                   [](const Token& token, std::uint32_t b) { return token.end <= b; });
  return static_cast<std::uint32_t>(at - document.tokens.begin());
}

Medium medium_at(const RuleBase& rules, const Document& document, std::uint32_t i, std::uint32_t last) {
  const Word& lemma = rules.word(document.tokens[i].lemma);
  if (((lemma.packs | lemma.opens) & pack_bit(PackId::media_nouns)) == 0) return Medium::none;
  const auto match = rules.match_lemmas(PackId::media_nouns, std::span<const Token>(document.tokens), i, last);
  return match.length == 0 ? Medium::none : static_cast<Medium>(rules.cell(match.row, 1));
}

/// "in an interview", "on Twitter", "during a rally": a preposition stands shortly before the noun,
/// and the noun is not part of a longer name ("the Washington Post").
bool stands_in_medium(const Document& document, std::uint32_t i) {
  const Token& token = document.tokens[i];
  if (token.upos == Upos::propn && i > 0 && document.tokens[i - 1].upos == Upos::propn) return false;
  for (std::uint32_t back = 1; back <= 4 && back <= i; ++back) {
    const Token& before = document.tokens[i - back];
    if (is_any(before, {"in"_w, "on"_w, "during"_w, "via"_w, "through"_w, "at"_w, "by"_w})) return true;
    if (before.upos == Upos::verb || before.has(shape::kPunctuation)) return false;
  }
  return false;
}

/// Of the words of a verb: "tweeted", "wrote on Facebook".
Medium medium_of_cue(const Document& document, const Quote& quote) {
  (void)document;
  if (!quote.cue) return Medium::none;
  const std::string& lemma = quote.cue->lemma;
  if (lemma == "tweet" || lemma == "post" || lemma == "blog" || lemma == "retweet") return Medium::post;
  if (lemma == "testify") return Medium::speech;
  return Medium::none;
}

}  // namespace

Medium find_medium(const RuleBase& rules, const Document& document, const Quote& quote) {
  const Medium of_cue = medium_of_cue(document, quote);
  if (of_cue != Medium::none) return of_cue;
  // The source itself: "the lawsuit says", "a statement from the bank said".
  if (quote.speaker) {
    const std::uint32_t first = token_at(document, quote.speaker->span.begin);
    const std::uint32_t last = token_at(document, quote.speaker->span.end - 1) + 1;
    for (std::uint32_t i = first; i < last && i < document.tokens.size(); ++i) {
      if (document.tokens[i].upos == Upos::propn) continue;
      const Medium medium = medium_at(rules, document, i, last);
      if (medium != Medium::none && i + 1 == last) return medium;
    }
  }
  if (!quote.cue) return Medium::none;
  // "said in a statement", "told them during an interview": in the cue's sentence, outside the content.
  const std::uint32_t cue = token_at(document, quote.cue->span.begin);
  const auto size = static_cast<std::uint32_t>(document.tokens.size());
  std::uint32_t first = cue;
  while (first > 0 && cue - first < 12 && !document.tokens[first].has(shape::kSentenceStart | shape::kMark)) --first;
  for (std::uint32_t i = first; i < std::min(size, cue + 25); ++i) {
    const Token& token = document.tokens[i];
    if (i > cue && token.has(shape::kParagraphStart)) break;
    const Medium medium = medium_at(rules, document, i, size);
    if (medium == Medium::none || !stands_in_medium(document, i)) continue;
    const bool inside = std::any_of(quote.spans.begin(), quote.spans.end(),
                                    [&token](Span span) { return span.contains(token.span()); });
    if (!inside) return medium;
  }
  return Medium::none;
}

}  // namespace news_extract
