#pragma once

// The clauses that are open at one place of a sentence, the innermost on top.
// Only the clause builder uses it.

#include <array>

#include "clauses/sentence_view.h"
#include "news_extract/syntax.h"

namespace news_extract {

struct OpenClause {
  std::uint32_t begin = 0;       // token
  std::uint32_t opener = kNone;  // token
  ClauseKind kind = ClauseKind::main;
  bool parenthetical = false;   // opened behind a comma: the next comma closes it
  bool shares_subject = false;  // coordinated, and no phrase since its conjunction

  std::uint32_t clause = kNone;      // index, set by the stack
  std::uint32_t verb = kNone;        // its latest group
  std::uint32_t subject = kNone;     // of that group
  std::uint32_t candidate = kNone;   // phrase that may be the next group's subject
  std::uint32_t temporal = kNone;    // phrase that will do where there is no better: "Monday was cold"
  std::uint32_t antecedent = kNone;  // of a relative clause
};

class ClauseStack {
 public:
  static constexpr std::size_t kDepth = 12;
  /// Serves one sentence after the other: nothing of it is read before it is written.
  using Memory = std::array<OpenClause, kDepth>;

  ClauseStack(const SentenceView& view, Syntax& syntax, Memory& memory) : view_(view), syntax_(syntax), open_(memory) {}

  OpenClause& top() { return open_[size_ - 1]; }
  bool has_room() const { return size_ < kDepth; }

  /// Opens a clause inside the top one; if there is no room the top one goes on in its place.
  void open(OpenClause clause);
  /// Closes the top clause before token `end`; the outermost stays.
  void close(std::uint32_t end);
  void close_all(std::uint32_t end);

  /// A comma or a dash: clauses end that opened behind one, and those that precede their main clause.
  void comma(std::uint32_t i);

  /// Closes clauses until the one that a coordinated clause at token `i` is
  /// parallel to is closed too (the outermost stays, and holds it), and returns
  /// that one's subject. A finite `group` goes on with the innermost finite
  /// clause of its tense, or else the innermost finite one; null stands for a
  /// verb without tense, which goes on with the clause on top.
  std::uint32_t return_to(std::uint32_t i, const VerbGroup* group);

  /// Whether a clause below the top still waits for its verb.
  bool waits_below() const;
  /// Whether any open clause has a verb.
  bool anchored() const;
  bool begins_at(std::uint32_t i) const { return size_ == 1 && open_[0].begin == i; }
  /// The subject of the innermost clause that has one.
  std::uint32_t subject() const;
  /// The subject, or what waits to be it, of the clauses below the top.
  std::uint32_t outer_subject() const;

 private:
  bool finite(const OpenClause& clause) const { return clause.verb != kNone && syntax_.verbs[clause.verb].finite; }

  const SentenceView& view_;
  Syntax& syntax_;
  Memory& open_;
  std::size_t size_ = 0;
};

}  // namespace news_extract
