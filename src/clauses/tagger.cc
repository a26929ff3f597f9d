#include "clauses/tagger.h"

#include <algorithm>

#include "rules/pack_schema.h"

namespace news_extract {
namespace {

// A sentence most of whose words have capitals says nothing with them: a headline. `capitals` is how many of its
// tokens may have one.
Capitals capitals_of(std::span<const Token> tokens, std::size_t capitals) {
  constexpr std::size_t kAtOnce = 8;
  // So many small words outweigh all capitals, in prose after a few tokens.
  const std::size_t enough = capitals / 4 + 1;
  std::size_t words = 0;
  std::size_t lower = 0;
  for (std::size_t i = 0; i < tokens.size() && lower < enough;) {
    for (const std::size_t end = std::min(i + kAtOnce, tokens.size()); i < end; ++i) {
      // Short words stay small in headlines too: "Trump Vows to Win".
      const Token& token = tokens[i];
      const unsigned long_word = unsigned{token.has(shape::kHasLetter)} & unsigned{token.end - token.begin >= 4};
      words += long_word;
      lower += long_word & unsigned{!token.has(shape::kCapital)};
    }
  }
  return words >= 3 && lower * 5 <= words ? Capitals::tell_not : Capitals::tell;
}

}  // namespace

Tagger::Tagger(const RuleBase& rules) {
  const std::span<const Readings> words = word_readings(rules);
  lists_.assign(words.begin(), words.end());
  add_marks(rules.word(0));
  const RowId first = rules.first_row(PackId::tag_pairs);
  // Backwards: additions stand before the pack's own rows, and win.
  for (RowId row = first + rules.row_count(PackId::tag_pairs); row-- > first;) {
    pairs_[rules.cell(row, 1)][rules.cell(row, 0)] = static_cast<std::int16_t>(rules.cell(row, 2));
  }
}

void Tagger::add_marks(const Word& none) {
  std::array<std::uint16_t, kStates> lists{};
  for (std::size_t byte = 0; byte < kAscii; ++byte) {
    // An apostrophe may be a clitic: "parents'".
    if (byte == '\'' || byte == '`') continue;
    const char text = static_cast<char>(byte);
    Token mark;
    mark.shape = shape::kPunctuation;
    Readings readings;
    read_token(mark, none, {&text, 1}, Capitals::tell, readings);
    std::uint16_t& list = lists[static_cast<std::size_t>(readings.list[0].state)];
    if (list == 0) {
      list = static_cast<std::uint16_t>(lists_.size());
      lists_.push_back(readings);
    }
    mark_lists_[byte] = list;
  }
}

// Which tokens are marks, which have capitals, which are ambiguous has no pattern that a processor could foresee:
// what it leads to is chosen by arithmetic, and the tokens that ask for more are picked without a branch.

void Tagger::tag(const Document& document, SentenceView& view, Memory& memory) const {
  list_readings(document, view, memory);
  const Readings* const* const lists = memory.lists.data();
  std::uint32_t* const ambiguous = memory.picked.data();
  std::size_t count = 0;
  for (std::uint32_t i = view.first(), last = view.last(); i < last; ++i) {
    view.set(i, lists[i]->list[0].state);
    ambiguous[count] = i;
    count += lists[i]->count > 1 ? 1 : 0;
  }
  ambiguous[count] = kNone;
  Lattice lattice(pairs_, lists, view);
  for (const std::uint32_t* next = ambiguous; *next != kNone;) next = lattice.settle(next);
}

// The readings of each token, one at least.
void Tagger::list_readings(const Document& document, SentenceView& view, Memory& memory) const {
  if (memory.lists.size() < document.tokens.size()) {
    memory.lists.resize(document.tokens.size());
    memory.picked.resize(document.tokens.size() + 1);
  }
  // Where they begin is looked up once: what is written could have moved them.
  const Word* const words = &view.rules().word(0);
  const Readings* const lists = lists_.data();
  const char* const text = document.text.data();
  const std::span<const Token> tokens(document.tokens.data() + view.first(), view.last() - view.first());
  const Readings** const of = memory.lists.data();
  std::uint32_t* const special = memory.picked.data();
  std::size_t count = 0;
  std::uint32_t i = view.first();
  for (const Token& token : tokens) {
    const std::uint32_t mark = token.has(shape::kPunctuation | shape::kMark) ? 1 : 0;
    const std::uint32_t of_mark = mark_lists_[static_cast<unsigned char>(text[token.begin])];
    const std::uint32_t of_word = words[token.word].readings;
    const std::uint32_t list = of_word + mark * (of_mark - of_word);
    view.set_form(i, token.word);
    of[i] = &lists[list];
    special[count] = i++;
    count += (token.has(shape::kCapital) | (list == 0)) ? 1 : 0;
  }
  if (count == 0) return;
  const Capitals capitals = capitals_of(tokens, count);
  if (memory.own.size() < count) memory.own.resize(count);
  for (std::size_t at = 0; at < count; ++at) {
    const Token& token = document.tokens[special[at]];
    read_token(token, words[token.word], document.slice(token), capitals, memory.own[at]);
    of[special[at]] = &memory.own[at];
  }
}

}  // namespace news_extract
