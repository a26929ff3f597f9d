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

SentenceView::SentenceView(const RuleBase& rules, const KnownForms& forms, const Document& document, Memory& memory)
    : rules_(rules), forms_(forms), document_(document) {
  const std::size_t needed = document.tokens.size() + 2 * kMargin;
  if (memory.states.size() < needed) {
    memory.states.resize(needed);
    memory.words.resize(needed);
  }
  states_ = memory.states.data();
  words_ = memory.words.data();
  move_to({});
}

void SentenceView::move_to(const Sentence& sentence) {
  first_ = sentence.tokens.first;
  last_ = sentence.tokens.last;
  // No rule looks farther than the margins.
  for (const std::uint32_t margin : {first_, last_ + kMargin}) {
    std::fill_n(states_ + margin, kMargin, state_bit(State::stop));
    std::fill_n(words_ + margin, kMargin, WordId{0});
  }
}

}  // namespace news_extract
