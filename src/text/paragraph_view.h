#pragma once

// A paragraph as one looks at it to tell what it is for: its length, how it
// begins and ends, its capitals. It changes nothing.

#include <cstdint>
#include <optional>
#include <string_view>

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

class ParagraphView {
 public:
  ParagraphView(const RuleBase& rules, const Document& document, const Paragraph& paragraph);

  bool empty() const { return tokens_.empty(); }
  std::uint32_t size() const { return tokens_.size(); }
  TokenRange tokens() const { return tokens_; }

  /// Whether it ends like a sentence: a terminal mark or a colon, closing marks behind it.
  bool terminated() const { return terminated_; }
  /// What its first words say it is: "Source:", "Read more", "Editor's note".
  std::optional<Part> opened_part() const;
  /// "By" and names.
  bool opens_with_by() const;
  /// Nothing but a date; with `clock`, a time of day will do.
  bool is_date(bool clock) const;
  /// It ends in "(AP Photo/Jane Doe)" or the like.
  bool ends_with_credit() const;
  /// A line that may be a headline: no full stop, or capitals on all its longer words.
  bool titlelike(std::uint32_t longest) const;
  /// The same, shorter, for section headings.
  bool headinglike(std::uint32_t longest) const;

 private:
  const Token& token(std::uint32_t i) const { return document_->tokens[i]; }
  std::string_view text(std::uint32_t i) const { return document_->slice(token(i)); }
  bool in_title_case() const;
  bool ends_with_period() const;
  bool has_digit() const;

  const RuleBase* rules_;
  const Document* document_;
  TokenRange tokens_;
  bool terminated_ = false;
};

}  // namespace news_extract
