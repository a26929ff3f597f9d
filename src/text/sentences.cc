#include "text/sentences.h"

#include "text/chars.h"
#include "text/enumerators.h"
#include "text/word_kinds.h"

namespace news_extract {

char32_t SentenceSplitter::first_char(std::uint32_t i) const {
  return code_point_at(document_.text, token(i).begin).value;
}
bool SentenceSplitter::lower(std::uint32_t i) const {
  return token(i).has(shape::kHasLetter) && char_kind(first_char(i)) == CharKind::lower;
}
bool SentenceSplitter::capital(std::uint32_t i) const {
  return token(i).has(shape::kCapital) && char_kind(first_char(i)) == CharKind::upper;
}
bool SentenceSplitter::function_word(std::uint32_t i) const {
  return is_function_word(lexicon_.rules(), token(i).word);
}

void SentenceSplitter::split(std::uint32_t index, TokenRange tokens, const std::vector<std::uint32_t>& stops) {
  Paragraph& paragraph = document_.paragraphs[index];
  paragraph.first_sentence = static_cast<std::uint32_t>(document_.sentences.size());
  range_ = tokens;
  start_ = tokens.first;
  counted_ = tokens.first;
  odd_[0] = odd_[1] = false;
  find_items();
  for (const std::uint32_t at : stops) {
    close_items(index, at + 1);
    if (at < start_ || at + 1 >= tokens.last) continue;
    const Stop stop = with_closers(at);
    if (stop.next < tokens.last && ends_at(stop)) close(index, stop.next);
  }
  close_items(index, tokens.last);
  if (start_ < tokens.last) close(index, tokens.last);
  paragraph.last_sentence = static_cast<std::uint32_t>(document_.sentences.size());
}

// Ends the sentence before token `last`. What is longer than any sentence is a table or a list without
// marks, and is cut between words: later stages may read a sentence through for a word in it.
void SentenceSplitter::close(std::uint32_t index, std::uint32_t last) {
  constexpr std::uint32_t kMostTokens = 1000;  // the longest sentence in 25 MB of news has 242
  while (last - start_ > kMostTokens) {
    std::uint32_t cut = start_ + kMostTokens;
    while (cut > start_ + 1 && !token(cut).has(shape::kSpaceBefore)) --cut;
    write(index, cut > start_ + 1 ? cut : start_ + kMostTokens);
  }
  write(index, last);
}

void SentenceSplitter::write(std::uint32_t index, std::uint32_t last) {
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

// "a) the first b) the second": if a paragraph begins with an enumerator, the
// next ones in the row begin sentences.
void SentenceSplitter::find_items() {
  items_.clear();
  next_item_ = 0;
  Enumerator last = read_enumerator(document_, range_.first, range_.last, true);
  if (last.tokens == 0) return;
  const bool roman = last.style == Enumerator::Style::roman;
  // "J. K. Moreau" is no list: a word stands between two items.
  std::uint32_t first = range_.first + last.tokens + 1;
  for (std::uint32_t i = first; i < range_.last; ++i) {
    if (i < first || !token(i).has(shape::kSpaceBefore)) continue;
    const Enumerator next = read_enumerator(document_, i, range_.last, roman);
    if (next.tokens == 0 || next.value != last.value + 1 || !next.same_kind(last)) continue;
    items_.push_back(i);
    last = next;
    first = i + next.tokens + 1;
  }
}

void SentenceSplitter::close_items(std::uint32_t index, std::uint32_t before) {
  while (next_item_ < items_.size() && items_[next_item_] < before) {
    if (items_[next_item_] > start_) close(index, items_[next_item_]);
    ++next_item_;
  }
}

// A straight mark between two blanks closes if an odd number of its like stood before it.
bool SentenceSplitter::closes_spaced(std::uint32_t i) {
  const auto kind = [&](std::uint32_t at) {
    const Token& t = token(at);
    if (!t.has(shape::kMark) || t.end - t.begin != 1) return -1;
    return document_.text[t.begin] == '"' ? 0 : document_.text[t.begin] == '\'' ? 1 : -1;
  };
  for (; counted_ < i; ++counted_) {
    const int k = kind(counted_);
    if (k >= 0) odd_[k] = !odd_[k];
  }
  const int k = kind(i);
  return k >= 0 && odd_[k];
}

// Whether the token closes something around the sentence: .” .) .''
bool SentenceSplitter::is_closer(std::uint32_t i) {
  const Token& t = token(i);
  const char32_t c = first_char(i);
  const bool last = i + 1 == range_.last;
  if (t.has(shape::kSpaceBefore)) {
    if (!t.has(shape::kMark)) return false;
    return last || (token(i + 1).has(shape::kSpaceBefore) && closes_spaced(i));
  }
  if (char_kind(c) == CharKind::close) return true;
  if (!t.has(shape::kMark | shape::kClitic)) return false;
  if (c == 0x201C || c == 0x2018 || c == 0xAB || c == '`') return false;
  if (t.has(shape::kClitic)) return size(i) == 1 || c == 0x2019;
  const bool glued_after = !last && !token(i + 1).has(shape::kSpaceBefore);
  return !glued_after || token(i + 1).has(shape::kPunctuation | shape::kMark) || c == 0x201D || c == 0xBB;
}

// The token behind references that hang on the stop: ".[7][8]" and ".12".
std::uint32_t SentenceSplitter::reference_end(std::uint32_t i) const {
  const auto glued = [&](std::uint32_t at) { return at < range_.last && !token(at).has(shape::kSpaceBefore); };
  const auto number = [&](std::uint32_t at) {
    return glued(at) && token(at).has(shape::kHasDigit) && !token(at).has(shape::kHasLetter) && size(at) <= 3;
  };
  const std::uint32_t begin = i;
  while (glued(i) && first_char(i) == '[' && number(i + 1) && glued(i + 2) && first_char(i + 2) == ']') i += 3;
  if (i != begin || !number(i)) return i;
  ++i;
  const auto short_number = [&](std::uint32_t at) { return token(at).has(shape::kHasDigit) && size(at) <= 2; };
  while (i < range_.last && short_number(i)) ++i;
  return i < range_.last && token(i).has(shape::kSpaceBefore) && capital(i) ? i : begin;
}

SentenceSplitter::Stop SentenceSplitter::with_closers(std::uint32_t at) {
  Stop stop{at, at + 1, false};
  while (stop.next < range_.last) {
    const bool bracketed = token(at).has(shape::kWeb) && first_char(stop.next) == '>';
    if (bracketed || is_closer(stop.next)) {
      stop.closed = true;
    } else if (token(stop.next).has(shape::kSpaceBefore) || char_kind(first_char(stop.next)) != CharKind::terminal) {
      break;
    }
    ++stop.next;
  }
  if (token(at).has(shape::kPunctuation)) stop.next = reference_end(stop.next);
  return stop;
}

}  // namespace news_extract
