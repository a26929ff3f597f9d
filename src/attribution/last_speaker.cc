// Who was named last in a stretch of text, those who speak or act before the others: whom a quotation without a cue, or
// "he said", may belong to.

#include <algorithm>

#include "attribution/speakers.h"

namespace news_extract {
namespace {

/// A longer paragraph than any that people write has not so many mentions.
constexpr std::uint32_t kMentionsBack = 100;

}  // namespace

std::optional<Ref> Speakers::last_speaker_in(Span range, Gender not_this) const {
  const auto& mentions = document_.mentions;
  auto at = std::lower_bound(mentions.begin(), mentions.end(), range.end,
                             [](const Mention& m, std::uint32_t end) { return m.span.end <= end; });
  std::optional<Ref> best;
  for (std::uint32_t seen = 0; at != mentions.begin() && seen < kMentionsBack; ++seen) {
    --at;
    if (at->span.begin < range.begin) break;
    if (at->type != EntityType::person || at->entity == kNone || inside_marks(at->span)) continue;
    if (document_.entities[at->entity].gender == not_this) continue;
    const auto index = static_cast<std::uint32_t>(at - mentions.begin());
    if (acts(*at)) return ref_of_mention(index, at->span);
    if (!best) best = ref_of_mention(index, at->span);
  }
  return best;
}

/// Is the mention the subject of a finite verb, or the speaker of a quote?
bool Speakers::acts(const Mention& mention) const {
  const auto& phrase_of = document_.syntax.phrase_of;
  const std::uint32_t last = mention.tokens.last - 1;
  if (last >= phrase_of.size() || phrase_of[last] == kNone) return false;
  const NounPhrase& phrase = document_.syntax.phrases[phrase_of[last]];
  if (phrase.head >= mention.tokens.last || phrase.governor != kNone || phrase.possessive) return false;
  for (std::uint32_t i = phrase.tokens.last; i < std::min<std::size_t>(phrase.tokens.last + 3, document_.tokens.size());
       ++i) {
    const std::uint32_t v = document_.syntax.verb_of[i];
    if (v != kNone) return document_.syntax.verbs[v].finite || document_.syntax.verbs[v].tense == Tense::participle;
  }
  const auto& quotes = document_.quotes;
  auto near = std::lower_bound(quotes.begin(), quotes.end(), mention.span.begin,
                               [](const Quote& q, std::uint32_t b) { return q.spans.front().begin < b; });
  for (int back = 0; back < 2 && near != quotes.begin(); ++back) --near;
  for (int seen = 0; seen < 4 && near != quotes.end(); ++seen, ++near) {
    if (near->speaker && near->speaker->span.overlaps(mention.span)) return true;
  }
  return false;
}

/// Words of a quotation name whom it speaks of, not who speaks.
bool Speakers::inside_marks(Span span) const {
  const auto& quotes = document_.quotes;
  auto after = std::upper_bound(quotes.begin(), quotes.end(), span.begin,
                                [](std::uint32_t b, const Quote& q) { return b < q.spans.front().begin; });
  for (int back = 0; back < 3 && after != quotes.begin(); ++back) {
    --after;
    for (const Span quoted : after->quoted) {
      if (quoted.contains(span)) return true;
    }
  }
  return false;
}

}  // namespace news_extract
