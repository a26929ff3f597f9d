#pragma once

// What the program knows of English and of news. Packs are TSV files (data/en);
// they are compiled into one flat image: a dictionary of word forms, and tables
// of rows found by phrase. The image of the built-in packs is made at build
// time and lies in the program, so that start-up parses nothing; packs of the
// user's are compiled by the same code when they are loaded.

#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "news_extract/annotations.h"
#include "news_extract/phrase_row.h"

namespace news_extract {

/// A word form of the dictionary. `packs` and `opens` have the pack_bit of each pack. Tables of their own, by WordId,
/// hold what is asked of every token, close together (RuleBase::names, RuleBase::openers), and of few (RuleBase::text).
struct Word {
  std::uint64_t packs = 0;     // packs with a row whose phrase is this very word
  std::uint64_t opens = 0;     // packs with a longer phrase that begins with this word
  std::uint64_t features = 0;  // of a function word: WordFeature bits, src/rules/word_features.h
  TagSet tags = 0;             // possible readings
  WordId noun_lemma = 0;       // of the reading, 0 where it has none
  WordId verb_lemma = 0;
  WordId adjective_lemma = 0;
  WordId function_lemma = 0;     // of a function word
  std::uint32_t first_fact = 0;  // rows whose phrase is this very word: see RuleBase::rows
  std::uint16_t fact_count = 0;
  std::uint8_t noun_class = 0;   // NounClass: person, group, location, time, act ...
  std::uint8_t verb_class = 0;   // VerbClass: communication, cognition, ...
  std::uint8_t noun_weight = 0;  // how common each reading is: log2(1 + count) * 8, 0 where it has none
  std::uint8_t verb_weight = 0;
  std::uint8_t adjective_weight = 0;
  std::uint8_t adverb_weight = 0;
  std::uint8_t first_tag = 0;  // Tag of the commonest reading
  std::uint16_t readings = 0;  // its list of them, src/rules/word_readings.h; 0 where it has none
};
static_assert(sizeof(Word) == 64, "a Word fills one line of the processor's cache");

/// Where the form of a word stands in the image's strings.
struct WordText {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

/// All that the dictionary compares of a form: its 64 bits of hash, of which no two forms have the same.
/// Of up to eight bytes they are the form itself, only stirred.
using WordKey = std::uint64_t;

/// Of the open-addressed table of forms: the key, its lowest bits, which led here, replaced by the word.
/// 0 where it is empty. Eight slots fill one line of the processor's cache.
using WordSlot = std::uint64_t;

/// One pack, as `extract rules list` shows it.
struct PackInfo {
  std::string_view name;     // "titles.tsv"
  std::string_view title;    // its "# title:" line
  std::string_view source;   // its "# source:" line
  std::string_view licence;  // its "# licence:" line
  std::uint32_t rows = 0;
};

/// A compiled set of packs: immutable, shared by threads.
class RuleBase {
 public:
  /// The packs that the program was built with. Parses nothing.
  static std::shared_ptr<const RuleBase> built_in();

  /// The built-in packs with those of `folder` laid over them: NAME.tsv replaces
  /// the pack of that name, NAME.add.tsv adds rows to it. Throws Error, whose
  /// text names every bad line at once.
  static std::shared_ptr<const RuleBase> load(const std::string& folder);

  /// Adopts an image made by compile_image (src/rules/image.h). Throws Error where it is none, or another version's.
  static std::shared_ptr<const RuleBase> from_image(std::string image);

  virtual ~RuleBase() = default;
  RuleBase(const RuleBase&) = delete;
  RuleBase& operator=(const RuleBase&) = delete;

  /// The dictionary's id of a case-folded form (lower case, ’ as '), or 0.
  WordId find(std::string_view folded) const { return find(word_key(folded)); }
  WordId find(WordKey key) const {
    for (std::uint64_t i = key & slot_mask_;; i = (i + 1) & slot_mask_) {
      const WordSlot slot = slots_[i];
      if (slot == 0 || ((slot ^ key) & ~slot_mask_) == 0) return static_cast<WordId>(slot & slot_mask_);
    }
  }
  /// Asks for the memory that find(key) will read.
  [[gnu::always_inline]] void prefetch(WordKey key) const { __builtin_prefetch(&slots_[key & slot_mask_]); }

  const Word& word(WordId id) const { return words_[id]; }
  /// What packs of names say of the word: a place in word_names, src/rules/word_names.h.
  std::uint16_t names(WordId id) const { return names_[id]; }
  /// Which of the packs that sentences are searched by may have a phrase that begins with it, and whether it is a
  /// pronoun: src/rules/openers.h.
  std::uint8_t openers(WordId id) const { return openers_[id]; }
  std::string_view text(WordId id) const { return {strings_ + texts_[id].begin, texts_[id].size}; }

  /// Whether it is a word of function_words.tsv: those are numbered first.
  bool is_function_word(WordId id) const { return id - 1 < function_words_; }

  /// Rows of `pack` whose phrase is exactly this word, in the pack's order; the first of them, or kNone.
  RowId row(WordId word, PackId pack) const {
    return (words_[word].packs & pack_bit(pack)) != 0 ? find_row(word, pack) : kNone;
  }
  /// All rows, of every pack, whose phrase is exactly this word.
  std::span<const PhraseRow> rows(WordId word) const {
    return {facts_ + words_[word].first_fact, words_[word].fact_count};
  }

