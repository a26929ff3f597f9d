#pragma once

// The reader of one stance verb: whose stance it is and which way round
// (verb_stance.cc), and what it takes as its issue (verb_complement.cc).

#include "positions/sweep.h"

namespace news_extract::positions {

class VerbReader {
 public:
  VerbReader(Sweep& sweep, const Frame& frame, std::uint32_t verb)
      : sweep_(sweep), context_(sweep.context), frame_(frame), verb_(verb), group_(context_.verb(verb)) {}

  void read();

 private:
  // verb_stance.cc
  bool set_up();
  bool generic() const;
  bool set_modal_act();
  bool passive() const;
  bool agent_follows() const;
  void read_passive();
  std::uint32_t phrase_before() const;
  Draft with_condition() const;
  void add(std::uint32_t first, std::uint32_t end, IssueShape shape);

  // verb_complement.cc
  void read_complement(std::uint32_t first, std::uint32_t end);
  bool nothing_follows(std::uint32_t first, std::uint32_t end) const;
  bool read_gap();
  std::uint32_t head_of_object(std::uint32_t last) const;
  bool read_object_infinitive(std::uint32_t first, std::uint32_t end);
  bool clause_follows(std::uint32_t first, std::uint32_t end) const;
  void read_label(std::uint32_t first, std::uint32_t end);
  void read_object(std::uint32_t first, std::uint32_t end);
  bool names_a_stance(std::uint32_t phrase, std::uint32_t end) const;
  bool read_ground(std::uint32_t phrase, std::uint32_t end);
  bool read_people(std::uint32_t phrase, std::uint32_t end);
  void read_pointer(std::uint32_t pronoun, std::uint32_t end);

  Sweep& sweep_;
  const Context& context_;
  const Frame& frame_;
  std::uint32_t verb_;
  const VerbGroup& group_;
  Draft draft_;
};

}  // namespace news_extract::positions
