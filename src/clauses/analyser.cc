#include "clauses/analyser.h"

#include "clauses/chunker.h"
#include "clauses/clause_builder.h"
#include "clauses/corrections.h"
#include "clauses/word_classes.h"
#include "rules/openers.h"

namespace news_extract {

void ClauseAnalyser::run(Document& document) const {
  const std::size_t count = document.tokens.size();
  thread_local SentenceView::Memory memory;
  thread_local Tagger::Memory tagger_memory;
  thread_local Steps steps;
  SentenceView view(rules_, forms_, document, memory);
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
    view.move_to(sentence);
    tagger_.tag(document, view, tagger_memory);
    correct_states(view);
    write_word_classes(view, document);
    chunk_sentence(view, document, steps);
    range.last_phrase = static_cast<std::uint32_t>(syntax.phrases.size());
    range.last_verb = static_cast<std::uint32_t>(syntax.verbs.size());
    build_clauses(view, range, steps, document);
    range.last_clause = static_cast<std::uint32_t>(syntax.clauses.size());
    syntax.sentences.push_back(range);
  }
  mark_clauses(syntax);
  find_openers(rules_, document.tokens, syntax.openers);
}

}  // namespace news_extract
