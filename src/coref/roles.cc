#include "coref/roles.h"

#include <algorithm>

#include "coref/role_title.h"
#include "coref/workplace.h"
#include "rules/case_fold.h"
#include "rules/pack_schema.h"

namespace news_extract {
namespace {

constexpr RuleId kBeforeName{"role_before_name", 0};
constexpr RuleId kApposition{"role_in_apposition", 0};
constexpr RuleId kLeadIn{"role_before_comma", 0};
constexpr RuleId kCopula{"role_behind_be", 0};
// Tokens before a comma that are searched for "its former chief executive".
constexpr std::uint32_t kLeadReach = 8;

class RoleReader {
 public:
  RoleReader(const RuleBase& rules, const MentionIndex& index, Document& document)
      : rules_(rules),
        document_(document),
        syntax_(document.syntax),
        index_(index),
        titles_(rules, document, index_),
        places_(document, index_),
        size_(static_cast<std::uint32_t>(document.tokens.size())) {}

  void run() {
    for (std::uint32_t m = 0; m < document_.mentions.size(); ++m) {
      if (document_.mentions[m].type != EntityType::person) continue;
      const std::uint32_t begin = read_before(m);
      read_lead_in(m, begin);
      read_after(m);
    }
    read_copulas();
  }

 private:
  std::string_view text(std::uint32_t i) const { return document_.slice(document_.tokens[i]); }
  bool same_sentence(std::uint32_t i) const { return i < size_ && !document_.tokens[i].has(shape::kSentenceStart); }
  std::uint32_t phrase_at(std::uint32_t i) const { return i < syntax_.phrase_of.size() ? syntax_.phrase_of[i] : kNone; }

  void add(std::uint32_t m, const RoleTitle& title, RuleId rule, std::uint32_t owner, TokenRange owner_tokens) {
    Entity& person = document_.entities[document_.mentions[m].entity];
    Role role;
    role.span = document_.span_of(title.tokens);
    role.title = document_.slice(role.span);
    role.rule = rule;
    for (Role& other : person.roles) {
      if (!same_folded(other.title, role.title)) continue;
      if (other.organization_name.empty()) set_owner(other, owner, owner_tokens);
      return;
    }
    set_owner(role, owner, owner_tokens);
    person.roles.push_back(std::move(role));
  }

  void set_owner(Role& role, std::uint32_t owner, TokenRange tokens) const {
    if (owner != kNone) role.organization = document_.mentions[owner].entity;
    if (!tokens.empty()) role.organization_name = document_.slice(document_.span_of(tokens));
  }

  /// "Indiana Gov. Mike Hill". Returns where the name with its title begins.
  std::uint32_t read_before(std::uint32_t m) {
    const std::uint32_t name = document_.mentions[m].tokens.first;
    std::uint32_t first = name;
    while (first > 0 && same_sentence(first) && name - first < 12 && joins_left(first - 1)) --first;
    if (first == name) return name;
    const auto title = titles_.ending_at(first, name);
    if (!title || title->plural) return first;
    std::uint32_t owner = title->owner;
    TokenRange owner_tokens = title->owner_tokens;
    if (owner_tokens.empty()) places_.read_party_bracket(m, owner, owner_tokens);
    add(m, *title, kBeforeName, owner, owner_tokens);
    return owner_tokens.empty() ? title->tokens.first : std::min(title->tokens.first, owner_tokens.first);
  }

  bool joins_left(std::uint32_t i) const {
    const Token& token = document_.tokens[i];
    if (token.has(shape::kClitic) || text(i) == "-") return true;
    if (token.has(shape::kPunctuation | shape::kMark)) return false;
    return token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::adj ||
           token.upos == Upos::part || token.tag == Tag::possessive || text(i) == "and" || text(i) == "the" ||
           text(i) == "of" || (rules_.word(token.word).packs & pack_bit(PackId::titles)) != 0;
  }

  /// "its former chief executive, Mike Hill"; "the head of Acme, Mike Hill, said".
  void read_lead_in(std::uint32_t m, std::uint32_t begin) {
    if (begin < 2 || !same_sentence(begin) || text(begin - 1) != ",") return;
    const std::uint32_t comma = begin - 1;
    std::uint32_t first = comma;
    while (first > 0 && same_sentence(first) && comma - first < kLeadReach && text(first - 1) != ",") --first;
    std::uint32_t end = comma;
    const auto title = title_before(first, end);
    if (!title || title->plural) return;
    if (!title->possessed && !(opens_with_article(title->tokens.first) && is_set_off(begin, m))) return;
    std::uint32_t owner = title->owner;
    TokenRange owner_tokens = title->owner_tokens;
    if (end < comma) places_.read(end, owner, owner_tokens);
    add(m, *title, kLeadIn, owner, owner_tokens);
  }

