#include "quotes/blocks.h"

#include <string>

#include "support/catch.h"
#include "support/describe_quotes.h"
#include "support/read_article.h"

namespace news_extract {
namespace {

TEST_CASE("a block behind a lead-in", "[quotes]") {
  const std::string text =
      "Paul Webb answered with a statement that reads:\n\n"
      "We have waited for ten years. Our members want the wall repaired.\n\n"
      "We ask the council to act.\n\n"
      "The council meets on Friday.\n";
  CHECK(describe(read_article(text)) ==
        "block: We have waited for ten years. Our members want the wall repaired. / We ask the council to act. "
        "<answered>");
}

TEST_CASE("a name and a colon in a headline", "[quotes]") {
  const char* body = "\n\nThe mayor spoke to farmers in Dale on Monday, and many of them cheered.\n";
  const auto first = [body](const char* headline) {
    const std::string all = describe(read_article(std::string(headline) + body));
    return all.substr(0, all.find('\n'));
  };
  CHECK(first("Greene: Webb wants to sell the dam") == "indirect: Webb wants to sell the dam <:>");
  CHECK(first("Canada: Webb wants to sell the dam") == "indirect: to sell the dam <wants>");
}

TEST_CASE("turns of a transcript", "[quotes]") {
  CHECK(describe(read_article("GREENE: The dam will hold, I think.\n\nWEBB: I do not agree with you.\n")) ==
        "block: The dam will hold, I think. <:>\nblock: I do not agree with you. <:>");
  CHECK(describe(read_article("NOTE: The dam was built in 1950 by the county.\n\nIt is old.\n")) == "");
}

}  // namespace
}  // namespace news_extract
