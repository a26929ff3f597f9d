#pragma once

// The semantic classes of lexicon.tsv, as Word::noun_class and Word::verb_class
// hold them: the files of WordNet's lexicographers. The order is that of the
// choices in pack_schema.cc.

#include <cstdint>

namespace news_extract {

enum class NounClass : std::uint8_t {
  none,
  act,
  animal,
  artifact,
  attribute,
  body,
  cognition,
  communication,
  event,
  feeling,
  food,
  group,
  location,
  motive,
  object,
  person,
  phenomenon,
  plant,
  possession,
  process,
  quantity,
  relation,
  shape,
  state,
  substance,
  time,
  top
};

enum class VerbClass : std::uint8_t {
  none,
  body,
  change,
  cognition,
  communication,
  competition,
  consumption,
  contact,
  creation,
  emotion,
  motion,
  perception,
  possession,
  social,
  stative,
  weather
};

}  // namespace news_extract
