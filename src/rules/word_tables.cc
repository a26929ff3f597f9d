#include "rules/word_tables.h"

#include <array>
#include <bit>
#include <limits>
#include <map>
#include <span>
#include <utility>

#include "rules/openers.h"
#include "rules/word_features.h"

namespace news_extract {

std::vector<WordSlot> slot_table(const std::vector<std::string>& forms) {
  std::vector<WordSlot> slots(std::bit_ceil(forms.size() * 2));
  const std::uint64_t mask = slots.size() - 1;  // no less than any id
  for (WordId id = 1; id < forms.size(); ++id) {
    const WordKey key = RuleBase::word_key(forms[id]);
    std::uint64_t at = key & mask;
    while (slots[at] != 0) at = (at + 1) & mask;
    slots[at] = (key & ~mask) | id;
  }
  return slots;
}

std::vector<Readings> share_readings(std::vector<Word>& words) {
  std::vector<Readings> lists(1);
  std::map<std::string, std::uint16_t> numbers;
  for (Word& word : words) {
    if (word.tags == 0) continue;
    const Readings readings = read_word(word);
    std::string bytes(reinterpret_cast<const char*>(&readings), sizeof readings);
    const auto known = numbers.find(bytes);
    if (known != numbers.end()) {
      word.readings = known->second;
    } else if (lists.size() <= std::numeric_limits<std::uint16_t>::max()) {
      word.readings = static_cast<std::uint16_t>(lists.size());
      numbers.emplace(std::move(bytes), word.readings);
      lists.push_back(readings);
    }
  }
  return lists;
}

std::vector<WordNames> share_names(const std::vector<Word>& words, const std::vector<PhraseRow>& rows,
                                   const CellTable& cells, std::vector<std::uint16_t>& of_word) {
  std::vector<WordNames> lists{read_word_names({}, {}, cells)};
  std::map<std::array<std::uint64_t, 3>, std::uint16_t> numbers;
  of_word.assign(words.size(), 0);
  for (WordId id = 1; id < words.size(); ++id) {
    const Word& word = words[id];
    const WordNames names = read_word_names(word, std::span(rows).subspan(word.first_fact, word.fact_count), cells);
    if (names == lists.front()) continue;
    const auto [at, fresh] =
        numbers.try_emplace({std::bit_cast<std::uint64_t>(names.lower), std::bit_cast<std::uint64_t>(names.capital),
                             std::bit_cast<std::uint64_t>(names.capitals)},
                            static_cast<std::uint16_t>(lists.size()));
    if (fresh) lists.push_back(names);
    of_word[id] = at->second;
  }
  return lists;
}

std::vector<std::uint8_t> list_openers(const std::vector<Word>& words) {
  std::vector<std::uint8_t> openers;
  for (const Word& word : words) {
    const unsigned pronoun = is_third_person(word.features) ? kPronounBit : 0;
    openers.push_back(static_cast<std::uint8_t>(opener_bits(word.packs | word.opens) | pronoun));
  }
  return openers;
}

}  // namespace news_extract
