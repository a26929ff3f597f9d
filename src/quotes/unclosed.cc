#include "quotes/unclosed.h"

#include <algorithm>

#include "quotes/cue_table.h"
#include "rules/pack_schema.h"
#include "rules/words.h"

namespace news_extract {
namespace {

/// "the company's chief executive, ..." has up to this many words between the comma and its verb.
constexpr std::uint32_t kSubject = 8;

class Unclosed {
 public:
  Unclosed(const RuleBase& rules, const Document& document, std::uint32_t last)
      : rules_(rules), document_(document), last_(last) {}

  std::uint32_t find(std::uint32_t open) const {
    for (std::uint32_t i = open + 2; i + 1 < last_; ++i) {
      if (ends_words(i) && reports_at(i + 1)) return i + 1;
    }
    return reopens(last_) ? last_ : end_of_speech(open + 1);
  }

 private:
  bool ends_words(std::uint32_t i) const {
    const Token& token = document_.tokens[i];
    if (!token.has(shape::kPunctuation) || token.end - token.begin != 1) return false;
    const char mark = document_.text[token.begin];
    return mark == ',' || mark == '?' || mark == '!';
  }

  bool reports(std::uint32_t v) const {
    const VerbGroup& group = document_.syntax.verbs[v];
    const RowId row = rules_.row(group.lemma, PackId::quote_cues);
    if (row == kNone || rules_.cell(row, cue_column::kStrength) != 3) return false;
    return (rules_.cell(row, cue_column::kComplement) & complement_bit(Complement::quotation)) != 0;
  }

  bool phrase_at(std::uint32_t i) const { return i < last_ && document_.syntax.phrase_of[i] != kNone; }

  /// "Greene said." or "said Greene": nothing but a time or a preposition follows the verb.
  bool reports_at(std::uint32_t first) const {
    const Syntax& syntax = document_.syntax;
    for (std::uint32_t i = first; i < std::min(last_, first + kSubject); ++i) {
      const Token& token = document_.tokens[i];
      if (token.has(shape::kPunctuation | shape::kMark)) return false;
      const std::uint32_t v = syntax.verb_of[i];
      if (v == kNone) continue;
      const std::uint32_t behind = syntax.verbs[v].tokens.last;
      if (!reports(v)) return false;
      if (i == first) return phrase_at(behind);
      if (!phrase_at(first) || behind >= last_) return phrase_at(first);
      const Token& next = document_.tokens[behind];
      const bool time = phrase_at(behind) && syntax.phrases[syntax.phrase_of[behind]].temporal;
      return next.has(shape::kPunctuation) || next.upos == Upos::adp || time;
    }
    return false;
  }

  /// "It will hold. We tested it. "It is safe": a mark that opens a sentence opens a paragraph of the same speech.
  bool reopens(std::uint32_t i) const {
    if (i >= document_.tokens.size() || !document_.tokens[i].has(shape::kMark)) return false;
    return sentence_behind(i) != document_.sentences.begin() && (sentence_behind(i) - 1)->tokens.first == i;
  }

  /// The first sentence that begins behind the token.
  std::vector<Sentence>::const_iterator sentence_behind(std::uint32_t i) const {
    return std::upper_bound(document_.sentences.begin(), document_.sentences.end(), i,
                            [](std::uint32_t token, const Sentence& s) { return token < s.tokens.first; });
  }

  /// The end of the sentence, and of those behind it that go on in the first person.
  std::uint32_t end_of_speech(std::uint32_t first) const {
    const auto& sentences = document_.sentences;
    auto at = sentence_behind(first);
    if (at == sentences.begin()) return last_;
    std::uint32_t end = std::max(first, (at - 1)->tokens.last);
    for (; at != sentences.end() && end < last_ && in_first_person(at->tokens); ++at) end = at->tokens.last;
    return std::min(end, last_);
  }

  bool in_first_person(TokenRange range) const {
    for (std::uint32_t i = range.first; i < std::min(last_, range.last); ++i) {
      if (is_any(document_.tokens[i], "i"_w, "we"_w, "my"_w, "our"_w, "me"_w, "us"_w)) return true;
    }
    return false;
  }

  const RuleBase& rules_;
  const Document& document_;
  std::uint32_t last_;
};

}  // namespace

std::uint32_t end_of_unclosed(const RuleBase& rules, const Document& document, std::uint32_t open, std::uint32_t last) {
  return Unclosed(rules, document, last).find(open);
}

}  // namespace news_extract
