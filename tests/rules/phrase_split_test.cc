#include "rules/phrase_split.h"

#include "support/catch.h"

namespace news_extract {
namespace {

TEST_CASE("a phrase is cut into words as the tokenizer cuts it") {
  struct Case {
    const char* phrase;
    std::vector<std::string_view> words;
  };
  const auto [phrase, words] = GENERATE(values<Case>({
      {"Bank of England", {"Bank", "of", "England"}},
      {"Wal-Mart", {"Wal", "-", "Mart"}},
      {"AT&T", {"AT&T"}},
      {"Moody's", {"Moody", "'s"}},
      {"Moody’s Corp.", {"Moody", "’s", "Corp."}},
      {"Farmers' Union", {"Farmers", "'", "Union"}},
      {"U.S. Steel", {"U.S.", "Steel"}},
      {"Tiffany & Co.", {"Tiffany", "&", "Co."}},
      {"Co-founder", {"Co-founder"}},
      {"vice-president-elect", {"vice-president", "-", "elect"}},
      {"attorney-general", {"attorney", "-", "general"}},
      {"9/11", {"9/11"}},
      {"and/or", {"and", "/", "or"}},
  }));
  CHECK(split_phrase(phrase, {"co", "vice"}) == words);
}

TEST_CASE("folding lowers letters of the alphabets that news uses") {
  CHECK(fold_word("McCain") == "mccain");
  CHECK(fold_word("ÅSA") == "åsa");
  CHECK(fold_word("ŽIŽEK") == "žižek");
  CHECK(fold_word("don’t") == "don't");
  CHECK(fold_word("×") == "×");
  CHECK(fold_word("日本") == "日本");
}

TEST_CASE("a phrase's capitals say what the text must have") {
  CHECK(required_case("bank") == 0);
  CHECK(required_case("Bank") == 1);
  CHECK(required_case("US") == 2);
  CHECK(required_case("U.S.") == 2);
  CHECK(required_case("A") == 1);
  CHECK(required_case("eBay") == 0);
  CHECK(required_case("Österreich") == 1);
  CHECK(required_case("’s") == 0);
}

}  // namespace
}  // namespace news_extract
