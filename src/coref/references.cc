#include "coref/references.h"

#include <algorithm>

#include "coref/body_kinds.h"
#include "coref/role_title.h"
#include "coref/salience.h"
#include "rules/noun_classes.h"
#include "rules/pack_schema.h"
#include "rules/word_features.h"

namespace news_extract {
namespace {

constexpr RuleId kPronoun{"pronoun", 0};
constexpr RuleId kRoleNoun{"description_by_role", 0};
constexpr RuleId kBodyNoun{"description_by_kind", 0};
// Points in favour of the one whose gender is known to be right.
constexpr int kGenderKnown = 20;
constexpr int kBodyWord = 40;  // "the committee" for a name that ends in Committee

constexpr std::uint64_t kThird = feature_bit(WordFeature::third);
constexpr std::uint64_t kPersonal =
    feature_bit(WordFeature::personal) | feature_bit(WordFeature::possessive) | feature_bit(WordFeature::reflexive);

class ReferenceResolver {
 public:
  ReferenceResolver(const RuleBase& rules, Document& document)
      : rules_(rules),
        document_(document),
        syntax_(document.syntax),
        index_(document),
        titles_(rules, document, index_),
        salience_(document),
        kinds_(rules, document) {}

  void run() {
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      sentence_ = s;
      first_ = true;
      const TokenRange range = document_.sentences[s].tokens;
      for (std::uint32_t i = range.first; i < range.last; ++i) read(i);
    }
    merge();
  }

 private:
  Place place_at(std::uint32_t i) const { return {i, sentence_, salience_.quoted(i), salience_.subject(i), false}; }

  void read(std::uint32_t i) {
    if (const std::uint32_t m = index_.at(i); m != kNone) {
      const Mention& mention = document_.mentions[m];
      if (mention.tokens.last == i + 1) saw(mention.entity, i);
      return;
    }
    if (document_.tokens[i].has(shape::kClitic)) return;
    const Word& word = rules_.word(document_.tokens[i].word);
    if ((word.features & kThird) != 0 && (word.features & kPersonal) != 0) return read_pronoun(i, word.features);
    const std::uint32_t p = syntax_.phrase_of[i];
    if (p != kNone && syntax_.phrases[p].head == i && !syntax_.phrases[p].proper) read_description(p);
  }

  void saw(std::uint32_t entity, std::uint32_t token) {
    Seen seen;
    seen.entity = entity;
    seen.token = token;
    seen.sentence = sentence_;
    seen.subject = salience_.subject(token) || speaks(token);
    seen.quoted = salience_.quoted(token);
    seen.first = first_;
    seen.possessor = token + 1 < document_.tokens.size() && document_.tokens[token + 1].has(shape::kClitic);
    salience_.add(seen);
    first_ = false;
  }

  /// "strategy" Lord Hill said: a verb of saying right behind, whatever the analysis made of it.
  bool speaks(std::uint32_t token) const {
    if (token + 1 >= document_.tokens.size() || document_.tokens[token + 1].upos != Upos::verb) return false;
    const Word& verb = rules_.word(document_.tokens[token + 1].lemma);
    return static_cast<VerbClass>(verb.verb_class) == VerbClass::communication;
  }

  /// The likeliest of those seen lately that `fits` gives points to (less than 0: it does not fit).
  template <typename Fits>
  std::uint32_t likeliest(const Place& place, const Fits& fits) const {
    std::uint32_t best = kNone;
    int best_score = Salience::kUnlikely;
    const std::vector<Seen>& seen = salience_.seen();
    const std::size_t first = seen.size() > Salience::kReach ? seen.size() - Salience::kReach : 0;
    for (std::size_t k = seen.size(); k-- > first;) {
      const int points = fits(document_.entities[seen[k].entity]);
      if (points < 0) continue;
      const int likely = salience_.score(seen[k], place);
      if (likely == 0 || likely + points <= best_score) continue;
      best_score = likely + points;
      best = seen[k].entity;
    }
    return best;
  }

  void refer(TokenRange tokens, std::uint32_t entity, MentionKind kind, RuleId rule) {
    Mention mention;
    mention.tokens = tokens;
    mention.span = document_.span_of(tokens);
    mention.entity = entity;
    mention.type = document_.entities[entity].type;
    mention.kind = kind;
    mention.rule = rule;
    found_.push_back(mention);
    if (document_.explain) {
      document_.trace.push_back({"coref", mention.span, rule, true,
                                 "the likeliest of those named lately: " + document_.entities[entity].name});
    }
    saw(entity, tokens.last - 1);
  }

