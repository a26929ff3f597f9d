#pragma once

// What the stages write into a Document. Plain values only: no stage logic,
// no ICU and no JSON types, so that every part of the program may include it.
// All offsets are bytes in Document::text, half-open, on character boundaries.

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "news_extract/short_list.h"

namespace news_extract {

/// A half-open range of bytes [begin, end).
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  auto operator<=>(const Span&) const = default;
};

/// A half-open range of indices into Document::tokens.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  std::uint32_t size() const { return last - first; }
  bool empty() const { return first == last; }
  bool contains(std::uint32_t token) const { return first <= token && token < last; }
  auto operator<=>(const TokenRange&) const = default;
};

/// "No such thing" wherever an index into one of the Document's arrays is kept.
inline constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// A word of the rule base's dictionary; 0 is a word that the dictionary does not hold.
using WordId = std::uint32_t;

/// The rule that made an annotation: a line of a pack ("titles.tsv", 14) or the
/// name of an algorithm's rule (line 0). `name` is not owned: it is a literal
/// or lives in the rule base, which outlives the documents read with it.
struct RuleId {
  const char* name = nullptr;
  std::uint32_t line = 0;
};

/// Word classes of Universal Dependencies.
enum class Upos : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x
};

/// Readings finer than Upos. A dictionary word carries a set of them (TagSet),
/// a token, after the word class stage, exactly one.
enum class Tag : std::uint8_t {
  noun_singular,
  noun_plural,
  verb_base,
  verb_past,
  verb_participle,
  verb_ing,
  verb_third,
  adjective,
  comparative,
  adverb,
  proper,
  pronoun,
  determiner,
  possessive,
  preposition,
  auxiliary,
  modal,
  coordinator,
  subordinator,
  particle,
  number,
  interjection,
  punctuation,
  symbol,
  other
};
using TagSet = std::uint32_t;
inline constexpr TagSet tag_bit(Tag tag) { return TagSet{1} << static_cast<unsigned>(tag); }

/// What the characters of a token show, whatever the dictionary says.
namespace shape {
inline constexpr std::uint16_t kCapital = 1 << 0;          // first letter is upper case: Smith, NATO, iPhone not
inline constexpr std::uint16_t kAllCaps = 1 << 1;          // every letter is upper case: NATO, U.S., A
inline constexpr std::uint16_t kHasLetter = 1 << 2;        // at least one letter
inline constexpr std::uint16_t kHasDigit = 1 << 3;         // at least one digit
inline constexpr std::uint16_t kHasPeriod = 1 << 4;        // a period inside or at the end: U.S., Mr., 3.5
inline constexpr std::uint16_t kPunctuation = 1 << 5;      // punctuation, one token a mark
inline constexpr std::uint16_t kSymbol = 1 << 6;           // $, %, emoji, ...
inline constexpr std::uint16_t kSpaceBefore = 1 << 7;      // white space, or the text's begin, before it
inline constexpr std::uint16_t kWeb = 1 << 8;              // URL, e-mail address, @handle, #hashtag, domain name
inline constexpr std::uint16_t kMark = 1 << 9;             // a quotation mark of any kind, also '' and ``
inline constexpr std::uint16_t kClitic = 1 << 10;          // 's, n't, 'll split off the token before
inline constexpr std::uint16_t kMixedCase = 1 << 11;       // upper case after the first letter, not all: McCain, iPhone
inline constexpr std::uint16_t kSentenceStart = 1 << 12;   // first token of its sentence that is no mark or bracket
inline constexpr std::uint16_t kParagraphStart = 1 << 13;  // first token of its paragraph
}  // namespace shape

/// One token in the scheme of Universal Dependencies English.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t hash = 0;  // of the case-folded text: equal texts, equal hashes, known words or not
  WordId word = 0;         // the form, case-folded, in the dictionary
  WordId lemma = 0;        // set with `tag`; 0 where the dictionary has none
  std::uint16_t shape = 0;
  Upos upos = Upos::x;
  Tag tag = Tag::other;

  Span span() const { return {begin, end}; }
  bool has(std::uint16_t bits) const { return (shape & bits) != 0; }
};

/// A sentence: its bytes without outer white space, and its tokens.
struct Sentence {
  Span span;
  TokenRange tokens;
  std::uint32_t paragraph = 0;
};

/// What a paragraph is for in the article. Only `body`, `headline`, `heading`,
/// `caption` and `list_item` are read for names; only `body`, `list_item`,
/// `caption` and `headline` for quotes and positions.
enum class Part : std::uint8_t {
  body,
  headline,
  byline,
  dateline,
  credit,
  caption,
  heading,
  list_item,
  read_more,
  note
};

