#include "clauses/analyser.h"

#include <vector>

#include "clauses/word_classes.h"

namespace news_extract {

void ClauseAnalyser::run(Document& document) const {
  std::vector<State> states(document.tokens.size(), State::other);
  for (const Sentence& sentence : document.sentences) {
    tagger_.tag(document, sentence, states);
    write_word_classes(rules_, sentence, states, document);
  }
}

}  // namespace news_extract
