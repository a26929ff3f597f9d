#pragma once

// What every step of this room asks of a document: words by their text, the
// phrase, verb group, mention and quotation that a token stands in. Looks
// things up; decides nothing about stances.

#include <cstdint>
#include <vector>

#include "mentions/token_index.h"
#include "mentions/token_set.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"
#include "rules/openers.h"
#include "rules/words.h"

namespace news_extract::positions {

/// The memory of a Context, kept from document to document.
struct ContextMemory {
  TokenSet telling;
  TokenSet verbs;
  TokenSet policy;
  TokenIndex mention_of;
  TokenIndex quote_of;
  std::vector<std::uint8_t> marked;
};

class Context {
 public:
  Context(const RuleBase& rule_base, Document& doc, ContextMemory& memory);

  const RuleBase& rules;
  Document& document;

  /// A blank one before the first token and behind the last, so that looking around needs no care.
  const Token& token(std::uint32_t t) const {
    static constexpr Token kBlank{};
    return t < size_ ? document.tokens[t] : kBlank;
  }
  std::uint32_t size() const { return size_; }
  const Word& lemma_word(std::uint32_t t) const { return rules.word(RuleBase::lemma_of(document.tokens[t])); }

  /// Whether a row of the pack may begin at the token, by its form or its lemma.
  bool opens(PackId pack, std::uint32_t t) const { return may_open(document, pack, t); }
  /// The next token from `t` on that may begin a frame or a comparison, or is a telling verb; `last` where none is
  /// left. The others say nothing of stances.
  std::uint32_t next_telling(std::uint32_t t, std::uint32_t last) const { return telling_.next(t, last); }
  /// Whether the token is the main verb of a group that may say something whatever the verb is: "did so", "must go",
  /// "will not go", "this means".
  bool is_telling_verb(std::uint32_t t) const { return verbs_.has(t); }
  /// The next token from `t` on where a policy phrase may begin; `last` where there is none.
  std::uint32_t next_policy(std::uint32_t t, std::uint32_t last) const { return policy_.next(t, last); }

  /// The innermost noun phrase that holds the token, widened from a possessor to the phrase around it; or kNone.
  std::uint32_t phrase_at(std::uint32_t t) const {
    const std::uint32_t p = document.syntax.phrase_of[t];
    return p == kNone ? kNone : document.syntax.whole_phrase(p);
  }
  const NounPhrase& phrase(std::uint32_t index) const { return document.syntax.phrases[index]; }
  std::uint32_t verb_at(std::uint32_t t) const { return document.syntax.verb_of[t]; }
  const VerbGroup& verb(std::uint32_t index) const { return document.syntax.verbs[index]; }

  /// The mention that covers the token, or kNone.
  std::uint32_t mention_at(std::uint32_t t) const {
    if (!mentions_laid_out_) lay_out_mentions();
    return mention_of_.at(t);
  }
  /// The last mention that begins at or before the token, or kNone.
  std::uint32_t mention_at_or_before(std::uint32_t t) const;
  /// The innermost quote whose content holds the token, or kNone.
  std::uint32_t quote_at(std::uint32_t t) const {
    if (!quotes_laid_out_) lay_out_quotes();
    return quote_of_.at(t);
  }
  /// Whether the token stands between quotation marks of a quote.
  bool marked(std::uint32_t t) const {
    if (!quotes_laid_out_) lay_out_quotes();
    return !marked_.empty() && marked_[t] != 0;
  }

  /// "Monday", "March": a name of a time, whatever the phrase around it is taken for.
  bool names_a_time(std::uint32_t t) const;
  /// The tokens that begin inside the bytes, sought from `near` on, which must not be empty.
  TokenRange tokens_in(Span span, TokenRange near) const;
  /// The sentence of the token: its tokens.
  TokenRange sentence_of(std::uint32_t t) const;
  /// The next token from `t` on, before `end`, that is no adverb or mark; `end` if none is left.
  std::uint32_t skip_adverbs(std::uint32_t t, std::uint32_t end) const;

  /// The same, times left out too: "voted on Thursday (to ban)", "said last week".
  std::uint32_t skip_times(std::uint32_t t, std::uint32_t end) const;

  Span span(TokenRange range) const { return document.span_of(range); }

 private:
  void index_openers();
  bool tells(const VerbGroup& group) const;
  void lay_out_mentions() const;
  void lay_out_quotes() const;
  void lay_over(TokenRange range, std::uint32_t q) const;

  mutable TokenRange asked_sentence_;  // the next question is of the same, as a rule
  std::uint32_t size_;
  TokenSet& telling_;
  TokenSet& verbs_;
  TokenSet& policy_;
  // Laid out when they are first asked for: many articles have no stances.
  mutable bool mentions_laid_out_ = false;
  mutable bool quotes_laid_out_ = false;
  TokenIndex& mention_of_;
  TokenIndex& quote_of_;               // empty where the article has no quotes
  std::vector<std::uint8_t>& marked_;  // also
};

bool is_adverb(const Token& token);
bool is_verb(const Token& token);
bool is_noun(const Token& token);
/// A verb by which a sentence may spell out the one before: "this includes", "that would mean".
bool goes_on(const Token& verb);
/// An infinitive behind a predicate: "to (further) limit", "not to limit", "to never limit".
struct Infinitive {
  std::uint32_t verb = kNone;  // its first token behind "to" and adverbs; kNone where there is no infinitive
  bool negated = false;
};

/// The infinitive that opens at the token, or right behind a "never" before it.
Infinitive infinitive_at(const Context& context, std::uint32_t first, std::uint32_t end);
bool opens_infinitive(const Context& context, std::uint32_t to, std::uint32_t end);

}  // namespace news_extract::positions
