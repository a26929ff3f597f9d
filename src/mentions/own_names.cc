#include "mentions/own_names.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "mentions/read_parts.h"

namespace news_extract {
namespace {

struct OwnName {
  TokenRange tokens;
  std::uint32_t entry;
};

/// From left to right, the longest at each place, without overlap.
std::vector<OwnName> find_own_names(const RuleBase& rules, const NameList& names, const Document& document) {
  std::vector<OwnName> found;
  for (const Sentence& sentence : document.sentences) {
    if (!is_read(document.paragraphs[sentence.paragraph].part)) continue;
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last;) {
      const NameMatch match = names.match(document, rules, i, sentence.tokens.last);
      if (match.length > 0) found.push_back({{i, i + match.length}, match.entry});
      i += std::max<std::uint32_t>(match.length, 1);
    }
  }
  return found;
}

bool overlap(TokenRange a, TokenRange b) { return a.first < b.last && b.first < a.last; }

class Merger {
 public:
  Merger(const NameList& names, Document& document) : names_(names), document_(document) {
    found_.swap(document.mentions);
  }

  void run(const std::vector<OwnName>& own) {
    for (const OwnName& name : own) {
      while (next_ < found_.size() && found_[next_].tokens.last <= name.tokens.first) {
        document_.mentions.push_back(found_[next_++]);
      }
      if (next_ < found_.size() && overlap(found_[next_].tokens, name.tokens) && inside_longer(name)) continue;
      while (next_ < found_.size() && overlap(found_[next_].tokens, name.tokens)) {
        trace(found_[next_].tokens, found_[next_].rule, false, "a name of the user's list takes its place");
        ++next_;
      }
      add(name);
    }
    document_.mentions.insert(document_.mentions.end(), found_.begin() + static_cast<std::ptrdiff_t>(next_),
                              found_.end());
  }

 private:
  bool inside_longer(const OwnName& name) {
    const Mention& mention = found_[next_];
    const bool inside = mention.tokens.first <= name.tokens.first && name.tokens.last <= mention.tokens.last &&
                        mention.tokens.size() > name.tokens.size();
    if (inside) trace(name.tokens, names_.rule(name.entry), false, "it stands inside a longer name");
    return inside;
  }

  void add(const OwnName& name) {
    const std::optional<EntityType> type = names_.type(name.entry);
    const RuleId rule = names_.rule(name.entry);
    trace(name.tokens, rule, true, type ? "a name of the user's list" : "the user's list says that it is no name");
    if (!type) return;
    Mention mention;
    mention.tokens = name.tokens;
    mention.span = document_.span_of(name.tokens);
    mention.type = *type;
    mention.rule = rule;
    mention.own_name = name.entry;
    document_.mentions.push_back(mention);
  }

  void trace(TokenRange tokens, RuleId rule, bool fired, const char* note) {
    if (document_.explain) document_.trace.push_back({"mentions", document_.span_of(tokens), rule, fired, note});
  }

  const NameList& names_;
  Document& document_;
  std::vector<Mention> found_;
  std::size_t next_ = 0;
};

}  // namespace

void apply_own_names(const RuleBase& rules, const NameList& names, Document& document) {
  const std::vector<OwnName> own = find_own_names(rules, names, document);
  if (!own.empty()) Merger(names, document).run(own);
}

}  // namespace news_extract
