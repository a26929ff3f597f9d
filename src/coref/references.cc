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
  explicit ReferenceResolver(ReferenceContext& context) : context_(context), descriptions_(context) { move_to_name(0); }

  void read(std::uint32_t sentence) {
    context_.enter(sentence);
    const Syntax::Range& syntax = context_.syntax().sentences[sentence];
    std::uint32_t phrase = syntax.first_phrase;
    std::uint32_t head = head_of(phrase, syntax.last_phrase);
    const TokenRange range = context_.document.sentences[sentence].tokens;
    const Token* tokens = context_.document.tokens.data();
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const Token& token = tokens[i];
      context_.pass(token);
      const bool is_head = i == head;
      if (is_head) head = head_of(++phrase, syntax.last_phrase);
      if (i >= name_.first) {
        pass_name(i);
      } else if (const std::uint64_t features = context_.rules.word(token.word).features; is_pronoun(features)) {
        if (!token.has(shape::kClitic)) read_pronoun(context_, i, features);
      } else if (is_head && !token.has(shape::kClitic)) {
        const NounPhrase& found = context_.syntax().phrases[phrase - 1];
        if (DescriptionReader::may_describe(found)) descriptions_.read(found);
      }
    }
  }

 private:
  static bool is_pronoun(std::uint64_t features) { return (features & kThird) != 0 && (features & kPersonal) != 0; }

  /// The heads of a sentence's phrases stand in the order of the phrases: a possessor before what it owns.
  std::uint32_t head_of(std::uint32_t phrase, std::uint32_t last) const {
    return phrase < last ? context_.syntax().phrases[phrase].head : kNone;
  }

  /// A token of the next name.
  void pass_name(std::uint32_t i) {
    if (i + 1 < name_.last) return;
    context_.saw(context_.document.mentions[next_name_].entity, i);
    move_to_name(next_name_ + 1);
  }

  void move_to_name(std::uint32_t mention) {
    const std::vector<Mention>& names = context_.document.mentions;
    next_name_ = mention;
    name_ = mention < names.size() ? names[mention].tokens : TokenRange{kNone, kNone};
  }

  ReferenceContext& context_;
  DescriptionReader descriptions_;
  std::uint32_t next_name_ = 0;
  TokenRange name_;
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
