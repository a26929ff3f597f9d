#pragma once

// A predicate of frames.tsv as this room reads it, and where one stands in a
// sentence. Which of its readings (verb, noun, adjective) the token has is
// decided here; what follows it is not.

#include <cstdint>
#include <optional>

#include "positions/context.h"

namespace news_extract::positions {

/// The column "word".
enum class FrameWord : std::uint8_t { verb, noun, adjective, preposition, adverb, other };

/// The column "class", in its order.
enum class FrameClass : std::uint8_t {
  none,
  attitude,    // oppose, support: the stance stays with it under "plans to", "will"
  demand,      // call for, urge
  wish,        // want
  need,        // need
  commitment,  // pledge
  refusal,     // refuse
  plan,        // plan, intend
  attempt,     // try
  aspect,      // continue: hands its subject on
  undoing,     // ban, scrap: a deed against its object
  deed,        // sign, impose: a deed for its object
  proposed,    // "the administration's proposed overhaul"
  adherent,    // critic of, supporter of
  verdict,     // unacceptable, essential
  hedge,
  speech,
  thought,
  evidence,
  document,
  labelling,  // call, brand: "called the plan unworkable"
  neglect     // ignore: "must not ignore the need" asks for it
};

/// Bits of the column "complement".
namespace complement {
inline constexpr std::uint32_t kNp = 1U << 0, kIng = 1U << 1, kTo = 1U << 2, kThat = 1U << 3, kClause = 1U << 4,
                               kNpTo = 1U << 5, kNpFrom = 1U << 6, kNpEd = 1U << 7, kNpThat = 1U << 8, kIf = 1U << 12;
}  // namespace complement

struct Frame {
  RowId row = kNone;
  std::uint32_t first = 0;  // token of the predicate's first word
  std::uint32_t last = 0;   // token past its phrase: what it governs begins here
  FrameWord word = FrameWord::verb;
  FrameClass kind = FrameClass::none;
  std::uint32_t complements = 0;
  std::optional<Stance> polarity;
  Act act = Act::declare;
  bool addressee = false;
  int policy = 0;

  bool takes(std::uint32_t bits) const { return (complements & bits) != 0; }
};

/// Whether a frame may begin at the token: a bit of Syntax::openers.
bool may_open_frame(const Context& context, std::uint32_t t);

/// The frame whose phrase begins at the token, adverbs between its words left
/// out ("voted overwhelmingly against"), in the reading that the token has.
std::optional<Frame> frame_at(const Context& context, std::uint32_t t, std::uint32_t end);

}  // namespace news_extract::positions
