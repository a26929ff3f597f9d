#include "coref/roles.h"

#include "support/catch.h"
#include "support/entities.h"
#include "support/read_article.h"

namespace news_extract {
namespace {

struct Case {
  const char* what;
  const char* text;
  const char* expected;
};

TEST_CASE("roles are read as the article states them, once a person and title") {
  const Case cases[] = {
      {"before the name", "It was said by Indiana Gov. Mike Plimmer.", "Mike Plimmer: Gov. (Indiana)"},
      {"words before the name", "The letter of Norfolk police chief Andy Plimmer was read.",
       "Andy Plimmer: police chief (Norfolk)"},
      {"nationality", "A friend of Afghan President Omar Plimmer spoke.", "Omar Plimmer: President (Afghan)"},
      {"a hyphen", "Far-right leader Zoe Plimmer met two-time champion Tom Harker.",
       "Zoe Plimmer: Far-right leader | Tom Harker: two-time champion"},
      {"nationality of two words", "The South Korean minister Omar Plimmer left.",
       "Omar Plimmer: minister (South Korean)"},
      {"possessor", "The company’s president Brad Plimmer spoke.", "Brad Plimmer: president"},
      {"apposition", "Zoe Plimmer, a lawyer for Quorlex Inc., spoke.", "Zoe Plimmer: lawyer (Quorlex Inc.)"},
      {"age and apposition", "Zoe Plimmer, 58, MP for Wantage, spoke.", "Zoe Plimmer: MP (Wantage)"},
      {"long apposition", "Matt Plimmer, technology and civil liberties attorney with the ACLU, spoke.",
       "Matt Plimmer: technology and civil liberties attorney (ACLU)"},
      {"before the comma", "It named its former chief executive, Carl Plimmer.",
       "Carl Plimmer: former chief executive"},
      {"a phrase before the comma", "The shadow chancellor, Zoe Plimmer, spoke.", "Zoe Plimmer: shadow chancellor"},
      {"a nation before the comma", "The French president, Carl Plimmer, left.", "Carl Plimmer: president (French)"},
      {"of whom, before the comma", "The director of the Harbour Institute, Zoe Plimmer, spoke.",
       "Zoe Plimmer: director (Harbour Institute)"},
      {"at the end", "It was sold by a senior lawyer, Zoe Plimmer.", "Zoe Plimmer: senior lawyer"},
      {"not that of another before it", "Tom Harker, a leader, left. The Polish leader, Zoe Plimmer, spoke.",
       "Tom Harker: leader | Zoe Plimmer: leader (Polish)"},
      {"of a body that ends like a title", "The Harbour Trade Party leader, Zoe Plimmer, spoke.",
       "Zoe Plimmer: leader (Harbour Trade Party)"},
      {"one title with of", "The chief of staff, Zoe Plimmer, spoke.", "Zoe Plimmer: chief of staff"},
      {"whose role", "A spokesman for the president, Zoe Plimmer, spoke.", "Zoe Plimmer: spokesman (president)"},
      {"near miss: who said it", "It was the fault of the president, Zoe Plimmer said.", ""},
      {"near miss: who comes next", "According to the president, Zoe Plimmer is out.", ""},
      {"near miss: a list", "He saw the president, Zoe Plimmer, Tom Harker and others.", ""},
      {"party in brackets", "Sen. Zoe Plimmer (D-N.Y.) spoke.", "Zoe Plimmer: Sen. (N.Y.)"},
      {"who heads", "Zoe Plimmer, who heads the Harbour Institute, spoke.", "Zoe Plimmer: head (Harbour Institute)"},
      {"be", "Zoe Plimmer is a former minister.", "Zoe Plimmer: former minister"},
      {"serve as", "Zoe Plimmer served as regional transport minister.", "Zoe Plimmer: regional transport minister"},
      {"a possessor's, behind the name", "Tim Plimmer, the bank's chief economist, spoke.",
       "Tim Plimmer: chief economist"},
      {"a named possessor's, behind the name", "Tim Plimmer, Quorlex Inc.'s finance chief, spoke.",
       "Tim Plimmer: finance chief (Quorlex Inc.)"},
      {"a role of several words", "Tim Plimmer, Quorlex Inc.'s chief operating officer, spoke.",
       "Tim Plimmer: chief operating officer (Quorlex Inc.)"},
      {"title and body around the name", "Professor Zoe Plimmer of Harbour University spoke.",
       "Zoe Plimmer: Professor (Harbour University)"},
      {"near miss: a place behind the name", "Professor Zoe Plimmer of Leeds spoke.", "Zoe Plimmer: Professor"},
      {"possessed, behind the name", "Quorlex Inc. said that Tim Plimmer, its chief executive, spoke.",
       "Tim Plimmer: chief executive (Quorlex Inc.)"},
      {"near miss: who comes next in a list", "Kim Plimmer, Tom Harker and Zoe Tarrow star in the film.", ""},
      {"named as", "Quorl Bank named Zoe Plimmer as its chief executive.", "Zoe Plimmer: chief executive (Quorl Bank)"},
      {"appointed", "Quorl Bank appointed Zoe Plimmer chairman.", "Zoe Plimmer: chairman"},
      {"near miss: seen as", "Quorl Bank saw Zoe Plimmer as a chairman.", ""},
      {"stepped down as", "Zoe Plimmer stepped down as chairman of Quorl Bank.", "Zoe Plimmer: chairman (Quorl Bank)"},
      {"near miss: dressed as", "Zoe Plimmer dressed as a chairman.", ""},
      {"then", "Zoe Plimmer, then president of Quorl Bank, spoke.", "Zoe Plimmer: president (Quorl Bank)"},
      {"heads", "Zoe Plimmer heads the Harbour Institute.", "Zoe Plimmer: head (Harbour Institute)"},
      {"near miss: heads a list of a body", "Zoe Plimmer heads the Harbour Institute's list.", ""},
      {"near miss: heads home", "Zoe Plimmer heads the list.", ""},
      {"of what, at which body", "Zoe Plimmer, director of policy at Quorl Bank, spoke.",
       "Zoe Plimmer: director (Quorl Bank)"},
      {"both", "Kim Plimmer and Tom Harker, both professors at Quorl College, met.",
       "Kim Plimmer: professors (Quorl College) | Tom Harker: professors (Quorl College)"},
      {"once", "President Ada Plimmer spoke. President Plimmer left.", "Ada Plimmer: President"},
      {"description", "Bernie Plimmer spoke on Monday. The Vermont senator was angry.",
       "Bernie Plimmer: senator (Vermont)"},
      {"courtesy is none", "Mr Plimmer met Dr Harker and Sir Walter Tarrow.", ""},
      {"kinship is none", "His brother Tom Plimmer met Zoe Harker, the daughter of a baker.", ""},
      {"not is none", "Zoe Plimmer is not a minister.", ""},
  };
  for (const Case& c : cases) {
    INFO(c.what << ": " << c.text);
    CHECK(roles_of(read_article(c.text)) == c.expected);
  }
}

}  // namespace
}  // namespace news_extract
