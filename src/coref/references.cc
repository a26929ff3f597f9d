#include "coref/references.h"

#include <algorithm>
#include <span>

#include "coref/descriptions.h"
#include "coref/pronouns.h"
#include "coref/reference_context.h"
#include "mentions/pick.h"
#include "rules/openers.h"
#include "rules/word_features.h"

namespace news_extract {
namespace {

/// Goes through the text once: names are seen, other words may look back to them.
class ReferenceResolver {
 public:
  /// `scratch` is that of the context.
  ReferenceResolver(ReferenceContext& context, ReferenceScratch& scratch) : context_(context), descriptions_(context) {
    move_to_name(0);
    const Token* const tokens = context.document.tokens.data();
    const std::uint8_t* const openers = context.syntax().openers.data();
    const auto tells = [tokens, openers](std::uint32_t i) {
      const bool pronoun = (openers[i] & kPronounBit) != 0;
      return pronoun | tokens[i].has(ReferenceContext::kTurning);
    };
    pick(context.document.tokens.size(), tells, scratch.telling_tokens);
    pick(context.syntax().phrases, DescriptionReader::may_describe, scratch.descriptions);
    next_token_ = scratch.telling_tokens.data();
    next_description_ = scratch.descriptions.data();
  }

  void read(std::uint32_t sentence) {
    context_.enter(sentence);
    const Syntax::Range& syntax = context_.syntax().sentences[sentence];
    const std::span<const NounPhrase> phrases(context_.syntax().phrases);
    const TokenRange range = context_.document.sentences[sentence].tokens;
    while (*next_token_ < range.first) ++next_token_;
    while (*next_description_ < syntax.first_phrase) ++next_description_;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      // The heads stand in the order of the phrases: a possessor before what it owns.
      const std::uint32_t phrase = *next_description_;
      const std::uint32_t head = phrase != kNone ? phrases[phrase].head : kNone;  // or one behind the sentence
      i = std::max(i, std::min({head, name_.first, range.last}));
      read_plain(i);
      if (i == range.last) break;
      next_token_ += *next_token_ == i ? 1 : 0;
      context_.pass(context_.token(i));
      if (i >= name_.first) {
        pass_name(i);
      } else if (!read_if_pronoun(i) && i == head && !context_.token(i).has(shape::kClitic)) {
        descriptions_.read(phrases[phrase]);
      }
      next_description_ += i == head ? 1 : 0;
    }
  }

 private:
  /// Reads the tokens before `end`, of no name and no description: most of a text.
  void read_plain(std::uint32_t end) {
    for (; *next_token_ < end; ++next_token_) {
      context_.pass(context_.token(*next_token_));
      read_if_pronoun(*next_token_);
    }
  }

  bool read_if_pronoun(std::uint32_t i) {
    const Token& token = context_.token(i);
    if (!context_.rules.is_function_word(token.word)) return false;
    const std::uint64_t features = context_.rules.word(token.word).features;
    if (!is_third_person(features)) return false;
    if (!token.has(shape::kClitic)) read_pronoun(context_, i, features);
    return true;
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
  // Those that are still to be read, kNone behind the last.
  const std::uint32_t* next_token_ = nullptr;
  const std::uint32_t* next_description_ = nullptr;
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
  ReferenceResolver resolver(context, scratch);
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) resolver.read(s);
  if (scratch.found.empty()) return;
  merge(scratch.found, document);
  list_mentions(document);
}

}  // namespace news_extract
