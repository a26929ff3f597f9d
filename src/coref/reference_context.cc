#include "coref/reference_context.h"

#include <string_view>

#include "rules/noun_classes.h"

namespace news_extract {

ReferenceContext::ReferenceContext(const RuleBase& rule_base, const MentionIndex& mention_index, Document& doc,
                                   ReferenceScratch& scratch)
    : rules(rule_base),
      index(mention_index),
      document(doc),
      salience_(scratch.salience),
      verb_of_subject_(scratch.verb_of_subject),
      found_(scratch.found) {
  salience_.reset();
  found_.clear();
  index_subjects();
}

void ReferenceContext::index_subjects() {
  verb_of_subject_.reset(document.tokens.size());
  for (std::uint32_t v = 0; v < syntax().verbs.size(); ++v) {
    const VerbGroup& verb = syntax().verbs[v];
    if (verb.subject == kNone) continue;
    const NounPhrase& subject = syntax().phrases[verb.subject];
    // "It said the market had fallen": behind a pronoun, said is no participle.
    const bool acts = verb.finite || (verb.tense == Tense::participle && subject.pronoun);
    if (acts && subject.head != kNone && !is_subject(subject.head)) verb_of_subject_[subject.head] = v;
  }
}

void ReferenceContext::enter(std::uint32_t sentence) {
  sentence_ = sentence;
  first_ = true;
}

void ReferenceContext::turn(const Token& token) {
  if (token.has(shape::kParagraphStart)) quoted_ = false;
  if (!token.has(shape::kMark)) return;
  const std::string_view mark = document.slice(token);
  if (mark == "“" || mark == "``") quoted_ = true;
  if (mark == "”" || mark == "''") quoted_ = false;
  if (mark == "\"") quoted_ = !quoted_;
}

/// "strategy" Lord Hill said: a verb of saying right behind, whatever the analysis made of it.
bool ReferenceContext::speaks(std::uint32_t i) const {
  if (i + 1 >= document.tokens.size() || token(i + 1).upos != Upos::verb) return false;
  return static_cast<VerbClass>(rules.word(token(i + 1).lemma).verb_class) == VerbClass::communication;
}

void ReferenceContext::saw(std::uint32_t entity, std::uint32_t i) {
  Seen seen;
  seen.entity = entity;
  seen.token = i;
  seen.sentence = sentence_;
  seen.subject = is_subject(i) || speaks(i);
  seen.quoted = quoted_;
  seen.first = first_;
  seen.possessor = i + 1 < document.tokens.size() && token(i + 1).has(shape::kClitic);
  salience_.add(seen);
  first_ = false;
}

void ReferenceContext::refer(TokenRange tokens, std::uint32_t entity, MentionKind kind, RuleId rule) {
  Mention mention;
  mention.tokens = tokens;
  mention.span = document.span_of(tokens);
  mention.entity = entity;
  mention.type = document.entities[entity].type;
  mention.kind = kind;
  mention.rule = rule;
  found_.push_back(mention);
  if (document.explain) {
    document.trace.push_back(
        {"coref", mention.span, rule, true, "the likeliest of those named lately: " + document.entities[entity].name});
  }
  saw(entity, tokens.last - 1);
}

}  // namespace news_extract
