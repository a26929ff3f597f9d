#include "news_extract/codebook.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <unordered_map>
#include <utility>
#include <vector>

#include "news_extract/error.h"
#include "rules/pack_parser.h"
#include "rules/phrase_split.h"

namespace news_extract {
namespace {

using Words = std::vector<std::string>;  // folded

struct Phrase {
  std::string text;
  std::vector<Words> parts;
  std::size_t words = 0;
  std::uint32_t label = 0;
  std::uint32_t line = 0;
};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

/// Cuts at every `separator` and hands each piece on without its outer blanks.
template <typename Use>
void each_piece(std::string_view text, std::string_view separator, Use use) {
  for (;;) {
    const std::size_t at = text.find(separator);
    use(trimmed(text.substr(0, at)));
    if (at == std::string_view::npos) return;
    text.remove_prefix(at + separator.size());
  }
}

class List final : public Codebook {
 public:
  List(std::string_view text, std::string file) : file_(std::move(file)), rule_name_(rule_name_of(file_)) {
    std::vector<PackProblem> problems;
    std::uint32_t number = 0;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      std::string_view line = text.substr(0, end);
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
      ++number;
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      const bool header = labels_.empty() && line == "label\tphrases";
      if (line.empty() || line.front() == '#' || header) continue;
      read(line, number, problems);
    }
    if (!problems.empty()) throw Error(describe(problems));
    for (std::uint32_t i = 0; i < phrases_.size(); ++i) {
      by_opener_[RuleBase::hash_word(phrases_[i].parts[0][0])].push_back(i);
    }
  }

  std::optional<ConceptMatch> find(const Document& document, const RuleBase& rules, TokenRange tokens) const override {
    const Phrase* best = nullptr;
    const auto consider = [&](std::uint32_t hash) {
      const auto found = by_opener_.find(hash);
      if (found == by_opener_.end()) return;
      for (const std::uint32_t index : found->second) {
        const Phrase& phrase = phrases_[index];
        const bool better =
            best == nullptr || phrase.words > best->words || (phrase.words == best->words && &phrase < best);
        if (better && occurs(phrase, document, rules, tokens)) best = &phrase;
      }
    };
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      const Token& token = document.tokens[i];
      consider(token.hash);
      if (token.lemma != 0 && token.lemma != token.word) consider(RuleBase::hash_word(rules.text(token.lemma)));
    }
    if (best == nullptr) return std::nullopt;
    return ConceptMatch{labels_[best->label], best->text, {rule_name_.c_str(), best->line}};
  }

 private:
  void read(std::string_view line, std::uint32_t number, std::vector<PackProblem>& problems) {
    const std::size_t tab = line.find('\t');
    const std::string_view label = trimmed(line.substr(0, tab));
    if (tab == std::string_view::npos || line.find('\t', tab + 1) != std::string_view::npos) {
      problems.push_back({file_, number, 0, "two columns are wanted: label, phrases"});
      return;
    }
    if (label.empty()) problems.push_back({file_, number, 1, "label: the cell is empty"});
    const auto index = static_cast<std::uint32_t>(labels_.size());
    labels_.emplace_back(label);
    each_piece(line.substr(tab + 1), "|", [&](std::string_view text) {
      Phrase phrase{std::string(text), {}, 0, index, number};
      bool good = true;
      each_piece(text, " + ", [&](std::string_view part) {
        Words words;
        for (const std::string_view word : split_phrase(part)) words.push_back(fold_word(word));
        good = good && !words.empty();
        phrase.words += words.size();
        phrase.parts.push_back(std::move(words));
      });
      if (good) {
        phrases_.push_back(std::move(phrase));
      } else {
        problems.push_back({file_, number, 2, "phrases: one of them is empty"});
      }
    });
  }

  /// "ban" is met by "bans" and by "banned", where the analysis gave them their lemma.
  static bool is_word(const Token& token, const std::string& word, const Document& document, const RuleBase& rules) {
    if (token.lemma != 0 && rules.text(token.lemma) == word) return true;
    return token.hash == RuleBase::hash_word(word) && fold_word(document.slice(token)) == word;
  }

  static bool occurs(const Phrase& phrase, const Document& document, const RuleBase& rules, TokenRange tokens) {
    return std::all_of(phrase.parts.begin(), phrase.parts.end(), [&](const Words& words) {
      const auto first = document.tokens.begin() + tokens.first;
      const auto last = document.tokens.begin() + tokens.last;
      return std::search(first, last, words.begin(), words.end(), [&](const Token& token, const std::string& word) {
               return is_word(token, word, document, rules);
             }) != last;
    });
  }

  std::string file_;
  std::string rule_name_;
  std::vector<std::string> labels_;
  std::vector<Phrase> phrases_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_opener_;
};

}  // namespace

std::shared_ptr<const Codebook> Codebook::parse(std::string_view text, const std::string& file) {
  return std::make_shared<const List>(text, file);
}

std::shared_ptr<const Codebook> Codebook::load(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  if (!in) throw Error(path, 0, "cannot be read");
  return parse(text, path);
}

}  // namespace news_extract
