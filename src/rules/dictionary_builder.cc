#include "rules/dictionary_builder.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>
#include <utility>

#include "rules/inflection.h"
#include "rules/phrase_split.h"

namespace news_extract {
namespace {

int number_of(std::string_view cell) {
  int value = -1;
  if (cell != "-") std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return value;
}

/// log2(1 + count) in eighths, at least 1: a reading that was never counted is still there.
std::uint8_t weight_of(int count) {
  const double eighths = std::log2(1.0 + count) * 8.0;
  return static_cast<std::uint8_t>(std::clamp(std::lround(eighths), 1L, 255L));
}

void raise(std::uint8_t& weight, int count) { weight = std::max(weight, weight_of(count)); }

struct UposTag {
  std::string_view upos;
  Tag tag;
};
constexpr UposTag kFunctionTags[] = {
    {"DET", Tag::determiner}, {"PRON", Tag::pronoun},      {"ADP", Tag::preposition},
    {"AUX", Tag::auxiliary},  {"CCONJ", Tag::coordinator}, {"SCONJ", Tag::subordinator},
    {"PART", Tag::particle},  {"NUM", Tag::number},        {"INTJ", Tag::interjection},
    {"ADV", Tag::adverb},     {"ADJ", Tag::adjective},     {"NOUN", Tag::noun_singular},
    {"VERB", Tag::verb_base}, {"PROPN", Tag::proper},      {"PUNCT", Tag::punctuation},
    {"SYM", Tag::symbol},     {"X", Tag::other},
};

Tag tag_of_upos(std::string_view upos) {
  for (const auto& [name, tag] : kFunctionTags) {
    if (name == upos) return tag;
  }
  return Tag::other;
}

/// The Tags that a row of irregular_forms.tsv gives its form.
TagSet irregular_tags(std::string_view feature) {
  if (feature == "plural") return tag_bit(Tag::noun_plural);
  if (feature == "past") return tag_bit(Tag::verb_past);
  if (feature == "participle") return tag_bit(Tag::verb_participle);
  if (feature == "past_participle") return tag_bit(Tag::verb_past) | tag_bit(Tag::verb_participle);
  if (feature == "third") return tag_bit(Tag::verb_third);
  if (feature == "ing") return tag_bit(Tag::verb_ing);
  if (feature == "base" || feature == "present") return tag_bit(Tag::verb_base);
  return tag_bit(Tag::comparative);
}

constexpr TagSet kNounTags = tag_bit(Tag::noun_singular) | tag_bit(Tag::noun_plural);
constexpr TagSet kVerbTags = tag_bit(Tag::verb_base) | tag_bit(Tag::verb_past) | tag_bit(Tag::verb_participle) |
                             tag_bit(Tag::verb_ing) | tag_bit(Tag::verb_third);
constexpr TagSet kAdjectiveTags = tag_bit(Tag::adjective) | tag_bit(Tag::comparative);

/// The Tags of a function word's reading: NOUN is a plural where the lexicon says so, VERB the form it knows.
TagSet open_class_tags(Tag tag, TagSet known) {
  const TagSet bit = tag_bit(tag);
  const TagSet group = (bit & kNounTags) != 0 ? kNounTags : (bit & kVerbTags) != 0 ? kVerbTags : bit;
  return (known & group) != 0 ? known & group : bit;
}

}  // namespace

DictionaryBuilder::DictionaryBuilder() {
  forms_.emplace_back();
  words_.emplace_back();
}

WordId DictionaryBuilder::intern(const std::string& folded) {
  const auto [at, fresh] = ids_.try_emplace(folded, static_cast<WordId>(forms_.size()));
  if (fresh) {
    forms_.push_back(folded);
    words_.emplace_back();
  }
  return at->second;
}

void DictionaryBuilder::read_lexicon(const ParsedPack& pack) {
  for (const PackRow& row : pack.rows) {
    Lemma counts;
    counts.noun = number_of(row.cells[1]);
    counts.noun_class = choice_index(pack.schema->columns[2].choices, row.cells[2]);
    counts.verb = number_of(row.cells[3]);
    counts.verb_class = choice_index(pack.schema->columns[4].choices, row.cells[4]);
    counts.adjective = number_of(row.cells[5]);
    counts.adverb = number_of(row.cells[6]);
    std::string lemma = fold_word(row.cells[0]);
    if (lemmas_.insert_or_assign(lemma, counts).second) lemma_order_.push_back(std::move(lemma));
  }
}

void DictionaryBuilder::add_reading(const std::string& form, Tag tag, WordId lemma, int count, const Lemma& counts) {
  Word& word = words_[intern(form)];
  const TagSet bit = tag_bit(tag);
  word.tags |= bit;
  if ((bit & kNounTags) != 0) {
    // "leaves" is of leaf and of leave: the commoner lemma gives the reading its lemma.
    if (word.noun_lemma == 0 || weight_of(count) > word.noun_weight) {
      word.noun_lemma = lemma;
      word.noun_class = static_cast<std::uint8_t>(counts.noun_class);
    }
    raise(word.noun_weight, count);
  } else if ((bit & kVerbTags) != 0) {
    if (word.verb_lemma == 0 || weight_of(count) > word.verb_weight) {
      word.verb_lemma = lemma;
      word.verb_class = static_cast<std::uint8_t>(counts.verb_class);
    }
    raise(word.verb_weight, count);
  } else if ((bit & kAdjectiveTags) != 0) {
    if (word.adjective_lemma == 0 || weight_of(count) > word.adjective_weight) word.adjective_lemma = lemma;
    raise(word.adjective_weight, count);
  } else {
    raise(word.adverb_weight, count);
  }
}

void DictionaryBuilder::add_class(const std::string& lemma, OpenClass open_class, Tag base, int count,
                                  const Lemma& counts) {
  if (count < 0) return;
  const WordId id = intern(lemma);
  add_reading(lemma, base, id, count, counts);
  const auto found = irregular_.find(lemma);
  const TagSet given = found == irregular_.end() ? 0 : found->second;
  for (const Inflection& inflection : regular_forms(lemma, open_class)) {
    if ((given & tag_bit(inflection.tag)) != 0) continue;
    // "letter" is no comparative of "let": a form that is a lemma of its own stays the rarer reading.
    const bool rare = inflection.tag == Tag::comparative && lemmas_.count(inflection.form) != 0;
    add_reading(inflection.form, inflection.tag, id, rare ? 0 : count, counts);
  }
}

void DictionaryBuilder::add_lemma(const std::string& lemma, const Lemma& counts) {
  add_class(lemma, OpenClass::noun, Tag::noun_singular, counts.noun, counts);
  add_class(lemma, OpenClass::verb, Tag::verb_base, counts.verb, counts);
  add_class(lemma, OpenClass::adjective, Tag::adjective, counts.adjective, counts);
  add_class(lemma, OpenClass::adverb, Tag::adverb, counts.adverb, counts);
}

void DictionaryBuilder::add_irregular(const ParsedPack& pack) {
  for (const PackRow& row : pack.rows) {
    const std::string form = fold_word(row.cells[0]);
    const std::string lemma = fold_word(row.cells[1]);
    const auto known = lemmas_.find(lemma);
    const Lemma counts = known == lemmas_.end() ? Lemma{} : known->second;
    const int count = row.cells[2] == "noun"     ? counts.noun
                      : row.cells[2] == "verb"   ? counts.verb
                      : row.cells[2] == "adverb" ? counts.adverb
                                                 : counts.adjective;
    const TagSet tags = irregular_tags(row.cells[3]);
    for (unsigned tag = 0; tag <= static_cast<unsigned>(Tag::other); ++tag) {
      if ((tags & (TagSet{1} << tag)) == 0) continue;
      add_reading(form, static_cast<Tag>(tag), intern(lemma), std::max(count, 0), counts);
    }
  }
}

void DictionaryBuilder::add_function_words(const ParsedPack& pack) {
  for (const PackRow& row : pack.rows) {
    const WordId id = intern(fold_word(row.cells[0]));
    const WordId lemma = intern(fold_word(row.cells[2]));
    Word& word = words_[id];
    // The row lists all readings: what the lexicon adds ("in" the inch, "will" the testament) would only mislead.
    const TagSet open = word.tags;
    word.tags = 0;
    std::string_view readings = row.cells[1];
    bool first = true;
    while (!readings.empty()) {
      const std::size_t bar = readings.find('|');
      const Tag tag = tag_of_upos(readings.substr(0, bar));
      if (first) word.first_tag = static_cast<std::uint8_t>(tag);
      first = false;
      word.tags |= open_class_tags(tag, open);
      if (tag == Tag::auxiliary && word.verb_lemma == 0) word.verb_lemma = lemma;
      if (bar == std::string_view::npos) break;
      readings.remove_prefix(bar + 1);
    }
    std::string_view features = row.cells[3];
    while (features != "-" && !features.empty()) {
      const std::size_t bar = features.find('|');
      word.features |= std::uint64_t{1} << choice_index(pack.schema->columns[3].choices, features.substr(0, bar));
      if (bar == std::string_view::npos) break;
      features.remove_prefix(bar + 1);
    }
    word.function_lemma = lemma;
  }
}

namespace {

/// The commonest open-class reading. Of an -ed form it is the past tense.
Tag commonest_tag(const Word& word) {
  const auto first_of = [&word](std::initializer_list<Tag> tags) {
    for (const Tag tag : tags) {
      if ((word.tags & tag_bit(tag)) != 0) return tag;
    }
    return Tag::other;
  };
  const std::uint8_t top = std::max({word.noun_weight, word.verb_weight, word.adjective_weight, word.adverb_weight});
  if (top == 0) return Tag::other;
  if (word.noun_weight == top) return first_of({Tag::noun_singular, Tag::noun_plural});
  if (word.verb_weight == top) {
    return first_of({Tag::verb_past, Tag::verb_participle, Tag::verb_third, Tag::verb_ing, Tag::verb_base});
  }
  if (word.adjective_weight == top) return first_of({Tag::adjective, Tag::comparative});
  return Tag::adverb;
}

}  // namespace

void DictionaryBuilder::order_by_commonness() {
  const auto commonness = [this](WordId id) {
    const Word& word = words_[id];
    if (word.function_lemma != 0) return 256;
    return int{std::max({word.noun_weight, word.verb_weight, word.adjective_weight, word.adverb_weight})};
  };
  std::vector<WordId> order(words_.size());
  std::iota(order.begin(), order.end(), WordId{0});
  std::stable_sort(order.begin() + 1, order.end(), [&](WordId a, WordId b) { return commonness(a) > commonness(b); });
  std::vector<WordId> new_id(order.size());
  std::vector<std::string> forms;
  std::vector<Word> words;
  for (const WordId old : order) {
    new_id[old] = static_cast<WordId>(words.size());
    forms.push_back(std::move(forms_[old]));
    words.push_back(words_[old]);
  }
  for (Word& word : words) {
    for (WordId* lemma : {&word.noun_lemma, &word.verb_lemma, &word.adjective_lemma, &word.function_lemma}) {
      *lemma = new_id[*lemma];
    }
  }
  for (auto& entry : ids_) entry.second = new_id[entry.second];
  forms_ = std::move(forms);
  words_ = std::move(words);
}

WordId DictionaryBuilder::function_words() const {
  WordId id = 1;
  while (id < words_.size() && words_[id].function_lemma != 0) ++id;
  return id - 1;
}

/// Words are numbered from the commonest on, so that those which most texts ask for share a few pages.
void DictionaryBuilder::order_by_commonness(const std::vector<const ParsedPack*>& packs) {
  for (const ParsedPack* pack : packs) {
    if (pack->schema == nullptr || pack->schema->id != PackId::function_words) continue;
    for (const PackRow& row : pack->rows) intern(fold_word(row.cells[0]));
  }
  const auto count = [this](const std::string& lemma) {
    const Lemma& counts = lemmas_.at(lemma);
    return std::max({counts.noun, counts.verb, counts.adjective, counts.adverb});
  };
  std::stable_sort(lemma_order_.begin(), lemma_order_.end(),
                   [&count](const std::string& a, const std::string& b) { return count(a) > count(b); });
}

void DictionaryBuilder::add(const std::vector<const ParsedPack*>& packs) {
  const auto each = [&packs](PackId id, auto&& use) {
    for (const ParsedPack* pack : packs) {
      if (pack->schema->id == id) use(*pack);
    }
  };
  each(PackId::lexicon, [this](const ParsedPack& pack) { read_lexicon(pack); });
  each(PackId::lexicon_news, [this](const ParsedPack& pack) { read_lexicon(pack); });
  each(PackId::irregular_forms, [this](const ParsedPack& pack) {
    for (const PackRow& row : pack.rows) {
      // "focussed" stands beside "focused", "went" in the place of "goed".
      if (row.cells[0].ends_with("ed") || row.cells[0].ends_with("ing")) continue;
      irregular_[fold_word(row.cells[1])] |= irregular_tags(row.cells[3]);
    }
  });
  order_by_commonness(packs);
  for (const std::string& lemma : lemma_order_) add_lemma(lemma, lemmas_.at(lemma));
  each(PackId::irregular_forms, [this](const ParsedPack& pack) { add_irregular(pack); });
  for (Word& word : words_) word.first_tag = static_cast<std::uint8_t>(commonest_tag(word));
  each(PackId::function_words, [this](const ParsedPack& pack) { add_function_words(pack); });
  order_by_commonness();
}

}  // namespace news_extract
