#include "rules/inflection.h"

#include <string>

#include "support/catch.h"

namespace news_extract {
namespace {

// "form:letter ..." with n plural, s third person, g -ing, d past, p participle, c comparative or superlative.
std::string shown(const char* lemma, OpenClass open_class) {
  std::string all;
  for (const Inflection& form : regular_forms(lemma, open_class)) {
    const char letter = form.tag == Tag::noun_plural       ? 'n'
                        : form.tag == Tag::verb_third      ? 's'
                        : form.tag == Tag::verb_ing        ? 'g'
                        : form.tag == Tag::verb_past       ? 'd'
                        : form.tag == Tag::verb_participle ? 'p'
                                                           : 'c';
    if (!all.empty()) all += ' ';
    all += form.form + ':' + letter;
  }
  return all;
}

struct Case {
  const char* lemma;
  OpenClass open_class;
  const char* forms;
};

TEST_CASE("regular forms of a lemma") {
  const Case cases[] = {
      {"vote", OpenClass::noun, "votes:n"},
      {"party", OpenClass::noun, "parties:n"},
      {"day", OpenClass::noun, "days:n"},
      {"church", OpenClass::noun, "churches:n"},
      {"photo", OpenClass::noun, "photos:n"},
      {"tax", OpenClass::noun, "taxes:n"},
      {"stop", OpenClass::verb, "stops:s stopping:g stopped:d stopped:p"},
      {"rain", OpenClass::verb, "rains:s raining:g rained:d rained:p"},
      {"travel", OpenClass::verb, "travels:s traveling:g traveled:d traveled:p travelling:g travelled:d travelled:p"},
      {"argue", OpenClass::verb, "argues:s arguing:g argued:d argued:p"},
      {"agree", OpenClass::verb, "agrees:s agreeing:g agreed:d agreed:p"},
      {"die", OpenClass::verb, "dies:s dying:g died:d died:p"},
      {"deny", OpenClass::verb, "denies:s denying:g denied:d denied:p"},
      {"play", OpenClass::verb, "plays:s playing:g played:d played:p"},
      {"veto", OpenClass::verb, "vetoes:s vetoing:g vetoed:d vetoed:p"},
      {"show", OpenClass::verb, "shows:s showing:g showed:d showed:p"},
      {"big", OpenClass::adjective, "bigger:c biggest:c"},
      {"safe", OpenClass::adjective, "safer:c safest:c"},
      {"happy", OpenClass::adjective, "happier:c happiest:c"},
      {"simple", OpenClass::adjective, "simpler:c simplest:c"},
      {"narrow", OpenClass::adjective, "narrower:c narrowest:c"},
      {"quiet", OpenClass::adjective, "quieter:c quietest:c"},
      {"careful", OpenClass::adjective, ""},
      {"important", OpenClass::adjective, ""},
      {"quickly", OpenClass::adverb, ""},
      {"x", OpenClass::noun, ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.lemma);
    CHECK(shown(c.lemma, c.open_class) == c.forms);
  }
}

}  // namespace
}  // namespace news_extract
