#include "positions/reality.h"

#include "rules/pack_schema.h"

namespace news_extract::positions {
namespace {

bool is_void(const Context& context, std::uint32_t t) {
  return (context.lemma_word(t).packs & pack_bit(PackId::stance_voids)) != 0;
}

/// "is expected to oppose", "failed to support": the word before "to", past adverbs.
bool governed_by_void(const Context& context, const VerbGroup& group) {
  std::uint32_t t = group.tokens.first;
  for (int back = 0; back < 4 && t > 0; ++back) {
    --t;
    if (is_void(context, t)) return true;
    const Token& token = context.token(t);
    if (!is_adverb(token) && !is_any(token, "to"_w, "not"_w, "of"_w, "for"_w, "from"_w)) return false;
  }
  return false;
}

/// The negated verb whose complement the group's clause is: "does not believe (that) police should"; kNone if there is
/// none.
std::uint32_t negated_above(const Context& context, const VerbGroup& group) {
  if (group.subject == kNone) return kNone;
  std::uint32_t t = context.phrase(group.subject).tokens.first;
  if (t > 0 && is(context.token(t - 1), "that"_w)) --t;
  if (t == 0) return kNone;
  const std::uint32_t above = context.verb_at(t - 1);
  return above != kNone && context.verb(above).negated ? context.verb(above).main : kNone;
}

}  // namespace

bool hypothetical(const Context& context, std::uint32_t t) {
  std::uint32_t clause = context.document.syntax.clause_of[t];
  for (int level = 0; level < 3 && clause != kNone; ++level) {
    const Clause& found = context.document.syntax.clauses[clause];
    if (found.opener != kNone && is_any(context.token(found.opener), "if"_w, "whether"_w, "unless"_w)) return true;
    // What a relative clause states is stated, wherever it hangs.
    if (found.kind == ClauseKind::main || found.kind == ClauseKind::coordinated || found.kind == ClauseKind::relative) {
      return false;
    }
    clause = found.parent;
  }
  return false;
}

Reality reality_of(const Context& context, std::uint32_t verb) {
  const VerbGroup& group = context.verb(verb);
  Reality reality;
  for (std::uint32_t t = group.tokens.first; t < group.tokens.last; ++t) {
    const Token& token = context.token(t);
    if (is_any(token, "may"_w, "might"_w, "perhaps"_w)) reality.real = false;
    // "can support it" is open; "could not support it" is said by who does not.
    if (is_any(token, "can"_w, "could"_w) && !group.negated) reality.real = false;
  }
  const std::uint32_t denial = negated_above(context, group);
  const bool raised = denial != kNone && is_any(context.token(denial), "believe"_w, "think"_w, "feel"_w, "accept"_w,
                                                "agree"_w, "support"_w, "want"_w, "see"_w);
  // "never said that they should": nothing is said of the matter itself.
  if (denial != kNone && !raised) reality.real = false;
  reality.negated = group.negated != raised;
  if ((group.infinitive_to || group.tense == Tense::ing) && governed_by_void(context, group)) reality.real = false;
  if (hypothetical(context, group.main)) reality.real = false;
  return reality;
}

}  // namespace news_extract::positions
