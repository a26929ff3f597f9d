#pragma once

// One decision for each name over the whole document. Equal names share their
// votes; "Smith" takes what is known of "Megan Smith", "Acme" of "Acme Motors",
// "AROS" of "Alliance to Reclaim Our Schools". A mention whose own surroundings
// say otherwise may still differ from its group ("Ford said he", "at Ford").

#include <vector>

#include "mentions/votes.h"

namespace news_extract {

class NameGroups {
 public:
  explicit NameGroups(const VoteInput& input) : in_(input) {}

  /// Groups the candidates by name, votes, and sets type and rule of each.
  void decide(std::vector<Candidate>& candidates);

 private:
  struct Group {
    std::uint32_t key = 0;
    std::uint32_t example = 0;  // index of its first candidate
    bool inside = false;        // seen where a capital tells something
    Votes shape;
    Votes context;
    Votes links;
  };
  struct Link {
    std::uint32_t hash = 0;
    Evidence evidence = Evidence::part_of_person;
    Gender gender = Gender::unknown;
  };

  void gather(std::vector<Candidate>& candidates);
  void collect_links(const std::vector<Candidate>& candidates);
  void link(std::vector<Candidate>& candidates);
  void add_person_links(const Candidate& candidate);
  void add_body_links(const Candidate& candidate);
  Votes total(const Group& group) const;
  bool behind_article(const Candidate& candidate) const;
  void settle(Candidate& candidate) const;

  const VoteInput& in_;
  std::vector<Group> groups_;
  std::vector<Link> links_;
};

}  // namespace news_extract
