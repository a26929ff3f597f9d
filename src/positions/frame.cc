#include "positions/frame.h"

#include <algorithm>
#include <array>

#include "rules/pack_schema.h"

namespace news_extract::positions {
namespace {

enum FrameColumn : unsigned { kPhrase, kWord, kComplement, kClass, kPolarity, kAct, kIssue, kAddressee, kPolicy };

// "come (finally) out in favour of" is the longest: five words and an adverb or two.
constexpr std::uint32_t kPhraseReach = 6;

FrameWord reading_of(const Context& context, std::uint32_t t) {
  const Token& token = context.token(t);
  switch (token.upos) {
    case Upos::verb:
    case Upos::aux:
      return FrameWord::verb;
    case Upos::noun:
    case Upos::propn:
      return FrameWord::noun;
    case Upos::adj:
    case Upos::adp:
    case Upos::adv:
      return FrameWord::adjective;
    default:
      return FrameWord::other;
  }
}

/// "the union's proposed bill", its 's taken for a verb.
bool behind_possessor(const Context& context, std::uint32_t t) {
  if (t == 0 || !is(context.token(t - 1), "'s"_w)) return false;
  const std::uint32_t next = t + 1 < context.size() ? context.phrase_at(t + 1) : kNone;
  return next != kNone && !context.phrase(next).definite && !context.phrase(next).pronoun;
}

/// Adjectives shaped like participles may be read as either: "opposed to", "committed to".
bool fits(FrameWord wanted, FrameWord got, const Context& context, std::uint32_t t, bool phrase) {
  if (wanted == got) return true;
  const Token& token = context.token(t);
  const bool participle = token.tag == Tag::verb_participle || token.tag == Tag::verb_past;
  if (wanted == FrameWord::adjective) {
    return got == FrameWord::verb && participle && (phrase || behind_possessor(context, t));
  }
  return wanted == FrameWord::preposition && got == FrameWord::adjective;
}

Frame read_row(const RuleBase& rules, RowId row) {
  Frame frame;
  frame.row = row;
  frame.word = static_cast<FrameWord>(rules.cell(row, kWord));
  frame.complements = rules.cell(row, kComplement);
  frame.kind = static_cast<FrameClass>(rules.cell(row, kClass));
  const std::uint32_t polarity = rules.cell(row, kPolarity);
  if (polarity != 0) frame.polarity = static_cast<Stance>(polarity - 1);
  const std::uint32_t act = rules.cell(row, kAct);
  if (act != 0) frame.act = static_cast<Act>(act - 1);
  frame.addressee = rules.cell(row, kAddressee) != 0;
  const std::uint32_t policy = rules.cell(row, kPolicy);
  frame.policy = policy == kNoNumber ? 0 : static_cast<int>(policy);
  return frame;
}

/// The row of the same phrase that has the wanted reading: rows of one phrase lie together.
std::optional<Frame> row_with_reading(const Context& context, RowId row, std::uint32_t t) {
  const RuleBase& rules = context.rules;
  const FrameWord got = reading_of(context, t);
  const std::uint32_t phrase = rules.cell(row, kPhrase);  // equal texts are one text in the image
  const bool several = rules.cell_text(row, kPhrase).find(' ') != std::string_view::npos;
  const RowId pack_end = rules.first_row(PackId::frames) + rules.row_count(PackId::frames);
  for (RowId at = row; at < pack_end && rules.cell(at, kPhrase) == phrase; ++at) {
    if (fits(static_cast<FrameWord>(rules.cell(at, kWord)), got, context, t, several)) return read_row(rules, at);
  }
  return std::nullopt;
}

}  // namespace

bool may_open_frame(const Context& context, std::uint32_t t) { return context.opens(PackId::frames, t); }

namespace {

/// A token between the words of a phrase that is none of them: "voted overwhelmingly against", "called (on) Monday
/// for".
bool may_be_passed(const Context& context, std::uint32_t t) {
  const Token& token = context.token(t);
  if (token.has(shape::kMark) || context.names_a_time(t)) return true;
  if (is(token, "on"_w) && context.names_a_time(t + 1)) return true;
  // A short adverb may itself be a particle of the phrase: "roll back".
  return is_adverb(token) && token.end - token.begin > 4 && !may_open_frame(context, t);
}

/// The frame with the longest row in the token's reading among the words of `view`, which begins at `t`.
std::optional<Frame> frame_in(const Context& context, std::span<const Token> view, std::uint32_t t) {
  for (auto length = static_cast<std::uint32_t>(view.size()); length > 0;) {
    // "opposed to" is listed as it is written, "vote against" by its lemmas.
    PhraseMatch match = context.rules.match_lemmas(PackId::frames, view, 0, length);
    const PhraseMatch written = context.rules.match(PackId::frames, view, 0, length);
    if (written.length > match.length) match = written;
    if (match.length == 0) break;
    length = match.length;
    // As written first: "are committed to" is an adjective, whatever "commit to" is.
    for (const RowId row : {written.length == match.length ? written.row : match.row, match.row}) {
      std::optional<Frame> frame = row_with_reading(context, row, t);
      if (!frame) continue;
      frame->first = t;
      frame->last = t + length;
      return frame;
    }
    --length;  // "call on" as a noun is no row: try "call"
  }
  return std::nullopt;
}

/// The same over words between which others are passed.
std::optional<Frame> frame_past_adverbs(const Context& context, std::uint32_t t, std::uint32_t end) {
  std::array<Token, kPhraseReach> words;
  std::array<std::uint32_t, kPhraseReach> places{};
  std::uint32_t count = 0;
  for (std::uint32_t at = t; at < end && at < t + 2 * kPhraseReach && count < kPhraseReach; ++at) {
    if (count > 0 && may_be_passed(context, at)) continue;
    words[count] = context.token(at);
    places[count++] = at;
  }
  std::optional<Frame> frame = frame_in(context, {words.data(), count}, t);
  if (frame) frame->last = places[frame->last - t - 1] + 1;
  return frame;
}

constexpr std::uint64_t kFrames = pack_bit(PackId::frames);

/// Whether a frame of several words may begin with these two, as they are written or by their lemmas.
bool may_go_on(const Context& context, const Token& token, const Token& next) {
  const bool written = context.rules.may_go_on(kFrames, token.word, next.word);
  const bool lemmas = context.rules.may_go_on(kFrames, RuleBase::lemma_of(token), RuleBase::lemma_of(next));
  return written | lemmas;
}

/// Whether the word by itself is a frame, as it is written or by its lemma.
bool may_stand_alone(const Context& context, const Token& token) {
  const std::uint64_t packs =
      context.rules.word(token.word).packs | context.rules.word(RuleBase::lemma_of(token)).packs;
  return (packs & kFrames) != 0;
}

}  // namespace

std::optional<Frame> frame_at(const Context& context, std::uint32_t t, std::uint32_t end) {
  const std::span<const Token> tokens(context.document.tokens);
  std::uint32_t next = t + 1;
  while (next < end && next < t + 2 * kPhraseReach && may_be_passed(context, next)) ++next;
  if (next >= end || !may_go_on(context, tokens[t], tokens[next])) {
    // "in", "take": many a word only opens longer frames.
    return may_stand_alone(context, tokens[t]) ? frame_in(context, tokens.subspan(t, 1), t) : std::nullopt;
  }
  const std::uint32_t last = std::min(end, t + kPhraseReach);
  std::uint32_t passed = next > t + 1 ? t + 1 : t + 2;
  while (passed < last && !may_be_passed(context, passed)) ++passed;
  if (passed == last) return frame_in(context, tokens.subspan(t, last - t), t);
  return frame_past_adverbs(context, t, end);
}

}  // namespace news_extract::positions
