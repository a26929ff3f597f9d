#include "coref/descriptions.h"

#include <algorithm>
#include <utility>

namespace news_extract {
namespace {

constexpr RuleId kRoleNoun{"description_by_role", 0};
constexpr RuleId kBodyNoun{"description_by_kind", 0};
constexpr int kSameWord = 40;  // "the committee" for a name that ends in Committee

}  // namespace

void DescriptionReader::read(const NounPhrase& phrase) {
  if (titles_.is_role(phrase.head)) return read_role(phrase);
  if (kinds_.is_body_noun(phrase.head)) read_body(phrase);
}

/// The phrase without the mentions and possessors inside it: "senator" of "the Vermont senator".
TokenRange DescriptionReader::own_tokens(const NounPhrase& phrase) const {
  std::uint32_t first = phrase.tokens.first;
  for (std::uint32_t i = first; i < phrase.head; ++i) {
    const bool taken = context_.index.at(i) != kNone || context_.token(i).has(shape::kClitic) ||
                       context_.token(i).tag == Tag::possessive;
    if (taken) first = i + 1;
  }
  return {first, phrase.head + 1};
}

void DescriptionReader::read_role(const NounPhrase& phrase) {
  const auto title = titles_.ending_at(phrase.tokens.first, phrase.head + 1);
  if (!title) return;
  // "the president of the union" is described, not referred to, unless it is known by that.
  const std::uint32_t noun = context_.token(phrase.head).hash;
  const Place place = context_.place_at(phrase.head);
  std::uint32_t entity = apposed(*title);
  if (entity == kNone) {
    entity = context_.likeliest(place, [&](const Entity& e) {
      if (e.type != EntityType::person) return -1;
      return bears(e, noun) ? kSameWord : -1;
    });
  }
  if (entity == kNone) entity = earlier_bearer(noun);
  const bool described = !title->owner.tokens.empty();
  if (entity == kNone && described && place.subject && !title->possessed && !place.quoted) {
    entity = last_subject(place, phrase.tokens.first);
    if (entity != kNone) add_role(entity, *title);
  } else if (entity != kNone && described) {
    add_role(entity, *title);
  }
  if (entity != kNone) context_.refer(own_tokens(phrase), entity, MentionKind::nominal, kRoleNoun);
}

/// Whose name stands behind the title, if that is where the role was read: "the Vermont senator, Mike Hill".
std::uint32_t DescriptionReader::apposed(const RoleTitle& title) const {
  const Document& document = context_.document;
  constexpr std::uint32_t kReach = 12;  // "the head of the state's fire service, Mr Mike Hill"
  const std::uint32_t begin = document.tokens[title.tokens.first].begin;
  const std::uint32_t last = std::min(context_.sentence().tokens.last, title.tokens.last + kReach);
  for (std::uint32_t i = title.tokens.last; i < last; ++i) {
    const std::uint32_t m = context_.index.at(i);
    if (m == kNone || document.mentions[m].type != EntityType::person) continue;
    const std::vector<Role>& roles = document.entities[document.mentions[m].entity].roles;
    const auto here = [begin](const Role& role) { return role.span.begin == begin; };
    return std::any_of(roles.begin(), roles.end(), here) ? document.mentions[m].entity : kNone;
  }
  return kNone;
}

/// The hash of the role's last word: "secretary".
std::uint32_t DescriptionReader::noun_of(const Role& role) const {
  const std::vector<Token>& tokens = context_.document.tokens;
  const auto end = std::lower_bound(tokens.begin(), tokens.end(), role.span.end,
                                    [](const Token& t, std::uint32_t byte) { return t.end < byte; });
  return end != tokens.end() ? end->hash : 0;
}

bool DescriptionReader::bears(const Entity& entity, std::uint32_t noun) const {
  return std::any_of(entity.roles.begin(), entity.roles.end(), [&](const Role& role) { return noun_of(role) == noun; });
}

void DescriptionReader::index_bearers() {
  indexed_ = true;
  const std::vector<Entity>& entities = context_.document.entities;
  for (std::uint32_t e = 0; e < entities.size(); ++e) {
    if (entities[e].type != EntityType::person) continue;
    for (const Role& role : entities[e].roles) bearers_[noun_of(role)].push_back(e);
  }
}

/// Farther back than salience reaches: the only person of this office, if there is just one.
std::uint32_t DescriptionReader::earlier_bearer(std::uint32_t noun) {
  if (!indexed_) index_bearers();
  const auto bearers = bearers_.find(noun);
  if (bearers == bearers_.end()) return kNone;
  const Document& document = context_.document;
  std::uint32_t found = kNone;
  for (const std::uint32_t e : bearers->second) {
    if (e == found) continue;
    const std::uint32_t first = document.entities[e].mentions.front();
    if (document.mentions[first].tokens.first > context_.sentence().tokens.last) continue;
    if (found != kNone) return kNone;
    found = e;
  }
  return found;
}

/// The person who was the subject of this or the last sentence.
std::uint32_t DescriptionReader::last_subject(const Place& place, std::uint32_t first) const {
  // "As Hill had hoped, the Vermont senator won", but not "Hill said the Vermont senator won".
  const Document& document = context_.document;
  const bool behind_comma = first > 0 && document.slice(context_.token(first - 1)) == ",";
  for (auto seen = context_.seen().rbegin(); seen != context_.seen().rend(); ++seen) {
    if (place.sentence - seen->sentence > 1) break;
    if (!seen->subject || seen->quoted || (seen->sentence == place.sentence && !behind_comma)) continue;
    if (document.entities[seen->entity].type == EntityType::person) return seen->entity;
  }
  return kNone;
}

void DescriptionReader::add_role(std::uint32_t entity, const RoleTitle& title) {
  Document& document = context_.document;
  Role role = role_of(document, title, kRoleNoun);
  for (const Role& other : document.entities[entity].roles) {
    if (other.title.size() >= role.title.size() && other.title.ends_with(role.title)) return;
  }
  if (indexed_) bearers_[noun_of(role)].push_back(entity);
  document.entities[entity].roles.push_back(std::move(role));
}

/// "the refugee agency, UNHCR, said": the body whose name alone stands between commas from token `comma` on.
std::uint32_t DescriptionReader::body_behind(std::uint32_t comma) const {
  const Document& document = context_.document;
  const std::uint32_t last = context_.sentence().tokens.last;
  if (comma + 2 >= last || document.slice(context_.token(comma)) != ",") return kNone;
  const std::uint32_t m = context_.index.at(comma + 1);
  if (m == kNone) return kNone;
  const Mention& mention = document.mentions[m];
  const bool set_off = mention.tokens.last < last && document.slice(context_.token(mention.tokens.last)) == ",";
  if (mention.type != EntityType::organization || mention.tokens.first != comma + 1 || !set_off) return kNone;
  // "the union, Unite, Unison and others"
  if (mention.tokens.last + 1 < last && context_.index.at(mention.tokens.last + 1) != kNone) return kNone;
  return mention.entity;
}

void DescriptionReader::read_body(const NounPhrase& phrase) {
  const Document& document = context_.document;
  // "the bank of the river", "the firm's agency": what follows or owns it makes it another.
  const std::uint32_t behind = phrase.tokens.last;
  if (behind < document.tokens.size() && document.slice(context_.token(behind)) == "of") return;
  const TokenRange own = own_tokens(phrase);
  if (const std::uint32_t named = body_behind(behind); named != kNone) {
    return context_.refer(own, named, MentionKind::nominal, kBodyNoun);
  }
  if (own.first > phrase.tokens.first && context_.token(own.first - 1).has(shape::kClitic)) return;
  const BodyNoun noun = kinds_.noun_at(phrase.head);
  const std::uint32_t entity = context_.likeliest(context_.place_at(phrase.head), [&](const Entity& e) {
    if (e.type != EntityType::organization) return -1;
    return kinds_.fits(noun, static_cast<std::uint32_t>(&e - document.entities.data()), kSameWord);
  });
  if (entity != kNone) context_.refer(own, entity, MentionKind::nominal, kBodyNoun);
}

}  // namespace news_extract
