#include "rules/inflection.h"

namespace news_extract {
namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool ends_with(std::string_view word, std::string_view end) {
  return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
}

// Runs of vowel letters: "visit" 2, "agree" 2, "make" 1 (a final e is mute after a consonant).
unsigned syllables(std::string_view word) {
  unsigned count = 0;
  bool in_vowel = false;
  for (const char c : word) {
    const bool vowel = is_vowel(c) || c == 'y';
    count += vowel && !in_vowel ? 1 : 0;
    in_vowel = vowel;
  }
  const std::size_t n = word.size();
  if (count > 1 && n > 2 && word[n - 1] == 'e' && !is_vowel(word[n - 2]) && !ends_with(word, "le")) --count;
  return count;
}

// stop, plan, quit; not rain, tax, show, play.
bool ends_in_short_syllable(std::string_view word) {
  const std::size_t n = word.size();
  if (n < 3) return false;
  const char last = word[n - 1];
  if (is_vowel(last) || last == 'w' || last == 'x' || last == 'y' || !is_vowel(word[n - 2])) return false;
  return !is_vowel(word[n - 3]) || (n > 3 && word[n - 3] == 'u' && word[n - 4] == 'q');
}

bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 2 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

std::string plus(std::string_view stem, std::string_view end) {
  std::string form(stem);
  form += end;
  return form;
}

// The stems to which -ed, -ing, -er and -est are put: stop -> stopp, travel -> travel and travell.
std::vector<std::string> stems(std::string_view lemma) {
  std::vector<std::string> found;
  const bool short_syllable = ends_in_short_syllable(lemma);
  if (!short_syllable || syllables(lemma) > 1) found.emplace_back(lemma);
  if (short_syllable) found.push_back(plus(lemma, lemma.substr(lemma.size() - 1)));
  return found;
}

std::string with_s(std::string_view lemma, OpenClass open_class) {
  if (ends_in_consonant_y(lemma)) return plus(lemma.substr(0, lemma.size() - 1), "ies");
  for (const std::string_view end : {"s", "x", "z", "ch", "sh"}) {
    if (ends_with(lemma, end)) return plus(lemma, "es");
  }
  // "vetoes" the verb; nouns as a rule take -s (photos), and the others are listed.
  const bool o = open_class == OpenClass::verb && lemma.back() == 'o' && !is_vowel(lemma[lemma.size() - 2]);
  return plus(lemma, o ? "es" : "s");
}

void add_verb_forms(std::string_view lemma, std::vector<Inflection>& forms) {
  const auto add_past = [&forms](const std::string& form) {
    forms.push_back({form, Tag::verb_past});
    forms.push_back({form, Tag::verb_participle});
  };
  const std::string_view cut = lemma.substr(0, lemma.size() - 1);
  if (ends_with(lemma, "ie")) {  // die, dying
    forms.push_back({plus(lemma.substr(0, lemma.size() - 2), "ying"), Tag::verb_ing});
    add_past(plus(lemma, "d"));
  } else if (lemma.back() == 'e') {  // agreeing, dyeing, hoeing; making, arguing
    const bool keeps = ends_with(lemma, "ee") || ends_with(lemma, "ye") || ends_with(lemma, "oe");
    forms.push_back({plus(keeps ? lemma : cut, "ing"), Tag::verb_ing});
    add_past(plus(lemma, "d"));
  } else if (ends_in_consonant_y(lemma)) {
    forms.push_back({plus(lemma, "ing"), Tag::verb_ing});
    add_past(plus(cut, "ied"));
  } else {
    for (const std::string& stem : stems(lemma)) {
      forms.push_back({plus(stem, "ing"), Tag::verb_ing});
      add_past(plus(stem, "ed"));
    }
  }
}

// big, bigger; happy, happier; simple, simpler; "careful" has none.
void add_grades(std::string_view lemma, std::vector<Inflection>& forms) {
  const unsigned count = syllables(lemma);
  const bool y = ends_in_consonant_y(lemma);
  const bool light = y || ends_with(lemma, "le") || ends_with(lemma, "ow") || ends_with(lemma, "et");
  if (count > 2 || (count == 2 && !light)) return;
  const auto add = [&forms](std::string_view stem) {
    forms.push_back({plus(stem, "er"), Tag::comparative});
    forms.push_back({plus(stem, "est"), Tag::comparative});
  };
  const std::string_view cut = lemma.substr(0, lemma.size() - 1);
  if (y) {
    add(plus(cut, "i"));
  } else if (lemma.back() == 'e') {
    add(cut);
  } else {
    for (const std::string& stem : stems(lemma)) {
      if (count == 1 || stem == lemma) add(stem);
    }
  }
}

}  // namespace

std::vector<Inflection> regular_forms(std::string_view lemma, OpenClass open_class) {
  std::vector<Inflection> forms;
  if (lemma.size() < 2) return forms;
  switch (open_class) {
    case OpenClass::noun:
      forms.push_back({with_s(lemma, open_class), Tag::noun_plural});
      break;
    case OpenClass::verb:
      forms.push_back({with_s(lemma, open_class), Tag::verb_third});
      add_verb_forms(lemma, forms);
      break;
    case OpenClass::adjective:
      add_grades(lemma, forms);
      break;
    case OpenClass::adverb:
      break;  // faster, sooner: listed
  }
  return forms;
}

}  // namespace news_extract
