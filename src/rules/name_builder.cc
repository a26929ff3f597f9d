#include "rules/name_builder.h"

#include <limits>
#include <utility>

#include "news_extract/error.h"
#include "rules/case_fold.h"
#include "rules/pack_parser.h"
#include "rules/phrase_split.h"

namespace news_extract {
namespace {

constexpr std::uint8_t kOther = 0xFF;

char32_t straight(char32_t c) { return c == 0x2019 ? U'\'' : c; }

bool same_exactly(std::string_view a, std::string_view b) {
  std::size_t i = 0, k = 0;
  while (i < a.size() && k < b.size()) {
    if (straight(next_code_point(a, i)) != straight(next_code_point(b, k))) return false;
  }
  return i == a.size() && k == b.size();
}

}  // namespace

class NameListBuilder::List final : public NameList {
 public:
  struct Entry {
    std::uint32_t strings = 0;  // name NUL canonical name NUL id NUL
    std::uint32_t line = 0;
    std::uint8_t type = kOther;
    NameCase name_case = NameCase::as_packs;
  };
  struct Pattern {
    NamePattern pattern;
    std::uint32_t entry;
  };

  NameMatch match(const Document& document, const RuleBase& rules, std::uint32_t first,
                  std::uint32_t last) const override {
    NameMatch best;
    const Token& opener = document.tokens[first];
    const bool small = opener.has(shape::kHasLetter) && !opener.has(shape::kCapital);
    if (!opener.has(shape::kPunctuation) && (!small || small_openers)) {
      names.propose(document.tokens, first, last, [&](std::uint32_t entry, std::uint32_t length) {
        if (length > best.length && fits(entries[entry], document, first, length)) best = {length, entry};
      });
    }
    if (patterns.empty()) return best;
    const auto try_pattern = [&](const Pattern& candidate) {
      const std::uint32_t length = candidate.pattern.longest(document, rules, first, last);
      if (length > best.length) best = {length, candidate.entry};
    };
    openers.propose(document.tokens, first, first + 1,
                    [&](std::uint32_t index, std::uint32_t) { try_pattern(patterns[index]); });
    for (const std::uint32_t index : anywhere) try_pattern(patterns[index]);
    return best;
  }

  std::optional<EntityType> type(std::uint32_t entry) const override {
    if (entries[entry].type == kOther) return std::nullopt;
    return static_cast<EntityType>(entries[entry].type);
  }
  std::string_view name(std::uint32_t entry) const override { return string(entry, 1); }
  std::string_view external_id(std::uint32_t entry) const override { return string(entry, 2); }
  RuleId rule(std::uint32_t entry) const override { return {file.c_str(), entries[entry].line}; }
  std::uint32_t size() const override { return static_cast<std::uint32_t>(entries.size()); }

  std::string file;
  std::string strings;
  std::vector<Entry> entries;
  NameTable names;
  NameTable openers;  // of patterns that begin with a certain word
  std::vector<Pattern> patterns;
  std::vector<std::uint32_t> anywhere;  // the other patterns
  bool small_openers = false;           // some name begins without a capital

  /// The entry's name, canonical name or id: 0, 1 or 2.
  std::string_view string(std::uint32_t entry, int which) const {
    std::string_view text = strings.data() + entries[entry].strings;
    for (; which > 0; --which) text = text.data() + text.size() + 1;
    return text;
  }

 private:
  /// Whether the words are those that the hashes promise, written as the entry asks.
  bool fits(const Entry& entry, const Document& document, std::uint32_t first, std::uint32_t length) const {
    thread_local std::vector<std::string_view> words;
    split_phrase(strings.data() + entry.strings, words);
    if (words.size() != length) return false;
    for (std::uint32_t i = 0; i < length; ++i) {
      const Token& token = document.tokens[first + i];
      const std::string_view text = document.slice(token);
      if (entry.name_case == NameCase::exact ? !same_exactly(text, words[i]) : !same_folded(text, words[i])) {
        return false;
      }
      if (entry.name_case != NameCase::as_packs) continue;
      const unsigned wanted = required_case(words[i]);
      if (wanted >= 1 && !token.has(shape::kCapital)) return false;
      if (wanted == 2 && !token.has(shape::kAllCaps)) return false;
    }
    return true;
  }
};

NameListBuilder::NameListBuilder(const std::string& file) : list_(std::make_shared<List>()) {
  list_->file = rule_name_of(file);
}
NameListBuilder::~NameListBuilder() = default;

void NameListBuilder::add(const NameEntry& entry) {
  if (list_->strings.size() > std::numeric_limits<std::uint32_t>::max() - (std::size_t{1} << 20)) {
    throw Error(list_->file, entry.line, "the list is longer than 4 GB");
  }
  const auto index = static_cast<std::uint32_t>(list_->entries.size());
  list_->entries.push_back({static_cast<std::uint32_t>(list_->strings.size()), entry.line,
                            entry.type ? static_cast<std::uint8_t>(*entry.type) : kOther, entry.name_case});
  for (const std::string_view part : {entry.name, entry.canonical, entry.external_id}) {
    list_->strings.append(part).push_back('\0');
  }
  if (entry.name.empty()) return;
  hashes_.clear();
  for (const std::string_view word : split_phrase(entry.name)) {
    folded_.clear();
    for (std::size_t i = 0; i < word.size();) i += append_folded(word, i, folded_);
    if (hashes_.empty() && (entry.name_case == NameCase::any || required_case(word) == 0)) list_->small_openers = true;
    hashes_.push_back(RuleBase::hash_word(folded_));
  }
  list_->names.add(hashes_, index);
}

void NameListBuilder::add(const NameEntry& entry, NamePattern pattern) {
  const auto index = static_cast<std::uint32_t>(list_->patterns.size());
  const std::string opener = pattern.opener();
  list_->patterns.push_back({std::move(pattern), static_cast<std::uint32_t>(list_->entries.size())});
  add({{}, entry.canonical, entry.external_id, entry.type, entry.name_case, entry.line});
  if (opener.empty()) {
    list_->anywhere.push_back(index);
  } else {
    const std::uint32_t hash = RuleBase::hash_word(opener);
    list_->openers.add({&hash, 1}, index);
  }
}

std::shared_ptr<const NameList> NameListBuilder::finish() {
  List& list = *list_;
  list.names.finish([&list](std::uint32_t a, std::uint32_t b) {
    return list.entries[a].name_case == list.entries[b].name_case && list.string(a, 0) == list.string(b, 0);
  });
  list.openers.finish([](std::uint32_t, std::uint32_t) { return false; });
  list_->strings.shrink_to_fit();
  list_->entries.shrink_to_fit();
  return std::move(list_);
}

}  // namespace news_extract
