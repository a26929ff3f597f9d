#include "clauses/chunker.h"

#include "clauses/phrase_reader.h"
#include "clauses/verb_reader.h"

namespace news_extract {
namespace {

constexpr StateSet kVerbStarters = kMainVerbStates | kAuxiliaryStates | state_bit(State::to);

void mark(std::vector<std::uint32_t>& of, TokenRange range, std::uint32_t index) {
  for (std::uint32_t i = range.first; i < range.last; ++i) of[i] = index;
}

}  // namespace

void chunk_sentence(const SentenceView& view, Document& document) {
  Syntax& syntax = document.syntax;
  PhraseReader phrases(view, syntax.phrases);
  VerbReader verbs(view);
  std::uint32_t i = view.first();
  while (i < view.last()) {
    const auto before = static_cast<std::uint32_t>(syntax.phrases.size());
    if (const std::uint32_t end = phrases.read(i); end > i) {
      // A possessor stands before the phrase that holds it, and the inner one wins its tokens.
      for (auto index = static_cast<std::uint32_t>(syntax.phrases.size()); index-- > before;) {
        mark(syntax.phrase_of, syntax.phrases[index].tokens, index);
      }
      verbs.saw_phrase(syntax.phrases.back());
      i = end;
    } else if (view.is(i, kVerbStarters)) {
      VerbGroup group = verbs.read(i);
      for (std::uint32_t at = group.tokens.first; at < group.tokens.last; ++at) {
        Token& token = document.tokens[at];
        if (view.is(at, State::ed)) {
          token.tag = at == group.tokens.first && group.finite ? Tag::verb_past : Tag::verb_participle;
        }
      }
      group.lemma = document.tokens[group.main].lemma;
      mark(syntax.verb_of, group.tokens, static_cast<std::uint32_t>(syntax.verbs.size()));
      i = group.tokens.last;
      syntax.verbs.push_back(group);
    } else {
      verbs.saw_token(i);
      ++i;
    }
  }
  phrases.join();
}

}  // namespace news_extract
