// Where sentences end. Each case is a text with "|" where it is cut; the bars
// are taken out, with the blank behind them put in, before it is read.

#include <string>

#include "support/catch.h"
#include "text/segmented.h"

using namespace news_extract;
using news_extract::test::sentences_of;

namespace {

struct Case {
  const char* name;
  const char* text;
};

std::string without_bars(std::string text) {
  for (char& c : text) {
    if (c == '|') c = ' ';
  }
  return text;
}

void check(std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    INFO(c.name);
    CHECK(sentences_of(without_bars(c.text)) == c.text);
  }
}

}  // namespace

TEST_CASE("sentences: titles, ranks and initials do not end a sentence") {
  check({
      {"title", "He met Mr. Hale and Mrs. Hale.|They left."},
      {"doctor", "It was Dr. Ito who called."},
      {"senators", "Sens. Dunn and Reyes agreed.|Rep. Cole did not."},
      {"military", "Lt. Gen. Ada Park and Sgt. Lowe saluted.|Capt. Voss spoke."},
      {"academic", "Prof. Lund and Asst. Prof. Marsh wrote it."},
      {"initial", "The memo went to Carla J. Brandt.|She signed."},
      {"initials", "J. K. Moreau wrote to W. H. Pike."},
      {"joined initials", "J.P. Dorsey owns it.|W.H.S. Kerr built it."},
      {"pronoun", "It was Tom and I.|We both ran."},
      {"middle I", "Did you meet Edgar I. Holt there?"},
      {"junior", "Lee Mason Jr. runs the mill."},
      {"degree", "Ana Cruz, Ph.D., chairs it.|She has a Ph.D.|It took years."},
  });
}

TEST_CASE("sentences: a letter may end a sentence before a word that opens one") {
  CHECK(sentences_of("They chose plan B. The vote was close.") == "They chose plan B.|The vote was close.");
}

TEST_CASE("sentences: companies' abbreviations end a sentence only before its begin") {
  check({
      {"inside", "Vexel Inc. said it grew."},
      {"brand with its mark", "Yahoo! Inc. grew.|It was fast."},
      {"end, article", "He left Vexel Inc.|The board met."},
      {"end, pronoun", "She runs Tarn & Co.|It is small."},
      {"end, plural noun", "He sold Vexel Corp.|Shares rose."},
      {"title behind", "Vexel Corp. Chairman Lena Holm left."},
      {"bracket behind", "Vexel Ltd. (London) is listed."},
      {"lower case", "Ask Ann and co. about it."},
  });
}

TEST_CASE("sentences: lower case behind a question or a cry") {
  check({
      {"question in mail", "has anyone seen the film?|it opened in town last week"},
      {"cry in mail", "It was a great game!|we won it all"},
      {"verb of saying behind", "Who would buy the old mill? he asked."},
      {"name with a mark", "She writes for Jeopardy! and others."},
      {"marked", "“Who would buy it?” wondered Ruiz."},
  });
}

TEST_CASE("sentences: places and states") {
  check({
      {"country inside", "The U.S. Senate met.|It voted."},
      {"country at the end", "He moved to the U.S.|The visa came late."},
      {"countries joined, no verb before", "The U.S. And Norway agreed to it."},
      {"countries joined, no verb behind", "She toured the U.S. And Canada in June.|He stayed."},
      {"and begins a sentence", "He moved to the U.S.|And his sister followed him in May."},
      {"but begins a sentence", "The firm came to the U.S.|But nobody bought its cars."},
      {"country, pronoun I", "I moved to the U.S.|I like it."},
      {"state in brackets", "Sen. Ruiz (D-N.Y.) spoke.|He won."},
      {"state with comma", "The mill in Salem, Ore., closed."},
      {"saint", "It is near St. Anne's Road on 5th St.|He lives there."},
      {"mount", "They climbed Mt. Hood."},
      {"headline in capitals", "U.S. TO CUT TARIFFS"},
  });
}

TEST_CASE("sentences: times, months, numbers and references") {
  check({
      {"time ends", "It opens at 9 a.m.|The doors close at 5 p.m.|They lock them."},
      {"time goes on", "At 9 a.m. Monday the doors open."},
      {"time and name", "He rose at 5 p.m.|Hale spoke."},
      {"month", "It began on Sept. 11 and ended in Dec. 2004."},
      {"decimal", "Prices rose 3.5 percent.|Wages rose 0.3 percent."},
      {"money", "It cost $1.5 million.|He paid $100.00."},
      {"number reference", "He is No. 5 on the list.|She is no. 2."},
      {"no as a word", "She said no.|He agreed."},
      {"page", "See p. 12 and pp. 14-15."},
      {"versus", "Brown vs. Ohio was heard."},
      {"for example", "Some, e.g. Ohio, agreed; i.e. they signed."},
      {"et cetera", "Pens, ink, etc. were sold.|We buy pens, etc.|They sell."},
      {"year ends", "It closed in 2004.|Sales fell."},
      {"year begins", "It was over.|2005 was better."},
  });
}

