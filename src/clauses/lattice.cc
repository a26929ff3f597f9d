#include "clauses/lattice.h"

#include <algorithm>

namespace news_extract {
namespace {

// "will soon vote": behind the adverb, "will" decides.
constexpr StateSet kCarriers = kAuxiliaryStates | state_bit(State::to);
constexpr StateSet kEveryState = ~StateSet{0};

// A way this many eighths of a bit behind the best one is given up: what the words to the right will hardly
// make up for, the verb in "the plan".
constexpr std::int32_t kBeam = 48;

constexpr std::int32_t kWorst = -1000000;

// Scores that are compared together with their places, as one number: which one is the best has no pattern
// that a processor could foresee. Of equals the first is the greatest.
constexpr std::int32_t kPlaces = 8;

std::int32_t placed(std::int32_t score, std::size_t place) {
  return score * kPlaces + (kPlaces - 1 - static_cast<std::int32_t>(place));
}
std::uint8_t place_of(std::int32_t placed) { return static_cast<std::uint8_t>(kPlaces - 1 - (placed & (kPlaces - 1))); }

// The state that the token behind `state` sees, where it stands behind one that speaks as `left`.
State speaks_through(State state, State left) {
  const int carried = ((state == State::adverb) & in_set(left, kCarriers)) ? 1 : 0;
  return static_cast<State>(static_cast<int>(state) + carried * (static_cast<int>(left) - static_cast<int>(state)));
}

}  // namespace

const std::uint32_t* Lattice::settle(const std::uint32_t* next) {
  const std::uint32_t i = *next++;
  const State left = speaks_before(i);
  // Most runs are one word long; an adverb behind it may leave two ways open.
  if ((*next != i + 1) & !view_.is(i + 1, State::adverb)) {
    view_.set(i, choose(*lists_[i], left, view_.state(i + 1)));
    return next;
  }
  begin_run(i, left);
  for (std::uint32_t at = i + 1; size_ != 0; ++at) {
    if (size_ == kWindow) {
      decide();
    } else if (*next == at) {
      extend_run(*lists_[*next++]);
    } else if (view_.is(at, State::adverb) && top().carries) {
      Readings adverb;
      adverb.add(State::adverb, 0);
      extend_run(adverb);
    } else {
      // The end of the sentence speaks too: no sentence ends in "the".
      decide(best_way<kEveryState>(top(), view_.state(at)).from);
    }
  }
  return next;
}

// The state that token `i` sees; all before it have theirs.
State Lattice::speaks_before(std::uint32_t i) const {
  std::uint32_t at = i - 1;
  const State left = view_.state(at);
  if (left != State::adverb) return left;
  while (view_.is(at, State::adverb)) --at;
  return speaks_through(left, view_.state(at));
}

// The state of a token between two whose states are known.
State Lattice::choose(const Readings& readings, State left, State right) const {
  std::array<std::int32_t, Readings::kMost> scores;
  std::int32_t best = kWorst;
  for (std::uint32_t k = 0; k < readings.count; ++k) {
    scores[k] = weight(left, readings.list[k].state) + readings.list[k].score;
    best = std::max(best, scores[k]);
  }
  std::int32_t chosen = kWorst * kPlaces;
  for (std::uint32_t k = 0; k < readings.count; ++k) {
    const std::int32_t score = scores[k] + weight(speaks_through(readings.list[k].state, left), right);
    const std::int32_t hopeless = scores[k] + kBeam < best ? 1 : 0;
    chosen = std::max(chosen, placed(score + hopeless * kWorst, k));
  }
  return readings.list[place_of(chosen)].state;
}

inline void Lattice::Column::clear() {
  count = 0;
  best = kWorst;
  worst = -kWorst;
  carries = false;
}

inline void Lattice::Column::add(Way way, std::int32_t score) {
  way.score += score;
  ways[count++] = way;
  best = std::max(best, way.score);
  worst = std::min(worst, way.score);
  carries |= in_set(way.speaks, kCarriers);
}

// The ways to the first token that is not settled: behind one state.
void Lattice::begin_run(std::uint32_t i, State left) {
  first_ = i;
  Column& column = columns_[0];
  column.clear();
  for (const Reading& reading : lists_[i]->all()) {
    column.add({weight(left, reading.state), reading.state, speaks_through(reading.state, left), 0}, reading.score);
  }
  push();
}

// Over one more token.
void Lattice::extend_run(const Readings& readings) {
  const Column& left = top();
  Column& column = columns_[size_];
  column.clear();
  for (const Reading& reading : readings.all()) {
    if (reading.state == State::adverb && left.carries) {
      extend_adverb(left, reading.score, column);
    } else {
      column.add(best_way<kEveryState>(left, reading.state), reading.score);
    }
  }
  push();
}

// An adverb behind a column that carries: over what speaks on through it, and over the rest.
void Lattice::extend_adverb(const Column& left, int score, Column& column) const {
  Way carried = best_way<kCarriers>(left, State::adverb);
  if (carried.score != kWorst) {
    carried.speaks = left.ways[carried.from].speaks;
    column.add(carried, score);
  }
  const Way other = best_way<~kCarriers>(left, State::adverb);
  if (other.score != kWorst) column.add(other, score);
}

// The best way to `state` from those of the left column that speak as one of kSpeakers.
template <StateSet kSpeakers>
Lattice::Way Lattice::best_way(const Column& left, State state) const {
  static_assert(kMostWays <= kPlaces);
  std::int32_t best = kWorst * kPlaces;
  for (std::uint32_t i = 0; i < left.count; ++i) {
    const Way& way = left.ways[i];
    if (kSpeakers != kEveryState && !in_set(way.speaks, kSpeakers)) continue;
    best = std::max(best, placed(way.score + weight(way.speaks, state), i));
  }
  return {best >> 3, state, state, place_of(best)};
}

void Lattice::Column::drop_hopeless() {
  if (worst + kBeam >= best) return;
  std::uint32_t kept = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    ways[kept] = ways[i];
    kept += ways[i].score + kBeam < best ? 0 : 1;
  }
  count = kept;
}

// Takes up the column that was filled.
inline void Lattice::push() {
  Column& column = columns_[size_++];
  column.drop_hopeless();
  if (column.count == 1) decide(0);
}

// Settles every pending token by the best way so far.
void Lattice::decide() {
  const Column& last = top();
  std::uint32_t best = 0;
  for (std::uint32_t i = 1; i < last.count; ++i) {
    if (last.ways[i].score > last.ways[best].score) best = i;
  }
  decide(best);
}

// Settles every pending token by one way to the last of them.
void Lattice::decide(std::uint32_t way) {
  for (; size_ > 0; --size_) {
    const Way& chosen = columns_[size_ - 1].ways[way];
    view_.set(first_ + static_cast<std::uint32_t>(size_) - 1, chosen.state);
    way = chosen.from;
  }
}

}  // namespace news_extract
