#include "coref/references.h"

#include <algorithm>

#include "coref/descriptions.h"
#include "coref/pronouns.h"
#include "coref/reference_context.h"
#include "rules/word_features.h"

namespace news_extract {
namespace {

constexpr std::uint64_t kThird = feature_bit(WordFeature::third);
constexpr std::uint64_t kPersonal =
    feature_bit(WordFeature::personal) | feature_bit(WordFeature::possessive) | feature_bit(WordFeature::reflexive);

/// Goes through the text once: names are seen, other words may look back to them.
class ReferenceResolver {
 public:
  explicit ReferenceResolver(ReferenceContext& context) : context_(context), descriptions_(context) {}

  void read(std::uint32_t sentence) {
    context_.enter(sentence);
    // The heads of a sentence's phrases stand in the order of the phrases: a possessor before what it owns.
    phrase_ = context_.syntax().sentences[sentence].first_phrase;
    last_phrase_ = context_.syntax().sentences[sentence].last_phrase;
    const TokenRange range = context_.document.sentences[sentence].tokens;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const Token& token = context_.token(i);
      context_.pass(token);
      if (const std::uint32_t m = context_.index.at(i); m != kNone) {
        const Mention& mention = context_.document.mentions[m];
        if (mention.tokens.last == i + 1) context_.saw(mention.entity, i);
      } else if (!token.has(shape::kClitic)) {
        read_word(i, token);
      }
    }
  }

 private:
  void read_word(std::uint32_t i, const Token& token) {
    const std::uint64_t features = context_.rules.word(token.word).features;
    if ((features & kThird) != 0 && (features & kPersonal) != 0) return read_pronoun(context_, i, features);
    const std::vector<NounPhrase>& phrases = context_.syntax().phrases;
    while (phrase_ < last_phrase_ && phrases[phrase_].head < i) ++phrase_;
    if (phrase_ < last_phrase_ && phrases[phrase_].head == i) descriptions_.read(phrases[phrase_]);
  }

  ReferenceContext& context_;
  DescriptionReader descriptions_;
  std::uint32_t phrase_ = 0;
  std::uint32_t last_phrase_ = 0;
};

/// Puts the mentions that were found among the names.
void merge(std::vector<Mention>& found, Document& document) {
  const auto earlier = [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; };
  if (!std::is_sorted(found.begin(), found.end(), earlier)) std::stable_sort(found.begin(), found.end(), earlier);
  // From the back, in place: of two that begin together the name comes first.
  std::vector<Mention>& mentions = document.mentions;
  std::size_t name = mentions.size();
  mentions.resize(name + found.size());
  for (std::size_t to = mentions.size(), next = found.size(); next > 0;) {
    const bool name_later = name > 0 && earlier(found[next - 1], mentions[name - 1]);
    mentions[--to] = name_later ? mentions[--name] : found[--next];
  }
}

}  // namespace

void resolve_references(const RuleBase& rules, const MentionIndex& index, Document& document) {
  thread_local ReferenceScratch scratch;
  ReferenceContext context(rules, index, document, scratch);
  ReferenceResolver resolver(context);
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) resolver.read(s);
  if (scratch.found.empty()) return;
  merge(scratch.found, document);
  list_mentions(document);
}

}  // namespace news_extract
