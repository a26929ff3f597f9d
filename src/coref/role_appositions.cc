// Roles behind a name: "Zoe Hill, 58, a lawyer for Acme", "Hill, the bank's chief
// economist", "Hill, who heads Acme", "named Zoe Hill (as) its chairman".

#include <algorithm>

#include "coref/role_reader.h"
#include "rules/pack_schema.h"

namespace news_extract {
namespace {

constexpr RuleId kApposition{"role_in_apposition", 0};

}  // namespace

/// "Zoe Hill, 58, a lawyer for Acme,"
void RoleReader::read_after(std::uint32_t m) {
  std::uint32_t i = document_.mentions[m].tokens.last;
  if (i + 1 < size_ && text(i) == "(") i = behind_bracket(i);
  if (!same_sentence(i) || !same_sentence(i + 1)) return;
  const bool comma = text(i) == ",";
  if (comma) ++i;
  if (!comma) return read_appointment(m, i);
  if (document_.tokens[i].has(shape::kHasDigit) && same_sentence(i + 1) && text(i + 1) == ",") i += 2;
  for (unsigned count = 0; count < 3 && same_sentence(i); ++count) {
    const std::uint32_t end = read_apposition(m, i);
    if (end == i || !same_sentence(end + 1)) return;
    // "Zoe Hill, president of Acme and a former judge"
    if (text(end) != "and") return;
    i = end + 1;
  }
}

std::uint32_t RoleReader::behind_bracket(std::uint32_t i) const {
  for (std::uint32_t k = i; k < i + 8 && k < size_; ++k) {
    if (text(k) == ")") return k + 1;
  }
  return i;
}

/// Reads a role that begins at token i; returns the token past it, or i.
std::uint32_t RoleReader::read_apposition(std::uint32_t m, std::uint32_t i) {
  const bool passed = document_.tokens[i].tag == Tag::possessive || document_.tokens[i].upos == Upos::adv;
  const std::uint32_t first = passed ? i + 1 : i;  // "its chief executive", "then president of Acme"
  std::uint32_t p = phrase_at(first);
  if (p == kNone || syntax_.phrases[p].tokens.first > first) return i;
  p = syntax_.whole_phrase(p);
  // "technology and civil liberties attorney": the head stands in the second phrase.
  while (!titles_.is_role(syntax_.phrases[p].head)) {
    const std::uint32_t and_token = syntax_.phrases[p].tokens.last;
    if (!same_sentence(and_token + 1) || text(and_token) != "and") return i;
    p = phrase_at(and_token + 1);
    if (p == kNone || syntax_.phrases[p].tokens.first != and_token + 1 || syntax_.phrases[p].definite) return i;
  }
  const NounPhrase& phrase = syntax_.phrases[p];
  const std::uint32_t end = titles_.end_of_core(phrase.tokens.first, phrase.head + 1);
  const std::uint32_t named = index_.at(phrase.head);
  if (named != kNone && document_.mentions[named].type == EntityType::person) return i;
  auto title = titles_.ending_at(first, end);
  if (!title || names_somebody({first, title->tokens.first})) return i;
  const bool both = text(first) == "both";
  if (title->plural && !both) return i;
  const std::uint32_t last = title->owner.tokens.empty() ? workplaces_.read(end, title->owner) : end;
  add(m, *title, kApposition);
  if (both) add_to_partner(m, *title);
  return last;
}

/// "..., Mike Hill and Tom Reed star in it": no apposition of the name before.
bool RoleReader::names_somebody(TokenRange range) const {
  for (std::uint32_t k = range.first; k < range.last; ++k) {
    const std::uint32_t named = index_.at(k);
    if (named != kNone && document_.mentions[named].type == EntityType::person) return true;
  }
  return false;
}

/// "Kim Hill and Tom Reed, both professors".
void RoleReader::add_to_partner(std::uint32_t m, const RoleTitle& title) {
  const std::uint32_t first = document_.mentions[m].tokens.first;
  if (first < 2 || text(first - 1) != "and") return;
  const std::uint32_t partner = index_.at(first - 2);
  if (partner == kNone || document_.mentions[partner].type != EntityType::person) return;
  add(partner, title, kApposition);
}

/// "named Zoe Hill as its chairman", "appointed Zoe Hill chairman"; `i` is the token behind the name.
void RoleReader::read_appointment(std::uint32_t m, std::uint32_t i) {
  const std::uint32_t first = document_.mentions[m].tokens.first;
  const std::uint32_t v = first > 0 && same_sentence(first) ? syntax_.verb_of[first - 1] : kNone;
  if (v == kNone || syntax_.verbs[v].negated || syntax_.verbs[v].passive || !appoints(syntax_.verbs[v])) return;
  if (text(i) == "as") ++i;
  if (same_sentence(i)) read_apposition(m, i);
}

/// "who heads the council", "Hill heads the council": role_verbs.tsv has what that makes of a person.
void RoleReader::read_headship(std::uint32_t m, std::uint32_t v) {
  if (v == kNone || syntax_.verbs[v].negated || syntax_.verbs[v].passive) return;
  const RowId row = rules_.row(syntax_.verbs[v].lemma, PackId::role_verbs);
  const std::uint32_t first = syntax_.verbs[v].tokens.last;
  if (row == kNone || !same_sentence(first)) return;
  const std::uint32_t p = phrase_at(first);
  if (p == kNone || syntax_.phrases[p].possessive) return;
  RoleTitle title;
  title.tokens = {syntax_.verbs[v].main, syntax_.verbs[v].main + 1};
  // "heads the council", not "heads the council's list".
  const std::uint32_t body = index_.at(syntax_.phrases[p].tokens.last - 1);
  if (body == kNone || document_.mentions[body].type != EntityType::organization) return;
  const std::uint32_t behind = syntax_.phrases[p].tokens.last;
  if (same_sentence(behind) && text(behind) == "to") return;  // "directed the department to act"
  title.owner = {body, document_.mentions[body].tokens};
  Entity& person = document_.entities[document_.mentions[m].entity];
  const std::string_view word = rules_.cell_text(row, 1);
  const auto told = [word](const Role& role) { return role.title == word; };
  if (std::any_of(person.roles.begin(), person.roles.end(), told)) return;
  const std::size_t before = person.roles.size();
  add(m, title, rules_.rule(row));
  if (person.roles.size() > before) person.roles.back().title = word;
}

}  // namespace news_extract
