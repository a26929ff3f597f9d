#include "coref/entity_names.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace news_extract {
namespace {

/// The text with each run of blanks as one space; `buffer` holds it where the text itself does not.
std::string_view plain_spaces(std::string_view text, std::string& buffer) {
  const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
  bool plain = true;
  for (std::size_t i = 0; i < text.size() && plain; ++i) {
    plain = !blank(text[i]) || (text[i] == ' ' && i > 0 && text[i - 1] != ' ');
  }
  if (plain) return text;
  buffer.clear();
  for (const char c : text) {
    if (blank(c) && (buffer.empty() || buffer.back() == ' ')) continue;
    buffer.push_back(blank(c) ? ' ' : c);
  }
  return buffer;
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
  std::string_view text_of(std::uint32_t f, std::string& buffer) const {
    return plain_spaces(document_.slice(document_.mentions[forms_[f].mention].span), buffer);
  }

  /// Of equally long names the one that is not all in capitals.
  std::uint32_t best_form(std::uint32_t first) const {
    std::uint32_t best = first;
    const auto shouted = [&](std::uint32_t f) {
      return document_.tokens[document_.mentions[forms_[f].mention].tokens.first].has(shape::kAllCaps);
    };
    // "Liberal Democrats" rather than "Lib Dems".
    const auto full = [&](std::uint32_t f) { return forms_[f].canonical != 0 && forms_[f].canonical == forms_[f].key; };
    for (std::uint32_t f = first; f != kNone; f = chains_.next[f]) {
      const bool fuller = full(f) != full(best) ? full(f) : shouted(best) && !shouted(f);
      if (forms_[f].size > forms_[best].size || (forms_[f].size == forms_[best].size && fuller)) best = f;
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
      if (std::find(entity.aliases.begin(), entity.aliases.end(), text) == entity.aliases.end()) {
        entity.aliases.emplace_back(text);
      }
      if (document_.explain) {
        const Span span = document_.mentions[forms_[f].mention].span;
        document_.trace.push_back({"coref", span, {"same_name", 0}, true, "a form of " + entity.name});
      }
    }
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
