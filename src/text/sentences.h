#pragma once

// Sentences of a paragraph: at each token where one may end, the tokens around
// it decide. Rules only, no statistics; linear in the tokens.

#include <cstdint>
#include <vector>

#include "news_extract/document.h"
#include "news_extract/rule_pack.h"
#include "text/lexicon.h"

namespace news_extract {

/// Cuts the tokens of one paragraph after another into sentences.
class SentenceSplitter {
 public:
  SentenceSplitter(const Lexicon& lexicon, Document& document) : lexicon_(lexicon), document_(document) {}

  /// `tokens` are those of paragraph `index`, `stops` the tokens after which a
  /// sentence may end. Appends the sentences and sets the paragraph's range.
  void split(std::uint32_t index, TokenRange tokens, const std::vector<std::uint32_t>& stops);

 private:
  struct Stop {
    std::uint32_t token = 0;  // the terminal mark or the abbreviation
    std::uint32_t next = 0;   // the first token behind it and its closing marks
    bool closed = false;      // closing marks stand between
  };

  // sentences.cc
  void close(std::uint32_t index, std::uint32_t last);
  void write(std::uint32_t index, std::uint32_t last);
  void close_items(std::uint32_t index, std::uint32_t before);
  void find_items();
  Stop with_closers(std::uint32_t token);
  bool is_closer(std::uint32_t token);
  bool closes_spaced(std::uint32_t token);
  std::uint32_t reference_end(std::uint32_t token) const;

  // sentence_stops.cc
  bool ends_at(const Stop& stop) const;
  bool ends_at_period(const Stop& stop) const;
  bool ends_at_exclamation(const Stop& stop) const;
  bool ends_at_ellipsis(const Stop& stop) const;
  bool ends_at_word(const Stop& stop) const;
  bool ends_at_abbreviation(const Stop& stop, const Abbreviation& found) const;
  bool is_enumerator(std::uint32_t period) const;
  bool opens_sentence(std::uint32_t token, AbbreviationClass kind) const;
  bool joins_parts(const Stop& stop, std::uint32_t opener) const;
  bool has_verb(std::uint32_t first, std::uint32_t last) const;
  bool goes_on(std::uint32_t token) const;
  bool is_reporting_clause(std::uint32_t token) const;
  bool lower_case_sentence(const Stop& stop) const;
  bool in_capitals(std::uint32_t left, std::uint32_t right) const;
  std::uint32_t first_word(std::uint32_t token) const;

  const Token& token(std::uint32_t i) const { return document_.tokens[i]; }
  const Word& word(std::uint32_t i) const { return lexicon_.rules().word(token(i).word); }
  std::uint32_t size(std::uint32_t i) const { return token(i).end - token(i).begin; }
  char32_t first_char(std::uint32_t i) const;
  bool lower(std::uint32_t i) const;
  bool capital(std::uint32_t i) const;
  bool function_word(std::uint32_t i) const;

  const Lexicon& lexicon_;
  Document& document_;
  TokenRange range_;
  std::uint32_t start_ = 0;           // first token of the sentence being read
  std::vector<std::uint32_t> items_;  // tokens that begin items of a list inside the paragraph
  std::size_t next_item_ = 0;
  std::uint32_t counted_ = 0;  // tokens whose straight marks are counted in `odd_`
  bool odd_[2] = {};           // double, single
};

}  // namespace news_extract
