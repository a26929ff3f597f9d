#include "positions/context.h"

#include <algorithm>

namespace news_extract::positions {

Context::Context(const RuleBase& rule_base, Document& doc, ContextMemory& memory)
    : rules(rule_base),
      document(doc),
      size_(static_cast<std::uint32_t>(doc.tokens.size())),
      telling_(memory.telling),
      verbs_(memory.verbs),
      policy_(memory.policy),
      mention_of_(memory.mention_of),
      quote_of_(memory.quote_of),
      marked_(memory.marked) {
  index_openers();
}

void Context::index_openers() {
  const std::vector<std::uint8_t>& openers = document.syntax.openers;
  telling_.fill(openers, opener_bit(PackId::frames) | opener_bit(PackId::comparisons));
  policy_.fill(openers, opener_bit(PackId::policy_words));
  verbs_.reset(openers.size());
  for (const VerbGroup& group : document.syntax.verbs) {
    if (group.main != kNone) verbs_.add(group.main, tells(group));
  }
  telling_.add(verbs_);
}

/// "so" behind it, a modal or a negation in it, or a verb that goes on from the sentence before.
bool Context::tells(const VerbGroup& group) const {
  const bool several = group.tokens.size() > 1;
  const bool echoes = is(token(group.tokens.last), "so"_w);
  return echoes | goes_on(token(group.main)) | (several & ((group.modal != 0) | group.negated));
}

void Context::lay_out_mentions() const {
  mentions_laid_out_ = true;
  index_mentions(document.mentions, size(), mention_of_);
}

void Context::lay_out_quotes() const {
  quotes_laid_out_ = true;
  const std::size_t tokens = document.quotes.empty() ? 0 : document.tokens.size();
  quote_of_.reset(tokens);
  marked_.assign(tokens, 0);
  std::uint32_t reach = 0;  // behind all contents so far
  for (std::uint32_t q = 0; q < document.quotes.size(); ++q) {
    const Quote& quote = document.quotes[q];
    for (const Span span : quote.spans) {
      const TokenRange range = tokens_in(span, quote.tokens.content);
      if (range.first >= reach) {
        quote_of_.fill(range, q);
      } else {
        lay_over(range, q);
      }
      reach = std::max(reach, range.last);
    }
    const auto mark = [&](Span span) {
      const TokenRange range = tokens_in(span, quote.tokens.content);
      std::fill(marked_.begin() + range.first, marked_.begin() + range.last, std::uint8_t{1});
    };
    for (const Span span : quote.quoted) mark(span);
    if (quote.kind == QuoteKind::block) {
      for (const Span span : quote.spans) mark(span);
    }
  }
}

/// A quote inside another is found later or is shorter: the inner one wins.
void Context::lay_over(TokenRange range, std::uint32_t q) const {
  const auto begin_of = [this](std::uint32_t quote) { return document.quotes[quote].spans.front().begin; };
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const std::uint32_t outer = quote_of_[t];
    if (outer == kNone || begin_of(outer) <= begin_of(q)) quote_of_[t] = q;
  }
}

std::uint32_t Context::mention_at_or_before(std::uint32_t t) const {
  const auto& mentions = document.mentions;
  const auto after = std::upper_bound(mentions.begin(), mentions.end(), t,
                                      [](std::uint32_t at, const Mention& m) { return at < m.tokens.first; });
  return after == mentions.begin() ? kNone : static_cast<std::uint32_t>(after - mentions.begin()) - 1;
}

TokenRange Context::tokens_in(Span span, TokenRange near) const {
  if (span == document.span_of(near)) return near;  // nearly all contents and quotations are of one piece
  std::uint32_t first = near.first;
  while (first > 0 && document.tokens[first - 1].begin >= span.begin) --first;
  while (first < size() && document.tokens[first].begin < span.begin) ++first;
  std::uint32_t last = first;
  while (last < size() && document.tokens[last].begin < span.end) ++last;
  return {first, last};
}

bool Context::names_a_time(std::uint32_t t) const {
  constexpr std::uint32_t kMonth = 1;  // the indices of these choices in calendar.tsv
  constexpr std::uint32_t kWeekday = 2;
  const bool listed = (rules.word(token(t).word).packs & pack_bit(PackId::calendar)) != 0;
  if (!(listed & token(t).has(shape::kCapital))) return false;
  const RowId row = rules.row(token(t).word, PackId::calendar);
  return row != kNone && (rules.cell(row, 1) == kMonth || rules.cell(row, 1) == kWeekday);
}

TokenRange Context::sentence_of(std::uint32_t t) const {
  if (asked_sentence_.contains(t)) return asked_sentence_;
  const auto& sentences = document.sentences;
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), t,
                                      [](std::uint32_t at, const Sentence& s) { return at < s.tokens.first; });
  return asked_sentence_ = after == sentences.begin() ? TokenRange{} : (after - 1)->tokens;
}

std::uint32_t Context::skip_adverbs(std::uint32_t t, std::uint32_t end) const {
  while (t < end && (is_adverb(token(t)) || token(t).has(shape::kMark))) ++t;
  return t;
}

std::uint32_t Context::skip_times(std::uint32_t t, std::uint32_t end) const {
  for (int times = 0; times < 3; ++times) {
    t = skip_adverbs(t, end);
    if (t >= end) return t;
    const std::uint32_t opens = is_any(token(t), "on"_w, "in"_w, "at"_w) && t + 1 < end ? t + 1 : t;
    const std::uint32_t p = document.syntax.phrase_of[opens];
    if (p == kNone || !phrase(p).temporal || phrase(p).possessive || phrase(p).tokens.first != opens) return t;
    // "Thursday", "last week", but "wants a two-year delay".
    const bool date = names_a_time(phrase(p).head) || is_any(token(opens), "last"_w, "this"_w, "next"_w);
    if (!date) return t;
    t = phrase(p).tokens.last;
  }
  return t;
}

bool is_adverb(const Token& token) { return token.upos == Upos::adv; }
bool is_verb(const Token& token) { return token.upos == Upos::verb || token.upos == Upos::aux; }
bool is_noun(const Token& token) { return token.upos == Upos::noun || token.upos == Upos::propn; }

bool goes_on(const Token& verb) { return is_any(verb, "includes"_w, "include"_w, "means"_w, "mean"_w); }

Infinitive infinitive_at(const Context& context, std::uint32_t first, std::uint32_t end) {
  const auto negates = [&context](std::uint32_t t) { return is_any(context.token(t), "not"_w, "never"_w); };
  Infinitive found;
  found.negated = negates(first) || (first > 0 && is(context.token(first - 1), "never"_w));
  const std::uint32_t to = negates(first) ? first + 1 : first;
  if (to + 1 >= end || !is(context.token(to), "to"_w)) return {};
  std::uint32_t next = to + 1;
  while (next < end && (negates(next) || is_adverb(context.token(next)) || context.token(next).has(shape::kMark))) {
    found.negated = found.negated || negates(next);
    ++next;
  }
  if (next >= end) return {};
  const std::uint32_t v = context.verb_at(next);
  const bool base = context.token(next).tag == Tag::verb_base;
  if (base || (v != kNone && context.verb(v).infinitive_to)) found.verb = next;
  return found;
}

bool opens_infinitive(const Context& context, std::uint32_t to, std::uint32_t end) {
  return infinitive_at(context, to, end).verb != kNone;
}

}  // namespace news_extract::positions
