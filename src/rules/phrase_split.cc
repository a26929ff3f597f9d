#include "rules/phrase_split.h"

#include "news_extract/rule_pack.h"
#include "rules/case_fold.h"

namespace news_extract {
namespace {

constexpr std::string_view kCurly = "\xE2\x80\x99";  // ’

/// Bytes of a clitic that ends `word` ("'s", "’s", "n't"), or 0.
std::size_t clitic_size(std::string_view word) {
  for (const std::string_view clitic :
       {"'s", "’s", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d", "'m", "’m", "n't", "n’t"}) {
    if (word.size() > clitic.size() && word.ends_with(clitic)) return clitic.size();
  }
  // A dropped g belongs to its word: "Dunkin' Donuts".
  if (word.size() > 4 && (word.ends_with("in'") || word.ends_with("in’"))) return 0;
  // A plural's possessive: "Farmers' Union".
  if (word.size() > 1 && word.back() == '\'') return 1;
  if (word.size() > kCurly.size() && word.ends_with(kCurly)) return kCurly.size();
  return 0;
}

bool is_split_mark(char c) { return c == '-' || c == ',' || c == '/' || c == '(' || c == ')' || c == ':' || c == '%'; }

// "9/11" and "24/7" are one token.
bool is_inside_number(std::string_view chunk, std::size_t at) {
  const auto digit = [&](std::size_t i) { return i < chunk.size() && chunk[i] >= '0' && chunk[i] <= '9'; };
  return (chunk[at] == '/' || chunk[at] == ':' || chunk[at] == ',') && at > 0 && digit(at - 1) && digit(at + 1);
}

void split_chunk(std::string_view chunk, const PrefixSet& prefixes, std::vector<std::string_view>& out) {
  std::size_t begin = 0;
  std::size_t part = 0;  // behind the last hyphen
  const auto flush = [&](std::size_t end) {
    if (end <= begin) return;
    const std::string_view word = chunk.substr(begin, end - begin);
    const std::size_t clitic = clitic_size(word);
    if (clitic != 0) {
      out.push_back(word.substr(0, word.size() - clitic));
      out.push_back(word.substr(word.size() - clitic));
    } else {
      out.push_back(word);
    }
  };
  for (std::size_t i = 0; i < chunk.size(); ++i) {
    if (!is_split_mark(chunk[i]) || is_inside_number(chunk, i)) continue;
    const bool kept =
        chunk[i] == '-' && !prefixes.empty() && prefixes.count(fold_word(chunk.substr(part, i - part))) != 0;
    part = i + 1;
    if (kept) continue;
    flush(i);
    out.push_back(chunk.substr(i, 1));
    begin = i + 1;
  }
  flush(chunk.size());
}

void split_words(std::string_view phrase, const PrefixSet& prefixes, std::vector<std::string_view>& words) {
  while (!phrase.empty()) {
    const std::size_t blank = phrase.find(' ');
    split_chunk(phrase.substr(0, blank), prefixes, words);
    if (blank == std::string_view::npos) break;
    phrase.remove_prefix(blank + 1);
  }
}

}  // namespace

std::vector<std::string_view> split_phrase(std::string_view phrase, const PrefixSet& prefixes) {
  std::vector<std::string_view> words;
  split_words(phrase, prefixes, words);
  return words;
}

void split_phrase(std::string_view phrase, std::vector<std::string_view>& words) {
  static const PrefixSet kNoPrefixes;
  words.clear();
  split_words(phrase, kNoPrefixes, words);
}

std::string fold_word(std::string_view word) {
  std::string folded;
  folded.reserve(word.size());
  for (std::size_t i = 0; i < word.size();) i += append_folded(word, i, folded);
  return folded;
}

std::uint32_t phrase_key(std::string_view name) {
  std::uint32_t key = RuleBase::kHashSeed;
  for (const std::string_view word : split_phrase(name)) {
    key = RuleBase::key_step(key, RuleBase::hash_word(fold_word(word)));
  }
  return key;
}

unsigned required_case(std::string_view word) {
  unsigned letters = 0;
  unsigned upper = 0;
  bool first_upper = false;
  std::string folded;
  for (std::size_t i = 0; i < word.size();) {
    folded.clear();
    const std::size_t size = append_folded(word, i, folded);
    const bool is_upper = folded != word.substr(i, size) && word.substr(i, size) != kCurly;
    const auto lead = static_cast<unsigned char>(folded[0]);
    const bool is_letter = (lead >= 'a' && lead <= 'z') || lead >= 0xC3;
    if (is_letter) {
      if (letters == 0) first_upper = is_upper;
      ++letters;
      upper += is_upper ? 1U : 0U;
    }
    i += size;
  }
  if (letters >= 2 && upper == letters) return 2;
  return first_upper ? 1 : 0;
}

}  // namespace news_extract
