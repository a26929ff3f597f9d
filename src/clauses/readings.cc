#include "clauses/readings.h"

#include <algorithm>
#include <array>

#include "rules/word_features.h"

namespace news_extract {
namespace {

// In eighths of a bit. "Mark" inside a sentence is no verb, "Green" seldom an adjective.
constexpr int kCapitalVerb = -64;
constexpr int kCapitalFunction = -24;
// A first word is a name that the dictionary also knows ("Bush said") less often than the plain word.
constexpr int kFirstWordName = -28;
constexpr int kRareFirstWordName = 9;

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() > end.size() + 1 && text.substr(text.size() - end.size()) == end;
}

// A word that no dictionary holds: "tweetstorm", "Zelenskiy", "decarbonising".
void read_unknown(std::string_view text, bool capital, Readings& readings) {
  if (capital) {
    readings.add(State::proper, 0);
    if (ends_with(text, "an") || ends_with(text, "ese") || ends_with(text, "ish")) readings.add(State::adjective, -8);
    return;
  }
  if (ends_with(text, "ing")) {
    readings.add(State::ing, 0);
    readings.add(State::noun, -8);
  } else if (ends_with(text, "ed")) {
    readings.add(State::ed, 0);
    readings.add(State::adjective, -8);
  } else if (ends_with(text, "ly")) {
    readings.add(State::adverb, 0);
    readings.add(State::adjective, -24);
  } else if (ends_with(text, "able") || ends_with(text, "ous") || ends_with(text, "ful") || ends_with(text, "ic") ||
             ends_with(text, "less") || ends_with(text, "ive") || ends_with(text, "al") || ends_with(text, "ish")) {
    readings.add(State::adjective, 0);
    readings.add(State::noun, -16);
  } else if (ends_with(text, "s") && !ends_with(text, "ss") && !ends_with(text, "us") && !ends_with(text, "is")) {
    readings.add(State::nouns, 0);
    readings.add(State::third, -32);
    readings.add(State::noun, -24);
  } else {
    readings.add(State::noun, 0);
    readings.add(State::adjective, -20);
    readings.add(State::base, -36);
  }
}

void read_number(std::string_view text, std::uint16_t shape, Readings& readings) {
  if ((shape & shape::kHasLetter) == 0) {
    readings.add(State::number, 0);
  } else if (ends_with(text, "0s") || ends_with(text, "0’s")) {
    readings.add(State::nouns, 0);  // 1990s
  } else if (text.ends_with("st") || text.ends_with("nd") || text.ends_with("rd") || text.ends_with("th")) {
    readings.add(State::adjective, 0);  // 21st
    readings.add(State::noun, -16);
  } else if ((shape & shape::kCapital) != 0) {
    readings.add(State::proper, 0);  // G7, B52
  } else {
    readings.add(State::number, 0);
    readings.add(State::noun, -8);
    readings.add(State::proper, -16);
  }
}

// By the first byte of a mark.
constexpr std::array<State, 256> marks() {
  std::array<State, 256> states{};
  states.fill(State::mark);
  states[','] = State::comma;
  for (const char stop : {'.', '!', '?', ';'}) states[static_cast<unsigned char>(stop)] = State::stop;
  return states;
}
constexpr std::array<State, 256> kMarks = marks();

void read_punctuation(std::string_view text, Readings& readings) {
  readings.add(text.empty() ? State::mark : kMarks[static_cast<unsigned char>(text.front())], 0);
}

// A capital inside a sentence: mostly a name, and what adjectives and function words still are.
void read_capital(const Token& token, const Word& word, Readings& readings) {
  const bool first = token.has(shape::kSentenceStart);
  const bool all_caps = token.has(shape::kAllCaps) && token.end - token.begin > 1;
  const bool function = word.features != 0 || static_cast<Tag>(word.first_tag) == Tag::preposition ||
                        static_cast<Tag>(word.first_tag) == Tag::determiner;
  if (function) {
    read_function_word(word, readings);
    if (all_caps) {
      for (std::uint32_t i = 0; i < readings.count; ++i) readings.list[i].score -= 40;  // "US", "IT", "WHO"
      readings.add(State::proper, 0);
    } else if (!first && (word.features & feature_bit(WordFeature::modal)) != 0) {
      readings.add(State::proper, -kCapitalFunction);  // "on May 5", "Will Smith"
    }
    return;
  }
  if (first) {
    read_open_class(word, readings, 0);
    const int best = std::max<int>({word.noun_weight, word.verb_weight, word.adjective_weight, word.adverb_weight});
    // A rare word in this place is rather a name: "Trump said".
    const bool plural = (word.tags & tag_bit(Tag::noun_plural)) != 0;
    readings.add(State::proper, std::max(best + kFirstWordName, plural ? -16 : kRareFirstWordName));
    return;
  }
  readings.add(State::proper, 40);
  if (word.adjective_weight != 0 && word.adjective_weight >= word.noun_weight) {
    readings.add(State::adjective, word.noun_weight == 0 && word.verb_weight == 0 ? 72 : 44);
  }
  if (word.noun_weight == 0 && word.adjective_weight == 0) read_open_class(word, readings, kCapitalVerb);
}

}  // namespace

void read_token(const Token& token, const Word& word, std::string_view text, Capitals capitals, Readings& readings) {
  readings.count = 0;
  if (token.has(shape::kPunctuation | shape::kMark)) {
    if (token.has(shape::kClitic)) {
      readings.add(State::possessive, 0);  // parents'
      return;
    }
    read_punctuation(text, readings);
    return;
  }
  const bool known = word.tags != 0;
  const bool capital = token.has(shape::kCapital);
  if (known && capital && capitals == Capitals::tell) {
    read_capital(token, word, readings);
  } else if (known && (word.features != 0 || word.function_lemma != 0)) {
    read_function_word(word, readings);
  } else if (known) {
    read_open_class(word, readings, 0);
    if (capital) readings.add(State::proper, word.noun_weight);
  } else if (token.has(shape::kWeb)) {
    readings.add(State::proper, 0);  // an address, a host, a handle
  } else if (token.has(shape::kHasDigit)) {
    read_number(text, token.shape, readings);
  } else if (token.has(shape::kSymbol) || !token.has(shape::kHasLetter)) {
    const bool bracket = text == "<" || text == ">";
    readings.add(bracket ? State::mark : State::symbol, 0);
  } else {
    read_unknown(text, capital || token.has(shape::kMixedCase), readings);
  }
  if (readings.count == 0) readings.add(State::other, 0);
}

}  // namespace news_extract
