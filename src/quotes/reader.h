#pragma once

// Reads the sentences of a document for cues and turns each into a report:
// first the cues that stand aside from their content ("...," he said; ...,
// according to them), then, from left to right, those that govern it ("said
// that ..."). A token belongs to one report at most; the outermost cue wins.

#include <initializer_list>
#include <vector>

#include "quotes/boundaries.h"
#include "quotes/complements.h"
#include "quotes/cues.h"
#include "quotes/sources.h"

namespace news_extract {

/// The memory of a Reader, kept from document to document.
struct ReaderMemory {
  std::vector<Report> reports;
  std::vector<std::uint8_t> covered;
  std::vector<CueHit> cues;
};

class Reader {
 public:
  Reader(QuoteContext& context, ReaderMemory& memory);

  /// Reads every sentence that may hold quotes.
  void read();

  std::vector<Report>& reports() { return reports_; }
  /// Whether a report's content holds the token.
  bool covered(std::uint32_t i) const { return covered_[i] != 0; }

 private:
  struct Unit {  // a cue that stands aside, with its source
    TokenRange tokens;
    SourcePhrase source;
    std::uint32_t mark = kNone;   // token in front that sets it apart
    std::uint32_t after = kNone;  // token past what may follow it without being content
    bool behind_marks = false;    // marked words stand in front
    bool stops = false;           // a mark or the sentence's end stands at `after`
  };

  void read_sentence(std::uint32_t s);
  bool outside(const CueHit& cue) const;

  // asides.cc
  bool read_aside(const CueHit& cue, const Sentence& sentence);
  bool unit_of(const CueHit& cue, const Sentence& sentence, Unit& unit) const;
  bool inverted_unit(const CueHit& cue, const Sentence& sentence, bool to_the_left, Unit& unit) const;
  bool pronoun_goes_on(std::uint32_t p, const Sentence& sentence) const;
  bool is_whole_sentence(const Unit& unit, const Sentence& sentence) const;
  bool stands_aside(const CueHit& cue, const Sentence& sentence, Unit& unit) const;
  bool is_content(TokenRange piece, const CueHit& cue, const Unit& unit, const Sentence& sentence) const;
  std::uint32_t past_adjuncts(std::uint32_t i, std::uint32_t last, bool described) const;
  TokenRange piece_before(std::uint32_t end, const Sentence& sentence) const;
  void add_piece_after(std::uint32_t i, const Sentence& sentence, Report& report) const;
  void add_following(std::uint32_t i, Report& report) const;

  // fronts.cc
  std::uint32_t behind_participle(std::uint32_t first, std::uint32_t last) const;
  std::uint32_t last_relative(std::uint32_t first, std::uint32_t last) const;
  bool opens_fronted_clause(std::uint32_t first) const;
  bool is_fronted_phrase(TokenRange piece) const;
  bool is_participle_clause(TokenRange piece) const;
  bool has_object(const CueHit& cue, const Unit& unit, const Sentence& sentence) const;
  bool has_cue(std::uint32_t first, std::uint32_t last) const;
  bool has_finite(TokenRange range) const;

  // framing.cc
  bool read_as(const CueHit& cue, const Sentence& sentence);
  bool read_according(const CueHit& cue, const Sentence& sentence);
  bool opens_sentence(std::uint32_t i, const Sentence& sentence) const;
  bool opens_clause(std::uint32_t i, std::uint32_t last) const;
  bool read_survey(const CueHit& noun, const Sentence& sentence);
  bool read_view(const CueHit& cue, const Sentence& sentence);
  bool add_framed(const CueHit& cue, const SourcePhrase& source, std::initializer_list<TokenRange> pieces);

  // governed.cc
  bool read_governed(const CueHit& cue, const Sentence& sentence);
  bool is_bare_participle(const CueHit& cue) const;
  bool is_fronted_participle(const CueHit& cue) const;
  bool is_purpose(const CueHit& cue) const;
  TokenRange relative_object(const CueHit& cue) const;
  bool read_relative_object(const CueHit& cue, const Sentence& sentence);
  bool read_lead(const CueHit& cue, const Sentence& sentence);
  bool read_passive(const CueHit& cue, const Sentence& sentence);
  std::uint32_t subject_end(const NounPhrase& subject, std::uint32_t verb_first) const;
  bool says_of_subject(const CueHit& cue, Complement preposition) const;
  std::optional<ComplementHit> passive_complement(const CueHit& cue, const Sentence& sentence) const;
  bool stays_unnamed(const ComplementHit& complement) const;
  bool refuses_to_speak(const CueHit& cue, const ComplementHit& complement) const;
  TokenRange addressee_behind(const CueHit& cue) const;
  bool speaks_through_noun(const CueHit& cue, const ComplementHit& complement) const;
  bool acceptable(const CueHit& cue, Complement kind, const SourcePhrase& source) const;

  TokenRange widened(TokenRange piece) const;
  void reopen(Report& report) const;
  bool add(Report report);

  QuoteContext& context_;
  std::vector<Report>& reports_;
  std::vector<std::uint8_t>& covered_;
  std::vector<CueHit>& cues_;
};

}  // namespace news_extract
