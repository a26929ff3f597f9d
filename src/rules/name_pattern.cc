#include "rules/name_pattern.h"

#include <algorithm>

#include "rules/case_fold.h"
#include "rules/phrase_split.h"

namespace news_extract {
namespace {

enum class Cased : std::uint8_t { none, upper, lower };

/// Of the letters that fold_code_point knows; letters without case are small here.
Cased case_of(char32_t c) {
  if (fold_code_point(c) != c && c != 0x2019) return Cased::upper;
  if ((c >= 'a' && c <= 'z') || (c >= 0xDF && c != 0xF7 && (c < 0x2000 || c > 0x2BFF))) return Cased::lower;
  return Cased::none;
}

bool holds(const TokenTest& test, const Document& document, const RuleBase& rules, const Token& token) {
  const std::string_view text = document.slice(token);
  switch (test.kind) {
    case TokenTest::Kind::text:
      return text == test.value;
    case TokenTest::Kind::lower:
      return same_folded(text, test.value);
    case TokenTest::Kind::lemma:
      return same_folded(token.lemma != 0 ? rules.text(token.lemma) : text, test.value);
    case TokenTest::Kind::shape:
      return word_shape(text) == test.value;
    case TokenTest::Kind::is_title:
      return is_title(text) == (test.value == "true");
  }
  return false;
}

}  // namespace

std::string word_shape(std::string_view word) {
  std::string shape;
  char last = '\0';
  int run = 0;
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(word, i);
    const Cased cased = case_of(c);
    const char mark = cased == Cased::upper ? 'X' : cased == Cased::lower ? 'x' : c >= '0' && c <= '9' ? 'd' : '\0';
    if (mark == '\0') {
      shape.append(word.substr(begin, i - begin));
      run = 0;
    } else {
      run = mark == last ? run + 1 : 1;
      if (run <= 4) shape.push_back(mark);
    }
    last = mark;
  }
  return shape;
}

bool is_title(std::string_view word) {
  bool in_run = false;
  bool any = false;
  for (std::size_t i = 0; i < word.size();) {
    const Cased cased = case_of(next_code_point(word, i));
    if (cased != Cased::none && (cased == Cased::upper) == in_run) return false;
    in_run = cased != Cased::none;
    any = any || in_run;
  }
  return any;
}

std::string NamePattern::opener() const {
  const PatternElement& first = elements_.front();
  if (first.op != '1' && first.op != '+') return {};
  for (const TokenTest& test : first.tests) {
    if (test.kind == TokenTest::Kind::text || test.kind == TokenTest::Kind::lower) return fold_word(test.value);
  }
  return {};
}

std::uint64_t NamePattern::skip_optional(std::uint64_t states) const {
  for (std::size_t i = 0; i < elements_.size(); ++i) {
    const bool optional = elements_[i].op == '?' || elements_[i].op == '*';
    if (optional && (states >> i & 1) != 0) states |= std::uint64_t{1} << (i + 1);
  }
  return states;
}

std::uint64_t NamePattern::step(std::uint64_t states, const Document& document, const RuleBase& rules,
                                const Token& token) const {
  std::uint64_t next = 0;
  for (std::size_t i = 0; i < elements_.size(); ++i) {
    if ((states >> i & 1) == 0) continue;
    const PatternElement& element = elements_[i];
    const bool hit = std::all_of(element.tests.begin(), element.tests.end(),
                                 [&](const TokenTest& test) { return holds(test, document, rules, token); });
    if (hit == (element.op == '!')) continue;
    next |= std::uint64_t{1} << (i + 1);
    if (element.op == '+' || element.op == '*') next |= std::uint64_t{1} << i;
  }
  return next;
}

std::uint32_t NamePattern::longest(const Document& document, const RuleBase& rules, std::uint32_t first,
                                   std::uint32_t last) const {
  const std::uint64_t end = std::uint64_t{1} << elements_.size();
  std::uint64_t states = skip_optional(1);
  std::uint32_t best = 0;
  last = std::min(last, first + kMaxTokens);
  for (std::uint32_t i = first; i < last && states != 0; ++i) {
    states = skip_optional(step(states, document, rules, document.tokens[i]));
    if ((states & end) != 0) best = i - first + 1;
  }
  return best;
}

}  // namespace news_extract
