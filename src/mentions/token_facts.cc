#include "mentions/token_facts.h"

#include <span>

#include "rules/pack_schema.h"

namespace news_extract {
namespace {

/// Letters of a token that are written as initials: "W.", "G.K.", "J".
bool is_initial(std::string_view word) {
  if (word.size() > 6 || (word.size() > 1 && word[1] != '.')) return false;
  bool letter_next = true;
  for (const char c : word) {
    if (letter_next ? !(c >= 'A' && c <= 'Z') : c != '.') return false;
    letter_next = !letter_next;
  }
  return !word.empty() && (letter_next || word.size() == 1);
}

/// Whether any word has a capital here: at the begin of a sentence, a quotation, behind a colon.
bool is_opening(const Document& document, std::uint32_t i) {
  if (document.tokens[i].has(shape::kSentenceStart) || i == 0) return true;
  const Token& before = document.tokens[i - 1];
  if (before.has(shape::kMark)) return true;
  if (!before.has(shape::kPunctuation | shape::kSymbol)) return false;
  const std::string_view mark = document.slice(before);
  return mark == ":" || mark == "..." || mark == "…" || mark == "?" || mark == "!" || mark == "•" || mark == ".";
}

class FactReader {
 public:
  FactReader(const RuleBase& rules, const Document& document)
      : rules_(rules), document_(document), words_(word_names(rules)) {}

  NameFacts read(std::uint32_t i) const {
    const Token& token = document_.tokens[i];
    const WordNames& word = words_[rules_.names(token.word)];
    if (!is_name(i)) return word.lower;
    NameFacts facts = token.has(shape::kAllCaps) ? word.capitals : word.capital;
    add_letters(token, facts);
    if (is_opening(document_, i)) facts.bits |= fact::kOpening;
    if (facts.has(fact::kTime) && is_name_here(i, facts)) facts.bits &= ~fact::kTime;
    return facts;
  }

 private:
  /// A capitalised word that may stand in a name.
  bool is_name(std::uint32_t i) const {
    const Token& token = document_.tokens[i];
    constexpr std::uint16_t kAsked = shape::kCapital | shape::kHasLetter | shape::kClitic;
    if (token.has(shape::kWeb)) return is_domain_name(document_.slice(token));
    if ((token.shape & kAsked) != (shape::kCapital | shape::kHasLetter)) return false;
    return !token.has(shape::kAllCaps) || token.word != 0 || !is_stock_symbol(i);
  }

  /// "Amazon.com", as companies call themselves; a web address has no marks for its letters.
  static bool is_domain_name(std::string_view text) {
    const bool capital = text.front() >= 'A' && text.front() <= 'Z';
    const bool plain = text.find_first_of("/@:") == std::string_view::npos;
    return capital && plain && (text.ends_with(".com") || text.ends_with(".co.uk"));
  }

  /// "(QRX.O)", "(NYSE: QRX)", "<QRX>": how an exchange writes a company, where "(QRX)" may be its acronym.
  bool is_stock_symbol(std::uint32_t i) const {
    const std::vector<Token>& tokens = document_.tokens;
    if (i == 0 || i + 1 >= tokens.size()) return false;
    const std::string_view before = document_.slice(tokens[i - 1]);
    const std::string_view behind = document_.slice(tokens[i + 1]);
    if (before == "<") return behind == ">";
    if (behind != ")") return false;
    if (before == "(") return tokens[i].has(shape::kHasPeriod);
    if (before != ":" || i < 3 || document_.slice(tokens[i - 3]) != "(") return false;
    return tokens[i - 2].has(shape::kAllCaps) || document_.slice(tokens[i - 2]) == "Nasdaq";
  }

  void add_letters(const Token& token, NameFacts& facts) const {
    const std::string_view text = document_.slice(token);
    if (is_initial(text)) facts.bits |= fact::kInitial;
    if (is_generation(text)) facts.bits |= fact::kGeneration;
    const bool several = text.size() > 2 || (text.size() == 2 && static_cast<unsigned char>(text[0]) < 0x80);
    if (token.has(shape::kAllCaps) && !token.has(shape::kHasDigit) && several && text.size() <= 7)
      facts.bits |= fact::kAcronym;
  }

  /// "Jan Hill", "Jan van Hill", "Theresa May": no month between names.
  bool is_name_here(std::uint32_t i, const NameFacts& facts) const {
    const auto capital = [&](std::uint32_t k) {
      const Token& token = document_.tokens[k];
      return token.has(shape::kCapital) && token.has(shape::kHasLetter) &&
             (rules_.word(token.word).packs & pack_bit(PackId::not_names)) == 0;
    };
    const auto particle = [&](std::uint32_t k) {
      return (rules_.word(document_.tokens[k].word).packs & pack_bit(PackId::surname_particles)) != 0;
    };
    // But "in May Acme fell".
    const bool dated =
        i > 0 && (document_.tokens[i - 1].upos == Upos::adp || document_.tokens[i - 1].has(shape::kHasDigit));
    if (dated) return false;
    if (facts.given > 0 && i + 1 < document_.tokens.size() && (capital(i + 1) || particle(i + 1))) return true;
    return facts.surname > 0 && i > 0 && capital(i - 1) &&
           (rules_.word(document_.tokens[i - 1].word).packs & pack_bit(PackId::given_names)) != 0;
  }

  const RuleBase& rules_;
  const Document& document_;
  std::span<const WordNames> words_;
};

}  // namespace

void read_token_facts(const RuleBase& rules, const Document& document, std::vector<NameFacts>& facts) {
  const auto count = static_cast<std::uint32_t>(document.tokens.size());
  facts.resize(count);
  const FactReader reader(rules, document);
  NameFacts* out = facts.data();
  for (std::uint32_t i = 0; i < count; ++i) *out++ = reader.read(i);
}

}  // namespace news_extract
