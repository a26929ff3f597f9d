#pragma once

// The light analysis of the clause that names, quotes and positions share:
// noun phrases, verb groups and clauses over the tokens of a Document. It is
// written once, by src/clauses, and read by every later stage. It is not a
// parse: nothing is attached that the later stages do not ask for.

#include <cstdint>
#include <vector>

#include "news_extract/annotations.h"

namespace news_extract {

/// A base noun phrase: from its determiner or first modifier to its head, and a
/// possessor inside it ("the company's president" is one phrase whose
/// `possessor` is the phrase "the company"). An appositive, a relative
/// clause or a prepositional phrase behind the head is not part of it.
struct NounPhrase {
  TokenRange tokens;
  std::uint32_t head = kNone;         // token: president in "the company's president Brad Smith" is
                                      // followed by a name: the head is then the name's last token
  std::uint32_t reach = 0;            // token past its of-phrases and coordinated complements: "the use of X by Y"
  std::uint32_t possessor = kNone;    // index of a noun phrase inside this one
  std::uint32_t governor = kNone;     // token of the preposition before it, if any
  std::uint32_t coordinated = kNone;  // index of the next noun phrase joined by and/or/comma
  bool definite = false;              // the, this, these, possessive
  bool indefinite = false;            // a, an, some, bare plural
  bool pronoun = false;               // its head is a pronoun
  bool proper = false;                // its head is a name
  bool plural = false;
  bool temporal = false;    // "this morning", "last Friday", "Monday"
  bool possessive = false;  // it stands as a possessor inside the next phrase
};

enum class Tense : std::uint8_t { present, past, infinitive, ing, participle, imperative };

/// Auxiliaries, negation, adverbs and a main verb: "will not have been sold".
struct VerbGroup {
  TokenRange tokens;
  std::uint32_t main = kNone;    // token of the main verb (the copula where be stands alone)
  WordId lemma = 0;              // of the main verb
  WordId modal = 0;              // will, would, can, should, must ...; 0 where none
  Tense tense = Tense::present;  // of the group's first verb
  bool finite = false;
  bool passive = false;
  bool perfect = false;
  bool progressive = false;
  bool negated = false;            // not, n't, never, no longer
  bool infinitive_to = false;      // the group opens with "to"
  std::uint32_t subject = kNone;   // index of a noun phrase
  std::uint32_t particle = kNone;  // token: "out" of "rule out", where it follows at once
  std::uint32_t clause = kNone;    // index of the clause it heads
};

enum class ClauseKind : std::uint8_t {
  main,
  coordinated,
  complement,
  infinitive,
  relative,
  adverbial,
  conditional,
  participle,
  question
};

/// A stretch of tokens around one verb group. Clauses nest: a clause's tokens hold its children's.
struct Clause {
  TokenRange tokens;             // opener included, closing punctuation not
  std::uint32_t opener = kNone;  // token: that, to, who, if, because ...
  std::uint32_t verb = kNone;    // index of its verb group
  std::uint32_t parent = kNone;  // index of the clause it stands in
  ClauseKind kind = ClauseKind::main;
};

/// The phrases, groups and clauses of the sentences, in text order.
struct Syntax {
  std::vector<NounPhrase> phrases;
  std::vector<VerbGroup> verbs;
  std::vector<Clause> clauses;

  // For each token, the innermost one that holds it, or kNone.
  std::vector<std::uint32_t> phrase_of;
  std::vector<std::uint32_t> verb_of;
  std::vector<std::uint32_t> clause_of;

  // For each token, the packs of which a phrase may begin there, and pronouns: a bit each, src/rules/openers.h.
  std::vector<std::uint8_t> openers;

  /// What belongs to one sentence, as half-open index ranges.
  struct Range {
    std::uint32_t first_phrase = 0, last_phrase = 0;
    std::uint32_t first_verb = 0, last_verb = 0;
    std::uint32_t first_clause = 0, last_clause = 0;
  };
  std::vector<Range> sentences;  // one for each sentence of the Document

  /// The phrase that phrase `p` is a possessor in: "the company's president" of "the company"; else `p` itself.
  std::uint32_t whole_phrase(std::uint32_t p) const {
    // "her firm's owner's house": more owners than a few no sentence that people write has.
    constexpr int kMostOwners = 4;
    for (int owners = 0; owners < kMostOwners && phrases[p].possessive; ++owners) ++p;
    return p;
  }

  /// Empties every array and keeps its memory.
  void clear();
};

}  // namespace news_extract
