#pragma once

// What a sentence is made of where clauses begin and end: its phrases that no
// preposition governs, its verb groups, and the tokens between them that may
// open or close a clause. The chunker writes them down as it goes, the clause
// builder reads nothing else of the tokens between.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "news_extract/syntax.h"
#include "rules/states.h"

namespace news_extract {

enum class StepKind : std::uint8_t { none, verb, phrase, opener, comma, stop, mark, coordinator };

/// What a token of each state is by itself; openers only if a clause may open with them.
inline constexpr std::array<StepKind, kStates> kTokenSteps = [] {
  std::array<StepKind, kStates> kinds{};
  const auto set = [&kinds](State state, StepKind kind) { kinds[static_cast<std::size_t>(state)] = kind; };
  for (const State opener : {State::wh, State::subordinator, State::preposition, State::adverb}) {
    set(opener, StepKind::opener);
  }
  set(State::comma, StepKind::comma);
  set(State::stop, StepKind::stop);
  set(State::mark, StepKind::mark);
  set(State::coordinator, StepKind::coordinator);
  return kinds;
}();

struct Step {
  TokenRange tokens;
  std::uint32_t index = kNone;  // of the phrase or verb group
  StepKind kind = StepKind::none;
};

/// The steps of one sentence in text order; its memory serves every sentence.
class Steps {
 public:
  /// Begins a sentence of so many tokens, each of which adds one step at most.
  void clear(std::size_t tokens) {
    if (steps_.size() <= tokens) steps_.resize(tokens + 1);
    count_ = 0;
  }
  void add(const Step& step) { steps_[count_++] = step; }
  /// Adds it if it is `wanted`, without a branch.
  void add_if(bool wanted, const Step& step) {
    steps_[count_] = step;
    count_ += wanted ? 1 : 0;
  }
  std::span<const Step> all() const { return {steps_.data(), count_}; }

 private:
  std::vector<Step> steps_;
  std::size_t count_ = 0;
};

}  // namespace news_extract
