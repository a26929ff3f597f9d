#include "quotes/blocks.h"

#include <algorithm>
#include <utility>

#include "rules/pack_schema.h"
#include "rules/words.h"

namespace news_extract {
namespace {

constexpr RuleId kLeadIn = {"block_lead_in", 0};
constexpr RuleId kTurn = {"transcript_turn", 0};
constexpr RuleId kHeadline = {"headline_colon", 0};

/// A speaker before a colon has five words at most: "Sen. Mary Jo Smith (D):" with its brackets nine tokens.
constexpr std::uint32_t kSpeakerTokens = 9;

class Blocks {
 public:
  Blocks(QuoteContext& context, std::vector<Report>& reports) : context_(context), reports_(reports) {}

  void read() {
    const auto count = static_cast<std::uint32_t>(context_.paragraphs.size());
    find_turns();
    for (std::uint32_t p = 0; p < count; ++p) {
      if (!is_prose(p)) continue;
      if (turns_[p] != 0) {
        turn(p);
      } else if (context_.document.paragraphs[p].part == Part::headline ||
                 (p == first_prose() && is_short(p) && !leads_in(p))) {
        headline(p);
      } else if (leads_in(p)) {
        p = block_after(p);
      }
    }
    merge();
  }

 private:
  bool is_prose(std::uint32_t p) const {
    return !context_.paragraphs[p].empty() && read_for_quotes(context_.document.paragraphs[p].part);
  }
  std::uint32_t first_prose() const {
    for (std::uint32_t p = 0; p < context_.paragraphs.size(); ++p) {
      if (is_prose(p)) return p;
    }
    return kNone;
  }
  bool is_short(std::uint32_t p) const {
    const Paragraph& paragraph = context_.document.paragraphs[p];
    return paragraph.last_sentence == paragraph.first_sentence + 1 && context_.paragraphs[p].size() <= 25;
  }

  /// The token of a colon that follows a short name at the paragraph's begin, or kNone.
  std::uint32_t speaker_colon(std::uint32_t p) const {
    const TokenRange range = context_.paragraphs[p];
    const std::uint32_t last = std::min(range.last, range.first + kSpeakerTokens + 1);
    for (std::uint32_t i = range.first; i < last; ++i) {
      if (context_.punctuation(i) == ':') return i > range.first && i + 2 < range.last ? i : kNone;
      if (context_.is_quote_mark(i)) return kNone;
      const std::uint32_t v = i < context_.document.syntax.verb_of.size() ? context_.document.syntax.verb_of[i] : kNone;
      if (v != kNone && context_.finite(v) && !context_.token(i).has(shape::kAllCaps)) return kNone;
    }
    return kNone;
  }

  /// Are the words before the colon a name in capitals, or Q and A?
  bool names_turn(TokenRange name) const {
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      const Token& token = context_.token(i);
      if (token.has(shape::kHasLetter) && !token.has(shape::kAllCaps)) return false;
    }
    return true;
  }

  /// A transcript has two turns at least; capitals mark them.
  void find_turns() {
    turns_.assign(context_.paragraphs.size(), 0);
    std::uint32_t count = 0;
    for (std::uint32_t p = 0; p < turns_.size(); ++p) {
      if (!is_prose(p)) continue;
      const std::uint32_t colon = speaker_colon(p);
      if (colon == kNone || !names_turn({context_.paragraphs[p].first, colon})) continue;
      turns_[p] = 1;
      ++count;
    }
    if (count < 2) std::fill(turns_.begin(), turns_.end(), std::uint8_t{0});
  }

  /// A report of whoever is named between the begin of paragraph `p` and the colon, still without content.
  Report named_before(std::uint32_t colon, std::uint32_t p, RuleId rule) const {
    Report report;
    report.cue = {colon, colon + 1};
    report.cue_head = colon;
    report.source = {context_.paragraphs[p].first, colon};
    report.rule = rule;
    return report;
  }

