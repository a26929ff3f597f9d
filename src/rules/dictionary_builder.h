#pragma once

// The dictionary of word forms, built from the packs lexicon, lexicon_news,
// irregular_forms and function_words: each lemma is inflected, each form gets
// the readings it may have, with their commonness.

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "rules/inflection.h"
#include "rules/pack_parser.h"

namespace news_extract {

/// Forms and their Word records, without text offsets and facts (the image sets them).
class DictionaryBuilder {
 public:
  DictionaryBuilder();

  /// The id of a folded form, made if it is new.
  WordId intern(const std::string& folded);

  /// Adds the readings of a dictionary pack. Order: lexicon, lexicon_news,
  /// irregular_forms, function_words; a lemma of lexicon_news replaces that of lexicon.
  /// The words are then numbered by commonness, function words first, so those of every text lie together.
  /// To be called once, before anything is interned.
  void add(const std::vector<const ParsedPack*>& packs);

  const std::vector<std::string>& forms() const { return forms_; }
  std::vector<Word>& words() { return words_; }
  /// How many words of function_words.tsv there are: the first from id 1 on.
  WordId function_words() const;

 private:
  struct Lemma {
    int noun = -1, verb = -1, adjective = -1, adverb = -1;
    int noun_class = 0, verb_class = 0;
  };

  void order_by_commonness(const std::vector<const ParsedPack*>& packs);
  void read_lexicon(const ParsedPack& pack);
  void add_lemma(const std::string& lemma, const Lemma& counts);
  void add_class(const std::string& lemma, OpenClass open_class, Tag base, int count, const Lemma& counts);
  void add_reading(const std::string& form, Tag tag, WordId lemma, int count, const Lemma& counts);
  void add_irregular(const ParsedPack& pack);
  void add_function_words(const ParsedPack& pack);
  void order_by_commonness();

  std::vector<std::string> forms_;
  std::vector<Word> words_;
  std::unordered_map<std::string, WordId> ids_;
  std::unordered_map<std::string, Lemma> lemmas_;
  std::vector<std::string> lemma_order_;
  std::unordered_map<std::string, TagSet> irregular_;  // lemma -> the Tags that irregular_forms.tsv gives
};

}  // namespace news_extract
