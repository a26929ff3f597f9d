#pragma once

// The word classes that a dictionary word may have before its neighbours are
// asked, each with a score in eighths of a bit. The lists of words in lower
// case are made once, when packs are compiled: words with the same list share
// it. What capitals, digits and endings say is read in src/clauses.

#include <array>
#include <cstdint>
#include <span>

#include "news_extract/rule_pack.h"
#include "rules/states.h"

namespace news_extract {

/// A state and its score: 8 more is twice as likely.
struct Reading {
  std::int16_t score = 0;
  State state = State::other;
  std::uint8_t reserved = 0;

  bool operator==(const Reading&) const = default;
};

/// A few states of one token. Only differences of its scores count.
struct Readings {
  static constexpr std::size_t kMost = 7;

  std::uint32_t count = 0;
  std::array<Reading, kMost> list = {};

  void add(State state, int score) {
    if (count == kMost) return;
    list[count++] = {static_cast<std::int16_t>(score), state};
  }
  std::span<const Reading> all() const { return {list.data(), count}; }
};
static_assert(sizeof(Readings) == 32, "two lists fill one line of the processor's cache");

/// Adds the readings of a closed-class word, its open-class ones included ("like", "back").
void read_function_word(const Word& word, Readings& readings);
/// Adds the readings of any other word; `verb_malus` is added to those of a verb.
void read_open_class(const Word& word, Readings& readings, int verb_malus);

/// The readings of a word of the dictionary in lower case; the best has score 0.
Readings read_word(const Word& word);

/// The lists that Word::readings counts from 1 on; in the place of 0 stands an empty one.
std::span<const Readings> word_readings(const RuleBase& rules);

}  // namespace news_extract
