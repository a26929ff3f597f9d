#include "coref/role_title.h"

#include <algorithm>

#include "rules/pack_schema.h"

namespace news_extract {
namespace {

// The indices of these choices in titles.tsv and role_nouns.tsv.
constexpr std::uint32_t kHonorific = 0;
constexpr std::uint32_t kRoyal = 7;
constexpr std::uint32_t kFamily = 10;
constexpr std::uint32_t kRelation = 2;
// "Chief Secretary to the Treasury": the longest title with a name of its own.
constexpr std::uint32_t kMostWords = 6;
// "senior vice president for public policy and government affairs": more is not a title.
constexpr std::uint32_t kMostTitle = 9;

}  // namespace

Role role_of(const Document& document, const RoleTitle& title, RuleId rule) {
  Role role;
  role.span = document.span_of(title.tokens);
  role.title = document.slice(role.span);
  role.rule = rule;
  set_owner(document, title.owner, role);
  return role;
}

void set_owner(const Document& document, const RoleOwner& owner, Role& role) {
  if (owner.mention != kNone) role.organization = document.mentions[owner.mention].entity;
  if (!owner.tokens.empty()) role.organization_name = document.slice(document.span_of(owner.tokens));
}

bool RoleTitleFinder::is_role(std::uint32_t token) const {
  const Token& t = document_.tokens[token];
  if (t.upos == Upos::verb || t.has(shape::kClitic)) return false;
  for (const WordId word : {t.word, t.lemma}) {
    const RowId row = rules_.row(word, PackId::role_nouns);
    if (row == kNone || rules_.cell(row, 1) == kRelation) continue;
    // "AM", "MP" ask for their capitals.
    if (t.has(shape::kAllCaps) || rules_.cell_text(row, 0).front() > 'Z' || rules_.cell_text(row, 0).size() > 4)
      return true;
  }
  return false;
}

/// "Chief constable Mr": the end without courtesy titles.
std::uint32_t RoleTitleFinder::drop_courtesy(std::uint32_t first, std::uint32_t last) const {
  while (last > first) {
    const PhraseMatch match = rules_.match(PackId::titles, document_.tokens, last - 1, last);
    if (match.length != 1) return last;
    const std::uint32_t kind = rules_.cell(match.row, 1);
    if (kind != kHonorific && kind != kRoyal && kind != kFamily) return last;
    --last;
  }
  return last;
}

bool RoleTitleFinder::is_hyphen(std::uint32_t token) const {
  const auto glued = [this](std::uint32_t t) { return !document_.tokens[t].has(shape::kSpaceBefore); };
  return document_.slice(document_.tokens[token]) == "-" && glued(token) && token + 1 < document_.tokens.size() &&
         glued(token + 1);
}

bool RoleTitleFinder::inside_name(std::uint32_t token) const {
  const std::uint32_t m = index_.at(token);
  return m != kNone && document_.mentions[m].tokens.first < token;
}

/// Where the title's own words begin: "Defense Secretary", "spokesman"; `last` where there is none.
std::uint32_t RoleTitleFinder::core_begin(std::uint32_t first, std::uint32_t last) const {
  std::uint32_t best = last;
  for (std::uint32_t k = last - 1; k + kMostWords >= last && k >= first; --k) {
    if (inside_name(k)) continue;  // "Harbour Party leader": the leader of the Harbour Party
    for (const PackId pack : {PackId::titles, PackId::role_nouns}) {
      const PhraseMatch match = rules_.match(pack, document_.tokens, k, last);
      if (match.length != last - k) continue;
      const std::uint32_t kind = rules_.cell(match.row, 1);
      if (pack == PackId::titles ? kind != kHonorific && kind != kRoyal && kind != kFamily : kind != kRelation)
        best = k;
    }
    if (k == 0) break;
  }
  if (best == last && is_role(last - 1)) return last - 1;
  return best;
}

std::uint32_t RoleTitleFinder::end_of_core(std::uint32_t first, std::uint32_t last) const {
  const auto size = static_cast<std::uint32_t>(document_.tokens.size());
  std::uint32_t end = last;
  for (std::uint32_t k = first; k < last; ++k) {
    const PhraseMatch match = rules_.match(PackId::role_nouns, document_.tokens, k, std::min(size, last + kMostWords));
    end = std::max(end, k + match.length);
  }
  return end;
}

/// Whether a word left of a title is part of it: "former", "technology and civil liberties".
bool RoleTitleFinder::belongs(std::uint32_t token) const {
  const Token& t = document_.tokens[token];
  if (t.has(shape::kClitic | shape::kMark | shape::kSymbol)) return false;
  if (const std::uint32_t m = index_.at(token); m != kNone) return false;
  const Word& word = rules_.word(t.word);
  if (t.has(shape::kCapital) && (word.packs & (pack_bit(PackId::demonyms) | pack_bit(PackId::party_people))) != 0) {
    return false;
  }
  if (t.has(shape::kPunctuation)) return false;
  return t.upos == Upos::noun || t.upos == Upos::adj || t.upos == Upos::propn;
}

std::optional<RoleTitle> RoleTitleFinder::ending_at(std::uint32_t first, std::uint32_t last) const {
  last = drop_courtesy(first, last);
  if (last <= first) return std::nullopt;
  std::uint32_t begin = core_begin(first, last);
  if (begin == last) return std::nullopt;
  while (begin > first && last - begin < kMostTitle) {
    const bool hyphen = is_hyphen(begin - 1);
    if (hyphen && begin - 1 > first && index_.at(begin - 2) == kNone) {
      begin -= 2;  // "far-right leader", "two-time champion"
    } else if (!hyphen && belongs(begin - 1)) {
      --begin;
    } else if (document_.slice(document_.tokens[begin - 1]) == "and" && begin - 1 > first && belongs(begin - 2)) {
      begin -= 2;  // "technology and civil liberties attorney", "president and chief executive"
    } else {
      break;
    }
  }
  RoleTitle title;
  title.tokens = {begin, last};
  title.plural = document_.tokens[last - 1].tag == Tag::noun_plural;
  find_owner(first, title);
  return title;
}

void RoleTitleFinder::find_owner(std::uint32_t first, RoleTitle& title) const {
  std::uint32_t i = title.tokens.first;
  if (i == 0 || i <= first) return;
  --i;
  if (document_.tokens[i].has(shape::kClitic) && i > 0) {
    title.possessed = true;
    --i;
  }
  if (document_.tokens[i].tag == Tag::possessive) title.possessed = true;
  if (const std::uint32_t m = index_.at(i); m != kNone) {
    if (document_.mentions[m].type == EntityType::person) return;
    title.owner = {m, document_.mentions[m].tokens};
    return;
  }
  // "the South Korean president"
  if (i > first && rules_.match(PackId::demonyms, document_.tokens, i - 1, i + 1).length == 2) {
    title.owner.tokens = {i - 1, i + 1};
    return;
  }
  const Word& word = rules_.word(document_.tokens[i].word);
  const std::uint64_t groups = pack_bit(PackId::demonyms) | pack_bit(PackId::party_people);
  if (document_.tokens[i].has(shape::kCapital) && (word.packs & groups) != 0) title.owner.tokens = {i, i + 1};
}

}  // namespace news_extract