  void read_pronoun(std::uint32_t i, std::uint64_t features) {
    const bool male = (features & feature_bit(WordFeature::masculine)) != 0;
    const bool female = (features & feature_bit(WordFeature::feminine)) != 0;
    Place place = place_at(i);
    const bool owns = (features & feature_bit(WordFeature::possessive)) != 0;
    place.object = !place.subject && !owns;
    if (male || female) return read_person_pronoun(place, male ? Gender::male : Gender::female);
    read_body_pronoun(place, owns, (features & feature_bit(WordFeature::plural)) != 0);
  }

  void read_person_pronoun(const Place& place, Gender gender) {
    const std::uint32_t entity = likeliest(place, [&](const Entity& e) {
      if (e.type != EntityType::person) return -1;
      if (e.gender == Gender::unknown) return 0;
      return e.gender == gender ? kGenderKnown : -1;
    });
    if (entity == kNone) return;
    if (document_.entities[entity].gender == Gender::unknown) document_.entities[entity].gender = gender;
    refer({place.token, place.token + 1}, entity, MentionKind::pronoun, kPronoun);
  }

  /// "its", and "it" and "they" where they act: "It said", "they will appeal".
  void read_body_pronoun(const Place& place, bool owns, bool plural) {
    if (!owns && (!place.subject || !acts(place.token))) return;
    const std::uint32_t entity = likeliest(place, [&](const Entity& e) {
      if (e.type == EntityType::organization) return plural ? 0 : 10;
      return e.type == EntityType::place && !plural ? 0 : -1;
    });
    if (entity == kNone || (plural && crowd_since(entity))) return;
    refer({place.token, place.token + 1}, entity, MentionKind::pronoun, kPronoun);
  }

  /// Whether the verb of this subject is one of speech, thought or deed.
  bool acts(std::uint32_t subject) const {
    const VerbGroup& verb = syntax_.verbs[salience_.verb_of_subject(subject)];
    const Word& word = rules_.word(verb.lemma);
    const bool be = (word.features & feature_bit(WordFeature::be)) != 0;
    const auto kind = static_cast<VerbClass>(word.verb_class);
    return !be && !(verb.passive && verb.finite) && kind != VerbClass::none && kind != VerbClass::weather;
  }

  /// Whether a plural subject ("ministers") stands between the entity and here: "they" is more likely those.
  bool crowd_since(std::uint32_t entity) const {
    std::uint32_t since = 0;
    for (auto seen = salience_.seen().rbegin(); seen != salience_.seen().rend(); ++seen) {
      if (seen->entity != entity) continue;
      since = seen->token;
      break;
    }
    const TokenRange range = document_.sentences[sentence_].tokens;
    for (std::uint32_t i = std::max(since + 1, range.first > 40 ? range.first - 40 : 0); i < range.last; ++i) {
      const std::uint32_t p = syntax_.phrase_of[i];
      if (p != kNone && syntax_.phrases[p].head == i && syntax_.phrases[p].plural && !syntax_.phrases[p].pronoun)
        return true;
    }
    return false;
  }

  void read_description(std::uint32_t p) {
    const NounPhrase& phrase = syntax_.phrases[p];
    if (!phrase.definite || phrase.plural || phrase.pronoun || phrase.temporal) return;
    if (titles_.is_role(phrase.head)) return read_role(p);
    if (kinds_.is_body_noun(phrase.head)) read_body(p);
  }

  /// The phrase without the mentions and possessors inside it: "senator" of "the Vermont senator".
  TokenRange own_tokens(const NounPhrase& phrase) const {
    std::uint32_t first = phrase.tokens.first;
    for (std::uint32_t i = first; i < phrase.head; ++i) {
      const bool taken = index_.at(i) != kNone || document_.tokens[i].has(shape::kClitic) ||
                         document_.tokens[i].tag == Tag::possessive;
      if (taken) first = i + 1;
    }
    return {first, phrase.head + 1};
  }

  void read_role(std::uint32_t p) {
    const NounPhrase phrase = syntax_.phrases[p];
    const auto title = titles_.ending_at(phrase.tokens.first, phrase.head + 1);
    if (!title) return;
    // "the president of the union" is described, not referred to, unless it is known by that.
    const std::uint32_t noun = document_.tokens[phrase.head].hash;
    const Place place = place_at(phrase.head);
    const bool known_owner = title->owner != kNone;
    std::uint32_t entity = likeliest(place, [&](const Entity& e) {
      if (e.type != EntityType::person) return -1;
      return bears(e, noun) ? kBodyWord : -1;
    });
    if (entity == kNone) entity = earlier_bearer(noun);
    const bool described = known_owner || !title->owner_tokens.empty();
    if (entity == kNone && described && place.subject && !title->possessed && !place.quoted) {
      entity = last_subject(place, phrase.tokens.first);
      if (entity != kNone) add_role(entity, *title);
    } else if (entity != kNone && described) {
      add_role(entity, *title);
    }
    if (entity != kNone) refer(own_tokens(phrase), entity, MentionKind::nominal, kRoleNoun);
  }

