#include "coref/name_forms.h"

#include <algorithm>

#include "coref/own_entities.h"
#include "mentions/token_facts.h"
#include "rules/pack_schema.h"

namespace news_extract {
namespace {

// "Lt. Gen.", "Detective Chief Superintendent": the longest titles, in tokens.
constexpr std::uint32_t kMostTitleTokens = 6;

Gender gender_of(std::uint32_t cell) { return cell == 1 ? Gender::female : cell == 2 ? Gender::male : Gender::unknown; }

std::uint32_t key_of_tokens(const Document& document, TokenRange tokens) {
  std::uint32_t key = RuleBase::kHashSeed;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) key = RuleBase::key_step(key, document.tokens[i].hash);
  return key;
}

std::uint32_t canonical_key(const RuleBase& rules, const Document& document, const Mention& mention) {
  const bool place = mention.type == EntityType::place;
  for (const PackId pack : {PackId::organizations, PackId::party_people, PackId::metonyms, PackId::places}) {
    if (place != (pack == PackId::places)) continue;
    const PhraseMatch match = rules.match(pack, document.tokens, mention.tokens.first, mention.tokens.last);
    if (match.length == mention.tokens.size()) return rules.name_key(match.row);
  }
  return 0;
}

/// "Acme Europe": a known body, and behind it a word that only closes the names of such.
bool is_branch(const RuleBase& rules, const Document& document, const Mention& mention) {
  constexpr std::uint32_t kOnlyCloses = 1;
  const auto [first, last] = mention.tokens;
  if (last - first < 2) return false;
  const RowId suffix = rules.row(document.tokens[last - 1].word, PackId::organization_suffixes);
  if (suffix == kNone || rules.cell(suffix, 1) != kOnlyCloses) return false;
  return rules.match(PackId::organizations, document.tokens, first, last - 1).length == last - 1 - first;
}

Gender given_gender(const RuleBase& rules, const Document& document, TokenRange tokens) {
  const RowId row = rules.row(document.tokens[tokens.first].word, PackId::given_names);
  return row == kNone ? Gender::unknown : gender_of(rules.cell(row, 1));
}

/// The row of titles.tsv that ends right before token `first`; kNone where none does.
RowId title_before(const RuleBase& rules, const Document& document, std::uint32_t first) {
  const std::uint32_t reach = std::min(first, kMostTitleTokens);
  for (std::uint32_t size = reach; size > 0; --size) {
    const PhraseMatch match = rules.match(PackId::titles, document.tokens, first - size, first);
    if (match.length == size) return match.row;
  }
  return kNone;
}

void read_words(const Document& document, const Mention& mention, NameForms& out, NameForm& form) {
  form.first_word = static_cast<std::uint32_t>(out.hashes.size());
  for (std::uint32_t i = mention.tokens.first; i < mention.tokens.last; ++i) {
    const Token& token = document.tokens[i];
    if (!token.has(shape::kHasLetter | shape::kHasDigit)) continue;
    const bool behind_name = mention.type == EntityType::person && i > mention.tokens.first;
    if (behind_name && is_generation(token, document.slice(token))) continue;
    out.hashes.push_back(token.hash);
  }
  // A name of the user's list may be a mark alone.
  if (out.hashes.size() == form.first_word) out.hashes.push_back(document.tokens[mention.tokens.first].hash);
  form.size = static_cast<std::uint32_t>(out.hashes.size()) - form.first_word;
}

void read_person(const RuleBase& rules, const Document& document, const Mention& mention, NameForm& form) {
  if (const RowId title = title_before(rules, document, mention.tokens.first); title != kNone) {
    form.gender = gender_of(rules.cell(title, 2));
    form.noble = rules.cell(title, 3) == 1;
  }
  if (form.gender == Gender::unknown && form.size > 1) form.gender = given_gender(rules, document, mention.tokens);
}

}  // namespace

void read_name_forms(const RuleBase& rules, const NameList* names, const Document& document, NameForms& out) {
  out.forms.clear();
  out.hashes.clear();
  for (std::uint32_t m = 0; m < document.mentions.size(); ++m) {
    const Mention& mention = document.mentions[m];
    NameForm form;
    form.mention = m;
    form.key = key_of_tokens(document, mention.tokens);
    form.acronym = mention.tokens.size() == 1 && document.tokens[mention.tokens.first].has(shape::kAllCaps);
    read_words(document, mention, out, form);
    if (mention.type == EntityType::person) {
      read_person(rules, document, mention, form);
    } else {
      form.canonical = canonical_key(rules, document, mention);
      form.branch = is_branch(rules, document, mention);
    }
    if (names != nullptr && mention.own_name != kNone) {
      form.canonical = own_key(*names, mention.own_name);
      form.own = form.canonical != 0;
    }
    out.forms.push_back(form);
  }
}

}  // namespace news_extract
