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
constexpr std::size_t kWindow = 63;

// A sentence most of whose words have capitals says nothing with them: a headline.
Capitals capitals_of(const Document& document, const SentenceView& view) {
  constexpr std::uint32_t kAtOnce = 8;
  // In prose small letters outweigh every word to come after a few tokens.
  const std::uint32_t enough = (view.last() - view.first()) / 5 + 1;
  unsigned words = 0;
  unsigned lower = 0;
  for (std::uint32_t i = view.first(); i < view.last() && lower < enough;) {
    for (const std::uint32_t end = std::min(i + kAtOnce, view.last()); i < end; ++i) {
      const Token& token = document.tokens[i];
      // Short words stay small in headlines too: "Trump Vows to Win".
      const unsigned long_word = unsigned{token.has(shape::kHasLetter)} & unsigned{token.end - token.begin >= 4};
      words += long_word;
      lower += long_word & unsigned{!token.has(shape::kCapital)};
    }
  }
  return words >= 3 && lower * 5 <= words ? Capitals::tell_not : Capitals::tell;
}

/// The best way to each reading of the tokens since the last decided one.
class Lattice {
 public:
  Lattice(const PairWeights& pairs, SentenceView& view) : pairs_(pairs), view_(view), first_(view.first()) {}

  /// The next token has this one state, unless an adverb leaves two ways open.
  void push(State state) {
    if (size_ == kWindow) decide();
    if (size_ != 0) {
      const Column& left = columns_[size_ - 1];
      if (state == State::adverb && left.carries) {
        Readings readings;
        readings.add(state, 0);
        return push(readings);
      }
      decide(best_way<kEveryState>(left, state).from);
    }
    view_.set(first_++, state);
    if (state != State::adverb || !in_set(speaks_, kCarriers)) speaks_ = state;
  }

  void push(const Readings& readings) {
    if (size_ == kWindow) decide();
    Column& column = columns_[size_];
    column.count = 0;
    column.carries = false;
    if (size_ == 0) {
      begin_run(readings, column);
    } else {
      extend_run(columns_[size_ - 1], readings, column);
    }
    ++size_;
    drop_hopeless(column);
    if (column.count == 1) decide(0);
  }

  /// The end of the sentence speaks too: no sentence ends in "the".
  void finish() {
    if (size_ != 0) decide(best_way<kEveryState>(columns_[size_ - 1], State::stop).from);
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
  static constexpr StateSet kEveryState = ~StateSet{0};
  static constexpr std::int32_t kWorst = -1000000;

  // The ways to one token that are still open.
  struct Column {
    std::array<Way, kMostWays> ways;
    std::uint32_t count;
    bool carries;  // some way speaks as an auxiliary or "to"

    void add(Way way, std::int32_t score) {
      way.score += score;
      ways[count++] = way;
      carries |= in_set(way.speaks, kCarriers);
    }
  };

  std::int32_t weight(State left, State right) const {
    return pairs_[static_cast<std::size_t>(right)][static_cast<std::size_t>(left)];
  }

  // The ways to the first token that is not settled: behind one state.
  void begin_run(const Readings& readings, Column& column) const {
    const bool carries = in_set(speaks_, kCarriers);
    for (const Reading& reading : readings.all()) {
      const State speaks = carries && reading.state == State::adverb ? speaks_ : reading.state;
      column.add({weight(speaks_, reading.state), reading.state, speaks, 0}, reading.score);
    }
  }

  void extend_run(const Column& left, const Readings& readings, Column& column) const {
    for (const Reading& reading : readings.all()) {
      if (reading.state == State::adverb && left.carries) {
        extend_adverb(left, reading.score, column);
      } else {
        column.add(best_way<kEveryState>(left, reading.state), reading.score);
      }
    }
  }

  // An adverb behind a column that carries: over what speaks on through it, and over the rest.
  void extend_adverb(const Column& left, int score, Column& column) const {
    Way carried = best_way<kCarriers>(left, State::adverb);
    if (carried.score != kWorst) {
      carried.speaks = left.ways[carried.from].speaks;
      column.add(carried, score);
    }
    const Way other = best_way<~kCarriers>(left, State::adverb);
    if (other.score != kWorst) column.add(other, score);
  }

  // The best way to `state` from those of the left column that speak as one of kSpeakers. Which one it is
  // has no pattern that a processor could foresee: score and place are compared as one number, in which
  // the first of equals is the greatest.
  template <StateSet kSpeakers>
  Way best_way(const Column& left, State state) const {
    constexpr std::int32_t kPlaces = 8;
    static_assert(kMostWays <= kPlaces);
    std::int32_t best = kWorst * kPlaces;
    for (std::uint32_t i = 0; i < left.count; ++i) {
      const Way& way = left.ways[i];
      if (kSpeakers != kEveryState && !in_set(way.speaks, kSpeakers)) continue;
      const std::int32_t score = way.score + weight(way.speaks, state);
      best = std::max(best, score * kPlaces + (kPlaces - 1 - static_cast<std::int32_t>(i)));
    }
    const std::int32_t from = kPlaces - 1 - (best & (kPlaces - 1));
    return {best >> 3, state, state, static_cast<std::uint8_t>(from)};
  }

  // What the words to the right will hardly make up for: the verb in "the plan".
  static void drop_hopeless(Column& column) {
    std::int32_t best = column.ways[0].score;
    std::int32_t worst = best;
    for (std::uint32_t i = 1; i < column.count; ++i) {
      best = std::max(best, column.ways[i].score);
      worst = std::min(worst, column.ways[i].score);
    }
    if (worst + kBeam >= best) return;
    std::uint32_t kept = 0;
    for (std::uint32_t i = 0; i < column.count; ++i) {
      column.ways[kept] = column.ways[i];
      kept += column.ways[i].score + kBeam < best ? 0 : 1;
    }
    column.count = kept;
  }

  // Settles every pending token by the best way so far.
  void decide() {
    const Column& last = columns_[size_ - 1];
    std::uint32_t best = 0;
    for (std::uint32_t i = 1; i < last.count; ++i) {
      if (last.ways[i].score > last.ways[best].score) best = i;
    }
    decide(best);
  }

  // Settles every pending token by one way to the last of them.
  void decide(std::uint32_t way) {
    speaks_ = columns_[size_ - 1].ways[way].speaks;
    const auto pending = static_cast<std::uint32_t>(size_);
    for (; size_ > 0; --size_) {
      const Way& chosen = columns_[size_ - 1].ways[way];
      view_.set(first_ + static_cast<std::uint32_t>(size_) - 1, chosen.state);
      way = chosen.from;
    }
    first_ += pending;
  }

  const PairWeights& pairs_;
  SentenceView& view_;
  std::uint32_t first_;         // of the tokens that are not settled
  State speaks_ = State::stop;  // what they stand behind
  std::size_t size_ = 0;        // of the pending ones
  std::array<Column, kWindow> columns_;
};

}  // namespace

