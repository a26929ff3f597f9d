#include "coref/name_clusters.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace news_extract {
namespace {

/// An entity in the making.
struct Cluster {
  EntityType type = EntityType::person;
  std::uint32_t longest = 0;  // index of the form with the most words
  std::uint32_t last_seen = 0;
  bool seen = false;
  Gender gender = Gender::unknown;
  std::vector<std::uint32_t> forms;
};

class NameClusterer {
 public:
  NameClusterer(const std::vector<NameForm>& forms, Document& document)
      : forms_(forms), document_(document), of_form_(forms.size(), kNone) {}

  void run() {
    // Full names first: a headline's "Smith" stands before "Megan Smith".
    for (std::uint32_t f = 0; f < forms_.size(); ++f) {
      if (forms_[f].words.size() > 1) place_full(f);
    }
    for (std::uint32_t f = 0; f < forms_.size(); ++f) {
      if (of_form_[f] != kNone || type_of(f) != EntityType::person || forms_[f].noble) continue;
      given_alone_.insert(forms_[f].words.back());
    }
    for (std::uint32_t f = 0; f < forms_.size(); ++f) {
      if (of_form_[f] == kNone) place_short(f);
      touch(of_form_[f], f);
    }
    write();
  }

 private:
  EntityType type_of(std::uint32_t f) const { return document_.mentions[forms_[f].mention].type; }

  static std::uint32_t slot(EntityType type, std::uint32_t key) {
    return key * 31 + static_cast<std::uint32_t>(type) * 0x9E3779B1U;
  }

  void touch(std::uint32_t cluster, std::uint32_t form) {
    clusters_[cluster].last_seen = form;
    clusters_[cluster].seen = true;
  }

  std::uint32_t find_equal(std::uint32_t f) const {
    const auto found = of_key_.find(slot(type_of(f), forms_[f].key));
    if (found != of_key_.end()) return found->second;
    if (forms_[f].canonical == 0) return kNone;
    const auto canonical = of_key_.find(slot(type_of(f), forms_[f].canonical));
    return canonical == of_key_.end() ? kNone : canonical->second;
  }

  void join(std::uint32_t f, std::uint32_t c) {
    of_form_[f] = c;
    Cluster& cluster = clusters_[c];
    cluster.forms.push_back(f);
    if (forms_[f].words.size() > forms_[cluster.longest].words.size()) cluster.longest = f;
    if (cluster.gender == Gender::unknown) cluster.gender = forms_[f].gender;
    of_key_.try_emplace(slot(cluster.type, forms_[f].key), c);
    if (forms_[f].canonical != 0) of_key_.try_emplace(slot(cluster.type, forms_[f].canonical), c);
  }

  void make(std::uint32_t f) {
    Cluster cluster;
    cluster.type = type_of(f);
    cluster.longest = f;
    const auto c = static_cast<std::uint32_t>(clusters_.size());
    clusters_.push_back(cluster);
    join(f, c);
    const NameForm& form = forms_[f];
    of_word_[slot(cluster.type, form.words.back())].push_back(c);
    if (form.words.size() > 1) of_word_[slot(cluster.type, form.words.front())].push_back(c);
    if (cluster.type == EntityType::organization && form.words.size() > 1) add_acronyms(f, c);
  }

  /// "ACLU" of "American Civil Liberties Union": its capitals, and all its words' first letters.
  void add_acronyms(std::uint32_t f, std::uint32_t c) {
    std::uint32_t capitals = RuleBase::kHashSeed;
    std::uint32_t all = RuleBase::kHashSeed;
    const TokenRange range = document_.mentions[forms_[f].mention].tokens;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const Token& token = document_.tokens[i];
      if (!token.has(shape::kHasLetter)) continue;
      const auto letter = static_cast<unsigned char>(document_.text[token.begin] | 0x20);
      all = RuleBase::hash_step(all, letter);
      if (token.has(shape::kCapital)) capitals = RuleBase::hash_step(capitals, letter);
    }
    of_acronym_.try_emplace(capitals, c);
    of_acronym_.try_emplace(all, c);
  }

