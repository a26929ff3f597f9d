// Whether a sentence ends at a stop: by the stop's own kind and by what follows.

#include <algorithm>

#include "text/chars.h"
#include "text/sentences.h"
#include "text/word_kinds.h"

namespace news_extract {
namespace {

constexpr TagSet kNounTags = tag_bit(Tag::noun_singular) | tag_bit(Tag::noun_plural);
constexpr TagSet kFiniteTags =
    tag_bit(Tag::verb_past) | tag_bit(Tag::verb_third) | tag_bit(Tag::auxiliary) | tag_bit(Tag::modal);

bool is_ellipsis(std::string_view text) {
  return text == "\xE2\x80\xA6" || (text.size() > 1 && text[0] == '.' && text[1] == '.');
}

}  // namespace

bool SentenceSplitter::ends_at(const Stop& stop) const {
  const char32_t follower = first_char(stop.next);
  const CharKind kind = char_kind(follower);
  // A comma, a colon, a dash go on with the sentence; so does a mark that closes.
  if (kind == CharKind::close || follower == ',' || follower == ';' || follower == ':' || follower == '&') return false;
  const std::string_view text = document_.slice(token(stop.token));
  const char32_t c = first_char(stop.token);
  // ". . .": the last one decides.
  if (kind == CharKind::terminal && c == '.' && size(stop.next) == 1 && follower == '.') return false;
  if (token(stop.token).has(shape::kHasLetter | shape::kHasDigit | shape::kSymbol)) return ends_at_word(stop);
  if (c == '!' || c == '?') return ends_at_exclamation(stop);
  if (c == '*') return stop.token == start_;  // a row of stars between paragraphs
  if (is_ellipsis(text)) return ends_at_ellipsis(stop);
  return c != '.' || ends_at_period(stop);  // full stops of other scripts end always
}

// The first token at or behind `i` that is no mark.
std::uint32_t SentenceSplitter::first_word(std::uint32_t i) const {
  while (i < range_.last && token(i).has(shape::kPunctuation)) ++i;
  return i;
}

// "1.", "b." and "iv." at the sentence's begin.
bool SentenceSplitter::is_enumerator(std::uint32_t period) const {
  if (period < start_ + 1 || period > start_ + 2) return false;
  if (period == start_ + 2 && token(start_).has(shape::kHasLetter | shape::kHasDigit)) return false;
  if (token(period - 1).has(shape::kHasLetter)) return size(period - 1) == 1 && !capital(period - 1);
  return token(period - 1).has(shape::kHasDigit) && size(period - 1) <= 3;
}

bool SentenceSplitter::ends_at_period(const Stop& stop) const {
  if (is_enumerator(stop.token)) return false;
  const Token& next = token(stop.next);
  // ". . ." with a word in lower case or I behind it is a pause.
  const bool spaced = stop.token > start_ + 1 && token(stop.token).has(shape::kSpaceBefore) &&
                      first_char(stop.token - 1) == '.' && size(stop.token - 1) == 1;
  if (spaced) return ends_at_ellipsis(stop);
  if (!next.has(shape::kSpaceBefore)) {
    return capital(stop.next) || (stop.closed && next.has(shape::kMark));  // "said.The", `."“`
  }
  if (lower(stop.next)) return lower_case_sentence(stop);
  return true;
}

// A sentence that begins in lower case, as in mail, against an abbreviation
// that no list has: the word before the period must be an ordinary one.
bool SentenceSplitter::lower_case_sentence(const Stop& stop) const {
  if (stop.closed || stop.token < start_ + 2) return false;
  if (token(stop.next).has(shape::kWeb)) return true;
  const std::uint32_t last = stop.token - (token(stop.token - 1).has(shape::kMark) ? 2 : 1);
  const bool marked = last + 2 == stop.token;  // `"... him on". maybe`
  const bool ordinary = token(last).word != 0 && (marked || size(last) > 3) && lower(last);
  return ordinary && token(stop.next).word != 0;
}

bool SentenceSplitter::ends_at_ellipsis(const Stop& stop) const {
  const std::uint32_t opener = first_word(stop.next);
  if (stop.token == start_ || !token(stop.next).has(shape::kSpaceBefore) || opener >= range_.last) return false;
  if (token(opener).has(shape::kWeb)) return true;
  if (lower(opener) || char_kind(first_char(stop.next)) == CharKind::open) return false;
  const bool spaced = size(stop.token) == 1 && first_char(stop.token) == '.';
  return !(spaced && size(opener) == 1 && first_char(opener) == 'I');
}

// “Will they?” he asked. “Never!” Smith said.
bool SentenceSplitter::ends_at_exclamation(const Stop& stop) const {
  if (!token(stop.next).has(shape::kSpaceBefore) && !stop.closed) return capital(stop.next);
  if (lower(stop.next)) return lower_case_sentence(stop) && !goes_on(stop.next);
  return !(stop.closed && is_reporting_clause(stop.next));
}

// "He cried stop! and ran", "Who would buy it? he asked": a verb of saying among the next words.
bool SentenceSplitter::goes_on(std::uint32_t i) const {
  constexpr std::uint32_t kReach = 4;
  if ((word(i).tags & tag_bit(Tag::coordinator)) != 0) return true;
  const std::uint32_t last = std::min(range_.last, i + kReach);
  for (; i < last; ++i) {
    if (is_reporting_verb(lexicon_.rules(), token(i).word)) return true;
  }
  return false;
}

// "Smith said", "Mr. Smith's lawyer Jane Doe said": names and nouns up to a verb of saying.
bool SentenceSplitter::is_reporting_clause(std::uint32_t i) const {
  constexpr std::uint32_t kLongestSource = 8;
  const std::uint32_t limit = std::min(range_.last, i + kLongestSource);
  if (!capital(i) || (function_word(i) && size(i) > 1)) return false;
  for (std::uint32_t at = i + 1; at < limit; ++at) {
    const Token& t = token(at);
    if (capital(at) || t.has(shape::kClitic)) continue;
    if (!lower(at) || function_word(at)) return false;
    if (is_reporting_verb(lexicon_.rules(), t.word)) return true;
    if ((word(at).tags & (tag_bit(Tag::noun_singular) | tag_bit(Tag::adjective))) == 0) return false;
  }
  return false;
}

// A headline in capitals: its capitals say nothing of where sentences begin.
bool SentenceSplitter::in_capitals(std::uint32_t left, std::uint32_t right) const {
  if (!token(right).has(shape::kAllCaps) || size(right) < 2) return false;
  return left == range_.first || token(left - 1).has(shape::kAllCaps | shape::kHasDigit | shape::kPunctuation);
}

// A stop that is a word: an abbreviation, an emoticon, a web address.
bool SentenceSplitter::ends_at_word(const Stop& stop) const {
  const Token& at = token(stop.token);
  const std::uint32_t opener = first_word(stop.next);
  if (!token(stop.next).has(shape::kSpaceBefore)) return false;
  if (at.has(shape::kWeb)) {
    const bool rule = first_char(stop.next) == '-' && size(stop.next) > 3;
    // "Amazon.com Inc": a company's name goes on where an address would not.
    const bool company = first_char(stop.token) >= 'A' && first_char(stop.token) <= 'Z';
    const bool opens = capital(stop.next) && (!company || function_word(stop.next));
    return opens || token(stop.next).has(shape::kWeb) || rule;
  }
  if (opener >= range_.last) return false;
  if (at.has(shape::kSymbol)) return capital(opener);
  if (!capital(opener) || in_capitals(stop.token, opener)) return false;
  Abbreviation found;
  if (!lexicon_.abbreviation(at.word, found)) {
    // "J." never ends a sentence; "N.Y.C." may, if the next word opens one.
    const std::string_view text = document_.slice(at);
    const bool initial = text.find('.') + 1 == text.size();
    found.ends = initial ? AbbreviationEnds::never : AbbreviationEnds::rarely;
  }
  return ends_at_abbreviation(stop, found);
}

bool SentenceSplitter::ends_at_abbreviation(const Stop& stop, const Abbreviation& found) const {
  const std::uint32_t opener = first_word(stop.next);
  const char32_t follower = first_char(stop.next);
  if (stop.closed && token(stop.next - 1).has(shape::kMark)) return true;
  if (found.ends == AbbreviationEnds::never) return false;
  if (char_kind(follower) == CharKind::open || char_kind(follower) == CharKind::dash) return false;
  if (found.kind == AbbreviationClass::latin) return true;
  if (joins_parts(stop, opener)) return false;
  const bool pronoun_i = size(opener) == 1 && opener + 1 < range_.last && lower(opener + 1);
  if (function_word(opener) && (size(opener) > 1 || pronoun_i)) return true;
  if (found.ends == AbbreviationEnds::rarely) return false;
  if (opener != stop.next && token(stop.next).has(shape::kMark)) return found.kind != AbbreviationClass::place;
  return opens_sentence(opener, found.kind);
}

// "the U.S. And Japan agreed", in a headline's capitals: "and" with no verb before the abbreviation,
// or none behind it, joins parts of one sentence.
bool SentenceSplitter::joins_parts(const Stop& stop, std::uint32_t opener) const {
  constexpr std::uint32_t kReach = 40;
  if ((word(opener).tags & tag_bit(Tag::coordinator)) == 0) return false;
  std::uint32_t last = opener + 1;
  while (last < range_.last && last < opener + kReach && !token(last).has(shape::kHasPeriod)) ++last;
  const std::uint32_t first = std::max(start_, stop.token - std::min(stop.token, kReach));
  return !has_verb(first, stop.token) || !has_verb(opener + 1, last);
}

bool SentenceSplitter::has_verb(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t i = first; i < last; ++i) {
    const TagSet tags = word(i).tags;
    if ((tags & kFiniteTags) != 0 && ((tags & kNounTags) == 0 || function_word(i))) return true;
  }
  return false;
}

// "Inc. Shares rose", "p.m. Smith said" begin sentences; "Inc. Chief Executive",
// "p.m. Friday", "U.S. Senate" do not.
bool SentenceSplitter::opens_sentence(std::uint32_t i, AbbreviationClass kind) const {
  if (i + 1 >= range_.last || !lower(i + 1) || token(i).has(shape::kAllCaps)) return false;
  if (is_time_word(word(i)) || is_group_word(word(i))) return false;
  if ((word(i + 1).tags & kFiniteTags) == 0) return false;
  if (kind == AbbreviationClass::place) return (word(i).tags & tag_bit(Tag::noun_plural)) != 0;
  return kind != AbbreviationClass::brand;
}

}  // namespace news_extract