  void turn(std::uint32_t p) {
    const std::uint32_t colon = speaker_colon(p);
    Report report = named_before(colon, p, kTurn);
    report.pieces.push_back({colon + 1, context_.paragraphs[p].last});
    report.block = true;
    replace(std::move(report));
  }

  void headline(std::uint32_t p) {
    const std::uint32_t colon = speaker_colon(p);
    if (colon == kNone) return;
    const TokenRange range = context_.paragraphs[p];
    const std::uint32_t around = context_.phrase_around(colon - 1);
    if (around == kNone) return;
    if (!names_speaker(context_.phrase(around).head)) return;
    if (context_.phrase(around).tokens.first > range.first + 1) return;
    if (range.last - colon < 4) return;
    Report report = named_before(colon, p, kHeadline);
    report.pieces.push_back({colon + 1, without_final_marks(context_, colon + 1, range.last)});
    // "Iraq: Smith says troops will stay": a place is the scene where somebody else speaks.
    bool taken = false;
    for_each_inside(range, [&taken](std::size_t) { taken = true; });
    const std::uint32_t mention = context_.mention_at(colon - 1);
    const bool place = mention != kNone && context_.document.mentions[mention].type == EntityType::place;
    if (!taken || !place) replace(std::move(report));
  }

  /// A name, "officials", "poll": not "note" or "update".
  bool names_speaker(std::uint32_t head) const {
    if (context_.mention_at(head) != kNone) return true;
    const WordId lemma = context_.token(head).lemma;
    if (context_.rules.row(lemma, PackId::speaker_nouns) != kNone) return true;
    const RowId medium = context_.rules.row(lemma, PackId::media_nouns);
    return medium != kNone && context_.rules.cell(medium, 1) == static_cast<std::uint32_t>(Medium::report);
  }

  /// "... responded with a statement that reads, in part:".
  bool leads_in(std::uint32_t p) const {
    const TokenRange range = context_.paragraphs[p];
    if (context_.punctuation(range.last - 1) != ':') return false;
    if (p + 1 >= context_.paragraphs.size()) return false;
    const Paragraph& paragraph = context_.document.paragraphs[p];
    const Sentence& sentence = context_.document.sentences[paragraph.last_sentence - 1];
    for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
      const RowId medium = context_.rules.row(context_.token(i).lemma, PackId::media_nouns);
      if (medium != kNone && is_written(context_.rules.cell(medium, 1))) return true;
      const RowId row = context_.rules.row(context_.token(i).lemma, PackId::quote_cues);
      if (row == kNone || context_.token(i).upos != Upos::verb) continue;
      const std::uint32_t takes = context_.rules.cell(row, cue_column::kComplement);
      if (strength_of(context_, row) == 3 && (takes & complement_bit(Complement::quotation)) != 0) return true;
    }
    return false;
  }

  /// A statement, a post or a letter may follow in full; a film or a poll does not.
  static bool is_written(std::uint32_t medium) {
    return medium == static_cast<std::uint32_t>(Medium::statement) ||
           medium == static_cast<std::uint32_t>(Medium::post) || medium == static_cast<std::uint32_t>(Medium::letter);
  }

  bool speaks_in_first_person(std::uint32_t p) const {
    for (std::uint32_t i = context_.paragraphs[p].first; i < context_.paragraphs[p].last; ++i) {
      if (context_.marked_at(i) != kNone) continue;
      if (is_any(context_.token(i), "i"_w, "we"_w, "my"_w, "our"_w, "me"_w, "us"_w, "ours"_w)) return true;
    }
    return false;
  }

