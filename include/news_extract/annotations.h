#pragma once

// What the stages write into a Document. Plain values only: no stage logic,
// no ICU and no JSON types, so that every part of the program may include it.
// All offsets are bytes in Document::text, half-open, on character boundaries.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "news_extract/short_list.h"
#include "news_extract/token.h"

namespace news_extract {

/// The rule that made an annotation: a line of a pack ("titles.tsv", 14) or the
/// name of an algorithm's rule (line 0). `name` is not owned: it is a literal
/// or lives in the rule base, which outlives the documents read with it.
struct RuleId {
  const char* name = nullptr;
  std::uint32_t line = 0;
};

/// A sentence: its bytes without outer white space, and its tokens.
struct Sentence {
  Span span;
  TokenRange tokens;
  std::uint32_t paragraph = 0;
};

/// What a paragraph is for in the article. Only `body`, `headline`, `heading`,
/// `caption`, `list_item` and `credit` are read for names; only `body`, `list_item`,
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
