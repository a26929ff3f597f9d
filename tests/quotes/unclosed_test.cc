#include "quotes/unclosed.h"

#include "support/catch.h"
#include "support/describe_quotes.h"
#include "support/read_article.h"

namespace news_extract {
namespace {

TEST_CASE("an unclosed mark is warned of", "[quotes]") {
  const Document document = read_article("\"The dam will hold, Greene said.\n\nThe wall is old.\n");
  REQUIRE(document.warnings.size() == 1);
  CHECK(document.warnings[0].code == WarningCode::unclosed_quote);
  CHECK(read_article("\"It will hold,\" Greene said.").warnings.empty());
}

}  // namespace
}  // namespace news_extract