  /// The title that ends at `end`, or before an "of Acme" that ends there; `end` becomes its own. "A spokesman for the
  /// president" is the spokesman, "the chief of staff" one title.
  std::optional<RoleTitle> title_before(std::uint32_t first, std::uint32_t& end) const {
    const auto whole = titles_.ending_at(first, end);
    for (std::uint32_t i = end - 1; i > first; --i) {
      if (document_.tokens[i].upos != Upos::adp || !titles_.is_role(i - 1)) continue;
      std::uint32_t owner = kNone;
      TokenRange tokens;
      if ((whole && whole->tokens.first < i) || places_.read(i, owner, tokens) != end) break;
      end = i;
      return titles_.ending_at(first, i);
    }
    return whole;
  }

  /// "the South African president", "a lawyer"
  bool opens_with_article(std::uint32_t title) const {
    const std::uint32_t p = phrase_at(title);
    return p != kNone && document_.tokens[syntax_.phrases[p].tokens.first].upos == Upos::det;
  }

  /// Whether the name from `begin` on, with at most a courtesy title, stands between marks, and no list of names goes
  /// on: "..., Mr Mike Hill, said", not "..., Mike Hill said".
  bool is_set_off(std::uint32_t begin, std::uint32_t m) const {
    const TokenRange name = document_.mentions[m].tokens;
    if (name.first > begin + 1 || document_.tokens[begin].upos == Upos::cconj) return false;
    const std::uint32_t i = name.last;
    if (!same_sentence(i)) return true;
    const std::string_view mark = text(i);
    if (mark != "," && mark != "." && mark != ";" && mark != ")" && mark != "(") return false;
    if (!same_sentence(i + 1)) return true;
    return index_.at(i + 1) == kNone && text(i + 1) != "and";
  }

  /// "Zoe Hill, 58, a lawyer for Acme,"; "Hill, who heads Acme".
  void read_after(std::uint32_t m) {
    std::uint32_t i = document_.mentions[m].tokens.last;
    if (i + 1 < size_ && text(i) == "(") i = behind_bracket(i);
    if (!same_sentence(i) || !same_sentence(i + 1)) return;
    const bool comma = text(i) == ",";
    if (comma) ++i;
    if (text(i) == "who") return read_who(m, i + 1);
    if (!comma) return;
    if (document_.tokens[i].has(shape::kHasDigit) && same_sentence(i + 1) && text(i + 1) == ",") i += 2;
    for (unsigned count = 0; count < 3 && same_sentence(i); ++count) {
      const std::uint32_t end = read_apposition(m, i);
      if (end == i || !same_sentence(end + 1)) return;
      // "Zoe Hill, president of Acme and a former judge"
      if (text(end) != "and") return;
      i = end + 1;
    }
  }

  std::uint32_t behind_bracket(std::uint32_t i) const {
    for (std::uint32_t k = i; k < i + 8 && k < size_; ++k) {
      if (text(k) == ")") return k + 1;
    }
    return i;
  }

  /// Reads a role that begins at token i; returns the token past it, or i.
  std::uint32_t read_apposition(std::uint32_t m, std::uint32_t i) {
    const std::uint32_t first = document_.tokens[i].tag == Tag::possessive ? i + 1 : i;  // "its chief executive"
    std::uint32_t p = phrase_at(first);
    if (p == kNone || syntax_.phrases[p].tokens.first > first) return i;
    // "technology and civil liberties attorney": the head stands in the second phrase.
    while (!titles_.is_role(syntax_.phrases[p].head)) {
      const std::uint32_t and_token = syntax_.phrases[p].tokens.last;
      if (!same_sentence(and_token + 1) || text(and_token) != "and") return i;
      p = phrase_at(and_token + 1);
      if (p == kNone || syntax_.phrases[p].tokens.first != and_token + 1 || syntax_.phrases[p].definite) return i;
    }
    const NounPhrase& phrase = syntax_.phrases[p];
    const std::uint32_t end = phrase.head + 1;
    const std::uint32_t named = index_.at(phrase.head);
    if (named != kNone && document_.mentions[named].type == EntityType::person) return i;
    const auto title = titles_.ending_at(first, end);
    if (!title || names_somebody({first, title->tokens.first})) return i;
    const bool both = text(first) == "both";
    if (title->plural && !both) return i;
    TokenRange owner_tokens = title->owner_tokens;
    std::uint32_t owner = title->owner;
    std::uint32_t last = end;
    if (owner_tokens.empty()) last = places_.read(end, owner, owner_tokens);
    add(m, *title, kApposition, owner, owner_tokens);
    if (both) add_to_partner(m, *title, owner, owner_tokens);
    return last;
  }

