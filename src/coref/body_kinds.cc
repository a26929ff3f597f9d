#include "coref/body_kinds.h"

#include "rules/pack_schema.h"

namespace news_extract {
namespace {

// Indices among the choices of organization kinds (pack_schema.cc).
constexpr std::uint8_t kCompany = 0;
constexpr std::uint8_t kBody = 2;
constexpr std::uint8_t kNgo = 7;
constexpr std::uint8_t kGroup = 13;

}  // namespace

BodyKinds::BodyKinds(const RuleBase& rules, const Document& document)
    : rules_(rules),
      document_(document),
      kinds_(document.entities.size(), kUnknown),
      last_words_(document.entities.size(), 0) {
  for (std::uint32_t e = 0; e < document.entities.size(); ++e) {
    if (document.entities[e].type == EntityType::organization) read_kind(e);
  }
}

void BodyKinds::read_kind(std::uint32_t entity) {
  std::uint32_t longest = 0;
  for (const std::uint32_t m : document_.entities[entity].mentions) {
    const TokenRange range = document_.mentions[m].tokens;
    if (range.size() > longest) {
      longest = range.size();
      last_words_[entity] = document_.tokens[range.last - 1].hash;
    }
    if (kinds_[entity] != kUnknown) continue;
    const PhraseMatch known = rules_.match(PackId::organizations, document_.tokens, range.first, range.last);
    if (known.length == range.size()) {
      kinds_[entity] = static_cast<std::uint8_t>(rules_.cell(known.row, 1));
      continue;
    }
    const WordId last = document_.tokens[range.last - 1].word;
    if (const RowId row = rules_.row(last, PackId::organization_suffixes); row != kNone) {
      kinds_[entity] = kCompany;
    } else if (const RowId head = rules_.row(last, PackId::organization_heads); head != kNone && range.size() > 1) {
      kinds_[entity] = static_cast<std::uint8_t>(rules_.cell(head, 2));
    }
  }
}

bool BodyKinds::is_body_noun(std::uint32_t token) const {
  return document_.tokens[token].upos == Upos::noun &&
         rules_.row(document_.tokens[token].word, PackId::body_nouns) != kNone;
}

BodyNoun BodyKinds::noun_at(std::uint32_t token) const {
  const RowId row = rules_.row(document_.tokens[token].word, PackId::body_nouns);
  return {document_.tokens[token].hash, static_cast<std::uint8_t>(rules_.cell(row, 1))};
}

int BodyKinds::fits(const BodyNoun& noun, std::uint32_t entity, int same_word) const {
  if (last_words_[entity] == noun.hash) return same_word;
  const std::uint8_t wanted = noun.kind;
  // "the committee", "the government" mean one of that very name.
  if (wanted == kBody) return -1;
  const std::uint8_t kind = kinds_[entity];
  if (kind == kUnknown) return wanted == kCompany || wanted == kNgo ? 0 : -1;
  if (kind == wanted) return same_word / 2;
  const bool loose = (wanted == kNgo && kind == kGroup) || (wanted == kCompany && kind == kGroup);
  return loose ? 0 : -1;
}

}  // namespace news_extract
