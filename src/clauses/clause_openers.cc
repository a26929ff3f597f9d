#include "clauses/clause_openers.h"

#include "rules/noun_classes.h"
#include "rules/pack_schema.h"

namespace news_extract {
namespace {

// The index of "subordinator" among the classes of clause_openers.tsv.
constexpr std::uint32_t kSubordinator = 5;

bool is_subordinator(const RuleBase& rules, RowId row) { return rules.cell(row, 1) == kSubordinator; }

ClauseOpener wh_opener(const SentenceView& view, const Document& document, std::uint32_t i) {
  std::uint32_t left = i;
  if (left > view.first() && view.before(left) == State::preposition) --left;  // "in which"
  if (left > view.first() && view.before(left) == State::comma) --left;
  const bool noun_before = left > view.first() && document.syntax.phrase_of[left - 1] != kNone;
  const bool relative = view.has(i, WordFeature::relative);
  if (relative && noun_before) return {1, ClauseKind::relative};
  const bool first = i == view.first() || view.before(i) == State::mark;
  if (view.has(i, WordFeature::time)) {  // "asked when" but "left when"
    return {1, i > view.first() && view.is(i - 1, kMainVerbStates) && !first ? ClauseKind::complement
                                                                             : ClauseKind::adverbial};
  }
  if (first && view.last() > i && view.text(view.last() - 1) == "?") return {1, ClauseKind::question};
  return {1, ClauseKind::complement};
}

// "asked if he would", "wonders if": a complement; else a condition.
bool asks(const SentenceView& view, const Document& document, std::uint32_t verb, std::uint32_t i) {
  if (verb == kNone) return false;
  const VerbGroup& group = document.syntax.verbs[verb];
  const auto kind = static_cast<VerbClass>(view.word(group.main).verb_class);
  return i <= group.tokens.last + 2 && (kind == VerbClass::communication || kind == VerbClass::cognition) &&
         i > group.tokens.first;
}

}  // namespace

ClauseOpener clause_opener(const RuleBase& rules, const SentenceView& view, const Document& document,
                           std::uint32_t verb, std::uint32_t i) {
  const Word& word = view.word(i);
  if ((word.opens & pack_bit(PackId::clause_openers)) != 0) {
    const PhraseMatch match = rules.match(PackId::clause_openers, document.tokens, i, view.last());
    if (match.length > 1 && is_subordinator(rules, match.row)) {
      // "in order to vote": the infinitive opens its own clause.
      if (view.form_is(i + match.length - 1, "to") || view.form_is(i + match.length, "to")) return {};
      const bool condition = view.form_is(i + match.length - 1, "if") || view.form_is(i, "as") ||
                             view.form_is(i, "so") || view.form_is(i, "provided") || view.form_is(i, "on");
      return {match.length, condition ? ClauseKind::conditional : ClauseKind::adverbial};
    }
  }
  if (view.state(i) == State::wh) return wh_opener(view, document, i);
  if (view.state(i) != State::subordinator && view.token(i).upos != Upos::sconj) return {};
  if (view.token(i).tag == Tag::determiner || view.token(i).upos == Upos::adp) return {};
  if (view.has(i, WordFeature::complementizer)) {
    return {1, view.token(i).upos == Upos::pron ? ClauseKind::relative : ClauseKind::complement};
  }
  if (view.state(i) == State::preposition && view.token(i).tag == Tag::preposition) return {};  // "by voting"
  if (view.has(i, WordFeature::condition)) {
    const bool complement = view.form_is(i, "if") && asks(view, document, verb, i);
    return {1, complement ? ClauseKind::complement : ClauseKind::conditional};
  }
  return {1, ClauseKind::adverbial};
}

}  // namespace news_extract
