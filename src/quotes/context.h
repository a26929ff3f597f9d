#pragma once

// What the finders of this room share while they read one document: the marked
// stretches, the paragraphs' tokens, and short ways through Document::syntax.
// Holds no rules of its own.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "mentions/token_index.h"
#include "mentions/token_set.h"
#include "news_extract/document.h"
#include "news_extract/rule_pack.h"
#include "news_extract/short_list.h"
#include "quotes/marks.h"

namespace news_extract {

/// One piece of reported speech before it is written out as a Quote.
struct Report {
  ShortList<TokenRange, 2> pieces;     // the content, in text order
  ShortList<std::uint32_t, 2> marked;  // of a quote inside another: its stretches, indices into QuoteContext::marked
  TokenRange cue;                      // empty where there is none
  TokenRange source;                   // who it is attributed to, as it stands; empty where unknown
  TokenRange addressee;                // who is told; empty where nobody is named
  std::uint32_t cue_head = kNone;      // token whose lemma names the cue
  RuleId rule;
  bool block = false;
  bool floating = false;  // carried on: the source is that of an earlier report

  std::uint32_t first() const { return pieces.front().first; }
  std::uint32_t last() const { return pieces.back().last; }
};

/// Puts `added` among `reports`, behind those that begin at the same token. Both are in the order of first tokens.
void merge_in_order(std::vector<Report>& reports, std::vector<Report>& added);

/// The memory of a QuoteContext, kept from document to document.
struct QuoteMemory {
  std::vector<TokenRange> paragraphs;
  std::vector<std::uint32_t> signs;
  std::vector<Marked> marked;
  TokenSet cues;
  TokenSet opening;
  TokenIndex marked_at;
  TokenIndex verb_of_subject;
  std::vector<char> punctuation;
  std::vector<std::uint32_t> subject;
  std::vector<std::uint8_t> past;
};

class QuoteContext {
 public:
  QuoteContext(const RuleBase& rules, Document& document, QuoteMemory& memory);

  const RuleBase& rules;
  Document& document;
  std::vector<TokenRange>& paragraphs;
  std::vector<Marked>& marked;
  const RowId cue_rows_end;  // past the last line of quote_cues.tsv

  /// A blank one before the first token and behind the last, so that looking around needs no care.
  const Token& token(std::uint32_t i) const {
    static constexpr Token kBlank{};
    return i < token_count_ ? document.tokens[i] : kBlank;
  }
  const NounPhrase& phrase(std::uint32_t p) const { return document.syntax.phrases[p]; }
  const VerbGroup& verb(std::uint32_t v) const { return document.syntax.verbs[v]; }

  /// The outermost marked stretch that holds token `i` or is opened or closed by it, or kNone.
  std::uint32_t marked_at(std::uint32_t i) const { return marked_at_[i]; }

  /// The next token from `i` on that stands in a marked stretch, marks included; `last` where there is none.
  std::uint32_t next_marked(std::uint32_t i, std::uint32_t last) const {
    return i < last && marked_at_[i] == kNone ? opening_.next(i, last) : std::min(i, last);
  }

  /// Whether some token of the report's content stands in a marked stretch, marks included.
  bool has_marked(const Report& report) const;

  /// The widest base noun phrase that begins at token `i`, or kNone.
  std::uint32_t phrase_at(std::uint32_t i) const {
    const std::uint32_t p = phrase_around(i);
    return p != kNone && phrase(p).tokens.first == i ? p : kNone;
  }
  /// The widest base noun phrase that holds token `i`, or kNone.
  std::uint32_t phrase_around(std::uint32_t i) const {
    if (i >= token_count_) return kNone;
    const std::uint32_t p = document.syntax.phrase_of[i];
    return p == kNone ? kNone : document.syntax.whole_phrase(p);
  }
  /// The verb group that begins at token `i`, or kNone.
  std::uint32_t verb_at(std::uint32_t i) const {
    if (i >= token_count_) return kNone;
    const std::uint32_t v = document.syntax.verb_of[i];
    return v != kNone && verb(v).tokens.first == i ? v : kNone;
  }
  /// The subject of verb group `v`, put right where a comma or a nearer pronoun shows that it is another's; or kNone.
  std::uint32_t subject(std::uint32_t v) const { return subject_[v]; }
  /// Whether verb group `v` is finite, also where a past tense was read as a participle
  /// ("Smith said the others were late"); and whether it is passive.
  bool finite(std::uint32_t v) const {
    const bool past = past_[v] != 0;
    return verb(v).finite | past;
  }
  bool passive(std::uint32_t v) const {
    const bool past = past_[v] != 0;
    return verb(v).passive & !past;
  }
  /// The finite verb group whose subject is noun phrase `p`, or kNone.
  std::uint32_t verb_of_subject(std::uint32_t p) const { return verb_of_subject_[p]; }

  /// The next token from `i` on where a phrase of quote_cues.tsv may begin; `last` where there is none.
  std::uint32_t next_cue(std::uint32_t i, std::uint32_t last) const { return cues_.next(i, last); }

  /// The mention that holds token `i`, or kNone.
  std::uint32_t mention_at(std::uint32_t i) const;

  /// Text of a token that is a mark of punctuation: the character, or 0. Dashes of every kind are '-', dots '~'.
  char punctuation(std::uint32_t i) const { return i < token_count_ ? punctuation_[i] : '\0'; }
  /// A comma, also one inside a closing mark.
  bool is_comma(std::uint32_t i) const { return punctuation(i) == ','; }
  /// Does what follows this mark stand aside? A comma, a dash, or the mark that closes a quotation.
  bool parts(std::uint32_t i) const;
  bool is_quote_mark(std::uint32_t i) const { return token(i).has(shape::kMark); }

  /// "Morning Hour", "House of Cards": few words, and every long one has a capital.
  bool looks_like_title(const Marked& marked) const;

  /// The sentence that holds token `i`.
  std::uint32_t sentence_of(std::uint32_t i) const;

  /// Keeps the reason for `--explain`.
  void trace(Span span, RuleId rule, bool fired, const char* note);

 private:
  void index_tokens(const std::vector<std::uint32_t>& signs);
  void index_subjects();
  std::uint32_t who_goes_on(std::uint32_t v, std::uint32_t p) const;
  std::uint32_t nearest_subject(std::uint32_t v) const;
  std::uint32_t head_of_chain(std::uint32_t p) const;
  std::uint32_t described_name(std::uint32_t p, std::uint32_t verb_first) const;
  std::uint32_t relative_holder(std::uint32_t verb_first) const;
  bool that_follows(std::uint32_t i) const;
  std::uint32_t past_times(std::uint32_t i) const;
  std::uint32_t past_participle(std::uint32_t first) const;
  bool opened_by_relative(std::uint32_t subject_first) const;
  bool one_comma_between(std::uint32_t i, std::uint32_t verb_first) const;
  std::uint32_t before_bracket(std::uint32_t verb_first) const;
  bool is_lone_participle(std::uint32_t v) const;
  bool must_be_past(std::uint32_t v) const;

  mutable std::uint32_t asked_sentence_ = 0;  // the next question is of the same, as a rule

  // For each token.
  std::uint32_t token_count_;
  TokenSet& cues_;
  TokenSet& opening_;  // where a marked stretch opens
  TokenIndex& marked_at_;
  std::vector<char>& punctuation_;
  // For each verb group.
  std::vector<std::uint32_t>& subject_;
  std::vector<std::uint8_t>& past_;
  // For each noun phrase.
  TokenIndex& verb_of_subject_;
};

}  // namespace news_extract
