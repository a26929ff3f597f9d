#include "clauses/analyser.h"

#include <vector>

#include "clauses/chunker.h"
#include "clauses/clause_builder.h"
#include "clauses/corrections.h"
#include "clauses/word_classes.h"

namespace news_extract {

void ClauseAnalyser::run(Document& document) const {
  const std::size_t count = document.tokens.size();
  std::vector<State> states(count, State::other);
  Syntax& syntax = document.syntax;
  syntax.clear();
  syntax.phrase_of.assign(count, kNone);
  syntax.verb_of.assign(count, kNone);
  syntax.clause_of.assign(count, kNone);
  for (const Sentence& sentence : document.sentences) {
    Syntax::Range range;
    range.first_phrase = static_cast<std::uint32_t>(syntax.phrases.size());
    range.first_verb = static_cast<std::uint32_t>(syntax.verbs.size());
    range.first_clause = static_cast<std::uint32_t>(syntax.clauses.size());
    tagger_.tag(document, sentence, states);
    correct_states(rules_, document, sentence, states);
    write_word_classes(rules_, sentence, states, document);
    chunk_sentence(rules_, sentence, states, document);
    range.last_phrase = static_cast<std::uint32_t>(syntax.phrases.size());
    range.last_verb = static_cast<std::uint32_t>(syntax.verbs.size());
    build_clauses(rules_, sentence, states, range, document);
    range.last_clause = static_cast<std::uint32_t>(syntax.clauses.size());
    syntax.sentences.push_back(range);
  }
}

}  // namespace news_extract
