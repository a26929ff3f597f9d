#pragma once

// Quotation marks, paired: straight, curly, angle, '' and ``, British single
// marks against apostrophes, reopened at each paragraph and closed once. What
// the marked words are for (speech, a title, a doubt) is not asked here.

#include <cstdint>
#include <vector>

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// A stretch between two marks, inside one paragraph. Marks inside it make stretches of greater depth.
struct Marked {
  TokenRange inner;             // between the marks; never empty
  std::uint32_t open = kNone;   // token of the opening mark
  std::uint32_t close = kNone;  // token of the closing mark; kNone where the paragraph ends first
  std::uint32_t paragraph = 0;
  std::uint8_t depth = 0;
  bool single = false;    // single marks
  bool reopened = false;  // the stretch before it, in the paragraph before, was left open for this one

  /// The token past the closing mark, or past the words where there is none.
  std::uint32_t end() const { return close == kNone ? inner.last : close + 1; }
};

/// Sets `ranges` to the tokens of each paragraph. A paragraph without tokens has an empty range.
void list_paragraphs(const Document& document, std::vector<TokenRange>& ranges);

/// Whether the token may be a quotation mark.
inline bool is_sign(const Token& token) { return token.has(shape::kMark | shape::kClitic | shape::kPunctuation); }

/// Sets `found` to the pairs of marks of the paragraphs that are read for quotes; in text order of the opening marks.
/// `signs` are the tokens that may be marks, kNone behind the last. Adds warnings `unclosed_quote` and `mixed_quotes`
/// to the document.
void find_marks(const RuleBase& rules, Document& document, const std::vector<TokenRange>& paragraphs,
                const std::vector<std::uint32_t>& signs, std::vector<Marked>& found);

/// Whether quotes are looked for in a paragraph of this kind.
bool read_for_quotes(Part part);

}  // namespace news_extract
