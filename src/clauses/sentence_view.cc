#include "clauses/sentence_view.h"

#include <algorithm>

#include "rules/pack_schema.h"

namespace news_extract {
KnownForms::KnownForms(const RuleBase& rules)
    : as(rules.find("as")),
      be(rules.find("be")),
      been(rules.find("been")),
      being(rules.find("being")),
      by(rules.find("by")),
      done(rules.find("done")),
      enough(rules.find("enough")),
      for_(rules.find("for")),
      had(rules.find("had")),
      have(rules.find("have")),
      help(rules.find("help")),
      helped(rules.find("helped")),
      helps(rules.find("helps")),
      her(rules.find("her")),
      here(rules.find("here")),
      if_(rules.find("if")),
      it(rules.find("it")),
      longer(rules.find("longer")),
      no(rules.find("no")),
      of(rules.find("of")),
      on(rules.find("on")),
      provided(rules.find("provided")),
      she(rules.find("she")),
      so(rules.find("so")),
      that(rules.find("that")),
      there(rules.find("there")),
      to(rules.find("to")),
      out(rules.find("out")),
      up(rules.find("up")),
      down(rules.find("down")),
      off(rules.find("off")),
      away(rules.find("away")),
      back(rules.find("back")),
      forward_(rules.find("forward")) {
  const RowId first = rules.first_row(PackId::clause_openers);
  for (RowId row = first; row < first + rules.row_count(PackId::clause_openers); ++row) {
    if (rules.cell(row, 1) != kSubordinatorClass) continue;
    const std::string_view phrase = rules.cell_text(row, 0);
    const std::size_t space = phrase.find(' ');
    if (space == std::string_view::npos) continue;
    const std::string_view rest = phrase.substr(space + 1);
    starts_.set(slot(rules.find(phrase.substr(0, space)), rules.find(rest.substr(0, rest.find(' ')))));
  }
}

void SentenceView::move_to(const Sentence& sentence) {
  first_ = sentence.tokens.first;
  last_ = sentence.tokens.last;
  offset_ = first_ - kMargin;
  const std::size_t size = sentence.tokens.size();
  // Room for most sentences at once, so that a document seldom grows it.
  constexpr std::size_t kUsual = 128;
  if (cells_.size() < size + 2 * kMargin) cells_.resize(std::max(kUsual, 2 * size + 2 * kMargin));
  std::fill_n(cells_.begin(), kMargin, Cell());
  for (std::uint32_t i = first_; i < last_; ++i) {
    const Word& word = rules_->word(document_->tokens[i].word);
    cells_[i - offset_] = {word.features, word.tags, document_->tokens[i].word, State::other};
  }
  std::fill_n(cells_.begin() + static_cast<std::ptrdiff_t>(size + kMargin), kMargin, Cell());
}

}  // namespace news_extract