  bool genders_fit(Gender a, Gender b) const { return a == Gender::unknown || b == Gender::unknown || a == b; }

  /// "G. Smith", "Megan J. Smith" and "Megan Smith" may be one; "Brad Smith" is another.
  bool full_names_fit(const NameForm& a, const NameForm& b) const {
    if (a.words.back() != b.words.back()) return false;
    if (a.words.front() == b.words.front()) return true;
    const auto letter = [&](const NameForm& form) {
      return document_.text[document_.tokens[document_.mentions[form.mention].tokens.first].begin];
    };
    const auto is_initial = [&](const NameForm& form) {
      const Token& token = document_.tokens[document_.mentions[form.mention].tokens.first];
      return token.end - token.begin <= 2;
    };
    return letter(a) == letter(b) && (is_initial(a) || is_initial(b));
  }

  bool starts_with(const NameForm& longer, const NameForm& shorter) const {
    return longer.words.size() >= shorter.words.size() &&
           std::equal(shorter.words.begin(), shorter.words.end(), longer.words.begin());
  }

  void place_full(std::uint32_t f) {
    std::uint32_t c = find_equal(f);
    if (c == kNone && !forms_[f].own) c = find_full(f);
    if (c == kNone) return make(f);
    join(f, c);
  }

  std::uint32_t find_full(std::uint32_t f) const {
    const NameForm& form = forms_[f];
    const bool person = type_of(f) == EntityType::person;
    const std::uint32_t word = person ? form.words.back() : form.words.front();
    const auto found = of_word_.find(slot(type_of(f), word));
    if (found == of_word_.end() || type_of(f) == EntityType::place) return kNone;
    for (const std::uint32_t c : found->second) {
      const NameForm& other = forms_[clusters_[c].longest];
      if (other.words.size() < 2) continue;
      if (person ? full_names_fit(form, other) && genders_fit(form.gender, clusters_[c].gender)
                 : starts_with(other, form) || starts_with(form, other)) {
        return c;
      }
    }
    return kNone;
  }

  void place_short(std::uint32_t f) {
    const bool person = type_of(f) == EntityType::person && !forms_[f].own;
    std::uint32_t c = person ? find_person(f) : find_equal(f);
    if (c == kNone && type_of(f) == EntityType::organization && !forms_[f].own) c = find_body(f);
    if (c == kNone) return make(f);
    join(f, c);
  }

  std::uint32_t find_body(std::uint32_t f) const {
    const NameForm& form = forms_[f];
    if (form.acronym) {
      if (const std::uint32_t c = find_acronym(f); c != kNone) return c;
    }
    const auto found = of_word_.find(slot(type_of(f), form.words.front()));
    if (found == of_word_.end()) return kNone;
    std::uint32_t best = kNone;
    for (const std::uint32_t c : found->second) {
      if (!starts_with(forms_[clusters_[c].longest], form)) continue;
      if (best == kNone || later(c, best)) best = c;
    }
    return best;
  }

  std::uint32_t find_acronym(std::uint32_t f) const {
    const Token& token = document_.tokens[document_.mentions[forms_[f].mention].tokens.first];
    std::uint32_t hash = RuleBase::kHashSeed;
    for (std::uint32_t i = token.begin; i < token.end; ++i) {
      const char c = document_.text[i];
      if (c != '.') hash = RuleBase::hash_step(hash, static_cast<unsigned char>(c | 0x20));
    }
    const auto found = of_acronym_.find(hash);
    return found == of_acronym_.end() ? kNone : found->second;
  }