TEST_CASE("sentences: ellipses") {
  check({
      {"inside", "It was ... well, odd."},
      {"before a capital", "He stopped …|Nobody spoke."},
      {"three dots at the end", "He stopped...|Then he left."},
      {"spaced", "I was . . . what I mean is . . . I did not know."},
      {"spaced at the end", "He left the town . . .|Nobody knew why."},
      {"in brackets", "\"The plan [...] failed,\" she said."},
  });
}

TEST_CASE("sentences: quotations") {
  check({
      {"full stop inside", "\"It works.\"|She left."},
      {"curly", "He said: “It works.”|Then he left."},
      {"question before a clause", "“Will they?” he asked.|Nobody knew."},
      {"exclamation before a name", "“Never!” Hale said.|He left."},
      {"exclamation before a longer source", "\"Never!\" Mr. Hale's lawyer Ida Brook said."},
      {"question before a new sentence", "“Will they?”|The room was quiet."},
      {"period before a clause", "\"It works.\" she said."},
      {"two sentences inside", "“It works.|It really does,” she said."},
      {"nested", "“He said ‘stop!’ and ran,” she said.|They laughed."},
      {"single", "'It works.'|A pause."},
      {"single ends inside", "‘Are we late?’ she asked."},
      {"two apostrophes", "``It works.''|She left."},
      {"adjacent quotations", "\"It works.\"|\"It does not.\""},
  });
}

TEST_CASE("sentences: a mark between blanks closes what was opened") {
  CHECK(sentences_of("\" It works . \" Then he left.") == "\" It works . \"|Then he left.");
}

TEST_CASE("sentences: brackets") {
  check({
      {"whole sentence", "It rained.|(Nobody minded.)|They sang."},
      {"inside", "It rained (at last).|They sang."},
      {"footnotes", "It rained.[7][8]|They sang."},
      {"raised figure", "It rained in May.12|They sang."},
      {"square", "It rained.|[They sang.]|He left."},
  });
}

TEST_CASE("sentences: names of the net") {
  check({
      {"address", "See www.example.org.|It is free."},
      {"path", "See http://example.org/a.b?c=d.|It is free."},
      {"address before a capital", "http://example.org/a|Read it."},
      {"mail", "Write to ann.lee@example.org.|She answers."},
      {"handle", "It was @ann_lee.|She posted."},
      {"host as a company's name", "Shares of Amazon.com Inc fell.|He left Amazon.com|The shares fell."},
      {"host", "Amazon.com sells it.|News.example.co.uk wrote."},
  });
}

TEST_CASE("sentences: question and exclamation marks") {
  check({
      {"two", "Really?!|Yes!!|No."},
      {"before lower case", "He cried stop! and ran."},
      {"a name that begins with one", "He speaks !Kung well."},
      {"emoticon", "It works :-)|We are glad."},
  });
}

TEST_CASE("sentences: periods that no list knows") {
  check({
      {"unknown abbreviation", "It was signed by the depty. sheriff."},
      {"lower-case sentence", "they closed the mill yesterday.|nobody knew why."},
      {"missing blank", "It rained."},
      {"other scripts", "他走了。|她留下。"},
  });
  CHECK(sentences_of("It rained.They sang.") == "It rained.|They sang.");
}

TEST_CASE("sentences: lists inside a paragraph") {
  check({
      {"numbers", "1. The first point|2. The second point|3. The third"},
      {"brackets", "(a) The first|(b) The second"},
      {"letters", "a) bring it in|b) take it out"},
      {"roman", "i) One thing|ii) Another thing|iii) The last"},
      {"number with both", "1.) The first|2.) The second"},
      {"one item", "1. Nobody bought a second one."},
      {"a number that does not follow", "1. We sold 7) or so."},
  });
}

TEST_CASE("sentences: lines and paragraphs") {
  CHECK(sentences_of("Mill closes\n\nIt shut on Friday") == "Mill closes|It shut on Friday");
  CHECK(sentences_of("Mill closes\nIt shut on Friday.") == "Mill closes|It shut on Friday.");
  CHECK(sentences_of("He named:\n- the mill\n- the dam\nThey shut.") == "He named:|- the mill|- the dam|They shut.");
  CHECK(sentences_of("One.\r\n\r\nTwo.\rThree.\xE2\x80\xA8"
                     "Four.") == "One.|Two.|Three.|Four.");
}

TEST_CASE("sentences: hard-wrapped lines are one paragraph") {
  const std::string wrapped =
      "The council voted on Tuesday to close the old mill by the river, which\n"
      "had stood empty for eleven years. Neighbours had asked for a park, but\n"
      "the money was short.\n"
      "\n"
      "A hearing is set for May.\n";
  const Document document = test::segmented(wrapped);
  CHECK(document.paragraphs.size() == 2);
  CHECK(document.sentences.size() == 3);
}

TEST_CASE("sentences: short lines that happen to be even are not wrapped") {
  const Document document = test::segmented("Mill to close in June\nPark plan is praised\nDam report delayed\n");
  CHECK(document.paragraphs.size() == 3);
}
