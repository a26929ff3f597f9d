#include "text/language.h"

#include <unicode/ucsdet.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <string>

#include "text/chars.h"

namespace news_extract {
namespace {

constexpr std::uint32_t kEnoughWords = 50;
constexpr std::uint32_t kMostWords = 1000;
// Of a hundred words: English news has 30 to 55, Dutch by chance 17, others up to 10 (in, a, was, on, me).
constexpr std::uint32_t kEnglishShare = 20;

// Tables of results have few function words, but their words are English all the same.
constexpr std::uint32_t kTableShare = 6;
constexpr std::uint32_t kKnownShare = 60;

struct Counts {
  std::uint32_t words = 0;
  std::uint32_t function_words = 0;
  std::uint32_t numbers = 0;

  // "Net 4.7 mln": the two labels of a number say nothing of the language.
  bool judged() const { return words >= kEnoughWords + 2 * numbers; }
  bool share_is(std::uint32_t percent) const { return function_words * 100 >= words * percent; }
};

bool is_counted(const Token& token) {
  return (token.shape & (shape::kHasLetter | shape::kWeb | shape::kClitic)) == shape::kHasLetter;
}

// Answers are joined, not branched upon: which words are function words cannot be guessed.
bool is_counted_function_word(const RuleBase& rules, const Token& token) {
  const bool counted = is_counted(token);
  const bool longer = token.end - token.begin > 1;
  return counted & longer & rules.is_function_word(token.word);
}

// Whether so many of the first tokens are function words that nothing could make the text less than English.
// Nearly all that is read is English: no more than that is asked of it.
bool is_plainly_english(const RuleBase& rules, const Document& document) {
  constexpr std::size_t kAtOnce = 8;
  const std::size_t most = std::min<std::size_t>(kMostWords, document.tokens.size());
  const std::size_t enough = (most * kEnglishShare + 99) / 100;
  std::size_t found = 0;
  for (std::size_t i = 0; i + kAtOnce <= most && found < enough; i += kAtOnce) {
    for (std::size_t k = 0; k < kAtOnce; ++k) {
      found += is_counted_function_word(rules, document.tokens[i + k]) ? 1 : 0;
    }
  }
  return most != 0 && found >= enough;
}

Counts count_words(const RuleBase& rules, const Document& document) {
  Counts found;
  for (const Token& token : document.tokens) {
    if (found.words == kMostWords) break;
    found.numbers += (token.shape & (shape::kHasLetter | shape::kHasDigit)) == shape::kHasDigit ? 1U : 0U;
    found.words += is_counted(token) ? 1 : 0;
    found.function_words += is_counted_function_word(rules, token) ? 1 : 0;
  }
  return found;
}

// Whether most words in lower case, of three letters and more, are those of the dictionary.
bool knows_words(const RuleBase& rules, const Document& document) {
  std::uint32_t words = 0;
  std::uint32_t lower = 0;
  std::uint32_t known = 0;
  for (const Token& token : document.tokens) {
    if (words == kMostWords) break;
    if (!is_counted(token)) continue;
    ++words;
    if (token.end - token.begin < 3 || token.has(shape::kCapital)) continue;
    ++lower;
    if (rules.word(token.word).tags != 0) ++known;
  }
  return known * 100 >= lower * kKnownShare;
}

// The language of a script that only one great language is written in.
std::string code_of_script(const Document& document) {
  std::uint32_t counts[USCRIPT_CODE_LIMIT] = {};
  std::uint32_t letters = 0;
  for (const Token& token : document.tokens) {
    if (!token.has(shape::kHasLetter)) continue;
    UErrorCode status = U_ZERO_ERROR;
    const auto c = static_cast<UChar32>(code_point_at(document.text, token.begin).value);
    const UScriptCode script = uscript_getScript(c, &status);
    if (U_FAILURE(status) || script < 0 || script >= USCRIPT_CODE_LIMIT) continue;
    ++counts[script];
    if (++letters == 4096) break;
  }
  const auto most = [&](UScriptCode script) { return counts[script] * 2 > letters; };
  if (counts[USCRIPT_HIRAGANA] + counts[USCRIPT_KATAKANA] > letters / 5) return "ja";
  if (most(USCRIPT_HAN)) return "zh";
  if (most(USCRIPT_HANGUL)) return "ko";
  if (most(USCRIPT_GREEK)) return "el";
  if (most(USCRIPT_HEBREW)) return "he";
  if (most(USCRIPT_THAI)) return "th";
  if (most(USCRIPT_ARMENIAN)) return "hy";
  if (most(USCRIPT_GEORGIAN)) return "ka";
  return std::string();
}

// ICU's charset detection knows the letters of a dozen languages in Latin-1.
std::string code_of_letters(const Document& document) {
  constexpr std::size_t kSample = 4096;
  std::string bytes;
  for (std::size_t at = 0; at < document.text.size() && bytes.size() < kSample;) {
    const CodePoint c = code_point_at(document.text, at);
    at += c.size;
    if (c.value < 0x100) bytes.push_back(static_cast<char>(c.value));
  }
  if (bytes.size() * 5 < std::min(kSample, document.text.size()) * 4) return std::string();
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector* const detector = ucsdet_open(&status);
  ucsdet_setText(detector, bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  const UCharsetMatch* const match = ucsdet_detect(detector, &status);
  std::string code;
  if (U_SUCCESS(status) && match != nullptr) {
    const char* const language = ucsdet_getLanguage(match, &status);
    if (U_SUCCESS(status) && language != nullptr) code = language;
  }
  ucsdet_close(detector);
  return code == "en" ? std::string() : code;
}

}  // namespace

void find_language(const RuleBase& rules, Document& document) {
  if (is_plainly_english(rules, document)) {
    document.article.language = "en";
    return;
  }
  const Counts counts = count_words(rules, document);
  const bool english = counts.share_is(kEnglishShare) || (counts.share_is(kTableShare) && knows_words(rules, document));
  if (english && counts.words > 0) document.article.language = "en";
  if (english || !counts.judged()) return;
  document.article.language = code_of_script(document);
  if (document.article.language.empty()) document.article.language = code_of_letters(document);
  document.warnings.push_back({WarningCode::not_english,
                               {document.tokens.front().begin, document.tokens.back().end},
                               "not English: " + std::to_string(counts.function_words) + " function words among " +
                                   std::to_string(counts.words) + "; nothing is extracted"});
}

}  // namespace news_extract