Tagger::Tagger(const RuleBase& rules) {
  const std::span<const Readings> words = word_readings(rules);
  lists_.assign(words.begin(), words.end());
  add_marks(rules.word(0));
  const RowId first = rules.first_row(PackId::tag_pairs);
  // Backwards: additions stand before the pack's own rows, and win.
  for (RowId row = first + rules.row_count(PackId::tag_pairs); row-- > first;) {
    pairs_[rules.cell(row, 1)][rules.cell(row, 0)] = static_cast<std::int16_t>(rules.cell(row, 2));
  }
}

void Tagger::add_marks(const Word& none) {
  std::array<std::uint16_t, kStates> lists{};
  for (std::size_t byte = 0; byte < kAscii; ++byte) {
    // An apostrophe may be a clitic: "parents'".
    if (byte == '\'' || byte == '`') continue;
    const char text = static_cast<char>(byte);
    Token mark;
    mark.shape = shape::kPunctuation;
    Readings readings;
    read_token(mark, none, {&text, 1}, Capitals::tell, readings);
    std::uint16_t& list = lists[static_cast<std::size_t>(readings.list[0].state)];
    if (list == 0) {
      list = static_cast<std::uint16_t>(lists_.size());
      lists_.push_back(readings);
    }
    mark_lists_[byte] = list;
  }
}

void Tagger::tag(const Document& document, SentenceView& view) const {
  const Capitals capitals = capitals_of(document, view);
  Lattice lattice(pairs_, view);
  Readings special;
  // Where they begin is looked up once: the lattice writes what could have moved them.
  const Word* const words = &view.rules().word(0);
  const Readings* const lists = lists_.data();
  const char* const text = document.text.data();
  const std::span<const Token> tokens(document.tokens.data() + view.first(), view.last() - view.first());
  for (const Token& token : tokens) {
    const Word& word = words[token.word];
    // Chosen by arithmetic: which tokens are marks, and which have capitals, has no pattern to be foreseen.
    const std::uint32_t mark = token.has(shape::kPunctuation | shape::kMark) ? 1 : 0;
    const std::uint32_t of_mark = mark_lists_[static_cast<unsigned char>(text[token.begin])];
    const std::uint32_t of_word = word.readings;
    const Readings* readings = &lists[of_word + mark * (of_mark - of_word)];
    const std::uint32_t unlisted = readings->count == 0 ? 1 : 0;
    if (((token.shape & shape::kCapital) | unlisted) != 0) {
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
