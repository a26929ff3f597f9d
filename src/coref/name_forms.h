#pragma once

// What a name mention offers for telling whether it is of an entity: its
// words, the title before it, its full form where the packs know one.

#include <cstdint>
#include <string_view>
#include <vector>

#include "news_extract/document.h"
#include "news_extract/name_list.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

struct NameForm {
  std::uint32_t mention = 0;
  std::vector<std::uint32_t> words;  // hashes of its words, without Jr. and small words
  std::uint32_t key = 0;             // of all its tokens
  std::uint32_t canonical = 0;       // of the full form that a pack gives; 0 where none does
  Gender gender = Gender::unknown;   // of its title or given name
  bool noble = false;                // Sir, Lord: a given name alone may follow
  bool acronym = false;
  bool own = false;  // a name of the user's list: `canonical` tells its entity
};

/// The forms of all name mentions, in text order. `names` may be null.
std::vector<NameForm> read_name_forms(const RuleBase& rules, const NameList* names, const Document& document);

/// The key that the words of `name` would have as tokens.
std::uint32_t key_of_text(std::string_view name);

/// The row of titles.tsv that ends right before token `first`, and where it begins; kNone where none does.
struct TitleBefore {
  RowId row = kNone;
  std::uint32_t first = 0;
};
TitleBefore title_before(const RuleBase& rules, const Document& document, std::uint32_t first);

}  // namespace news_extract