  /// "..., Mike Hill and Tom Reed star in it": no apposition of the name before.
  bool names_somebody(TokenRange range) const {
    for (std::uint32_t k = range.first; k < range.last; ++k) {
      const std::uint32_t named = index_.at(k);
      if (named != kNone && document_.mentions[named].type == EntityType::person) return true;
    }
    return false;
  }

  /// "Kim Hill and Tom Reed, both professors".
  void add_to_partner(std::uint32_t m, const RoleTitle& title, std::uint32_t owner, TokenRange owner_tokens) {
    const std::uint32_t first = document_.mentions[m].tokens.first;
    if (first < 2 || text(first - 1) != "and") return;
    const std::uint32_t partner = index_.at(first - 2);
    if (partner == kNone || document_.mentions[partner].type != EntityType::person) return;
    add(partner, title, kApposition, owner, owner_tokens);
  }

  /// "who heads the council": role_verbs.tsv has what that makes of a person.
  void read_who(std::uint32_t m, std::uint32_t i) {
    if (!same_sentence(i)) return;
    const std::uint32_t v = syntax_.verb_of[i];
    if (v == kNone || syntax_.verbs[v].negated || syntax_.verbs[v].passive) return;
    const RowId row = rules_.row(syntax_.verbs[v].lemma, PackId::role_verbs);
    const std::uint32_t first = syntax_.verbs[v].tokens.last;
    if (row == kNone || !same_sentence(first)) return;
    std::uint32_t owner = kNone;
    const std::uint32_t p = phrase_at(first);
    if (p == kNone) return;
    for (std::uint32_t k = first; k < syntax_.phrases[p].tokens.last && owner == kNone; ++k) {
      const std::uint32_t at = index_.at(k);
      if (at != kNone && document_.mentions[at].type == EntityType::organization) owner = at;
    }
    if (owner == kNone) return;
    RoleTitle title;
    title.tokens = {syntax_.verbs[v].main, syntax_.verbs[v].main + 1};
    Entity& person = document_.entities[document_.mentions[m].entity];
    const std::size_t before = person.roles.size();
    add(m, title, rules_.rule(row), owner, document_.mentions[owner].tokens);
    if (person.roles.size() > before) person.roles.back().title = rules_.cell_text(row, 1);
  }

  /// "Hill is a former minister", "served as higher education minister", "was named chairman".
  void read_copulas() {
    for (const VerbGroup& verb : syntax_.verbs) {
      const bool bare = verb.finite & !verb.negated & (verb.modal == 0);
      if (!(bare & (verb.subject != kNone) & (verb.lemma != 0))) continue;
      const std::uint32_t m = index_.at(syntax_.phrases[verb.subject].head);
      if (m == kNone || document_.mentions[m].type != EntityType::person) continue;
      std::uint32_t i = verb.tokens.last;
      const std::string_view lemma = rules_.text(verb.lemma);
      const bool as = same_sentence(i) && text(i) == "as";
      const bool links = lemma == "be" || lemma == "become" ||
                         (as && (lemma == "serve" || lemma == "work" || lemma == "act")) ||
                         (verb.passive && (lemma == "name" || lemma == "appoint" || lemma == "elect"));
      if (!links) continue;
      if (as) ++i;
      if (!same_sentence(i)) continue;
      const std::uint32_t p = phrase_at(i);
      if (p == kNone || syntax_.phrases[p].tokens.first != i || !titles_.is_role(syntax_.phrases[p].head)) continue;
      const auto title = titles_.ending_at(i, syntax_.phrases[p].head + 1);
      if (!title || title->plural) continue;
      std::uint32_t owner = title->owner;
      TokenRange owner_tokens = title->owner_tokens;
      if (owner_tokens.empty()) places_.read(title->tokens.last, owner, owner_tokens);
      add(m, *title, kCopula, owner, owner_tokens);
    }
  }

  const RuleBase& rules_;
  Document& document_;
  const Syntax& syntax_;
  const MentionIndex& index_;
  RoleTitleFinder titles_;
  WorkplaceFinder places_;
  std::uint32_t size_;
};

}  // namespace

void read_roles(const RuleBase& rules, const MentionIndex& index, Document& document) {
  RoleReader(rules, index, document).run();
}

}  // namespace news_extract
