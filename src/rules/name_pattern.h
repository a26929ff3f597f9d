#pragma once

// A pattern over tokens, as the EntityRuler of spaCy writes them: a list of
// tests, one a token, each with an operator. Only tests that mean the same here
// are known: TEXT (or ORTH), LOWER, LEMMA, SHAPE, IS_TITLE; and ! ? + *.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

struct TokenTest {
  enum class Kind : std::uint8_t { text, lower, lemma, shape, is_title };
  Kind kind = Kind::text;
  std::string value;  // for is_title "true" or "false"
};

/// One element: every test must hold of a token. `op` is one of "1!?+*".
struct PatternElement {
  std::vector<TokenTest> tests;
  char op = '1';
};

class NamePattern {
 public:
  /// Elements a pattern may have, and tokens that a match may span.
  static constexpr std::size_t kMaxElements = 60;
  static constexpr std::uint32_t kMaxTokens = 64;

  explicit NamePattern(std::vector<PatternElement> elements) : elements_(std::move(elements)) {}

  /// Tokens of the longest match that begins at `first` and ends at or before `last`; 0 for none.
  std::uint32_t longest(const Document& document, const RuleBase& rules, std::uint32_t first, std::uint32_t last) const;

  /// The folded word that every match begins with, or empty where there is none.
  std::string opener() const;

 private:
  std::uint64_t skip_optional(std::uint64_t states) const;
  std::uint64_t step(std::uint64_t states, const Document& document, const RuleBase& rules, const Token& token) const;

  std::vector<PatternElement> elements_;
};

/// "Xxxx", "XX.d": letters as X and x, digits as d, of a run at most four.
std::string word_shape(std::string_view word);

/// Whether every run of letters is a capital and small letters: "Smith", "O'Neil"; not "McCain".
bool is_title(std::string_view word);

}  // namespace news_extract
