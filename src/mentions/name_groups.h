#pragma once

// One decision for each name over the whole document. Equal names share their
// votes; "Smith" takes what is known of "Megan Smith", "Acme" of "Acme Motors",
// "ASH" of "Alliance to Save Harbours". A mention whose own surroundings
// say otherwise may still differ from its group ("Ford said he", "at Ford").

#include <vector>

#include "mentions/key_map.h"
#include "mentions/votes.h"

namespace news_extract {

class NameGroups {
  struct Group {
    std::uint32_t example = 0;  // index of its first candidate
    bool inside = false;        // seen where a capital tells something
    Votes shape;
    Votes context;
    Votes links;
    Votes total;  // of the three
  };
  struct Link {
    std::uint32_t hash = 0;
    Evidence evidence = Evidence::part_of_person;
    Gender gender = Gender::unknown;
  };

 public:
  /// The memory of the step, kept from document to document.
  struct Memory {
    std::vector<Group> groups;
    std::vector<Link> links;
    KeyMap of_key;
  };

  NameGroups(const VoteInput& input, Memory& memory)
      : in_(input), groups_(memory.groups), links_(memory.links), of_key_(memory.of_key) {}

  /// Groups the candidates by name, votes, and sets type and rule of each.
  void decide(std::vector<Candidate>& candidates);

 private:
  void gather(std::vector<Candidate>& candidates);
  void collect_links(const std::vector<Candidate>& candidates);
  void link(std::vector<Candidate>& candidates);
  void add_person_links(const Candidate& candidate);
  void add_body_links(const Candidate& candidate);
  static Votes sum_of(const Group& group);
  bool behind_article(const Candidate& candidate) const;
  void settle(Candidate& candidate) const;

  const VoteInput& in_;
  std::vector<Group>& groups_;
  std::vector<Link>& links_;
  KeyMap& of_key_;
};

}  // namespace news_extract