  /// The longest phrase of `pack` that begins at token `first` and ends before
  /// `last`. A capital in the pack asks for one in the text; a word all in
  /// capitals asks for all of them.
  PhraseMatch match(PackId pack, std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) const {
    const bool may = may_begin(pack_bit(pack), tokens[first].word, first + 1 < last ? tokens[first + 1].word : 0);
    return may ? find_match(pack, tokens, first, last) : PhraseMatch{};
  }
  /// The same over lemmas: "calls for" matches the phrase "call for".
  PhraseMatch match_lemmas(PackId pack, std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) const {
    const WordId next = first + 1 < last ? lemma_of(tokens[first + 1]) : 0;
    return may_begin(pack_bit(pack), lemma_of(tokens[first]), next) ? find_lemmas(pack, tokens, first, last)
                                                                    : PhraseMatch{};
  }
  /// The longest phrase of any of the packs, as match finds it.
  PhraseMatch match_any(const PackOrder& packs, std::span<const Token> tokens, std::uint32_t first,
                        std::uint32_t last) const {
    const bool may = may_begin(packs.bits(), tokens[first].word, first + 1 < last ? tokens[first + 1].word : 0);
    return may ? find_any(packs, tokens, first, last) : PhraseMatch{};
  }

  /// Whether one of the packs (their pack_bits) has a longer phrase that may begin
  /// with these two words: for nearly all others it is false.
  bool may_go_on(std::uint64_t packs, WordId word, WordId next) const {
    return ((words_[word].opens & packs) != 0) & first_steps_[word].may_go_on(next);
  }
  /// The word that match_lemmas reads.
  static WordId lemma_of(const Token& token) { return token.lemma != 0 ? token.lemma : token.word; }

  /// The first row of a pack and the count of its rows; rows of a pack are consecutive.
  RowId first_row(PackId pack) const;
  std::uint32_t row_count(PackId pack) const;
  static PackId pack_of(RowId row) { return static_cast<PackId>(row >> kRowBits); }

  /// A cell: text and phrase columns as text, choice columns as the index of the
  /// choice, lists of choices as a bit set, numbers as they are.
  std::string_view cell_text(RowId row, unsigned column) const { return strings_ + cell(row, column); }
  std::uint32_t cell(RowId row, unsigned column) const { return cells_.cell(row, column); }
  /// Of a pack with a column of names in full: the key that the words of that name have as
  /// tokens, a key_step for each Token::hash, from kHashSeed on.
  std::uint32_t name_key(RowId row) const { return entry(row).name_key; }
  static constexpr std::uint32_t key_step(std::uint32_t key, std::uint32_t word_hash) {
    return (key ^ word_hash) * 16777619U;
  }

  RuleId rule(RowId row) const;

  std::vector<PackInfo> packs() const;
  /// The text of a pack as it was compiled, additions behind it; empty if there is no such pack.
  std::string_view pack_source(std::string_view name) const;
  /// 16 hexadecimal digits that change with any rule in force.
  std::string_view fingerprint() const;

  /// The hash that Token::hash holds.
  static constexpr std::uint32_t hash_word(std::string_view folded) { return hash_of(word_key(folded)); }
  static constexpr std::uint32_t hash_of(WordKey key) { return static_cast<std::uint32_t>(key); }

  /// Made block by block, eight bytes each, the last one filled up with zeros.
  static constexpr WordKey word_key(std::string_view folded) {
    WordKey key = kNoBlocks;
    do {
      key = add_block(key, load_block(folded));
      folded.remove_prefix(folded.size() < kBlock ? folded.size() : kBlock);
    } while (!folded.empty());
    return key;
  }
  static constexpr WordKey kNoBlocks = 0x243F6A8885A308D3ULL;
  static constexpr WordKey add_block(WordKey key, std::uint64_t block) {
    key = (key ^ block) * 0x9E3779B97F4A7C15ULL;
    return key ^ (key >> 32);
  }

  static constexpr std::size_t kBlock = 8;
  /// The first eight bytes, the first in the lowest place, zeros behind the last.
  static constexpr std::uint64_t load_block(std::string_view bytes) {
    std::uint64_t block = 0;
    const std::size_t size = bytes.size() < kBlock ? bytes.size() : kBlock;
    if (!std::is_constant_evaluated() && std::endian::native == std::endian::little) {
      std::memcpy(&block, bytes.data(), size);
      return block;
    }
    for (std::size_t i = 0; i < size; ++i) {
      block |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    return block;
  }
  /// load_block of eight bytes that are there.
  static std::uint64_t load_whole_block(const char* bytes) { return load_block({bytes, kBlock}); }

  /// A step of a hash over keys of one's own. The hash of a word is another: hash_word.
  static constexpr std::uint32_t kHashSeed = 2166136261U;
  static constexpr std::uint32_t hash_step(std::uint32_t hash, unsigned char byte) { return (hash ^ byte) * 16777619U; }

 protected:
  RuleBase() = default;

  const RowEntry& entry(RowId row) const { return rows_[CellTable::row_index(row)]; }

  const Word* words_ = nullptr;
  const WordText* texts_ = nullptr;
  const std::uint16_t* names_ = nullptr;
  const std::uint8_t* openers_ = nullptr;
  const WordSlot* slots_ = nullptr;
  std::uint64_t slot_mask_ = 0;
  std::uint32_t function_words_ = 0;
  const char* strings_ = nullptr;
  const PhraseRow* facts_ = nullptr;
  const TrieStep* first_steps_ = nullptr;  // the transitions of the trie's root, by word
  const RowEntry* rows_ = nullptr;
  CellTable cells_;

 private:
  bool may_begin(std::uint64_t packs, WordId word, WordId next) const {
    return ((words_[word].packs & packs) != 0) | may_go_on(packs, word, next);
  }

  RowId find_row(WordId word, PackId pack) const;
  PhraseMatch find_match(PackId pack, std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) const;
  PhraseMatch find_any(const PackOrder& packs, std::span<const Token> tokens, std::uint32_t first,
                       std::uint32_t last) const;
  PhraseMatch find_lemmas(PackId pack, std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) const;
};

}  // namespace news_extract
