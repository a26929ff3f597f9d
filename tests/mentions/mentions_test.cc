#include "mentions/mentions.h"

#include "support/catch.h"
#include "support/entities.h"
#include "support/read_article.h"

namespace news_extract {
namespace {

struct NameCase {
  const char* what;
  const char* text;
  const char* people;
  const char* organizations;
};

void check(const NameCase& c) {
  INFO(c.what << ": " << c.text);
  const Document document = read_article(c.text);
  CHECK(names_of(document, EntityType::person) == c.people);
  CHECK(names_of(document, EntityType::organization) == c.organizations);
}

TEST_CASE("people are known by titles, given names, initials and what stands beside them") {
  const NameCase cases[] = {
      {"honorific", "The vote was lost, Mr Okrand said.", "Okrand", ""},
      {"office", "Police say Sgt. Wilma Tarrow found the car.", "Wilma Tarrow", ""},
      {"two titles", "It fell to Chief Constable Sir Martin Plowes to explain.", "Martin Plowes", ""},
      {"a peer of a place", "The motion of Lord Harrow of Leeds was lost.", "Harrow of Leeds", ""},
      {"given name", "The cup went to Megan Oldacre in the end.", "Megan Oldacre", ""},
      {"initials", "A speech by G.K. Plimmer drew applause, as did one of Carl D. Wexley.",
       "G.K. Plimmer | Carl D. Wexley", ""},
      {"generation", "The estate of Robert Plimmer Jr. was sold.", "Robert Plimmer Jr.", ""},
      {"particle", "A sonata by Hendrik van der Molen closed the evening.", "Hendrik van der Molen", ""},
      {"particles", "He met Maria de los Santos, Jan van der Berg and Ali bin Khalifa al-Tamari.",
       "Maria de los Santos | Jan van der Berg | Ali bin Khalifa al-Tamari", ""},
      {"Arabic particle", "The cleric Ibrahim al-Tamari stayed away.", "Ibrahim al-Tamari", ""},
      {"hyphen", "It is what Clara Weston-Pryce feared.", "Clara Weston-Pryce", ""},
      {"two words no list has", "A paper by Zenvar Quorl describes it.", "Zenvar Quorl", ""},
      {"role noun before", "The report by analyst Wexley Drummer was short.", "Wexley Drummer", ""},
      {"near miss: several of them", "They beat champions Croatia, France's rivals.", "", ""},
      {"an office behind the name", "It was Tom Quorl MP who left.", "Tom Quorl MP", ""},
      {"a title for two", "He met Justices Ann Quorl and Zorbi Brown Plimmer.", "Ann Quorl | Zorbi Brown Plimmer", ""},
      {"role noun that opens a sentence", "Analyst Tom Plonsky spoke. Trader Ann Quorl left.",
       "Tom Plonsky | Ann Quorl", ""},
      {"age", "Later Plonsky, 43, was freed.", "Plonsky", ""},
      {"party in brackets", "A bill by Rep. Gwen Harker (D-Wis.) failed.", "Gwen Harker", ""},
      {"month as surname", "The letter named Theresa May and Jan Holm.", "Theresa May | Jan Holm", ""},
      {"surname that is a word", "Dennis Irish left early. Nobody missed Mr Irish.", "Dennis Irish | Irish", ""},
      {"title that is a surname", "Walter Cardinal drew it. Cardinal resigned in May.", "Walter Cardinal | Cardinal",
       ""},
  };
  for (const NameCase& c : cases) check(c);
}

TEST_CASE("a credit line names whom it thanks") {
  const NameCase cases[] = {
      {"source", "Nobody saw it.\n\nSource: Northwind Trading Inc\n\nIt rained.", "", "Northwind Trading Inc"},
      {"several", "It rained.\n\n(Reporting by Megan Oldacre; Additional reporting by Carl D. Wexley)",
       "Megan Oldacre | Carl D. Wexley", ""},
      {"no names", "It rained.\n\nPhoto: a wet street", "", ""},
  };
  for (const NameCase& c : cases) check(c);
}

TEST_CASE("words that only a sentence's begin or a date gave a capital are no names") {
  const NameCase cases[] = {
      {"adverb", "However, the vote was lost. Meanwhile the rain fell.", "", ""},
      {"noun", "Analysts believe it. Investors do not.", "", ""},
      {"participle before a name", "Recalling Annan's words, the envoy left. Kofi Annan agreed.", "Annan | Kofi Annan",
       ""},
      {"date", "It opens on Tuesday, 4 March, before Christmas.", "", ""},
      {"an aircraft", "He spoke aboard Air Force One on Monday.", "", ""},
      {"title alone", "Critics of the President said the Senator had lied.", "", ""},
      {"nationality", "A French court freed two Americans.", "", ""},
      {"number behind a list mark", "1. Preheat the oven.", "", ""},
      {"event", "They met at the Boston Marathon.", "", ""},
      {"metonym of a place", "Traders of the City sold shares.", "", ""},
      {"law", "The Clean Rivers Act passed.", "", ""},
      {"a letter of a race", "He came tenth in the 30K race.", "", ""},
      {"broken money sign",
       "It cost \xC3\x82\xC2\xA3"
       "3m.",
       "", ""},
  };
  for (const NameCase& c : cases) check(c);
}

TEST_CASE("organizations are known by their words and by what stands beside them") {
  const NameCase cases[] = {
      {"suffix", "Shares of Tarrow Inc. rose, those of Plimmer & Sons fell.", "", "Tarrow Inc. | Plimmer & Sons"},
      {"suffix of two words", "A house by Robert Plimmer and Partners of Leeds won.", "",
       "Robert Plimmer and Partners"},
      {"near miss: sons of a place", "The Sons of Liberty met.", "", "Sons of Liberty"},
      {"a list of companies", "Clients such as Tarrow Insurance Co., Quorl & Hask Co. and others left.", "",
       "Tarrow Insurance Co. | Quorl & Hask Co."},
      {"a comma inside the name", "It sued Tarrow, Quorl & Co. in Boise.", "", "Tarrow, Quorl & Co."},
      {"a comma and an and inside the name", "It sued Tarrow, Quorl and Co in Boise.", "", "Tarrow, Quorl and Co"},
      {"near miss: a person before the comma", "So said Megan Oldacre, Quorl and Co in Boise.", "Megan Oldacre",
       "Quorl and Co"},
      {"a body in another language", "Shares of Banco de Mexico and Banque Privee du Quorl rose.", "",
       "Banco de Mexico | Banque Privee du Quorl"},
      {"the same behind a role", "It went to lead manager Banque Privee du Quorl.", "", "Banque Privee du Quorl"},
      {"members of a chamber are no chamber", "Senate Democrats and House Republicans met the Senate.", "", "Senate"},
      {"a party by its people", "The Social Democrats lost to the Greens.", "", "Social Democrats | Greens"},
      {"a known body of a country", "Greenpeace UK’s director left.", "", "Greenpeace UK"},
      {"a known body's part", "Volvo Cars met Transport for Quorl on Monday.", "", "Volvo Cars | Transport for Quorl"},
      {"a union of a country", "So said the FQUA, France's biggest union, on Monday.", "", "FQUA"},
      {"a party behind an office", "So said the local MP, Labour's Zoe Plimmer, on Monday.", "Zoe Plimmer", "Labour"},
      {"a body behind a role", "Then Ann Plimmer (chief executive, Quorl Bank) left.", "Ann Plimmer", "Quorl Bank"},
      {"a think tank", "It was told by the Quorl Forum, a think tank, on Monday.", "", "Quorl Forum"},
      {"a company named after its site", "Shares of Quorlex.com Inc rose, said Tarrow.com on Monday.", "",
       "Quorlex.com Inc | Tarrow.com"},
      {"near miss: an address", "Write to Quorlex.com/press or Press@Quorlex.com for more.", "", ""},
      {"a stock symbol is no name", "Quorlex Inc. (QRX.O), Tarrow Co. (NYSE: TRW) and Hask Co. <HSK> rose.", "",
       "Quorlex Inc. | Tarrow Co. | NYSE | Hask Co."},
      {"near miss: a country", "The capital (U.S.) had to be Boise.", "", ""},
      {"an ordinal in front", "He left the 10th Quorl Division and the 1st Tarrow Bank.", "",
       "10th Quorl Division | 1st Tarrow Bank"},
      {"near miss: a date in front", "On June 5th Tarrow Bank closed.", "", "Tarrow Bank"},
      {"suffix behind a comma", "The buyer is Quorl, Inc. of Boise.", "", "Quorl, Inc."},
      {"head at the end", "He sued Plimmer Airlines in May.", "", "Plimmer Airlines"},
      {"head with of", "She runs the Institute for Harbour Reform now.", "", "Institute for Harbour Reform"},
      {"head with and", "The Department of Ports and Canals said no.", "", "Department of Ports and Canals"},
      {"and inside", "The Ports and Canals Administration said no.", "", "Ports and Canals Administration"},
      {"to", "They founded the Alliance to Save Harbours in 1990.", "", "Alliance to Save Harbours"},
      {"possessive inside", "The Women's Rowing Association agreed.", "", "Women's Rowing Association"},
      {"no possessive of a place", "It is up to Japan's Finance Ministry.", "", "Finance Ministry"},
      {"noun before", "The oil firm Quorlex cut jobs.", "", "Quorlex"},
      {"apposition", "Its buyer is Quorlex, a chip maker.", "", "Quorlex"},
      {"noun behind", "Buyers fled as Quorlex shares fell.", "", "Quorlex"},
      {"chapter", "A lawyer for the ACLU of Northern California spoke.", "", "ACLU of Northern California"},
      {"a school's number", "Pupils of Public School 9 sang to the mayor.", "", "Public School 9"},
      {"media that goes on", "She spoke at a Washington Post Live event.", "", "Washington Post Live"},
      {"acronym and what follows", "He went to KPMG Plorrick in May.", "", "KPMG Plorrick"},
      {"party people", "The Conservatives lost; Tories wept.", "", "Conservatives"},
      {"party", "A Labour MP and a Lib Dem peer met.", "", "Labour | Lib Dem"},
      {"team", "Fans of the Giants sang.", "", "Giants"},
      {"no suffix alone", "The Group met in March.", "", ""},
  };
  for (const NameCase& c : cases) check(c);
}

TEST_CASE("one run of capitals may hold several names") {
  const NameCase cases[] = {
      {"title between", "It is for Oxbury High Court Judge Carl Wexley to say.", "Carl Wexley", "Oxbury High Court"},
      {"party word before", "A rival of Republican John Harker won.", "John Harker", ""},
      {"place and office", "It was said of Indiana Gov. Mike Harker.", "Mike Harker", ""},
      {"body and office", "It was White House Press Secretary Jo Harker.", "Jo Harker", "White House"},
      {"role word before", "They saw Actress Julie Harker.", "Julie Harker", ""},
      {"event behind a body", "They met at the ATP Finals.", "", ""},
  };
  for (const NameCase& c : cases) check(c);
}

TEST_CASE("a name is decided once for the whole article, and again where a mention says otherwise") {
  const NameCase cases[] = {
      {"surname of a full name", "Tom Plimmer resigned. Later Plimmer wept.", "Tom Plimmer | Plimmer", ""},
      {"first words of a body", "Quorl Motors fell. In May Quorl had risen.", "", "Quorl Motors | Quorl"},
      {"acronym of a body", "The Alliance to Save Harbours (ASH) spoke. Then ASH left.", "",
       "Alliance to Save Harbours | ASH | ASH"},
      {"person beside a body of the same name", "Donald Harker owns the Harker Organization. Soon Harker left.",
       "Donald Harker | Harker", "Harker Organization"},
      {"place as a person", "Mr Washington spoke in Washington on Monday.", "Washington", ""},
      {"the last word of a body", "The Lagos Evening Post wrote so, and the Post was right.", "",
       "Lagos Evening Post | Post"},
  };
  for (const NameCase& c : cases) check(c);
}

TEST_CASE("headlines take the names that the prose has settled") {
  const Document document = read_article(
      "Plimmer Rejects Quorlex Offer After Angry Night\n\nTom Plimmer rejected an offer of the oil firm Quorlex on "
      "Monday. He had been asked twice.\n");
  CHECK(names_of(document, EntityType::person) == "Plimmer | Tom Plimmer");
  CHECK(names_of(document, EntityType::organization) == "Quorlex | Quorlex");
}

TEST_CASE("places are recorded") {
  const Document document = read_article("Police in Norfolk and in Zorrabad province met near the Tarrow River.");
  CHECK(names_of(document, EntityType::place) == "Norfolk | Zorrabad | Tarrow River");
}

TEST_CASE("mentions lie in order, do not overlap and name a rule") {
  const Document document = read_article(
      "Labour's Jo Harker, of the Department of Ports and Canals, told Acme Inc. that Mr Plimmer and the Lib Dems "
      "agreed.");
  REQUIRE(document.mentions.size() > 4);
  for (std::size_t m = 0; m < document.mentions.size(); ++m) {
    CHECK(document.mentions[m].rule.name != nullptr);
    if (m > 0) CHECK(document.mentions[m - 1].span.end <= document.mentions[m].span.begin);
  }
}

}  // namespace
}  // namespace news_extract
