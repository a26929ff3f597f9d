#include "quotes/complements.h"

#include "support/catch.h"
#include "support/describe_quotes.h"

namespace news_extract {
namespace {

TEST_CASE("what stands behind a cue", "[quotes]") {
  check_quotes({
      {"that", "Greene said that the dam would hold.", "indirect: that the dam would hold <said>"},
      {"bare", "Greene said the dam would hold.", "indirect: the dam would hold <said>"},
      {"infinitive", "The council has vowed to repair the wall.", "indirect: to repair the wall <has vowed>"},
      {"whether", "She asked whether the dam was safe.", "indirect: whether the dam was safe <asked>"},
      {"addressee", "Greene told the council that the dam would hold.", "indirect: that the dam would hold <told>"},
      {"a time and a place before that", "The bank said on Monday in a filing that it would cut jobs.",
       "indirect: that it would cut jobs <said>"},
      {"a title on the way", "Greene said on NBC's \"Morning Hour\" on Sunday that the dam would hold.",
       "indirect: that the dam would hold <said>"},
      {"that as a pronoun", "They say that would make the wall unsafe.",
       "indirect: that would make the wall unsafe <say>"},
      {"the content lacks its subject", "They sold the land, which critics said was worthless.",
       "indirect: which / was worthless <said>"},
      {"behind the copula of its noun", "Her message has long been that the dam will hold.",
       "indirect: that the dam will hold <message>"},
      {"a copula without a clause", "Her message was a surprise.", ""},
      {"a negated infinitive", "Greene vowed not to leave.", "indirect: not to leave <vowed>"},
      {"a negated infinitive of a noun", "Her decision never to leave was a surprise.",
       "indirect: never to leave <decision>"},
      {"a participle", "Greene admitted taking bribes.", "indirect: taking bribes <admitted>"},
      {"to be somebody", "Greene claimed to be the mayor.", "indirect: to be the mayor <claimed>"},
      {"that with its verb", "Greene said that's why she left.", "indirect: that's why she left <said>"},
      {"that of a relative clause", "The words that hurt the mayor were few.", ""},
      {"a relative clause behind its noun", "She answered with a plan that would cost little.", ""},
      {"told of", "The firm informed the town of the sale.", "indirect: the sale <informed>"},
      {"an object behind adverbs", "On Tuesday, she offered yet another plan, this time in May.",
       "indirect: another plan, this time in May <offered>"},
      {"a place between said and its clause", "The firm said in a statement the dam was old.",
       "indirect: the dam was old <said>"},
      {"behind a colon", "Greene said: The dam is old.", "indirect: The dam is old <said>"},
      {"told about", "Greene told Webb about the plan.", "indirect: the plan <told>"},
      {"told somebody", "Greene told Webb.", ""},
  });
}

}  // namespace
}  // namespace news_extract
