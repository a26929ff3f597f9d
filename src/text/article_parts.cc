#include "text/article_parts.h"

#include <optional>

#include "text/datelines.h"
#include "text/paragraph_view.h"

namespace news_extract {
namespace {

// A headline has seldom more than twenty words ("... will not sell facial recognition tech to police" has 12).
constexpr std::uint32_t kLongestHeadline = 26;
constexpr std::uint32_t kLongestHeading = 9;
constexpr std::uint32_t kLongestByline = 18;
// Lines around the text: the first and last paragraphs that are looked at for headline and byline.
constexpr std::size_t kEdge = 4;

/// Decides paragraph after paragraph, then headings and headline by their neighbours.
class PartFinder {
 public:
  PartFinder(const RuleBase& rules, Document& document) : document_(document) {
    views_.reserve(document.paragraphs.size());
    for (const Paragraph& paragraph : document.paragraphs) views_.emplace_back(rules, document, paragraph);
  }

  void run() {
    for (std::size_t i = 0; i < views_.size(); ++i) {
      Paragraph& paragraph = document_.paragraphs[i];
      if (paragraph.part == Part::body && !views_[i].empty()) paragraph.part = line_part(i);
    }
    find_headline();
    find_headings();
    find_dateline();
  }

 private:
  Part line_part(std::size_t i) {
    const ParagraphView& view = views_[i];
    if (const std::optional<Part> opened = view.opened_part()) {
      if (*opened == Part::dateline && !document_.article.published) document_.article.published = paragraph_span(i);
      return *opened;
    }
    if (is_byline(i)) {
      if (!document_.article.byline) document_.article.byline = paragraph_span(i);
      return Part::byline;
    }
    if (view.is_date(true)) {
      if (!document_.article.published && view.is_date(false)) document_.article.published = paragraph_span(i);
      return Part::dateline;
    }
    return view.ends_with_credit() ? Part::caption : Part::body;
  }

  // "By Jane Doe and John Roe", near the begin or the end.
  bool is_byline(std::size_t i) const {
    const bool near = i < kEdge || i + kEdge >= views_.size();
    return near && views_[i].size() <= kLongestByline && views_[i].opens_with_by();
  }

  bool is_body(std::size_t i) const { return document_.paragraphs[i].part == Part::body; }
  Span paragraph_span(std::size_t i) const { return document_.paragraphs[i].span; }

  std::optional<std::size_t> body_from(std::size_t i) const {
    for (; i < views_.size(); ++i) {
      if (is_body(i)) return i;
    }
    return std::nullopt;
  }
  std::optional<std::size_t> last_body() const {
    for (std::size_t i = views_.size(); i > 0; --i) {
      if (is_body(i - 1)) return i - 1;
    }
    return std::nullopt;
  }

  // First the place where headlines stand, then the end, where some feeds put them.
  void find_headline() {
    const std::optional<std::size_t> first = body_from(0);
    const std::optional<std::size_t> last = last_body();
    if (!first || *first == *last) return;
    const std::size_t second = *body_from(*first + 1);
    const bool prose = views_[second].size() > views_[*first].size() || views_[second].terminated();
    if (*first < kEdge && prose && views_[*first].titlelike(kLongestHeadline)) return set_headline(*first);
    if (*last + kEdge >= views_.size() && !views_[*last].terminated() && views_[*last].titlelike(kLongestHeadline) &&
        views_[*last].size() > 3 && views_[*last - 1].terminated()) {
      set_headline(*last);
    }
  }

  void set_headline(std::size_t i) {
    document_.paragraphs[i].part = Part::headline;
    document_.article.headline = paragraph_span(i);
  }

  // A short line without a full stop, with prose before and behind it.
  void find_headings() {
    for (std::size_t i = 1; i + 1 < views_.size(); ++i) {
      if (!is_body(i) || !views_[i].headinglike(kLongestHeading)) continue;
      if (views_[i + 1].size() > views_[i].size() && views_[i + 1].terminated()) {
        document_.paragraphs[i].part = Part::heading;
      }
    }
  }

  void find_dateline() {
    std::size_t looked_at = 0;
    for (std::size_t i = 0; i < views_.size() && looked_at < kEdge; ++i) {
      if (!is_body(i) || views_[i].empty()) continue;
      ++looked_at;
      const std::optional<Dateline> found = read_dateline(document_, views_[i].tokens());
      if (!found) continue;
      document_.article.dateline = document_.span_of(found->tokens);
      document_.article.publisher = found->agency;
      if (!document_.article.published) document_.article.published = found->date;
      return;
    }
  }

  Document& document_;
  std::vector<ParagraphView> views_;
};

}  // namespace

void find_article_parts(const RuleBase& rules, Document& document) { PartFinder(rules, document).run(); }

}  // namespace news_extract
