// Whether a period belongs to the word before it: Mr., J., No. 5. What is not
// known as an abbreviation loses its period; sentences.cc still may go on.

#include "text/chars.h"
#include "text/tokenizer.h"
#include "text/word_kinds.h"

namespace news_extract {

bool Tokenizer::keeps_period(std::uint32_t begin, std::uint32_t period) const {
  const CodePoint first = code_point_at(text_, begin);
  const CharKind kind = char_kind(first.value);
  if (begin + first.size == period && kind == CharKind::upper) return initial_keeps_period(begin, period);
  Abbreviation found;
  if (period - begin > 16 || !lexicon_.abbreviation(lexicon_.find(slice(begin, period + 1)), found)) return false;
  const bool any_case = found.kind == AbbreviationClass::reference || found.kind == AbbreviationClass::company ||
                        found.kind == AbbreviationClass::time;
  if (found.capital && !any_case && kind != CharKind::upper) return false;
  if (found.next == AbbreviationNext::any) return true;
  const std::uint32_t next = skip_blanks(period + 1);
  if (next >= paragraph_.end) return false;
  const CharKind follower = char_kind(code_point_at(text_, next).value);
  return follower == (found.next == AbbreviationNext::number ? CharKind::digit : CharKind::upper);
}

// "J. Smith" and "Robert J. said", but "plan B. The vote" and "you and I. Did".
bool Tokenizer::initial_keeps_period(std::uint32_t begin, std::uint32_t period) const {
  if (!blank_after(period + 1)) return true;
  const std::uint32_t next = skip_blanks(period + 1);
  if (next >= paragraph_.end) return false;
  const CharKind kind = char_kind(code_point_at(text_, next).value);
  if (kind == CharKind::lower) return true;
  if (kind != CharKind::upper) return false;
  std::uint32_t end = next;
  while (end < paragraph_.end) {
    const CodePoint c = code_point_at(text_, end);
    if (!is_letter(char_kind(c.value))) break;
    end += c.size;
  }
  // A single letter is the next initial: "J. R. R. Tolkien".
  if (end - next > 1 && end - next < 12 && is_function_word(lexicon_.rules(), lexicon_.find(slice(next, end)))) {
    return false;
  }
  const Token* before = tokens_.empty() || tokens_.back().begin < paragraph_.begin ? nullptr : &tokens_.back();
  if (text_[begin] != 'I') return true;
  return before != nullptr && before->has(shape::kCapital) &&
         lexicon_.rules().word(lexicon_.find(slice(before->begin, before->end))).tags == 0;
}

}  // namespace news_extract