  std::uint32_t block_after(std::uint32_t p) {
    std::uint32_t next = p + 1;
    while (next < context_.paragraphs.size() && context_.paragraphs[next].empty()) ++next;
    if (next >= context_.paragraphs.size() || !is_prose(next)) return p;
    // Marks there: the reader of marked words has it, or it is carried on below.
    if (context_.marked_at(context_.paragraphs[next].first) != kNone) return p;
    const Part part = context_.document.paragraphs[next].part;
    if (part == Part::headline || part == Part::list_item) return p;
    if (context_.paragraphs[next].size() < 16 && !speaks_in_first_person(next)) return p;
    Report report;
    report.rule = kLeadIn;
    report.block = true;
    lead_cue(p, report);
    std::uint32_t last = next;
    report.pieces.push_back(context_.paragraphs[next]);
    for (++next; next < context_.paragraphs.size() && is_prose(next); ++next) {
      if (!speaks_in_first_person(next) || context_.marked_at(context_.paragraphs[next].first) != kNone) break;
      report.pieces.push_back(context_.paragraphs[next]);
      last = next;
    }
    replace(std::move(report));
    return last;
  }

  /// The cue and source of the lead-in: those of the last verb of saying with a subject, else of the main clause.
  void lead_cue(std::uint32_t p, Report& report) {
    const Paragraph& paragraph = context_.document.paragraphs[p];
    const std::uint32_t s = paragraph.last_sentence - 1;
    std::vector<CueHit> cues;
    find_cues(context_, context_.document.sentences[s], s, cues);
    int best = -1;
    for (const CueHit& cue : cues) {
      if (cue.word != CueWord::verb || context_.marked_at(cue.head) != kNone) continue;
      SourcePhrase source = find_source(context_, cue);
      if (!source) source = source_of_phrase(context_, context_.subject(cue.verb));
      if (!source) continue;
      // "Smith answered with a statement that reads": the person rather than the paper.
      const NounPhrase& phrase = context_.phrase(source.phrase);
      const int weight = phrase.proper ? 2 : can_speak(context_, source) ? 1 : 0;
      if (weight <= best) continue;
      best = weight;
      report.cue = cue.tokens;
      report.cue_head = cue.head;
      report.source = source.tokens;
    }
  }

  /// Adds the block and drops what lies inside it.
  void replace(Report report) {
    for_each_inside({report.first(), report.last()}, [this](std::size_t r) { dropped_[r] = 1; });
    added_.push_back(std::move(report));
  }

  /// Calls found(r) for each report left that has words in the range.
  template <typename Found>
  void for_each_inside(TokenRange range, Found found) {
    if (reach_.size() != reports_.size()) measure_reach();
    const auto behind = std::lower_bound(reports_.begin(), reports_.end(), range.last,
                                         [](const Report& other, std::uint32_t last) { return other.first() < last; });
    for (auto r = static_cast<std::size_t>(behind - reports_.begin()); r-- > 0 && reach_[r] > range.first;) {
      if (dropped_[r] == 0 && reports_[r].last() > range.first) found(r);
    }
  }

  void measure_reach() {
    dropped_.assign(reports_.size(), 0);
    reach_.reserve(reports_.size());
    std::uint32_t reach = 0;
    for (const Report& report : reports_) reach_.push_back(reach = std::max(reach, report.last()));
  }

  void merge() {
    if (added_.empty()) return;
    std::size_t kept = 0;
    for (std::size_t r = 0; r < dropped_.size(); ++r) {
      if (dropped_[r] == 0) std::swap(reports_[kept++], reports_[r]);
    }
    if (!dropped_.empty()) reports_.resize(kept);
    merge_in_order(reports_, added_);
  }

  QuoteContext& context_;
  std::vector<Report>& reports_;
  std::vector<std::uint8_t> turns_;
  std::vector<Report> added_;          // in text order
  std::vector<std::uint8_t> dropped_;  // for each of reports_
  std::vector<std::uint32_t> reach_;   // for each of reports_: where it or one before it ends at the farthest
};

}  // namespace

void read_blocks(QuoteContext& context, std::vector<Report>& reports) { Blocks(context, reports).read(); }

}  // namespace news_extract
