// What the paragraphs of an article are for, and in what language it is.

#include "text/article_parts.h"

#include <optional>
#include <string>

#include "support/catch.h"
#include "text/segmented.h"

using namespace news_extract;
using news_extract::test::segmented;

namespace {

const std::string kBody =
    "The council in Leeds voted on Tuesday to close the old mill, which had stood empty for eleven years.\n\n"
    "Neighbours had asked for a park, and some of them were in the room when the vote was taken.";

// The part of the paragraph that holds `line`.
Part part_of(const Document& document, const std::string& line) {
  for (const Paragraph& paragraph : document.paragraphs) {
    if (document.slice(paragraph.span).find(line) != std::string_view::npos) return paragraph.part;
  }
  return Part::body;
}

std::string text_of(const Document& document, const std::optional<Span>& span) {
  return span ? std::string(document.slice(*span)) : std::string("-");
}

}  // namespace

TEST_CASE("parts: a line before, between or behind the prose") {
  struct Case {
    const char* line;
    Part first, last;  // as the article's first and last paragraph
  };
  for (const Case& c : std::initializer_list<Case>{
           {"Source: Vexel", Part::credit, Part::credit},
           {"Photo: Ana Cruz/Vexel", Part::credit, Part::credit},
           {"(Reporting by Ana Cruz; Editing by Lee Mason)", Part::credit, Part::credit},
           {"By Ana Cruz and Lee Mason", Part::byline, Part::byline},
           {"BY ANA CRUZ, political editor", Part::byline, Part::byline},
           {"By Friday the mill was empty.", Part::body, Part::body},
           {"By winning the vote the council closed the mill", Part::headline, Part::headline},
           {"Read more: Why the mill matters", Part::read_more, Part::read_more},
           {"Editor's note: This article was changed after it appeared.", Part::note, Part::note},
           {"Correction: The mill is in Leeds.", Part::note, Part::note},
           {"March 12, 2019", Part::dateline, Part::dateline},
           {"Published 12 March 2019", Part::dateline, Part::dateline},
           {"Mill to close in June", Part::headline, Part::headline},
           {"The mill will close.", Part::body, Part::body},
           {"Copyright law is changing in ways that few of us had expected.", Part::body, Part::body},
       }) {
    INFO(c.line);
    CHECK(part_of(segmented(std::string(c.line) + "\n\n" + kBody), c.line) == c.first);
    CHECK(part_of(segmented(kBody + "\n\n" + c.line), c.line) == c.last);
  }
}

TEST_CASE("parts: the headline stands first, or last") {
  const Document first = segmented("Mill to close in June\n\nBy Ana Cruz\n\n" + kBody);
  CHECK(text_of(first, first.article.headline) == "Mill to close in June");
  CHECK(text_of(first, first.article.byline) == "By Ana Cruz");
  const Document last = segmented("Source: Vexel\n\n" + kBody + "\n\nCouncil says old mill will close in June");
  CHECK(text_of(last, last.article.headline) == "Council says old mill will close in June");
  const Document none = segmented(kBody);
  CHECK(text_of(none, none.article.headline) == "-");
  const Document capitals = segmented("The Old Mill Will Close In June.\n\n" + kBody);
  CHECK(text_of(capitals, capitals.article.headline) == "The Old Mill Will Close In June.");
}

TEST_CASE("parts: headings and list items") {
  const Document document =
      segmented(kBody + "\n\nWhat comes next\n\nThe mill closes in June.\n\n- a park\n- a pond\n");
  CHECK(part_of(document, "What comes next") == Part::heading);
  CHECK(part_of(document, "a pond") == Part::list_item);
  CHECK(part_of(document, "The mill closes") == Part::body);
}

TEST_CASE("parts: a caption ends in its credit") {
  const std::string caption = "The mill in Leeds on Monday. (AP Photo/Ana Cruz)";
  CHECK(part_of(segmented(kBody + "\n\n" + caption + "\n\nIt closes in June."), caption) == Part::caption);
}

TEST_CASE("parts: datelines") {
  struct Case {
    const char* opening;
    const char* dateline;
    const char* publisher;
    const char* published;
  };
  for (const Case& c : std::initializer_list<Case>{
           {"LEEDS (Reuters) - ", "LEEDS (Reuters)", "Reuters", "-"},
           {"LEEDS, England (AP) \u2014 ", "LEEDS, England (AP)", "AP", "-"},
           {"NEW YORK, Sept. 28 (UPI) -- ", "NEW YORK, Sept. 28 (UPI)", "UPI", "Sept. 28"},
           {"LEEDS, March 3 - ", "LEEDS, March 3", "-", "March 3"},
           {"(CNN) -- ", "(CNN)", "CNN", "-"},
           {"LEEDS \u2014 ", "LEEDS", "-", "-"},
           {"Leeds - ", "-", "-", "-"},
           {"IBM said it - ", "-", "-", "-"},
           {"", "-", "-", "-"},
       }) {
    INFO(c.opening);
    const Document document = segmented(c.opening + kBody);
    CHECK(text_of(document, document.article.dateline) == c.dateline);
    CHECK(text_of(document, document.article.publisher) == c.publisher);
    CHECK(text_of(document, document.article.published) == c.published);
  }
}

TEST_CASE("language: English, others, and too short to tell") {
  struct Case {
    const char* name;
    std::string text;
    const char* language;
    bool warned;
  };
  const std::string german =
      "Die Regierung hat am Montag ein neues Gesetz vorgestellt, das den Ausbau der Windkraft beschleunigen soll. Der "
      "Minister sagte, man wolle die Verfahren deutlich verkürzen und die Gemeinden besser beteiligen. Kritiker "
      "warnen, "
      "dass die Pläne zu weit gehen und der Schutz der Natur nicht mehr gewährleistet sei. Die Opposition will dagegen "
      "stimmen.";
  const std::string russian =
      "Правительство представило в понедельник новый закон, который должен ускорить развитие энергетики. Министр "
      "сказала в Москве, что процедуры станут короче и что города будут лучше вовлечены. Критики говорят, что планы "
      "заходят слишком далеко и что защита природы больше не будет полной. Оппозиция проголосует против закона в "
      "парламенте, она считает его ошибкой и требует новых слушаний этой осенью.";
  std::string table = "Qtrly rslts:\n\n";
  for (int i = 0; i < 12; ++i) table += "Shr 12 cts, 10 cts\nRevs 4.7 mln, 3.9 mln\n\n";
  for (const Case& c : std::initializer_list<Case>{
           {"labels of numbers", table, "", false},
           {"English", kBody + " " + kBody, "en", false},
           {"German", german, "de", true},
           {"Russian", russian, "", true},
           {"short German", "Die Regierung hat ein Gesetz vorgestellt.", "", false},
           {"short English", "The mill in Leeds will close.", "en", false},
           {"empty", "", "", false},
       }) {
    INFO(c.name);
    const Document document = segmented(c.text);
    CHECK(document.article.language == c.language);
    CHECK(document.warnings.size() == (c.warned ? 1 : 0));
    if (c.warned) CHECK(document.warnings.at(0).code == WarningCode::not_english);
  }
}