/// A run of lines that belong together. A dateline that opens a paragraph of
/// prose ("WASHINGTON (Reuters) - ") is not a paragraph of its own: see Article.
struct Paragraph {
  Span span;
  std::uint32_t first_sentence = 0;
  std::uint32_t last_sentence = 0;
  Part part = Part::body;
};

/// The parts of an article that are not prose, each once at most.
struct Article {
  std::optional<Span> headline, byline, dateline, published, publisher;
  std::string language;  // "en", another code, or empty where it is not known
};

enum class EntityType : std::uint8_t { person, organization, place, group };
enum class MentionKind : std::uint8_t { name, nominal, pronoun };
enum class Gender : std::uint8_t { unknown, female, male, neuter };

/// A stretch of text that stands for an entity. Mentions lie in text order and do not overlap.
struct Mention {
  Span span;
  TokenRange tokens;
  std::uint32_t entity = kNone;  // index into Document::entities
  EntityType type = EntityType::person;
  MentionKind kind = MentionKind::name;
  RuleId rule;
  std::uint32_t own_name = kNone;  // entry of the user's NameList
};

/// An office, job or description of a person, as the article words it.
struct Role {
  std::string title;
  Span span;                           // of the title
  std::uint32_t organization = kNone;  // index into Document::entities
  std::string organization_name;       // as written; empty where none is stated
  RuleId rule;
};

/// A person, organization or place of the article.
struct Entity {
  EntityType type = EntityType::person;
  Gender gender = Gender::unknown;
  bool plural = false;
  std::string name;  // the fullest form
  std::vector<std::string> aliases;
  std::string external_id;               // from the user's own names
  ShortList<std::uint32_t, 6> mentions;  // indices into Document::mentions, in text order
  std::vector<Role> roles;
};

/// What stands in a place of a statement and what it resolves to.
struct Ref {
  Span span;
  EntityType type = EntityType::group;
  std::uint32_t entity = kNone;  // index into Document::entities
  std::string name;              // of the entity, or a group's noun phrase; empty where unresolved
  std::vector<Ref> members;      // joint speakers or addressees
};

enum class QuoteKind : std::uint8_t { direct, mixed, indirect, block };
enum class Attribution : std::uint8_t { explicit_, coreference, floating, inferred, none };
enum class Medium : std::uint8_t { none, statement, post, interview, letter, filing, speech, report, broadcast };

/// The words that attribute: "said", "according to", ":".
struct Cue {
  Span span;
  std::string lemma;
};

/// Where the parts of a quote stand among the tokens; what it has not is empty.
struct QuoteTokens {
  TokenRange content;  // from the first of its spans to the last
  TokenRange cue;
  TokenRange speaker;  // as the quote names it
  TokenRange addressee;
};

/// Reported speech, thought or intent, with its source.
struct Quote {
  QuoteKind kind = QuoteKind::direct;
  ShortList<Span, 2> spans;   // the content, in text order
  ShortList<Span, 2> quoted;  // the marked stretches, without marks
  std::optional<Cue> cue;
  std::optional<Ref> speaker;
  std::optional<Ref> on_behalf_of;
  Attribution attribution = Attribution::none;
  std::optional<Ref> addressee;
  Medium medium = Medium::none;
  RuleId rule;
  QuoteTokens tokens;
};

enum class Stance : std::uint8_t { support, oppose };
enum class Act : std::uint8_t { declare, commit, demand, decide };
enum class ReportedBy : std::uint8_t { narrator, quote, indirect };
enum class ConditionKind : std::uint8_t { until, unless, if_, only_if, as_long_as, pending, without, except };
enum class Relation : std::uint8_t { similar, weaker, stronger, follows, reverses };

struct Condition {
  Span span;
  ConditionKind kind = ConditionKind::if_;
};

struct Comparison {
  Relation relation = Relation::similar;
  std::uint32_t entity = kNone;
  std::string name;
  Span span;
};

/// A statement that an actor is for or against something decided or governed.
struct Position {
  Ref actor;
  std::optional<Ref> on_behalf_of;
  Stance stance = Stance::support;
  Act act = Act::declare;
  Span issue;
  std::string concept_code;  // from the user's codebook; empty where none
  std::optional<Ref> addressee;
  std::optional<Condition> condition;
  std::vector<Comparison> comparisons;
  ReportedBy reported_by = ReportedBy::narrator;
  std::uint32_t quote = kNone;    // index into Document::quotes
  std::uint32_t same_as = kNone;  // index into Document::positions
  RuleId rule;
};

enum class WarningCode : std::uint8_t {
  unclosed_quote,
  mixed_quotes,
  undecodable_bytes,
  not_english,
  nul_bytes,
  truncated
};

struct Warning {
  WarningCode code = WarningCode::unclosed_quote;
  Span span;
  std::string message;
};

}  // namespace news_extract
