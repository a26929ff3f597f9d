#include "coref/entity_names.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace news_extract {
namespace {

/// Whether nothing but single spaces stands between the tokens.
bool is_plain(const Document& document, TokenRange tokens) {
  for (std::uint32_t i = tokens.first + 1; i < tokens.last; ++i) {
    const Span gap{document.tokens[i - 1].end, document.tokens[i].begin};
    if (gap.size() > 1 || (gap.size() == 1 && document.text[gap.begin] != ' ')) return false;
  }
  return true;
}

/// The text with each run of blanks as one space.
std::string with_plain_spaces(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (blank && (plain.empty() || plain.back() == ' ')) continue;
    plain.push_back(blank ? ' ' : c);
  }
  return plain;
}

/// So many of an entity's aliases are compared with each form at once; nearly all have fewer.
constexpr std::ptrdiff_t kFewAliases = 8;

/// Keeps the first of equal names, and their order.
void drop_repeats(std::vector<std::string>& names) {
  std::vector<std::size_t> order(names.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return names[a] < names[b]; });
  std::vector<bool> repeats(names.size());
  for (std::size_t i = 1; i < order.size(); ++i) repeats[order[i]] = names[order[i]] == names[order[i - 1]];
  std::size_t kept = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (repeats[i]) continue;
    if (kept != i) names[kept] = std::move(names[i]);
    ++kept;
  }
  names.resize(kept);
}

/// The forms of each cluster, in the order of the text.
struct Chains {
  std::vector<std::uint32_t> first;  // of a cluster
  std::vector<std::uint32_t> next;   // behind a form; kNone behind the last

  void link(const NameClusters& clusters) {
    first.assign(clusters.clusters.size(), kNone);
    next.resize(clusters.of_form.size());
    for (auto f = static_cast<std::uint32_t>(next.size()); f-- > 0;) {
      next[f] = first[clusters.of_form[f]];
      first[clusters.of_form[f]] = f;
    }
  }
};

class EntityWriter {
 public:
  EntityWriter(const NameForms& forms, const NameClusters& clusters, const Chains& chains, Document& document)
      : forms_(forms.forms), clusters_(clusters), chains_(chains), document_(document) {}

  void write() {
    for (std::uint32_t f = 0; f < forms_.size(); ++f) {
      if (chains_.first[clusters_.of_form[f]] == f) write_entity(clusters_.clusters[clusters_.of_form[f]], f);
    }
  }

 private:
  /// A slice of the text; of a name that runs over lines a copy in `buffer`.
  std::string_view text_of(std::uint32_t f, std::string& buffer) const {
    const Mention& mention = document_.mentions[forms_[f].mention];
    if (is_plain(document_, mention.tokens)) return document_.slice(mention.span);
    buffer = with_plain_spaces(document_.slice(mention.span));
    return buffer;
  }

  /// Of equally long names the one that is not all in capitals.
  std::uint32_t best_form(std::uint32_t first) const {
    std::uint32_t best = first;
    const auto shouted = [&](std::uint32_t f) {
      return document_.tokens[document_.mentions[forms_[f].mention].tokens.first].has(shape::kAllCaps);
    };
    // "Liberal Democrats" rather than "Lib Dems".
    const auto full = [&](std::uint32_t f) { return forms_[f].canonical != 0 && forms_[f].canonical == forms_[f].key; };
    // "Acme" is the name of what has an Acme Europe.
    const auto length = [&](std::uint32_t f) { return forms_[f].size - (forms_[f].branch ? 1U : 0U); };
    for (std::uint32_t f = first; f != kNone; f = chains_.next[f]) {
      const bool branch = forms_[f].branch != forms_[best].branch;
      const bool fuller = branch ? forms_[best].branch : full(f) != full(best) ? full(f) : shouted(best) && !shouted(f);
      if (length(f) > length(best) || (length(f) == length(best) && fuller)) best = f;
    }
    return best;
  }

  void write_entity(const NameCluster& cluster, std::uint32_t first) {
    const auto index = static_cast<std::uint32_t>(document_.entities.size());
    Entity& entity = document_.entities.emplace_back();
    entity.type = cluster.type;
    entity.gender = cluster.type == EntityType::person ? cluster.gender : Gender::neuter;
    std::string buffer;
    entity.name = text_of(best_form(first), buffer);
    for (std::uint32_t f = first; f != kNone; f = chains_.next[f]) {
      document_.mentions[forms_[f].mention].entity = index;
      const std::string_view text = text_of(f, buffer);
      if (text == entity.name) continue;
      const auto recent = entity.aliases.end() - std::min<std::ptrdiff_t>(std::ssize(entity.aliases), kFewAliases);
      if (std::find(recent, entity.aliases.end(), text) == entity.aliases.end()) entity.aliases.emplace_back(text);
      if (document_.explain) {
        const Span span = document_.mentions[forms_[f].mention].span;
        document_.trace.push_back({"coref", span, {"same_name", 0}, true, "a form of " + entity.name});
      }
    }
    if (std::ssize(entity.aliases) > kFewAliases) drop_repeats(entity.aliases);
  }

  const std::vector<NameForm>& forms_;
  const NameClusters& clusters_;
  const Chains& chains_;
  Document& document_;
};

}  // namespace

void write_entities(const NameForms& forms, const NameClusters& clusters, Document& document) {
  thread_local Chains chains;
  chains.link(clusters);
  EntityWriter(forms, clusters, chains, document).write();
}

}  // namespace news_extract
