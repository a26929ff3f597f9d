#pragma once

// Chooses a reading for each token of a run of ambiguous ones: the likeliest
// way through them, between the tokens around the run whose states are known.
// Which tokens are ambiguous, and what their readings are, is the tagger's.

#include <array>
#include <cstdint>

#include "clauses/sentence_view.h"
#include "rules/word_readings.h"

namespace news_extract {

/// How much one state calls for another behind it: [right][left].
using PairWeights = std::array<std::array<std::int16_t, 32>, kStates>;
static_assert(kStates <= 32);

class Lattice {
 public:
  /// `lists` holds the readings of each token of the document. The view has the
  /// states of all tokens of its sentence that have one reading.
  Lattice(const PairWeights& pairs, const Readings* const* lists, SentenceView& view)
      : pairs_(pairs), lists_(lists), view_(view) {}

  /// Sets the states of tokens from *next on, which is ambiguous, as far as the run of such tokens can be told at
  /// once. `next` runs over the sentence's ambiguous tokens, kNone behind the last. Returns what is left.
  const std::uint32_t* settle(const std::uint32_t* next);

 private:
  // A way to a reading of a token.
  struct Way {
    std::int32_t score;
    State state;
    State speaks;       // the state that the next token sees
    std::uint8_t from;  // the way before it, of the token before
  };

  static constexpr std::size_t kMostWays = Readings::kMost + 1;

  // The ways to one token that are still open.
  struct Column {
    std::array<Way, kMostWays> ways;
    std::uint32_t count;
    std::int32_t best, worst;  // of their scores
    bool carries;              // some way speaks as an auxiliary or "to"

    void clear();
    void add(Way way, std::int32_t score);
    void drop_hopeless();
  };

  // A run of ambiguous tokens longer than this is decided in parts.
  static constexpr std::size_t kWindow = 63;

  std::int32_t weight(State left, State right) const {
    return pairs_[static_cast<std::size_t>(right)][static_cast<std::size_t>(left)];
  }
  State speaks_before(std::uint32_t i) const;
  State choose(const Readings& readings, State left, State right) const;
  void begin_run(std::uint32_t i, State left);
  void extend_run(const Readings& readings);
  void extend_adverb(const Column& left, int score, Column& column) const;
  template <StateSet kSpeakers>
  Way best_way(const Column& left, State state) const;
  void push();
  void decide();
  void decide(std::uint32_t way);

  const Column& top() const { return columns_[size_ - 1]; }

  const PairWeights& pairs_;
  const Readings* const* lists_;
  SentenceView& view_;
  std::uint32_t first_ = 0;  // of the tokens that are not settled
  std::size_t size_ = 0;     // of them
  std::array<Column, kWindow> columns_;
};

}  // namespace news_extract
