#pragma once

// The packs there are and the columns each has. A file data/en/NAME.tsv is
// accepted only if its pack is listed here; the same table checks its cells,
// lays out the image and feeds `extract rules check`.

#include <cstdint>
#include <span>
#include <string_view>

#include "news_extract/rule_pack.h"

namespace news_extract {

/// In the order of kPackSchemas. At most 64: Word::packs has one bit for each.
enum class PackId : std::uint8_t {
  abbreviations,
  body_nouns,
  calendar,
  clause_openers,
  company_nouns,
  comparisons,
  conditions,
  demonyms,
  frames,
  function_words,
  given_names,
  irregular_forms,
  lexicon,
  lexicon_news,
  line_openers,
  media_nouns,
  metonyms,
  name_evidence,
  not_names,
  organization_heads,
  organization_suffixes,
  organizations,
  party_people,
  places,
  policy_words,
  quote_contexts,
  quote_cues,
  role_nouns,
  role_verbs,
  speaker_nouns,
  stance_voids,
  surname_particles,
  surnames,
  tag_pairs,
  titles,
  word_parts,
  wordnet_places,
  wordnet_surnames,
  count,
};

enum class ColumnType : std::uint8_t {
  phrase,    // one or more words, as written in news; the first column of its pack
  text,      // anything; "-" is empty
  name,      // the same, of a name in full: RuleBase::name_key
  number,    // a whole number, maybe negative; "-" is kNoNumber
  choice,    // one of `choices`; the cell is its index
  choices,   // some of `choices`, "|" between them, "-" for none; the cell is a bit set
  sequence,  // the same where their order counts; the cell is text
};

inline constexpr std::uint32_t kNoNumber = 0x80000000U;

struct Column {
  std::string_view name;
  ColumnType type;
  std::string_view choices = {};  // "a|b|c"
};

enum class PackUse : std::uint8_t {
  phrases,     // rows found by their phrase
  words,       // rows found by a phrase of one word: the pack's readers look at single words
  dictionary,  // words and their readings: see dictionary_builder.h
};

/// What the rules of a pack are for: `extract rules list names`.
enum class PackKind : std::uint8_t { words, text, names, quotes, positions };
inline constexpr std::string_view kPackKindNames = "words|text|names|quotes|positions";

struct PackSchema {
  PackId id;
  std::string_view name;  // without ".tsv"
  PackUse use;
  std::span<const Column> columns;
  PackKind kind = PackKind::names;
  bool one_row = false;  // a phrase may stand in one row only
};

/// All packs, indexed by PackId.
std::span<const PackSchema> pack_schemas();

/// The schema of the pack of this name (without ".tsv"), or null.
const PackSchema* find_pack_schema(std::string_view name);

/// The index of `value` among choices "a|b|c", or -1.
int choice_index(std::string_view choices, std::string_view value);

}  // namespace news_extract
