#include "mentions/token_facts.h"

#include <span>
#include <string_view>

#include "rules/pack_schema.h"

namespace news_extract {
namespace {

/// Letters of a token that are written as initials, all of them capitals: "W.", "G.K.", "J".
bool is_initial(std::string_view word) {
  if (word.size() > 6 || (word.size() > 1 && word[1] != '.')) return false;
  bool letter_next = true;
  for (const char c : word) {
    if (letter_next ? !(c >= 'A' && c <= 'Z') : c != '.') return false;
    letter_next = !letter_next;
  }
  return !word.empty() && (letter_next || word.size() == 1);
}

/// Whether any word has a capital behind this mark.
bool is_opening_mark(std::string_view mark) {
  return mark == ":" || mark == "..." || mark == "…" || mark == "?" || mark == "!" || mark == "•" || mark == ".";
}

/// Whether any word has a capital here: at the begin of a sentence, a quotation, behind a colon.
bool is_opening(const Document& document, std::uint32_t i) {
  if (i == 0) return true;
  const Token& before = document.tokens[i - 1];
  const bool sentence = document.tokens[i].has(shape::kSentenceStart);
  const bool marked = before.has(shape::kMark);
  if (sentence | marked) return true;
  return before.has(shape::kPunctuation | shape::kSymbol) && is_opening_mark(document.slice(before));
}

class FactReader {
 public:
  FactReader(const RuleBase& rules, const Document& document)
      : rules_(rules), document_(document), words_(word_names(rules)) {}

  /// The facts of a token as if it had no capital.
  const NameFacts& read_lower(const Token& token) const { return words_[rules_.names(token.word)].lower; }

  /// Sets the facts of a token with a capital, where it may stand in a name.
  void read_name(std::uint32_t i, NameFacts& out) const {
    const Token& token = document_.tokens[i];
    if (!is_name(i)) return;
    const WordNames& word = words_[rules_.names(token.word)];
    const std::string_view text = document_.slice(token);
    NameFacts facts = word.capital;
    if (token.has(shape::kAllCaps)) facts = read_capitals(token, text, word.capitals);
    if (is_generation(token, text)) facts.bits |= fact::kGeneration;
    facts.bits |= is_opening(document_, i) ? fact::kOpening : 0;
    if (facts.has(fact::kTime) && is_name_here(i, facts)) facts.bits &= ~fact::kTime;
    out = facts;
  }

 private:
  /// A capitalised word that may stand in a name.
  bool is_name(std::uint32_t i) const {
    const Token& token = document_.tokens[i];
    constexpr std::uint16_t kAsked = shape::kCapital | shape::kHasLetter | shape::kClitic;
    if (token.has(shape::kWeb)) return is_domain_name(document_.slice(token));
    if ((token.shape & kAsked) != (shape::kCapital | shape::kHasLetter)) return false;
    const bool may_be_symbol = token.has(shape::kAllCaps) & (token.word == 0);
    return !may_be_symbol || !is_stock_symbol(i);
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

  static NameFacts read_capitals(const Token& token, std::string_view text, NameFacts facts) {
    if (is_initial(text)) facts.bits |= fact::kInitial;
    const bool several = text.size() > 2 || (text.size() == 2 && static_cast<unsigned char>(text[0]) < 0x80);
    if (!token.has(shape::kHasDigit) && several && text.size() <= 7) facts.bits |= fact::kAcronym;
    return facts;
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

void read_token_facts(const RuleBase& rules, const Document& document, std::vector<NameFacts>& facts,
                      TokenSet& openers) {
  const auto count = static_cast<std::uint32_t>(document.tokens.size());
  facts.resize(count);
  const FactReader reader(rules, document);
  const Token* tokens = document.tokens.data();
  NameFacts* out = facts.data();
  // All as words without a capital first: where the others stand is not to be foreseen.
  openers.fill(count, [=, &reader](std::uint32_t i) {
    const NameFacts& lower = out[i] = reader.read_lower(tokens[i]);
    const bool particle = lower.has(fact::kParticle);
    const bool written = tokens[i].has(shape::kCapital | shape::kMixedCase | shape::kWeb);
    return written | particle;
  });
  for (std::uint32_t i = 0; (i = openers.next(i, count)) < count; ++i) reader.read_name(i, out[i]);
}

}  // namespace news_extract
