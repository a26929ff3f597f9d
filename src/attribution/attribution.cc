#include "attribution/attribution.h"

#include <algorithm>
#include <utility>

#include "attribution/behalf.h"
#include "attribution/media.h"
#include "attribution/speakers.h"

namespace news_extract {
namespace {

constexpr RuleId kCarried = {"carried_speaker", 0};
constexpr RuleId kNearest = {"nearest_person", 0};
constexpr RuleId kTold = {"addressee", 0};
constexpr RuleId kNoSource = {"no_source", 0};

/// One quotation holds up to this many with a cue of their own.
constexpr std::size_t kNestedReach = 4;

/// The memory of the stage, kept from document to document.
struct AttributionMemory {
  TokenIndex mention_of;
  TokenSet medium_openers;
};

class Attributor {
 public:
  Attributor(const RuleBase& rules, Document& document, AttributionMemory& memory)
      : document_(document),
        speakers_(rules, document, memory.mention_of),
        behalf_(rules, document, speakers_),
        media_(rules, document, memory.medium_openers) {}

  void run() {
    std::uint32_t reach = 0;
    for (std::size_t q = 0; q < document_.quotes.size(); ++q) {
      Quote& quote = document_.quotes[q];
      const std::uint32_t cue = quote.cue ? quote.tokens.cue.first : kNone;
      if (quote.speaker) {
        name_speaker(quote, cue);
      } else if (quote.attribution == Attribution::floating) {
        carry(q);
      } else {
        give_up(quote, "no noun phrase stands as its source");
      }
      if (quote.addressee) name_addressee(quote);
      quote.medium = media_.find(quote, quote.tokens.speaker, cue);
      if (document_.explain) name_losers(quote);
      const bool apart = quote.spans.front().begin >= reach;  // it begins where all before it have ended
      if (quote.speaker && (apart || outer_quote(q) == nullptr)) spoken_ = static_cast<std::uint32_t>(q);
      reach = std::max(reach, quote.spans.back().end);
    }
  }

 private:
  void trace(Span span, RuleId rule, bool fired, std::string_view note) {
    if (document_.explain) document_.trace.push_back({"attribution", span, rule, fired, std::string(note)});
  }

  /// Who else might have spoken, and why not.
  void name_losers(const Quote& quote) {
    if (!quote.speaker) return;
    if (quote.addressee) lose(quote, *quote.addressee, kTold, " is told, and does not speak");
    const std::uint32_t begin = quote.spans.front().begin;
    const auto& paragraph = document_.paragraphs[paragraph_of(begin)];
    const auto person = speakers_.last_speaker_in({paragraph.span.begin, begin});
    if (person)
      lose(quote, *person, kNearest,
           quote.cue ? " is named before it, but is not the cue's source"
                     : " is named before it, but has not spoken last");
    if (spoken_ == kNone || document_.quotes[spoken_].spans.back().begin < paragraph.span.begin) return;
    lose(quote, *document_.quotes[spoken_].speaker, kCarried,
         " spoke before, but the quotation has a source of its own");
  }

  void lose(const Quote& quote, const Ref& other, RuleId rule, const char* reason) {
    const Ref& speaker = *quote.speaker;
    if (other.entity == speaker.entity && (other.entity != kNone || other.name == speaker.name)) return;
    const std::string name = other.name.empty() ? std::string(document_.slice(other.span)) : other.name;
    trace(quote.spans.front(), rule, false, name + reason);
  }

  void give_up(Quote& quote, const char* reason) {
    quote.speaker.reset();
    quote.attribution = Attribution::none;
    trace(quote.spans.front(), kNoSource, false, reason);
  }

  /// "told us" in the narrator's words: the publication, where the article names it.
  void name_addressee(Quote& quote) {
    Ref told = speakers_.resolve(quote.tokens.addressee).ref;
    const std::string_view word = document_.slice(told.span);
    const auto& publisher = document_.article.publisher;
    if (publisher && told.entity == kNone && (word == "us" || word == "me")) {
      const std::uint32_t mention = speakers_.mention_at(speakers_.token_at(publisher->begin));
      const Span span = told.span;
      if (mention != kNone) told = speakers_.ref_of_mention(mention, span);
      told.type = EntityType::organization;
      if (told.name.empty()) told.name = document_.slice(*publisher);
    }
    quote.addressee = std::move(told);
  }

  void name_speaker(Quote& quote, std::uint32_t cue) {
    Speaker speaker = speakers_.resolve(quote.tokens.speaker);
    quote.attribution = speaker.named ? Attribution::explicit_ : Attribution::coreference;
    if (speaker.ref.entity == kNone && speaker.ref.name.empty()) resolve_pronoun(quote, speaker.ref);
    if (speaker.ref.entity == kNone && speaker.ref.name.empty()) resolve_first_person(quote, speaker.ref);
    trace(speaker.ref.span, quote.rule, true, speaker.named ? "the cue's own source" : "the cue's source, resolved");
    quote.speaker = std::move(speaker.ref);
    if (!quote.on_behalf_of) quote.on_behalf_of = behalf_.find(quote, quote.tokens.speaker, cue);
  }

