#include "attribution/media.h"

#include <algorithm>
#include <span>

#include "rules/openers.h"
#include "rules/pack_schema.h"
#include "rules/words.h"

namespace news_extract {
namespace {

/// How far before and behind the cue its medium may stand.
constexpr std::uint32_t kBefore = 12;
constexpr std::uint32_t kBehind = 25;

/// "in an interview", "on Twitter", "during a rally": a preposition stands shortly before the noun,
/// and the noun is not part of a longer name ("the Washington Post").
bool stands_in_medium(const Document& document, std::uint32_t i) {
  const Token& token = document.tokens[i];
  if (token.upos == Upos::propn && i > 0 && document.tokens[i - 1].upos == Upos::propn) return false;
  for (std::uint32_t back = 1; back <= 4 && back <= i; ++back) {
    const Token& before = document.tokens[i - back];
    if (is_any(before, "in"_w, "on"_w, "during"_w, "via"_w, "through"_w, "at"_w, "by"_w)) return true;
    if (before.upos == Upos::verb || before.has(shape::kPunctuation)) return false;
  }
  return false;
}

/// Of the words of a verb: "tweeted", "wrote on Facebook".
Medium medium_of_cue(const Quote& quote) {
  if (!quote.cue) return Medium::none;
  const std::string& lemma = quote.cue->lemma;
  if (lemma == "tweet" || lemma == "post" || lemma == "blog" || lemma == "retweet") return Medium::post;
  if (lemma == "testify") return Medium::speech;
  return Medium::none;
}

/// Does a paragraph begin behind token `first`, up to token `last`?
bool crosses_paragraphs(const Document& document, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = first + 1; i <= last; ++i) {
    if (document.tokens[i].has(shape::kParagraphStart)) return true;
  }
  return false;
}

}  // namespace

MediumFinder::MediumFinder(const RuleBase& rules, const Document& document, TokenSet& openers)
    : rules_(rules), document_(document), openers_(openers) {
  openers.fill(document.syntax.openers, opener_bit(PackId::media_nouns));
}

Medium MediumFinder::at(std::uint32_t token, std::uint32_t last) const {
  const auto match = rules_.match_lemmas(PackId::media_nouns, std::span<const Token>(document_.tokens), token, last);
  return match.length == 0 ? Medium::none : static_cast<Medium>(rules_.cell(match.row, 1));
}

Medium MediumFinder::find(const Quote& quote, TokenRange speaker, std::uint32_t cue) const {
  Medium medium = medium_of_cue(quote);
  if (medium == Medium::none) medium = of_source(speaker);
  if (medium == Medium::none && cue != kNone) medium = around_cue(quote, cue);
  return medium;
}

/// The source itself: "the lawsuit says", "a statement from the bank said".
Medium MediumFinder::of_source(TokenRange speaker) const {
  if (speaker.empty()) return Medium::none;
  const std::uint32_t head = speaker.last - 1;
  if (document_.tokens[head].upos == Upos::propn || !openers_.has(head)) return Medium::none;
  return at(head, speaker.last);
}

/// "said in a statement", "told them during an interview": in the cue's sentence, outside the content.
Medium MediumFinder::around_cue(const Quote& quote, std::uint32_t cue) const {
  const std::uint32_t farthest = cue - std::min(cue, kBefore);
  const auto size = static_cast<std::uint32_t>(document_.tokens.size());
  const std::uint32_t end = std::min(cue + kBehind, size);
  std::uint32_t i = openers_.next(farthest, end);
  if (i == end) return Medium::none;
  std::uint32_t first = cue;
  while (first > farthest && !document_.tokens[first].has(shape::kSentenceStart | shape::kMark)) --first;
  for (i = openers_.next(std::max(i, first), end); i < end; i = openers_.next(i + 1, end)) {
    if (crosses_paragraphs(document_, cue, i)) break;
    const Medium medium = at(i, size);
    if (medium == Medium::none || !stands_in_medium(document_, i)) continue;
    const Span span = document_.tokens[i].span();
    const bool inside =
        std::any_of(quote.spans.begin(), quote.spans.end(), [span](Span content) { return content.contains(span); });
    if (!inside) return medium;
  }
  return Medium::none;
}

}  // namespace news_extract
