#include "coref/name_clusters.h"

#include <algorithm>
#include <span>
#include <vector>

#include "mentions/key_map.h"
#include "rules/words.h"

namespace news_extract {
namespace {

/// The memory of the step, kept from document to document.
struct Scratch {
  KeyMap of_key;
  KeyMap of_acronym;
  KeyMap given_alone;  // words that stand alone as a name
  KeyLists of_word;

  void reset(std::size_t forms) {
    // Two of each for a form: its key and its full form's, its first and its last word.
    of_key.reset(2 * forms);
    of_acronym.reset(2 * forms);
    given_alone.reset(forms);
    of_word.reset(2 * forms);
  }
};

class NameClusterer {
 public:
  NameClusterer(const Document& document, const NameForms& forms, Scratch& scratch, NameClusters& out)
      : document_(document),
        all_(forms),
        forms_(forms.forms),
        clusters_(out.clusters),
        of_form_(out.of_form),
        of_key_(scratch.of_key),
        of_acronym_(scratch.of_acronym),
        given_alone_(scratch.given_alone),
        of_word_(scratch.of_word) {}

  void run() {
    // Full names first: a headline's "Smith" stands before "Megan Smith".
    for (std::uint32_t f = 0; f < forms_.size(); ++f) {
      if (forms_[f].size > 1) place_full(f);
    }
    for (std::uint32_t f = 0; f < forms_.size(); ++f) {
      if (of_form_[f] != kNone || type_of(f) != EntityType::person || forms_[f].noble) continue;
      given_alone_.add(last_word(forms_[f]), f);
    }
    for (std::uint32_t f = 0; f < forms_.size(); ++f) {
      if (of_form_[f] == kNone) place_short(f);
      touch(of_form_[f], f);
    }
  }

 private:
  std::uint32_t first_word(const NameForm& form) const { return all_.words(form).front(); }
  std::uint32_t last_word(const NameForm& form) const { return all_.words(form).back(); }
  EntityType type_of(std::uint32_t f) const { return document_.mentions[forms_[f].mention].type; }

  static std::uint32_t slot(EntityType type, std::uint32_t key) {
    return key * 31 + static_cast<std::uint32_t>(type) * 0x9E3779B1U;
  }

  void touch(std::uint32_t cluster, std::uint32_t form) {
    clusters_[cluster].last_seen = form;
    clusters_[cluster].seen = true;
  }

  std::uint32_t find_equal(std::uint32_t f) const {
    const std::uint32_t found = of_key_.find(slot(type_of(f), forms_[f].key));
    if (found != kNone || forms_[f].canonical == 0) return found;
    return of_key_.find(slot(type_of(f), forms_[f].canonical));
  }

  void join(std::uint32_t f, std::uint32_t c) {
    of_form_[f] = c;
    NameCluster& cluster = clusters_[c];
    if (forms_[f].size > forms_[cluster.longest].size) cluster.longest = f;
    if (cluster.gender == Gender::unknown) cluster.gender = forms_[f].gender;
    of_key_.add(slot(cluster.type, forms_[f].key), c);
    if (forms_[f].canonical != 0) of_key_.add(slot(cluster.type, forms_[f].canonical), c);
  }

  void make(std::uint32_t f) {
    NameCluster cluster;
    cluster.type = type_of(f);
    cluster.longest = f;
    const auto c = static_cast<std::uint32_t>(clusters_.size());
    clusters_.push_back(cluster);
    join(f, c);
    const NameForm& form = forms_[f];
    of_word_.add(slot(cluster.type, last_word(form)), c);
    if (form.size > 1) of_word_.add(slot(cluster.type, first_word(form)), c);
    if (cluster.type == EntityType::organization && form.size > 1) add_acronyms(f, c);
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
    of_acronym_.add(capitals, c);
    of_acronym_.add(all, c);
  }

  bool genders_fit(Gender a, Gender b) const { return a == Gender::unknown || b == Gender::unknown || a == b; }

