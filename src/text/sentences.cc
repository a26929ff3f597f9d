#include "text/sentences.h"

#include "rules/word_features.h"
#include "text/chars.h"
#include "text/word_kinds.h"

namespace news_extract {
namespace {

constexpr TagSet kFiniteTags =
    tag_bit(Tag::verb_past) | tag_bit(Tag::verb_third) | tag_bit(Tag::auxiliary) | tag_bit(Tag::modal);

bool is_period_char(char32_t c) { return c == '.'; }
bool is_ellipsis(std::string_view text) {
  return text == "\xE2\x80\xA6" || (text.size() > 1 && text[0] == '.' && text[1] == '.');
}

}  // namespace

char32_t SentenceSplitter::first_char(std::uint32_t i) const {
  return code_point_at(document_.text, token(i).begin).value;
}
bool SentenceSplitter::lower(std::uint32_t i) const {
  return token(i).has(shape::kHasLetter) && char_kind(first_char(i)) == CharKind::lower;
}
bool SentenceSplitter::capital(std::uint32_t i) const {
  return token(i).has(shape::kCapital) && char_kind(first_char(i)) == CharKind::upper;
}

void SentenceSplitter::split(std::uint32_t index, TokenRange tokens, const std::vector<std::uint32_t>& stops) {
  Paragraph& paragraph = document_.paragraphs[index];
  paragraph.first_sentence = static_cast<std::uint32_t>(document_.sentences.size());
  range_ = tokens;
  start_ = tokens.first;
  for (const std::uint32_t at : stops) {
    if (at < start_ || at + 1 >= tokens.last) continue;
    const Stop stop = with_closers(at);
    if (stop.next < tokens.last && ends_at(stop)) close(index, stop.next);
  }
  if (start_ < tokens.last) close(index, tokens.last);
  paragraph.last_sentence = static_cast<std::uint32_t>(document_.sentences.size());
}

// Ends the sentence before token `last`.
void SentenceSplitter::close(std::uint32_t index, std::uint32_t last) {
  Sentence sentence;
  sentence.tokens = {start_, last};
  sentence.span = document_.span_of(sentence.tokens);
  sentence.paragraph = index;
  document_.sentences.push_back(sentence);
  std::uint32_t opener = start_;
  while (opener + 1 < last && token(opener).has(shape::kPunctuation)) ++opener;
  document_.tokens[opener].shape |= shape::kSentenceStart;
  start_ = last;
}

// Whether the token closes something around the sentence: .” .) .''
bool SentenceSplitter::is_closer(std::uint32_t i) const {
  const Token& t = token(i);
  const char32_t c = first_char(i);
  const bool glued_after = i + 1 < range_.last && !token(i + 1).has(shape::kSpaceBefore);
  if (t.has(shape::kSpaceBefore)) return t.has(shape::kMark) && i + 1 == range_.last;
  if (char_kind(c) == CharKind::close) return true;
  if (!t.has(shape::kMark | shape::kClitic)) return false;
  if (c == 0x201C || c == 0x2018 || c == 0xAB || c == '`') return false;
  if (t.has(shape::kClitic)) return t.end - t.begin == 1 || c == 0x2019;
  return !glued_after || token(i + 1).has(shape::kPunctuation | shape::kMark) || c == 0x201D || c == 0xBB;
}

SentenceSplitter::Stop SentenceSplitter::with_closers(std::uint32_t at) const {
  Stop stop{at, at + 1, false};
  while (stop.next < range_.last) {
    if (is_closer(stop.next)) {
      stop.closed = true;
    } else if (token(stop.next).has(shape::kSpaceBefore) || char_kind(first_char(stop.next)) != CharKind::terminal) {
      break;
    }
    ++stop.next;
  }
  return stop;
}

bool SentenceSplitter::ends_at(const Stop& stop) const {
  const Token& next = token(stop.next);
  const char32_t follower = first_char(stop.next);
  const CharKind kind = char_kind(follower);
  // A comma, a colon, a dash go on with the sentence; so does a mark that closes.
  if (kind == CharKind::close || follower == ',' || follower == ';' || follower == ':' || follower == '&') return false;
  if (kind == CharKind::dash && !stop.closed && token(stop.token).has(shape::kHasLetter)) return false;
  // ". . .": the last one decides.
  if (kind == CharKind::terminal && is_period_char(follower) && next.end - next.begin == 1) return false;
  const std::string_view text = document_.slice(token(stop.token));
  const char32_t c = first_char(stop.token);
  if (c == '!' || c == '?') return ends_at_exclamation(stop);
  if (token(stop.token).has(shape::kHasLetter | shape::kHasDigit)) return ends_at_abbreviation(stop);
  if (c == '.' && text.size() == 1) return ends_at_period(stop);
  if (c == '.' || is_ellipsis(text)) {
    const std::uint32_t opener = first_word(stop.next);
    return stop.token != start_ && next.has(shape::kSpaceBefore) && opener < range_.last && !lower(opener);
  }
  return true;  // full stops of other scripts
}

// The first token at or behind `i` that is no opening mark.
std::uint32_t SentenceSplitter::first_word(std::uint32_t i) const {
  while (i < range_.last && token(i).has(shape::kPunctuation)) ++i;
  return i;
}

// "1.", "b." and "iv." at the sentence's begin.
bool SentenceSplitter::is_enumerator(std::uint32_t period) const {
  if (period < start_ + 1 || period > start_ + 2) return false;
  const Token& label = token(period - 1);
  if (period == start_ + 2 && !token(start_).has(shape::kPunctuation)) return false;
  const std::uint32_t size = label.end - label.begin;
  if (label.has(shape::kHasLetter)) return size == 1 && !capital(period - 1);
  return label.has(shape::kHasDigit) && size <= 3;
}

bool SentenceSplitter::ends_at_period(const Stop& stop) const {
  if (is_enumerator(stop.token)) return false;
  const Token& next = token(stop.next);
  if (!next.has(shape::kSpaceBefore)) {
    return capital(stop.next) || (stop.closed && next.has(shape::kMark));  // "said.The", `."“`
  }
  if (lower(stop.next)) return lower_case_sentence(stop);
  return true;
}

// A sentence that begins in lower case, as in mail, against an abbreviation
// that no list has: the word before the period must be an ordinary one.
bool SentenceSplitter::lower_case_sentence(const Stop& stop) const {
  if (stop.closed || stop.token == start_) return false;
  if (token(stop.next).has(shape::kWeb)) return true;
  const Token& before = token(stop.token - 1);
  const bool ordinary = before.word != 0 && before.end - before.begin > 3 && lower(stop.token - 1);
  return ordinary && token(stop.next).word != 0;
}

// “Will they?” he asked. “Never!” Smith said.
bool SentenceSplitter::ends_at_exclamation(const Stop& stop) const {
  const Token& next = token(stop.next);
  if (!next.has(shape::kSpaceBefore) && !stop.closed) return capital(stop.next);
  if (lower(stop.next)) return false;
  return !(stop.closed && is_reporting_clause(stop.next));
}

bool SentenceSplitter::is_reporting_clause(std::uint32_t i) const {
  constexpr std::uint32_t kLongestName = 4;
  const std::uint32_t limit = std::min(range_.last, i + kLongestName + 1);
  if (!capital(i) || is_function_word(lexicon_.rules(), token(i).word)) return false;
  std::uint32_t at = i;
  while (at < limit && capital(at)) ++at;
  if (at >= limit || !lower(at)) return false;
  return is_reporting_verb(lexicon_.rules(), token(at).word);
}

bool SentenceSplitter::ends_at_abbreviation(const Stop& stop) const {
  Abbreviation found;
  const bool listed = lexicon_.abbreviation(token(stop.token).word, found);
  if (!listed) {
    const std::string_view text = document_.slice(token(stop.token));
    found.ends = text.find('.') + 1 == text.size() ? AbbreviationEnds::never : AbbreviationEnds::rarely;
  }
  if (found.ends == AbbreviationEnds::never && !stop.closed) return false;
  const std::uint32_t opener = first_word(stop.next);
  if (opener >= range_.last || !capital(opener)) return false;
  if (char_kind(first_char(stop.next)) == CharKind::open && !stop.closed) return false;
  if (stop.closed && token(stop.next - 1).has(shape::kMark)) return true;
  if (listed && found.kind == AbbreviationClass::latin) return true;
  if (is_function_word(lexicon_.rules(), token(opener).word) && token(opener).end - token(opener).begin > 1)
    return true;
  if (opener != stop.next && listed && found.ends == AbbreviationEnds::maybe && token(stop.next).has(shape::kMark)) {
    return found.kind != AbbreviationClass::place;
  }
  return found.ends == AbbreviationEnds::maybe && opens_sentence(opener, found.kind);
}

// "Inc. Shares rose", "p.m. Smith said" begin sentences; "Inc. Chief Executive",
// "p.m. Friday", "U.S. Senate" do not.
bool SentenceSplitter::opens_sentence(std::uint32_t i, AbbreviationClass kind) const {
  if (i + 1 >= range_.last || !lower(i + 1) || token(i).has(shape::kAllCaps)) return false;
  const Word& opener = word(i);
  const Word& follower = word(i + 1);
  if (is_time_word(opener) || is_group_word(opener)) return false;
  if ((follower.tags & kFiniteTags) == 0) return false;
  if (kind == AbbreviationClass::place) return (opener.tags & tag_bit(Tag::noun_plural)) != 0;
  return kind != AbbreviationClass::brand;
}

}  // namespace news_extract
