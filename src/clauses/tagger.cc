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
  unsigned words = 0;
  unsigned lower = 0;
  for (std::uint32_t i = view.first(); i < view.last(); ++i) {
    const Token& token = document.tokens[i];
    // Short words stay small in headlines too: "Trump Vows to Win".
    if (!token.has(shape::kHasLetter) || token.end - token.begin < 4) continue;
    ++words;
    if (!token.has(shape::kCapital)) ++lower;
  }
  return words >= 3 && lower * 5 <= words ? Capitals::tell_not : Capitals::tell;
}

/// The best way to each reading of the tokens since the last decided one.
class Lattice {
 public:
  Lattice(const PairWeights& pairs, SentenceView& view) : pairs_(pairs), view_(view) { start(); }

  void push(std::uint32_t token, const Readings& readings) {
    if (readings.count == 1 && size_ == 1 && !(columns_[0].carries && readings.states[0] == State::adverb)) {
      settle(token, readings.states[0]);
      return;
    }
    if (size_ == kWindow) decide();
    const Column& left = columns_[size_ - 1];
    Column& column = columns_[size_];
    column.token = token;
    column.count = 0;
    column.carries = false;
    if (left.count == 1 && !left.carries) {
      continue_from_one(left, column, pairs_, readings);
    } else {
      for (std::size_t i = 0; i < readings.count; ++i) {
        const State state = readings.states[i];
        if (state == State::adverb && left.carries) extend(left, column, state, readings.scores[i], true);
        extend(left, column, state, readings.scores[i], false);
      }
    }
    ++size_;
    if (column.count > 1) drop_hopeless(column);
    if (column.count == 1) decide();
  }

  /// The end of the sentence speaks too: no sentence ends in "the".
  void finish() {
    const auto& weights = pairs_[static_cast<std::size_t>(State::stop)];
    Column& last = columns_[size_ - 1];
    for (std::size_t i = 0; i < last.count; ++i) last.scores[i] += weights[static_cast<std::size_t>(last.speaks[i])];
    decide();
  }

 private:
  // A token of one reading with nothing pending before it.
  void settle(std::uint32_t token, State state) {
    view_.set(token, state);
    columns_[0].speaks[0] = state;
    columns_[0].carries = in_set(state, kCarriers);
  }

  /// Settles every pending token by the best way so far.
  void decide() {
    const Column& last = columns_[size_ - 1];
    std::size_t best = 0;
    for (std::size_t i = 1; i < last.count; ++i) {
      if (last.scores[i] > last.scores[best]) best = i;
    }
    const State speaks = last.speaks[best];
    for (std::size_t at = size_ - 1; at > 0; --at) {
      view_.set(columns_[at].token, columns_[at].states[best]);
      best = columns_[at].from[best];
    }
    size_ = 1;
    columns_[0].count = 1;
    columns_[0].scores[0] = 0;
    columns_[0].speaks[0] = speaks;
    columns_[0].carries = in_set(speaks, kCarriers);
  }

  static constexpr std::size_t kEntries = Readings::kMost + 1;
  static constexpr std::int32_t kWorst = -1000000;

  struct Column {
    std::array<std::int32_t, kEntries> scores;
    std::array<State, kEntries> states;
    std::array<State, kEntries> speaks;  // the state that the next token sees
    std::array<std::uint8_t, kEntries> from;
    std::uint32_t token;
    std::size_t count;
    bool carries;  // some entry speaks as an auxiliary or "to"
  };

  // What the words to the right will hardly make up for: the verb in "the plan".
  static void drop_hopeless(Column& column) {
    std::int32_t best = column.scores[0];
    for (std::size_t i = 1; i < column.count; ++i) best = std::max(best, column.scores[i]);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < column.count; ++i) {
      if (column.scores[i] + kBeam < best) continue;
      if (kept != i) {
        column.scores[kept] = column.scores[i];
        column.states[kept] = column.states[i];
        column.speaks[kept] = column.speaks[i];
        column.from[kept] = column.from[i];
      }
      ++kept;
    }
    column.count = kept;
  }

  static void continue_from_one(const Column& left, Column& column, const PairWeights& pairs,
                                const Readings& readings) {
    const std::size_t speaks = static_cast<std::size_t>(left.speaks[0]);
    for (std::size_t i = 0; i < readings.count; ++i) {
      const State state = readings.states[i];
      column.states[i] = state;
      column.speaks[i] = state;
      column.from[i] = 0;
      column.scores[i] = left.scores[0] + pairs[static_cast<std::size_t>(state)][speaks] + readings.scores[i];
      column.carries |= in_set(state, kCarriers);
    }
    column.count = readings.count;
  }

  // The best way to `state` from the left column: over what carries through an
  // adverb, or (an adverb behind such a column) over the rest.
  void extend(const Column& left, Column& column, State state, int score, bool carried) {
    if (column.count == kEntries) return;
    const auto& weights = pairs_[static_cast<std::size_t>(state)];
    const bool split = state == State::adverb && left.carries;
    std::int32_t best = kWorst;
    std::size_t from = 0;
    for (std::size_t j = 0; j < left.count; ++j) {
      if (split && in_set(left.speaks[j], kCarriers) != carried) continue;
      const std::int32_t total = left.scores[j] + weights[static_cast<std::size_t>(left.speaks[j])];
      if (total > best) {
        best = total;
        from = j;
      }
    }
    if (best == kWorst) return;
    const std::size_t at = column.count++;
    column.states[at] = state;
    column.scores[at] = best + score;
    column.from[at] = static_cast<std::uint8_t>(from);
    column.speaks[at] = carried ? left.speaks[from] : state;
    column.carries |= in_set(column.speaks[at], kCarriers);
  }

  void start() {
    columns_[0].count = 1;
    columns_[0].scores[0] = 0;
    columns_[0].speaks[0] = State::stop;
    columns_[0].carries = false;
  }

  const PairWeights& pairs_;
  SentenceView& view_;
  std::array<Column, kWindow> columns_;  // column 0 is the last decided token
  std::size_t size_ = 1;
};

}  // namespace

Tagger::Tagger(const RuleBase& rules) {
  const RowId first = rules.first_row(PackId::tag_pairs);
  // Backwards: additions stand before the pack's own rows, and win.
  for (RowId row = first + rules.row_count(PackId::tag_pairs); row-- > first;) {
    pairs_[rules.cell(row, 1)][rules.cell(row, 0)] = static_cast<std::int16_t>(rules.cell(row, 2));
  }
}

void Tagger::tag(const Document& document, SentenceView& view) const {
  const Capitals capitals = capitals_of(document, view);
  Lattice lattice(pairs_, view);
  Readings readings;
  for (std::uint32_t i = view.first(); i < view.last(); ++i) {
    const Token& token = document.tokens[i];
    read_token(token, view.word(i), document.slice(token), capitals, readings);
    lattice.push(i, readings);
  }
  lattice.finish();
}

}  // namespace news_extract
