#pragma once

// What a name mention offers for telling whether it is of an entity: its
// words, the title before it, its full form where the packs know one.

#include <cstdint>
#include <span>
#include <vector>

#include "news_extract/document.h"
#include "news_extract/name_list.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

struct NameForm {
  std::uint32_t mention = 0;
  std::uint32_t first_word = 0;     // see NameForms::words
  std::uint32_t size = 0;           // its words, without Jr. and marks
  std::uint32_t key = 0;            // of all its tokens
  std::uint32_t canonical = 0;      // of the full form that a pack gives; 0 where none does
  Gender gender = Gender::unknown;  // of its title or given name
  bool noble = false;               // Sir, Lord: a given name alone may follow
  bool acronym = false;
  bool branch = false;  // "Acme Europe": a body's branch in a country
  bool own = false;     // a name of the user's list: `canonical` tells its entity
};

/// The forms of all name mentions, in text order. It may be filled again, which keeps its memory.
struct NameForms {
  std::vector<NameForm> forms;
  std::vector<std::uint32_t> hashes;  // of the words of all forms

  std::span<const std::uint32_t> words(const NameForm& form) const {
    return std::span(hashes).subspan(form.first_word, form.size);
  }
};

/// Fills `out`. `names` may be null.
void read_name_forms(const RuleBase& rules, const NameList* names, const Document& document, NameForms& out);

}  // namespace news_extract
