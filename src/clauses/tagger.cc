#include "clauses/tagger.h"

#include <algorithm>

#include "rules/pack_schema.h"

namespace news_extract {
namespace {

// "will soon vote": behind the adverb, "will" decides.
constexpr StateSet kCarriers = kAuxiliaryStates | state_bit(State::to);

// A way this many eighths of a bit behind the best one is given up.
constexpr std::int32_t kBeam = 48;

// A stretch of ambiguous tokens longer than this is decided in parts.
constexpr std::size_t kWindow = 64;

// A sentence most of whose words have capitals says nothing with them: a headline.
Capitals capitals_of(const Document& document, const SentenceView& view) {
  // In prose small letters outweigh every word to come after a few tokens.
  const std::uint32_t enough = (view.last() - view.first()) / 5 + 1;
  unsigned words = 0;
  unsigned lower = 0;
  for (std::uint32_t i = view.first(); i < view.last() && lower < enough; ++i) {
    const Token& token = document.tokens[i];
    // Short words stay small in headlines too: "Trump Vows to Win".
    const bool long_word = token.has(shape::kHasLetter) && token.end - token.begin >= 4;
    words += long_word ? 1 : 0;
    lower += long_word && !token.has(shape::kCapital) ? 1 : 0;
  }
  return words >= 3 && lower * 5 <= words ? Capitals::tell_not : Capitals::tell;
}

/// The best way to each reading of the tokens since the last decided one.
class Lattice {
 public:
  Lattice(const PairWeights& pairs, SentenceView& view) : pairs_(pairs), view_(view), first_(view.first()) {
    start(State::stop);
  }

  /// The next token has this one state, unless an adverb leaves two ways open.
  void push(State state) {
    if (size_ == kWindow) decide();
    if (state == State::adverb && columns_[size_ - 1].carries) {
      Readings readings;
      readings.add(state, 0);
      push(readings);
      return;
    }
    if (size_ > 1) decide(best_way(columns_[size_ - 1], state).from);
    settle(state);
  }

  void push(const Readings& readings) {
    if (size_ == kWindow) decide();
    const Column& left = columns_[size_ - 1];
    Column& column = columns_[size_++];
    column.count = 0;
    column.carries = false;
    for (const Reading& reading : readings.all()) {
      if (reading.state == State::adverb && left.carries) {
        extend_adverb(left, column, reading.score);
      } else {
        column.add(best_way(left, reading.state), reading.score);
      }
    }
    drop_hopeless(column);
    if (column.count == 1) decide(0);
  }

  /// The end of the sentence speaks too: no sentence ends in "the".
  void finish() {
    if (size_ > 1) decide(best_way(columns_[size_ - 1], State::stop).from);
  }

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
    bool carries;  // some way speaks as an auxiliary or "to"

    void add(const Way& way, std::int32_t score) {
      ways[count] = way;
      ways[count++].score += score;
      carries |= in_set(way.speaks, kCarriers);
    }
  };

  // The best way to `state` from those of the left column that speak as one of `speakers`.
  Way best_way(const Column& left, State state, StateSet speakers = ~StateSet{0}) const {
    const auto& weights = pairs_[static_cast<std::size_t>(state)];
    Way best{kWorst, state, state, 0};
    for (std::uint32_t j = 0; j < left.count; ++j) {
      const Way& way = left.ways[j];
      const std::int32_t score = way.score + weights[static_cast<std::size_t>(way.speaks)];
      if (score <= best.score || !in_set(way.speaks, speakers)) continue;
      best.score = score;
      best.from = static_cast<std::uint8_t>(j);
    }
    return best;
  }

  // An adverb behind a column that carries: over what speaks on through it, and over the rest.
  void extend_adverb(const Column& left, Column& column, int score) const {
    Way carried = best_way(left, State::adverb, kCarriers);
    if (carried.score != kWorst) {
      carried.speaks = left.ways[carried.from].speaks;
      column.add(carried, score);
    }
    const Way other = best_way(left, State::adverb, ~kCarriers);
    if (other.score != kWorst) column.add(other, score);
  }

  // What the words to the right will hardly make up for: the verb in "the plan".
  static void drop_hopeless(Column& column) {
    std::int32_t best = column.ways[0].score;
    for (std::uint32_t i = 1; i < column.count; ++i) best = std::max(best, column.ways[i].score);
    std::uint32_t kept = 0;
    for (std::uint32_t i = 0; i < column.count; ++i) {
      column.ways[kept] = column.ways[i];
      kept += column.ways[i].score + kBeam < best ? 0 : 1;
    }
    column.count = kept;
  }

  /// Settles every pending token by the best way so far.
  void decide() {
    const Column& last = columns_[size_ - 1];
    std::uint32_t best = 0;
    for (std::uint32_t i = 1; i < last.count; ++i) {
      if (last.ways[i].score > last.ways[best].score) best = i;
    }
    decide(best);
  }

  /// Settles every pending token by one way to the last of them.
  void decide(std::uint32_t way) {
    const State speaks = columns_[size_ - 1].ways[way].speaks;
    first_ += static_cast<std::uint32_t>(size_) - 1;
    for (std::uint32_t token = first_; --size_ > 0;) {
      view_.set(--token, columns_[size_].ways[way].state);
      way = columns_[size_].ways[way].from;
    }
    start(speaks);
  }

  // The next token has this state, with nothing pending before it.
  void settle(State state) {
    view_.set(first_++, state);
    start(state);
  }

  void start(State speaks) {
    size_ = 1;
    columns_[0].count = 1;
    columns_[0].ways[0] = {0, speaks, speaks, 0};
    columns_[0].carries = in_set(speaks, kCarriers);
  }

  static constexpr std::int32_t kWorst = -1000000;

  const PairWeights& pairs_;
  SentenceView& view_;
  std::uint32_t first_;                  // of the tokens that are not settled
  std::array<Column, kWindow> columns_;  // column 0 is the last settled token
  std::size_t size_ = 1;
};

}  // namespace

Tagger::Tagger(const RuleBase& rules) : readings_(word_readings(rules)) {
  const RowId first = rules.first_row(PackId::tag_pairs);
  // Backwards: additions stand before the pack's own rows, and win.
  for (RowId row = first + rules.row_count(PackId::tag_pairs); row-- > first;) {
    pairs_[rules.cell(row, 1)][rules.cell(row, 0)] = static_cast<std::int16_t>(rules.cell(row, 2));
  }
}

void Tagger::tag(const Document& document, SentenceView& view) const {
  constexpr std::uint16_t kSpecial = shape::kPunctuation | shape::kMark | shape::kCapital;
  const Capitals capitals = capitals_of(document, view);
  Lattice lattice(pairs_, view);
  Readings special;
  for (std::uint32_t i = view.first(); i < view.last(); ++i) {
    const Token& token = document.tokens[i];
    const Word& word = view.word(i);
    const Readings* readings = &readings_[word.readings];
    if (token.has(kSpecial) || readings->count == 0) {
      read_token(token, word, document.slice(token), capitals, special);
      readings = &special;
    }
    if (readings->count == 1) {
      lattice.push(readings->list[0].state);
    } else {
      lattice.push(*readings);
    }
  }
  lattice.finish();
}

}  // namespace news_extract