  bool bears(const Entity& entity, std::uint32_t noun) const {
    for (const Role& role : entity.roles) {
      const auto end = std::lower_bound(document_.tokens.begin(), document_.tokens.end(), role.span.end,
                                        [](const Token& t, std::uint32_t byte) { return t.end < byte; });
      if (end != document_.tokens.end() && end->hash == noun) return true;
    }
    return false;
  }

  /// Farther back than salience reaches: the only person of this office, if there is just one.
  std::uint32_t earlier_bearer(std::uint32_t noun) const {
    std::uint32_t found = kNone;
    for (std::uint32_t e = 0; e < document_.entities.size(); ++e) {
      const Entity& entity = document_.entities[e];
      if (entity.type != EntityType::person || !bears(entity, noun)) continue;
      if (document_.mentions[entity.mentions.front()].tokens.first > document_.sentences[sentence_].tokens.last)
        continue;
      if (found != kNone) return kNone;
      found = e;
    }
    return found;
  }

  /// The person who was the subject of this or the last sentence.
  std::uint32_t last_subject(const Place& place, std::uint32_t first) const {
    // "As Hill had hoped, the Vermont senator won", but not "Hill said the Vermont senator won".
    const bool behind_comma = first > 0 && document_.slice(document_.tokens[first - 1]) == ",";
    const std::vector<Seen>& seen = salience_.seen();
    for (std::size_t k = seen.size(); k-- > 0;) {
      if (place.sentence - seen[k].sentence > 1) break;
      if (!seen[k].subject || seen[k].quoted || (seen[k].sentence == place.sentence && !behind_comma)) continue;
      if (document_.entities[seen[k].entity].type == EntityType::person) return seen[k].entity;
    }
    return kNone;
  }

  void add_role(std::uint32_t entity, const RoleTitle& title) {
    Role role;
    role.span = document_.span_of(title.tokens);
    role.title = document_.slice(role.span);
    role.rule = kRoleNoun;
    if (title.owner != kNone) role.organization = document_.mentions[title.owner].entity;
    if (!title.owner_tokens.empty()) role.organization_name = document_.slice(document_.span_of(title.owner_tokens));
    for (const Role& other : document_.entities[entity].roles) {
      if (other.title.size() >= role.title.size() && other.title.ends_with(role.title)) return;
    }
    document_.entities[entity].roles.push_back(std::move(role));
  }

  void read_body(std::uint32_t p) {
    const NounPhrase phrase = syntax_.phrases[p];
    // "the bank of the river", "the firm's agency": what follows or owns it makes it another.
    const std::uint32_t behind = phrase.tokens.last;
    if (behind < document_.tokens.size() && document_.slice(document_.tokens[behind]) == "of") return;
    const TokenRange own = own_tokens(phrase);
    if (own.first > phrase.tokens.first && document_.tokens[own.first - 1].has(shape::kClitic)) return;
    const std::uint32_t entity = likeliest(place_at(phrase.head), [&](const Entity& e) {
      if (e.type != EntityType::organization) return -1;
      return kinds_.fits(phrase.head, static_cast<std::uint32_t>(&e - document_.entities.data()), kBodyWord);
    });
    if (entity != kNone) refer(own, entity, MentionKind::nominal, kBodyNoun);
  }

  void merge() {
    if (found_.empty()) return;
    document_.mentions.insert(document_.mentions.end(), found_.begin(), found_.end());
    std::stable_sort(document_.mentions.begin(), document_.mentions.end(),
                     [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
    for (Entity& entity : document_.entities) entity.mentions.clear();
    for (std::uint32_t m = 0; m < document_.mentions.size(); ++m) {
      document_.entities[document_.mentions[m].entity].mentions.push_back(m);
    }
  }

  const RuleBase& rules_;
  Document& document_;
  const Syntax& syntax_;
  MentionIndex index_;
  RoleTitleFinder titles_;
  Salience salience_;
  BodyKinds kinds_;
  std::vector<Mention> found_;
  std::uint32_t sentence_ = 0;
  bool first_ = true;
};

}  // namespace

void resolve_references(const RuleBase& rules, Document& document) { ReferenceResolver(rules, document).run(); }

}  // namespace news_extract