  /// "he said", where no one is said to be he: whoever was quoted or named last nearby and fits.
  void resolve_pronoun(Quote& quote, Ref& ref) {
    const std::string_view word = document_.slice(ref.span);
    const bool he = word == "he" || word == "He";
    const bool she = word == "she" || word == "She";
    if (!he && !she) return;
    const Gender other = he ? Gender::female : Gender::male;
    const std::uint32_t paragraph = paragraph_of(ref.span.begin);
    const std::uint32_t from = document_.paragraphs[paragraph == 0 ? 0 : paragraph - 1].span.begin;
    const auto person = speakers_.last_speaker_in({from, std::min(ref.span.begin, quote.spans.front().begin)}, other);
    if (group_before(quote, ref, person ? person->span : Span{})) return;
    if (!person) return;
    ref.type = person->type;
    ref.entity = person->entity;
    ref.name = person->name;
    trace(ref.span, kNearest, true, "the person named or quoted last before the pronoun");
  }

  /// “I told him, ‘No’,” Greene said: I is whoever says the quotation around it.
  void resolve_first_person(const Quote& quote, Ref& ref) const {
    const std::string_view word = document_.slice(ref.span);
    const Quote* outer = outer_quote(static_cast<std::size_t>(&quote - document_.quotes.data()));
    if (outer == nullptr || !outer->speaker || (word != "I" && word != "we" && word != "We")) return;
    ref.type = outer->speaker->type;
    ref.entity = outer->speaker->entity;
    ref.name = outer->speaker->name;
  }

  /// The quote that quote `q` lies inside, or null. It begins shortly before.
  const Quote* outer_quote(std::size_t q) const {
    const Span inner = document_.quotes[q].spans.front();
    for (std::size_t k = q; k-- > 0 && k + kNestedReach >= q;) {
      for (const Span span : document_.quotes[k].spans) {
        if (span.contains(inner)) return &document_.quotes[k];
      }
    }
    return nullptr;
  }

  /// "a spokeswoman for the trust said ... She added": the unnamed speaker of the quote before.
  bool group_before(Quote& quote, Ref& ref, Span person) {
    const auto index = static_cast<std::size_t>(&quote - document_.quotes.data());
    if (index == 0) return false;
    const Quote& before = document_.quotes[index - 1];
    if (!before.speaker || before.speaker->type != EntityType::group || before.speaker->name.empty()) return false;
    const bool nearer = before.speaker->span.begin > person.end;
    if (!nearer || paragraph_of(before.speaker->span.begin) + 1 < paragraph_of(ref.span.begin)) return false;
    ref.type = EntityType::group;
    ref.name = before.speaker->name;
    quote.on_behalf_of = before.on_behalf_of;
    return true;
  }

  std::uint32_t paragraph_of(std::uint32_t byte) const {
    const auto& paragraphs = document_.paragraphs;
    const auto after = std::upper_bound(paragraphs.begin(), paragraphs.end(), byte,
                                        [](std::uint32_t b, const Paragraph& p) { return b < p.span.begin; });
    return after == paragraphs.begin() ? 0 : static_cast<std::uint32_t>(after - paragraphs.begin() - 1);
  }

  /// A quotation without a cue: a speaker named before it in its own paragraph,
  /// else the speaker of the quotation before, if that is in the paragraph before or this one.
  void carry(std::size_t q) {
    Quote& quote = document_.quotes[q];
    const std::uint32_t begin = quote.spans.front().begin;
    const std::uint32_t paragraph = paragraph_of(begin);
    const Quote* before = spoken_ == kNone ? nullptr : &document_.quotes[spoken_];
    const std::uint32_t from = document_.paragraphs[paragraph].span.begin;
    const bool near = before != nullptr && paragraph_of(before->spans.back().begin) + 1 >= paragraph;
    const bool same = near && before->spans.back().begin >= from;
    if (!same) {
      if (auto person = speakers_.last_speaker_in({from, begin})) {
        quote.speaker = std::move(person);
        quote.tokens.speaker = speakers_.tokens_of(quote.speaker->span);
        quote.attribution = Attribution::inferred;
        trace(quote.spans.front(), kNearest, true, "the person named before it in the paragraph");
        return;
      }
    }
    if (near) {
      quote.speaker = before->speaker;
      quote.tokens.speaker = before->tokens.speaker;
      quote.on_behalf_of = before->on_behalf_of;
      quote.attribution = Attribution::floating;
      trace(quote.spans.front(), kCarried, true, "the speaker of the quotation before it");
      return;
    }
    give_up(quote, "nobody is quoted or named shortly before it");
  }

  Document& document_;
  Speakers speakers_;
  Behalf behalf_;
  MediumFinder media_;
  std::uint32_t spoken_ = kNone;  // the last quote with a speaker that lies in no other
};

}  // namespace

void attribute_quotes(const RuleBase& rules, Document& document) {
  if (document.quotes.empty()) return;
  thread_local AttributionMemory memory;
  Attributor(rules, document, memory).run();
}

}  // namespace news_extract
