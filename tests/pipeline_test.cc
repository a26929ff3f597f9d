#include "news_extract/pipeline.h"

#include <iterator>
#include <string>
#include <vector>

#include "news_extract/record.h"
#include "support/catch.h"

namespace news_extract {
namespace {

const char* const kTexts[] = {
    "Mayor Lena Torv said on Monday that the bridge will reopen. \"We need it,\" she told reporters.",
    "",
    "Der Bürgermeister sagte am Montag, dass die Brücke wieder geöffnet wird. Das ist für die Stadt und ihre "
    "Bürger wichtig, und es wird nicht einfach sein. Die Arbeiten an der Brücke haben zwei Jahre gedauert, und "
    "viele haben sich darüber beschwert, dass sie so lange gesperrt war und nichts von den Arbeiten zu sehen war.",
    "The Quorl Institute opposes a ban on night flights unless the airport pays. Its director, Paul Emsk, backs it.",
};

std::string record_of(const Document& document, const RuleBase& rules) {
  std::string record;
  write_record(document, rules, {}, record);
  return record;
}

TEST_CASE("articles read together have the records they have alone") {
  const auto rules = RuleBase::built_in();
  const Pipeline pipeline(rules);
  std::vector<Document> together(std::size(kTexts));
  for (std::size_t i = 0; i < together.size(); ++i) together[i].text = kTexts[i];
  pipeline.run(together);
  for (std::size_t i = 0; i < together.size(); ++i) {
    INFO(kTexts[i]);
    Document alone;
    alone.text = kTexts[i];
    pipeline.run(alone);
    CHECK(record_of(together[i], *rules) == record_of(alone, *rules));
  }
  // Each has been through the stages that its language allows.
  CHECK_FALSE(together[0].quotes.empty());
  CHECK(together[1].tokens.empty());
  CHECK(together[2].mentions.empty());
  CHECK_FALSE(together[3].positions.empty());
}

}  // namespace
}  // namespace news_extract
