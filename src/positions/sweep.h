#pragma once

// The state of one pass over a sentence, and what its rules hand in: drafts of
// positions. A rule finds a construction and drafts it; whether the issue is one
// of policy is weighed in one place, when a draft is added.

#include <optional>
#include <vector>

#include "positions/frame.h"
#include "positions/holder.h"
#include "positions/issue_span.h"

namespace news_extract::positions {

inline Stance opposite(Stance stance) { return stance == Stance::support ? Stance::oppose : Stance::support; }

/// A stance as a rule found it.
struct Draft {
  Holders holders;
  Stance stance = Stance::support;
  Act act = Act::declare;
  TokenRange issue;
  std::optional<TokenRange> addressee;
  std::optional<ConditionAt> condition;
  std::uint32_t trigger = 0;  // token of the stance word
  int policy = 0;             // what the stance word brings to the weighing
  RuleId rule;
};

/// A verb whose stance an outer predicate has taken over: "plans to oppose the bill".
struct Governed {
  std::uint32_t verb = kNone;
  Holders holders;
  Act act = Act::commit;
  bool flipped = false;  // "refused to support"
  std::optional<ConditionAt> condition;
  int policy = 0;  // what the outer predicate brings
};

struct Sweep {
  const Context& context;
  std::optional<int> topic;  // topic_weight, counted for the first draft that it decides about
  TokenRange sentence;
  bool question = false;
  std::uint32_t covered = 0;  // tokens before it lie in an issue already drafted
  std::vector<Governed> governed;
  std::vector<Draft> drafts;

  explicit Sweep(const Context& c) : context(c) {}

  void enter(TokenRange tokens);
  /// The outer predicate's word on this verb, or null.
  const Governed* governing(std::uint32_t verb) const;
};

/// Weighs the draft and keeps it if its issue is one of policy. `covers`: stance
/// words inside its issue are not read again.
void add_draft(Sweep& sweep, const Draft& draft, bool covers = true);

/// Drafts the issue and, where a coordination adds more of its kind, those too.
void add_coordinated(Sweep& sweep, Draft draft, IssueCut cut, IssueShape shape, std::uint32_t governor);

/// Drafts an infinitive ("promised to lift X", "promised not to"), or, where a stance verb stands there, hands it the
/// draft's holder: "plans to oppose X". `kind` is the class of the predicate that takes the infinitive.
void add_infinitive(Sweep& sweep, Draft draft, FrameClass kind, Infinitive infinitive, std::uint32_t end);

/// Drafts what follows a stance noun or adjective: "to limit X", "limiting X", "the bill"; of a
/// noun also "that X". `noun` is the noun's own phrase, kNone for an adjective.
void read_complement(Sweep& sweep, const Frame& frame, const Draft& draft, std::uint32_t noun);

/// The end of what may belong to an issue that begins at `first`: its sentence, within reason.
std::uint32_t issue_limit(const Sweep& sweep, std::uint32_t first);

/// Whether the verb gives up what is its object: "halting its efforts to", "dropped its opposition to".
bool is_undone_by(const Context& context, std::uint32_t verb);

// The rules, one kind a file.
void read_verb(Sweep& sweep, const Frame& frame);
void read_noun(Sweep& sweep, const Frame& frame);
void read_adjective(Sweep& sweep, const Frame& frame);
void read_modal(Sweep& sweep, std::uint32_t verb);
/// "The union did so too", "the union does not": the stance before it, or its opposite, for another holder.
void read_echo(Sweep& sweep, std::uint32_t verb);
/// "Cities must act. This includes Leeds closing its car parks": in one speech, the demand before it made plain.
void read_continued_demand(Sweep& sweep, std::uint32_t verb);

}  // namespace news_extract::positions
