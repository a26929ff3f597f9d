// Roles before a name ("Indiana Gov. Mike Hill", "its chairman, Mike Hill") and
// behind be, become and serve as.

#include "coref/roles.h"

#include <algorithm>
#include <utility>

#include "coref/role_reader.h"
#include "rules/case_fold.h"
#include "rules/pack_schema.h"

namespace news_extract {
namespace {

constexpr RuleId kBeforeName{"role_before_name", 0};
constexpr RuleId kLeadIn{"role_before_comma", 0};
constexpr RuleId kCopula{"role_behind_be", 0};
// Tokens before a comma that are searched for "its former chief executive".
constexpr std::uint32_t kLeadReach = 8;

}  // namespace

void RoleReader::run() {
  for (std::uint32_t m = 0; m < document_.mentions.size(); ++m) {
    if (document_.mentions[m].type != EntityType::person) continue;
    const std::uint32_t begin = read_before(m);
    read_lead_in(m, begin);
    read_after(m);
  }
  read_copulas();
}

/// A title that the person has already may still tell where it is held.
void RoleReader::add(std::uint32_t m, const RoleTitle& title, RuleId rule) {
  Entity& person = document_.entities[document_.mentions[m].entity];
  Role role = role_of(document_, title, rule);
  for (Role& other : person.roles) {
    if (!same_folded(other.title, role.title)) continue;
    if (other.organization_name.empty()) set_owner(document_, title.owner, other);
    return;
  }
  person.roles.push_back(std::move(role));
}

/// "Indiana Gov. Mike Hill". Returns where the name with its title begins.
std::uint32_t RoleReader::read_before(std::uint32_t m) {
  const std::uint32_t name = document_.mentions[m].tokens.first;
  std::uint32_t first = name;
  while (first > 0 && same_sentence(first) && name - first < 12 && joins_left(first - 1)) {
    first -= titles_.is_hyphen(first - 1) && first > 1 ? 2 : 1;  // "far-right", whatever "far" is
  }
  if (first == name) return name;
  auto title = titles_.ending_at(first, name);
  if (!title || title->plural) return first;
  RoleOwner& owner = title->owner;
  if (owner.tokens.empty()) workplaces_.read_party_bracket(m, owner);
  if (owner.tokens.empty()) workplaces_.read_body_behind(m, owner);
  add(m, *title, kBeforeName);
  return owner.tokens.empty() ? title->tokens.first : std::min(title->tokens.first, owner.tokens.first);
}

bool RoleReader::joins_left(std::uint32_t i) const {
  const Token& token = document_.tokens[i];
  if (token.has(shape::kClitic) || titles_.is_hyphen(i)) return true;
  if (token.has(shape::kPunctuation | shape::kMark)) return false;
  return token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::adj || token.upos == Upos::part ||
         token.tag == Tag::possessive || text(i) == "and" || text(i) == "the" || text(i) == "of" ||
         (rules_.word(token.word).packs & pack_bit(PackId::titles)) != 0;
}

/// "its former chief executive, Mike Hill"; "the head of Acme, Mike Hill, said".
void RoleReader::read_lead_in(std::uint32_t m, std::uint32_t begin) {
  if (begin < 2 || !same_sentence(begin) || text(begin - 1) != ",") return;
  const std::uint32_t comma = begin - 1;
  std::uint32_t first = comma;
  while (first > 0 && same_sentence(first) && comma - first < kLeadReach && text(first - 1) != ",") --first;
  std::uint32_t end = comma;
  auto title = title_before(first, end);
  if (!title || title->plural) return;
  if (!title->possessed && !(opens_with_article(title->tokens.first) && is_set_off(begin, m))) return;
  if (end < comma) workplaces_.read(end, title->owner);
  add(m, *title, kLeadIn);
}

/// The title that ends at `end`, or before an "of Acme" that ends there; `end` becomes its own. "A spokesman for the
/// president" is the spokesman, "the chief of staff" one title.
std::optional<RoleTitle> RoleReader::title_before(std::uint32_t first, std::uint32_t& end) const {
  const auto whole = titles_.ending_at(first, end);
  for (std::uint32_t i = end - 1; i > first; --i) {
    if (document_.tokens[i].upos != Upos::adp || !titles_.is_role(i - 1)) continue;
    RoleOwner owner;
    if ((whole && whole->tokens.first < i) || workplaces_.read(i, owner) != end) break;
    end = i;
    return titles_.ending_at(first, i);
  }
  return whole;
}

/// "the South African president", "a lawyer"
bool RoleReader::opens_with_article(std::uint32_t title) const {
  const std::uint32_t p = phrase_at(title);
  return p != kNone && document_.tokens[syntax_.phrases[p].tokens.first].upos == Upos::det;
}

/// Whether the name from `begin` on, with at most a courtesy title, stands between marks, and no list of names goes
/// on: "..., Mr Mike Hill, said", not "..., Mike Hill said".
bool RoleReader::is_set_off(std::uint32_t begin, std::uint32_t m) const {
  const TokenRange name = document_.mentions[m].tokens;
  if (name.first > begin + 1 || document_.tokens[begin].upos == Upos::cconj) return false;
  const std::uint32_t i = name.last;
  if (!same_sentence(i)) return true;
  const std::string_view mark = text(i);
  if (mark != "," && mark != "." && mark != ";" && mark != ")" && mark != "(") return false;
  if (!same_sentence(i + 1)) return true;
  return index_.at(i + 1) == kNone && text(i + 1) != "and";
}

void RoleReader::read_copulas() {
  for (std::uint32_t v = 0; v < syntax_.verbs.size(); ++v) {
    const VerbGroup& verb = syntax_.verbs[v];
    const bool bare = verb.finite & !verb.negated & (verb.modal == 0);
    if (!(bare & (verb.subject != kNone) & (verb.lemma != 0))) continue;
    const std::uint32_t m = index_.at(syntax_.phrases[verb.subject].head);
    if (m == kNone || document_.mentions[m].type != EntityType::person) continue;
    read_headship(m, v);
    read_predicate(m, verb);
  }
}

/// "Hill is a former minister", "served as regional transport minister", "was named chairman", "stepped down as
/// chairman".
void RoleReader::read_predicate(std::uint32_t m, const VerbGroup& verb) {
  const std::uint32_t i = behind_link(verb);
  if (i == kNone || !same_sentence(i)) return;
  const std::uint32_t p = phrase_at(i);
  if (p == kNone || syntax_.phrases[p].tokens.first != i || !titles_.is_role(syntax_.phrases[p].head)) return;
  auto title = titles_.ending_at(i, syntax_.phrases[p].head + 1);
  if (!title || title->plural) return;
  if (title->owner.tokens.empty()) workplaces_.read(title->tokens.last, title->owner);
  add(m, *title, kCopula);
}

bool RoleReader::appoints(const VerbGroup& verb) const {
  const std::string_view lemma = rules_.text(verb.lemma);
  return lemma == "name" || lemma == "appoint" || lemma == "elect" || lemma == "hire" || lemma == "reappoint";
}

/// The token behind a verb that links its subject with a role; kNone where it is none.
std::uint32_t RoleReader::behind_link(const VerbGroup& verb) const {
  std::uint32_t i = verb.tokens.last;
  const std::string_view lemma = rules_.text(verb.lemma);
  if (lemma == "be" || lemma == "become" || (verb.passive && appoints(verb))) {
    return same_sentence(i) && text(i) == "as" ? i + 1 : i;
  }
  if (same_sentence(i) && (text(i) == "down" || text(i) == "over" || text(i) == "back")) ++i;
  if (!same_sentence(i) || text(i) != "as") return kNone;
  const bool serves = lemma == "serve" || lemma == "work" || lemma == "act" || lemma == "resign" || lemma == "step" ||
                      lemma == "quit" || lemma == "retire" || lemma == "take" || lemma == "return" || lemma == "stay";
  return serves ? i + 1 : kNone;
}

void read_roles(const RuleBase& rules, const MentionIndex& index, Document& document) {
  RoleReader(rules, index, document).run();
}

}  // namespace news_extract
