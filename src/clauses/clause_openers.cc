#include "clauses/clause_openers.h"

#include "rules/noun_classes.h"
#include "rules/pack_schema.h"

namespace news_extract {
namespace {

ClauseOpener wh_opener(const SentenceView& view, const Document& document, std::uint32_t i) {
  std::uint32_t left = i;
  if (left > view.first() && view.is(left - 1, State::preposition)) --left;  // "in which"
  if (left > view.first() && view.is(left - 1, State::comma)) --left;
  const bool noun_before = left > view.first() && document.syntax.phrase_of[left - 1] != kNone;
  const bool relative = view.has(i, WordFeature::relative);
  if (relative && noun_before) return {1, ClauseKind::relative};
  const bool first = i == view.first() || view.is(i - 1, State::mark);
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

// "as long as", "even if", "so that"
ClauseOpener phrase_opener(const SentenceView& view, const Document& document, std::uint32_t i) {
  const RuleBase& rules = view.rules();
  const PhraseMatch match = rules.match(PackId::clause_openers, document.tokens, i, view.last());
  if (match.length < 2 || rules.cell(match.row, 1) != kSubordinatorClass) return {};
  const std::uint32_t last = i + match.length - 1;
  const KnownForms& f = view.forms();
  // "in order to vote": the infinitive opens its own clause.
  if (view.form_is(last, f.to) || (last + 1 < view.last() && view.form_is(last + 1, f.to))) return {};
  const bool condition = view.form_is(last, f.if_) || view.form_is(i, f.as) || view.form_is(i, f.so) ||
                         view.form_is(i, f.provided) || view.form_is(i, f.on);
  return {match.length, condition ? ClauseKind::conditional : ClauseKind::adverbial};
}

}  // namespace

ClauseOpener clause_opener(const SentenceView& view, const Document& document, std::uint32_t verb, std::uint32_t i) {
  if (view.forms().may_subordinate(view.form(i), view.form(i + 1))) {
    const ClauseOpener phrase = phrase_opener(view, document, i);
    if (phrase.length != 0) return phrase;
  }
  if (view.is(i, State::wh)) return wh_opener(view, document, i);
  if (!view.is(i, State::subordinator) && view.token(i).upos != Upos::sconj) return {};
  if (view.token(i).tag == Tag::determiner || view.token(i).upos == Upos::adp) return {};
  if (view.has(i, WordFeature::complementizer)) {
    return {1, view.token(i).upos == Upos::pron ? ClauseKind::relative : ClauseKind::complement};
  }
  if (view.is(i, State::preposition) && view.token(i).tag == Tag::preposition) return {};  // "by voting"
  if (view.has(i, WordFeature::condition)) {
    const bool complement = view.form_is(i, view.forms().if_) && asks(view, document, verb, i);
    return {1, complement ? ClauseKind::complement : ClauseKind::conditional};
  }
  return {1, ClauseKind::adverbial};
}

}  // namespace news_extract
