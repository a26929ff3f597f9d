#pragma once

// Who has been mentioned lately, and how likely a later word means them.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "news_extract/document.h"

namespace news_extract {

/// A mention that a later pronoun or description may look back to.
struct Seen {
  std::uint32_t entity = kNone;
  std::uint32_t token = 0;  // the mention's last
  std::uint32_t sentence = 0;
  bool subject = false;
  bool possessor = false;
  bool quoted = false;  // inside quotation marks
  bool first = false;   // the first of its sentence
};

/// The place that looks back.
struct Place {
  std::uint32_t token = 0;
  std::uint32_t sentence = 0;
  bool quoted = false;
  bool subject = false;
  bool object = false;  // "him": not the subject of its own verb
};

class Salience {
 public:
  /// Forgets who was seen; keeps the memory.
  void reset() { seen_.clear(); }

  void add(const Seen& seen) { seen_.push_back(seen); }
  const std::vector<Seen>& seen() const { return seen_; }

  /// The likeliest of those seen lately that `fits` gives points to (less than 0: it does not fit), or kNone.
  template <typename Fits>
  std::uint32_t likeliest(const Document& document, const Place& place, const Fits& fits) const {
    std::uint32_t best = kNone;
    int best_score = kUnlikely;
    const std::size_t first = seen_.size() - std::min(seen_.size(), kReach);
    for (std::size_t k = seen_.size(); k-- > first;) {
      const int points = fits(document.entities[seen_[k].entity]);
      if (points < 0) continue;
      const int likely = score(document.syntax, seen_[k], place);
      if (likely == 0 || likely + points <= best_score) continue;
      best_score = likely + points;
      best = seen_[k].entity;
    }
    return best;
  }

 private:
  /// Who scores no more than this is not meant.
  static constexpr int kUnlikely = 40;
  /// Mentions that are looked back over: two paragraphs of names.
  static constexpr std::size_t kReach = 30;

  static int score(const Syntax& syntax, const Seen& seen, const Place& place);

  std::vector<Seen> seen_;
};

}  // namespace news_extract
