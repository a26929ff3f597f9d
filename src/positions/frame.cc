#include "positions/frame.h"

#include <array>

#include "rules/pack_schema.h"

namespace news_extract::positions {
namespace {

enum FrameColumn : unsigned {
  kPhrase,
  kWord,
  kComplement,
  kClass,
  kAttribution,
  kPolarity,
  kAct,
  kIssue,
  kAddressee,
  kPolicy
};

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
  if (t == 0 || !is_any(context.token(t - 1), "'s")) return false;
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
  const std::string_view phrase = rules.cell_text(row, kPhrase);
  const bool several = phrase.find(' ') != std::string_view::npos;
  const RowId pack_end = rules.first_row(PackId::frames) + rules.row_count(PackId::frames);
  for (RowId at = row; at < pack_end && rules.cell_text(at, kPhrase) == phrase; ++at) {
    if (fits(static_cast<FrameWord>(rules.cell(at, kWord)), got, context, t, several)) return read_row(rules, at);
  }
  return std::nullopt;
}

}  // namespace

bool may_open_frame(const Context& context, std::uint32_t t) {
  const Token& token = context.token(t);
  const Word& word = context.rules.word(token.word);
  const Word& lemma = context.lemma_word(t);
  return ((word.packs | word.opens | lemma.packs | lemma.opens) & pack_bit(PackId::frames)) != 0;
}

std::optional<Frame> frame_at(const Context& context, std::uint32_t t, std::uint32_t end) {
  // The words without the adverbs between them, so that a phrase is found in one look.
  std::array<Token, kPhraseReach> words;
  std::array<std::uint32_t, kPhraseReach> places{};
  std::uint32_t count = 0;
  for (std::uint32_t at = t; at < end && count < kPhraseReach; ++at) {
    const Token& token = context.token(at);
    if (count > 0 && (token.has(shape::kMark) || (is_adverb(token) && at + 1 < end && !may_open_frame(context, at) &&
                                                  token.word != 0 && context.token(at).upos == Upos::adv))) {
      // An adverb may itself be a particle of the phrase ("roll back"): keep short ones.
      if (token.end - token.begin > 4 || token.has(shape::kMark)) continue;
    }
    words[count] = token;
    places[count++] = at;
  }
  // "opposed to" is listed as it is written, "vote against" by its lemmas: the longer phrase first.
  const std::span<const Token> view(words.data(), count);
  for (std::uint32_t length = count; length > 0;) {
    PhraseMatch match = context.rules.match_lemmas(PackId::frames, view, 0, length);
    const PhraseMatch written = context.rules.match(PackId::frames, view, 0, length);
    if (written.length > match.length) match = written;
    if (match.length == 0) return std::nullopt;
    // As written first: "are committed to" is an adjective, whatever "commit to" is.
    for (const RowId row : {written.length == match.length ? written.row : match.row, match.row}) {
      std::optional<Frame> frame = row_with_reading(context, row, t);
      if (!frame) continue;
      frame->first = t;
      frame->last = places[match.length - 1] + 1;
      return frame;
    }
    length = match.length - 1;  // "call on" as a noun is no row: try "call"
  }
  return std::nullopt;
}

}  // namespace news_extract::positions
