#pragma once

// What pronouns and descriptions share while an article is read from its first
// token to its last: who has been seen so far, whether the words stand inside
// quotation marks, which verb a word is the subject of; and the one place where
// a mention that was found is written down.

#include <vector>

#include "coref/mention_index.h"
#include "coref/salience.h"
#include "mentions/token_index.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"

namespace news_extract {

/// The memory of the step, kept from document to document.
struct ReferenceScratch {
  Salience salience;
  TokenIndex verb_of_subject;
  std::vector<Mention> found;
  std::vector<std::uint32_t> telling_tokens;
  std::vector<std::uint32_t> descriptions;
};

class ReferenceContext {
 public:
  ReferenceContext(const RuleBase& rule_base, const MentionIndex& mention_index, Document& doc,
                   ReferenceScratch& scratch);

  const RuleBase& rules;
  const MentionIndex& index;
  Document& document;

  const Syntax& syntax() const { return document.syntax; }
  const Token& token(std::uint32_t i) const { return document.tokens[i]; }

  void enter(std::uint32_t sentence);
  /// The next token of the text: a quotation mark opens or closes.
  void pass(const Token& token) {
    if (token.has(kTurning)) turn(token);
  }
  /// The shapes of tokens whose passing changes something.
  static constexpr std::uint16_t kTurning = shape::kMark | shape::kParagraphStart;

  /// Where the token just passed looks back from.
  Place place_at(std::uint32_t i) const { return {i, sentence_, quoted_, is_subject(i), false}; }
  /// Somebody's mention ends with the token just passed.
  void saw(std::uint32_t entity, std::uint32_t token);
  /// A pronoun or description, ending with the token just passed, stands for the entity.
  void refer(TokenRange tokens, std::uint32_t entity, MentionKind kind, RuleId rule);

  template <typename Fits>
  std::uint32_t likeliest(const Place& place, const Fits& fits) const {
    return salience_.likeliest(document, place, fits);
  }
  const std::vector<Seen>& seen() const { return salience_.seen(); }
  const Sentence& sentence() const { return document.sentences[sentence_]; }

  bool is_subject(std::uint32_t i) const { return verb_of_subject_[i] != kNone; }
  /// The verb group whose subject has this token as its head. There must be one.
  const VerbGroup& verb_of_subject(std::uint32_t i) const { return syntax().verbs[verb_of_subject_[i]]; }

 private:
  void index_subjects();
  void turn(const Token& token);
  bool speaks(std::uint32_t token) const;

  Salience& salience_;
  TokenIndex& verb_of_subject_;
  std::vector<Mention>& found_;
  std::uint32_t sentence_ = 0;
  bool first_ = true;  // nobody has been seen in this sentence
  bool quoted_ = false;
};

}  // namespace news_extract
