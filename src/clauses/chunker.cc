#include "clauses/chunker.h"

#include <algorithm>

#include "clauses/clause_openers.h"
#include "clauses/phrase_reader.h"
#include "clauses/verb_reader.h"

namespace news_extract {
namespace {

constexpr StateSet kVerbStarters = kMainVerbStates | kAuxiliaryStates | state_bit(State::to);

void mark(std::vector<std::uint32_t>& of, TokenRange range, std::uint32_t index) {
  for (std::uint32_t i = range.first; i < range.last; ++i) of[i] = index;
}

// What a range of none to kShort tokens leaves of as many places: kNone, all bits of which are set, behind it.
constexpr std::uint32_t kShort = 4;
constexpr std::uint32_t kBehind[kShort + 1][kShort] = {
    {kNone, kNone, kNone, kNone}, {0, kNone, kNone, kNone}, {0, 0, kNone, kNone}, {0, 0, 0, kNone}, {0, 0, 0, 0}};

// The same where nothing behind the range is marked yet: most ranges are short, and how short has
// no pattern that a processor could foresee, so that the first tokens are written without asking.
inline void mark_next(std::vector<std::uint32_t>& of, TokenRange range, std::uint32_t index) {
  if (range.first + kShort > of.size()) return mark(of, range, index);
  std::uint32_t* const at = &of[range.first];
  const std::uint32_t size = range.size();
  const auto& behind = kBehind[std::min(size, kShort)];
  for (std::uint32_t i = 0; i < kShort; ++i) at[i] = index | behind[i];
  for (std::uint32_t i = kShort; i < size; ++i) at[i] = index;
}

class Chunker {
 public:
  Chunker(const SentenceView& view, Document& document, Steps& steps)
      : view_(view),
        document_(document),
        syntax_(document.syntax),
        phrases_(view, document.syntax.phrases),
        verbs_(view),
        steps_(steps) {}

  void run() {
    steps_.clear(view_.last() - view_.first());
    for (std::uint32_t i = view_.first(); i < view_.last();) i = read(i);
    phrases_.join();
  }

 private:
  // Reads what begins at token `i`, and returns the token past it.
  std::uint32_t read(std::uint32_t i) {
    if (view_.is(i, PhraseReader::kStarters)) {
      const std::uint32_t end = read_phrase(i);
      if (end > i) return end;
    }
    if (view_.is(i, kVerbStarters)) return read_verb(i);
    read_token(i);
    return i + 1;
  }

  void read_token(std::uint32_t i) {
    verbs_.saw_token(i);
    const StepKind kind = kTokenSteps[static_cast<std::size_t>(view_.state(i))];
    const bool opener = kind == StepKind::opener;
    const bool opens = may_open_clause(view_, i);
    const bool wanted = (kind != StepKind::none) & (!opener | opens);
    steps_.add_if(wanted, {{i, i + 1}, kNone, kind});
  }

  std::uint32_t read_phrase(std::uint32_t i) {
    const std::uint32_t end = phrases_.read(i);
    if (end == i) return i;
    const auto index = static_cast<std::uint32_t>(syntax_.phrases.size() - 1);
    const NounPhrase& phrase = syntax_.phrases[index];
    mark_next(syntax_.phrase_of, phrase.tokens, index);
    // A possessor stands before the phrase that holds it, and the inner one wins its tokens.
    for (std::uint32_t inner = phrase.possessor; inner != kNone; inner = syntax_.phrases[inner].possessor) {
      mark(syntax_.phrase_of, syntax_.phrases[inner].tokens, inner);
    }
    // No subject has a preposition: the clause builder would pass over it.
    steps_.add_if(phrase.governor == kNone, {phrase.tokens, index, StepKind::phrase});
    verbs_.saw_phrase(phrase);
    return end;
  }

  std::uint32_t read_verb(std::uint32_t i) {
    VerbGroup& group = syntax_.verbs.emplace_back();
    verbs_.read(i, group);
    Token& main = document_.tokens[group.main];
    if (view_.is(group.main, State::ed)) {  // no other verb of a group has the form
      main.tag = group.main == i && group.finite ? Tag::verb_past : Tag::verb_participle;
    }
    group.lemma = main.lemma;
    const auto index = static_cast<std::uint32_t>(syntax_.verbs.size() - 1);
    mark_next(syntax_.verb_of, group.tokens, index);
    steps_.add({group.tokens, index, StepKind::verb});
    return group.tokens.last;
  }

  const SentenceView& view_;
  Document& document_;
  Syntax& syntax_;
  PhraseReader phrases_;
  VerbReader verbs_;
  Steps& steps_;
};

}  // namespace

void chunk_sentence(const SentenceView& view, Document& document, Steps& steps) {
  Chunker(view, document, steps).run();
}

}  // namespace news_extract