  /// "G. Smith", "Megan J. Smith" and "Megan Smith" may be one; "Brad Smith" is another.
  bool full_names_fit(const NameForm& a, const NameForm& b) const {
    if (last_word(a) != last_word(b)) return false;
    if (first_word(a) == first_word(b)) return true;
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
    const std::span<const std::uint32_t> words = all_.words(shorter);
    return longer.size >= shorter.size && std::equal(words.begin(), words.end(), all_.words(longer).begin());
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
    if (type_of(f) == EntityType::place) return kNone;
    const std::uint32_t word = slot(type_of(f), person ? last_word(form) : first_word(form));
    for (std::uint32_t at = of_word_.first(word); at != kNone; at = of_word_.next(at)) {
      const std::uint32_t c = of_word_[at];
      const NameForm& other = forms_[clusters_[c].longest];
      if (other.size < 2) continue;
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
    const std::uint32_t word = slot(type_of(f), first_word(form));
    std::uint32_t best = kNone;
    for (std::uint32_t at = of_word_.first(word); at != kNone; at = of_word_.next(at)) {
      const std::uint32_t c = of_word_[at];
      const NameForm& longest = forms_[clusters_[c].longest];
      if (!starts_with(longest, form) && !(clusters_[c].seen && ends_with_head(longest, form))) continue;
      if (best == kNone || later(c, best)) best = c;
    }
    return best;
  }

  /// "the Commission" behind "European Commission": no known name of its own.
  bool ends_with_head(const NameForm& longer, const NameForm& shorter) const {
    if (shorter.size != 1 || shorter.canonical != 0 || last_word(longer) != last_word(shorter)) return false;
    const std::uint32_t first = document_.mentions[shorter.mention].tokens.first;
    return first > 0 && is(document_.tokens[first - 1], "the"_w);
  }

  std::uint32_t find_acronym(std::uint32_t f) const {
    const Token& token = document_.tokens[document_.mentions[forms_[f].mention].tokens.first];
    std::uint32_t hash = RuleBase::kHashSeed;
    for (std::uint32_t i = token.begin; i < token.end; ++i) {
      const char c = document_.text[i];
      if (c != '.') hash = RuleBase::hash_step(hash, static_cast<unsigned char>(c | 0x20));
    }
    return of_acronym_.find(hash);
  }

  /// The person of this surname (or given name) who was named last; if nobody yet, who will be named first.
  std::uint32_t find_person(std::uint32_t f) const {
    const NameForm& form = forms_[f];
    const std::uint32_t word = slot(EntityType::person, last_word(form));
    std::uint32_t best = kNone;
    bool best_surname = false;
    for (std::uint32_t at = of_word_.first(word); at != kNone; at = of_word_.next(at)) {
      const std::uint32_t c = of_word_[at];
      const NameCluster& cluster = clusters_[c];
      if (!genders_fit(form.gender, cluster.gender)) continue;
      // Who is called "Megan" elsewhere is not the one called "Smith".
      const bool surname =
          last_word(forms_[cluster.longest]) == last_word(form) && !form.noble && !called_by_given_name(c);
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
    return longest.size > 1 && given_alone_.find(first_word(longest)) != kNone;
  }

  bool later(std::uint32_t a, std::uint32_t b) const {
    if (!clusters_[a].seen) return false;
    return !clusters_[b].seen || clusters_[a].last_seen > clusters_[b].last_seen;
  }

  const Document& document_;
  const NameForms& all_;
  const std::vector<NameForm>& forms_;
  std::vector<NameCluster>& clusters_;
  std::vector<std::uint32_t>& of_form_;
  KeyMap& of_key_;
  KeyMap& of_acronym_;
  KeyMap& given_alone_;
  KeyLists& of_word_;
};

}  // namespace

void cluster_names(const Document& document, const NameForms& forms, NameClusters& out) {
  thread_local Scratch scratch;
  scratch.reset(forms.forms.size());
  out.clusters.clear();
  out.of_form.assign(forms.forms.size(), kNone);
  NameClusterer(document, forms, scratch, out).run();
}

}  // namespace news_extract
