#pragma once

// Who has been mentioned lately, and how likely a later word means them.

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
  explicit Salience(const Document& document);

  void add(const Seen& seen) { seen_.push_back(seen); }
  const std::vector<Seen>& seen() const { return seen_; }

  bool quoted(std::uint32_t token) const { return quoted_[token]; }
  bool subject(std::uint32_t token) const { return verb_of_subject_[token] != kNone; }
  /// The finite verb whose subject has this token as its head, or kNone.
  std::uint32_t verb_of_subject(std::uint32_t token) const { return verb_of_subject_[token]; }

  /// How likely the place means `seen`; below kUnlikely it does not.
  int score(const Seen& seen, const Place& place) const;

  static constexpr int kUnlikely = 40;
  /// Mentions that are looked back over: two paragraphs of names.
  static constexpr std::size_t kReach = 30;

 private:
  const Document& document_;
  std::vector<Seen> seen_;
  std::vector<bool> quoted_;
  std::vector<std::uint32_t> verb_of_subject_;
};

}  // namespace news_extract
