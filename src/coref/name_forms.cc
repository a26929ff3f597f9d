#include "coref/name_forms.h"

#include <algorithm>

#include "coref/own_entities.h"
#include "rules/pack_schema.h"
#include "rules/phrase_split.h"

namespace news_extract {
namespace {

// "Lt. Gen.", "Detective Chief Superintendent": the longest titles, in tokens.
constexpr std::uint32_t kMostTitleTokens = 6;

Gender gender_of(std::uint32_t cell) { return cell == 1 ? Gender::female : cell == 2 ? Gender::male : Gender::unknown; }

bool is_generation(std::string_view word) {
  return word == "Jr." || word == "Jr" || word == "Sr." || word == "Sr" || word == "II" || word == "III" ||
         word == "IV";
}

std::uint32_t key_of_tokens(const Document& document, TokenRange tokens) {
  std::uint32_t key = RuleBase::kHashSeed;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) key = (key ^ document.tokens[i].hash) * 16777619U;
  return key;
}

std::uint32_t canonical_key(const RuleBase& rules, const Document& document, const Mention& mention) {
  const bool place = mention.type == EntityType::place;
  for (const PackId pack : {PackId::organizations, PackId::party_people, PackId::metonyms, PackId::places}) {
    if (place != (pack == PackId::places)) continue;
    const PhraseMatch match = rules.match(pack, document.tokens, mention.tokens.first, mention.tokens.last);
    if (match.length != mention.tokens.size()) continue;
    const unsigned column = pack == PackId::organizations || pack == PackId::places ? 2 : 1;
    return key_of_text(rules.cell_text(match.row, column));
  }
  return 0;
}

Gender given_gender(const RuleBase& rules, const Document& document, TokenRange tokens) {
  const RowId row = rules.row(document.tokens[tokens.first].word, PackId::given_names);
  return row == kNone ? Gender::unknown : gender_of(rules.cell(row, 1));
}

}  // namespace

std::uint32_t key_of_text(std::string_view name) {
  std::uint32_t key = RuleBase::kHashSeed;
  for (const std::string_view word : split_phrase(name)) {
    key = (key ^ RuleBase::hash_word(fold_word(word))) * 16777619U;
  }
  return key;
}

TitleBefore title_before(const RuleBase& rules, const Document& document, std::uint32_t first) {
  const std::uint32_t reach = std::min(first, kMostTitleTokens);
  for (std::uint32_t size = reach; size > 0; --size) {
    const std::uint32_t begin = first - size;
    if ((rules.word(document.tokens[begin].word).opens | rules.word(document.tokens[begin].word).packs) == 0) continue;
    const PhraseMatch match = rules.match(PackId::titles, document.tokens, begin, first);
    if (match.length == size) return {match.row, begin};
  }
  return {};
}

std::vector<NameForm> read_name_forms(const RuleBase& rules, const NameList* names, const Document& document) {
  std::vector<NameForm> forms;
  forms.reserve(document.mentions.size());
  for (std::uint32_t m = 0; m < document.mentions.size(); ++m) {
    const Mention& mention = document.mentions[m];
    NameForm form;
    form.mention = m;
    form.key = key_of_tokens(document, mention.tokens);
    for (std::uint32_t i = mention.tokens.first; i < mention.tokens.last; ++i) {
      const Token& token = document.tokens[i];
      if (!token.has(shape::kHasLetter | shape::kHasDigit)) continue;
      if (mention.type == EntityType::person && i > mention.tokens.first && is_generation(document.slice(token)))
        continue;
      form.words.push_back(token.hash);
    }
    const Token& head = document.tokens[mention.tokens.first];
    form.acronym = mention.tokens.size() == 1 && head.has(shape::kAllCaps);
    if (mention.type == EntityType::person) {
      if (const TitleBefore title = title_before(rules, document, mention.tokens.first); title.row != kNone) {
        form.gender = gender_of(rules.cell(title.row, 2));
        form.noble = rules.cell(title.row, 3) == 1;
      }
      if (form.gender == Gender::unknown && form.words.size() > 1) {
        form.gender = given_gender(rules, document, mention.tokens);
      }
    } else {
      form.canonical = canonical_key(rules, document, mention);
    }
    if (names != nullptr && mention.own_name != kNone) {
      form.canonical = own_key(*names, mention.own_name);
      form.own = form.canonical != 0;
    }
    forms.push_back(std::move(form));
  }
  return forms;
}

}  // namespace news_extract