  /// The person of this surname (or given name) who was named last; if nobody yet, who will be named first.
  std::uint32_t find_person(std::uint32_t f) const {
    const NameForm& form = forms_[f];
    const auto found = of_word_.find(slot(EntityType::person, form.words.back()));
    if (found == of_word_.end()) return kNone;
    std::uint32_t best = kNone;
    bool best_surname = false;
    for (const std::uint32_t c : found->second) {
      const Cluster& cluster = clusters_[c];
      if (!genders_fit(form.gender, cluster.gender)) continue;
      // Who is called "Megan" elsewhere is not the one called "Smith".
      const bool surname =
          forms_[cluster.longest].words.back() == form.words.back() && !form.noble && !called_by_given_name(c);
      if (best != kNone && best_surname && !surname) continue;
      if (best == kNone || (surname && !best_surname) || later(c, best)) {
        best = c;
        best_surname = surname;
      }
    }
    return best;
  }

  bool called_by_given_name(std::uint32_t c) const {
    const NameForm& longest = forms_[clusters_[c].longest];
    return longest.words.size() > 1 && given_alone_.count(longest.words.front()) != 0;
  }

  bool later(std::uint32_t a, std::uint32_t b) const {
    if (!clusters_[a].seen) return false;
    return !clusters_[b].seen || clusters_[a].last_seen > clusters_[b].last_seen;
  }

  std::string text_of(std::uint32_t f) const {
    std::string text;
    for (const char c : document_.slice(document_.mentions[forms_[f].mention].span)) {
      const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (blank && (text.empty() || text.back() == ' ')) continue;
      text.push_back(blank ? ' ' : c);
    }
    return text;
  }

  /// Of equally long names the one that is not all in capitals.
  std::uint32_t best_form(const Cluster& cluster) const {
    std::uint32_t best = cluster.forms.front();
    const auto shouted = [&](std::uint32_t f) {
      return document_.tokens[document_.mentions[forms_[f].mention].tokens.first].has(shape::kAllCaps);
    };
    // "Liberal Democrats" rather than "Lib Dems".
    const auto full = [&](std::uint32_t f) { return forms_[f].canonical != 0 && forms_[f].canonical == forms_[f].key; };
    for (const std::uint32_t f : cluster.forms) {
      const std::size_t size = forms_[f].words.size();
      const std::size_t best_size = forms_[best].words.size();
      const bool fuller = full(f) != full(best) ? full(f) : shouted(best) && !shouted(f);
      if (size > best_size || (size == best_size && fuller)) best = f;
    }
    return best;
  }

  void write() {
    for (Cluster& cluster : clusters_) std::sort(cluster.forms.begin(), cluster.forms.end());
    std::sort(clusters_.begin(), clusters_.end(),
              [](const Cluster& a, const Cluster& b) { return a.forms.front() < b.forms.front(); });
    for (const Cluster& cluster : clusters_) {
      Entity entity;
      entity.type = cluster.type;
      entity.gender = cluster.type == EntityType::person ? cluster.gender : Gender::neuter;
      entity.name = text_of(best_form(cluster));
      for (const std::uint32_t f : cluster.forms) {
        const std::string text = text_of(f);
        const bool known = text == entity.name ||
                           std::find(entity.aliases.begin(), entity.aliases.end(), text) != entity.aliases.end();
        if (!known) entity.aliases.push_back(text);
        if (document_.explain && text != entity.name) {
          document_.trace.push_back({"coref",
                                     document_.mentions[forms_[f].mention].span,
                                     {"same_name", 0},
                                     true,
                                     "a form of " + entity.name});
        }
        document_.mentions[forms_[f].mention].entity = static_cast<std::uint32_t>(document_.entities.size());
      }
      document_.entities.push_back(std::move(entity));
    }
  }

  const std::vector<NameForm>& forms_;
  Document& document_;
  std::vector<Cluster> clusters_;
  std::vector<std::uint32_t> of_form_;
  std::unordered_map<std::uint32_t, std::uint32_t> of_key_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> of_word_;
  std::unordered_map<std::uint32_t, std::uint32_t> of_acronym_;
  std::unordered_set<std::uint32_t> given_alone_;  // words that stand alone as a name
};

}  // namespace

void cluster_names(const std::vector<NameForm>& forms, Document& document) { NameClusterer(forms, document).run(); }

}  // namespace news_extract
